//! Whether a file has the shape of its kind: fields, types, patterns, lengths, characters. Goes through the tree and
//! the shape side by side, and notes the ids on the way.

mod choice;

use std::collections::HashSet;

use super::document::{Document, Place};
use super::ids::{Id, Ids, Role};
use super::path::{self, Step};
use super::shape::{Field, Form, Shape};
use super::tree::{Member, Node, Value};
use super::{characters, expected, near, refused, values};
use crate::fault::{Fault, quoted};
use crate::kind::Kind;

/// Notes every fault of a file's shape, and gives its ids.
pub fn check(document: &Document, kind: Kind, shape: &Shape, faults: &mut Vec<Fault>) -> Ids {
    let mut walk = Walk { document, kind, faults, ids: Ids::default(), path: Vec::new() };
    if let Some(tree) = &document.tree {
        walk.value(tree, shape);
    }
    walk.ids
}

struct Walk<'a, 'f> {
    document: &'a Document,
    kind: Kind,
    faults: &'f mut Vec<Fault>,
    ids: Ids,
    path: Vec<Step<'a>>,
}

impl<'a> Walk<'a, '_> {
    /// Recursion is bounded by the shape's depth.
    fn value(&mut self, node: &'a Node, shape: &'a Shape) {
        match (&shape.form, &node.value) {
            (Form::Either(shapes), _) => self.either(node, shape, shapes),
            (Form::Null, Value::Null) => {}
            (Form::Text(least, pattern), Value::Text(text)) => {
                let fits = pattern.as_ref().is_none_or(|pattern| pattern.is_match(text));
                self.text(node, shape, text, fits && text.chars().count() >= *least);
            }
            (Form::Word(words), Value::Text(text)) => {
                self.text(node, shape, text, words.contains(text));
            }
            (Form::Whole(least, most), Value::Number(number)) if is_within(number, *least, *most) => {}
            (Form::Whole(..), Value::Number(number)) => {
                self.wrong(node, &format!("is {}", quoted(number)), shape);
            }
            (Form::List(least, most, items), Value::List(nodes)) => {
                if nodes.len() < *least || most.is_some_and(|most| nodes.len() > most) {
                    self.length(node, shape, nodes.len());
                }
                self.list(items, nodes);
            }
            (Form::Object(fields), Value::Object(members)) => self.object(node, fields, members),
            (_, value) => self.wrong(node, &format!("is {}", expected::found(value)), shape),
        }
    }

    fn text(&mut self, node: &'a Node, shape: &Shape, text: &str, fits: bool) {
        if let Some((letter, message)) = characters::problem(text) {
            let at = letter.and_then(|letter| self.letter(node, letter));
            self.fault(at.unwrap_or(node.start), message);
        } else if text.is_empty() {
            self.wrong(node, "is empty", shape);
        } else if !fits {
            self.wrong(node, &format!("is {}", quoted(text)), shape);
        } else if let Some(name) = &shape.name
            && let Some(message) = values::problem(name, text)
        {
            self.fault(node.start, message);
        }
        if shape.name.as_deref() == Some("Id") {
            self.id(node, text);
        }
    }

    /// Where a character stands in a string, if it is not written as an escape.
    fn letter(&self, node: &Node, letter: char) -> Option<usize> {
        let written = self.document.text.get(node.start..node.end)?;
        Some(node.start + written.find(letter)?)
    }

    fn id(&mut self, node: &Node, id: &str) {
        let id = Id { id: id.to_owned(), place: self.place(node.start) };
        let keys = self.path.iter().rev().filter_map(|step| match step {
            Step::Key(key) => Some(*key),
            Step::Index(_) => None,
        });
        match keys.into_iter().next().and_then(Role::of) {
            Some(Role::Defines) => self.ids.defined.push(id),
            Some(Role::Mentions(named)) => self.ids.mentioned.push((named, id)),
            None => {}
        }
    }

    /// A list that is too short or too long.
    fn length(&mut self, node: &Node, shape: &Shape, length: usize) {
        let expected = expected::expected_with_meaning(shape);
        let found = if length == 0 { "an empty list".to_owned() } else { format!("a list of {length}") };
        self.fault(node.start, format!("is {found}, expected {expected}"));
    }

    fn list(&mut self, items: &'a Shape, nodes: &'a [Node]) {
        let is_named = matches!(items.name.as_deref(), Some("Id" | "Slug"));
        let mut seen = HashSet::new();
        for (index, node) in nodes.iter().enumerate() {
            self.path.push(Step::Index(index));
            self.value(node, items);
            if let Some(twice) = node.text().filter(|text| is_named && !seen.insert(*text)) {
                let message = format!("repeats {}, expected each name once", quoted(twice));
                self.fault(node.start, message);
            }
            self.path.pop();
        }
    }

    fn object(&mut self, node: &Node, fields: &'a [Field], members: &'a [Member]) {
        let mut seen = HashSet::new();
        for member in members {
            self.path.push(Step::Key(&member.key));
            match fields.iter().find(|field| field.key == member.key) {
                _ if !seen.insert(member.key.as_str()) => {
                    let message = "appears a second time, expected each field once";
                    self.fault(member.start, message.to_owned());
                }
                Some(field) => self.value(&member.node, &field.shape),
                None => self.unknown(member, fields),
            }
            self.path.pop();
        }
        for field in fields.iter().filter(|field| field.required && !seen.contains(field.key.as_str())) {
            self.path.push(Step::Key(&field.key));
            let expected = expected::expected_with_meaning(&field.shape);
            self.fault(node.start, format!("is missing, expected {expected}"));
            self.path.pop();
        }
    }

    fn unknown(&mut self, member: &Member, fields: &[Field]) {
        let message = match self.kind {
            Kind::Person if refused::is_about_a_life(&member.key) => refused::MESSAGE.to_owned(),
            _ => {
                let keys: Vec<&str> = fields.iter().map(|field| field.key.as_str()).collect();
                let question = near::question(&member.key, keys.iter().copied());
                format!("is not a field{question}, expected one of {}", keys.join(", "))
            }
        };
        self.fault(member.start, message);
    }

    fn wrong(&mut self, node: &Node, wrong: &str, shape: &Shape) {
        let expected = expected::expected(shape);
        self.fault(node.start, format!("{wrong}, expected {expected}"));
    }

    fn place(&self, at: usize) -> Place {
        Place { at, field: path::field(&self.path) }
    }

    fn fault(&mut self, at: usize, message: String) {
        let fault = self.document.fault_at(&self.place(at), message);
        self.faults.push(fault);
    }
}

/// Whether a number is whole and within bounds; without an upper bound as large as the largest count.
fn is_within(number: &str, least: i64, most: Option<i64>) -> bool {
    let most = most.map_or(i128::from(u64::MAX), i128::from);
    number.parse::<i128>().is_ok_and(|number| number >= i128::from(least) && number <= most)
}
