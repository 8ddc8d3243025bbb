//! Whether a file has the schema of its kind: fields, types, patterns, lengths, characters. Goes through the tree and
//! the schema side by side, and notes the ids on the way.

mod choice;

use std::collections::HashSet;

use super::ids::{Id, Ids, Role};
use super::json_file::{JsonFile, Position};
use super::json_schema::{Field, Schema, Type};
use super::path::{self, Step};
use super::tree::{Member, Node, Value};
use super::{characters, expected, near, refused, values};
use crate::diagnostic::Diagnostic;
use crate::kind::FileKind;
use award_story_message::{Message, Part, message, quoted};

/// Notes every diagnostic of a file's schema, and gives its ids.
pub fn check(json: &JsonFile, kind: FileKind, schema: &Schema, diagnostics: &mut Vec<Diagnostic>) -> Ids {
    let mut walk = Walk { json, kind, diagnostics, ids: Ids::default(), path: Vec::new() };
    if let Some(tree) = &json.tree {
        walk.value(tree, schema);
    }
    walk.ids
}

struct Walk<'a, 'f> {
    json: &'a JsonFile,
    kind: FileKind,
    diagnostics: &'f mut Vec<Diagnostic>,
    ids: Ids,
    path: Vec<Step<'a>>,
}

impl<'a> Walk<'a, '_> {
    /// Recursion is bounded by the schema's depth.
    fn value(&mut self, node: &'a Node, schema: &'a Schema) {
        match (&schema.kind, &node.value) {
            (Type::AnyOf(schemas), _) => self.either(node, schema, schemas),
            (Type::Null, Value::Null) => {}
            (Type::Text(least, pattern), Value::Text(text)) => {
                let fits = pattern.as_ref().is_none_or(|pattern| pattern.is_match(text));
                self.text(node, schema, text, fits && text.chars().count() >= *least);
            }
            (Type::Enum(words), Value::Text(text)) => {
                self.text(node, schema, text, words.contains(text));
            }
            (Type::Integer(least, most), Value::Number(number)) if is_within(number, *least, *most) => {}
            (Type::Integer(..), Value::Number(number)) => {
                self.wrong(node, message!("is {}", quoted(number)), schema);
            }
            (Type::List(least, most, items), Value::List(nodes)) => {
                if nodes.len() < *least || most.is_some_and(|most| nodes.len() > most) {
                    self.length(node, schema, nodes.len());
                }
                self.list(items, nodes);
            }
            (Type::Object(fields), Value::Object(members)) => self.object(node, fields, members),
            (_, value) => self.wrong(node, message!("is {}", expected::found(value)), schema),
        }
    }

    fn text(&mut self, node: &'a Node, schema: &Schema, text: &str, fits: bool) {
        if let Some((letter, message)) = characters::problem(text) {
            let at = letter.and_then(|letter| self.letter(node, letter));
            self.diagnostic(at.unwrap_or(node.start), message);
        } else if text.is_empty() {
            self.wrong(node, message!("is empty"), schema);
        } else if !fits {
            self.wrong(node, message!("is {}", quoted(text)), schema);
        } else if let Some(name) = &schema.name
            && let Some(message) = values::problem(name, text)
        {
            self.diagnostic(node.start, message);
        }
        if schema.name.as_deref() == Some("Id") {
            self.id(node, text);
        }
    }

    /// Where a character stands in a string, if it is not written as an escape.
    fn letter(&self, node: &Node, letter: char) -> Option<usize> {
        let written = self.json.text.get(node.start..node.end)?;
        Some(node.start + written.find(letter)?)
    }

    fn id(&mut self, node: &Node, id: &str) {
        // It is said that it is empty. That nothing uses it, or that nothing has it, would say no more.
        if id.is_empty() {
            return;
        }
        let id = Id { id: id.to_owned(), position: self.position(node.start) };
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
    fn length(&mut self, node: &Node, schema: &Schema, length: usize) {
        let expected = expected::expected_with_meaning(schema);
        let found = if length == 0 { message!("an empty list") } else { message!("a list of {}", length) };
        self.diagnostic(node.start, message!("is {}, expected {}", found, expected));
    }

    fn list(&mut self, items: &'a Schema, nodes: &'a [Node]) {
        let is_named = matches!(items.name.as_deref(), Some("Id" | "Slug"));
        let mut seen = HashSet::new();
        for (index, node) in nodes.iter().enumerate() {
            self.path.push(Step::Index(index));
            self.value(node, items);
            if let Some(twice) = node.text().filter(|text| is_named && !seen.insert(*text)) {
                let message = message!("repeats {}, expected each name once", quoted(twice));
                self.diagnostic(node.start, message);
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
                    self.diagnostic(member.start, message!("appears a second time, expected each field once"));
                }
                Some(field) => self.value(&member.node, &field.schema),
                None => self.unknown(member, fields),
            }
            self.path.pop();
        }
        for field in fields.iter().filter(|field| field.required && !seen.contains(field.key.as_str())) {
            self.path.push(Step::Key(&field.key));
            let expected = expected::expected_with_meaning(&field.schema);
            self.diagnostic(node.start, message!("is missing, expected {}", expected));
            self.path.pop();
        }
    }

    fn unknown(&mut self, member: &Member, fields: &[Field]) {
        let message = match self.kind {
            FileKind::Person if refused::is_about_a_life(&member.key) => refused::message(),
            _ => {
                let keys = fields.iter().map(|field| field.key.as_str());
                let question = near::question(&member.key, keys.clone());
                message!("is not a field{}, expected one of {}", question, Part::commas(keys))
            }
        };
        self.diagnostic(member.start, message);
    }

    fn wrong(&mut self, node: &Node, wrong: Message, schema: &Schema) {
        let expected = expected::expected(schema);
        self.diagnostic(node.start, message!("{}, expected {}", wrong, expected));
    }

    fn position(&self, at: usize) -> Position {
        Position { at, field: path::field(&self.path) }
    }

    fn diagnostic(&mut self, at: usize, message: Message) {
        let diagnostic = self.json.diagnostic_at(&self.position(at), message);
        self.diagnostics.push(diagnostic);
    }
}

/// Whether a number is whole and within bounds; without an upper bound as large as the largest count.
fn is_within(number: &str, least: i64, most: Option<i64>) -> bool {
    let most = most.map_or(i128::from(u64::MAX), i128::from);
    number.parse::<i128>().is_ok_and(|number| number >= i128::from(least) && number <= most)
}
