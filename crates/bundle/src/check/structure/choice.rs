//! Where a value may be one of several things: plain words or runs, a term or words in another language. The thing
//! that the value's fields suggest is taken, so that its faults are named and not “fits none of them”.

use super::Walk;
use crate::check::expected;
use crate::check::path::{self, Step};
use crate::check::shape::{Form, Shape};
use crate::check::tree::{Node, Value};

impl<'a> Walk<'a, '_> {
    /// Takes the choice that the value's type, and then its fields, suggest.
    pub(super) fn either(&mut self, node: &'a Node, shape: &'a Shape, shapes: &'a [Shape]) {
        let fitting: Vec<&Shape> = shapes.iter().filter(|shape| is_alike(shape, &node.value)).collect();
        match fitting.as_slice() {
            [] => self.wrong(node, &format!("is {}", expected::found(&node.value)), shape),
            [only] => self.value(node, only),
            several => match suggested(node, several) {
                Some(one) => self.value(node, one),
                None => self.undecided(node, several),
            },
        }
        if shape.name.as_deref() == Some("Text") {
            self.paragraph(node);
        }
    }

    fn undecided(&mut self, node: &Node, shapes: &[&Shape]) {
        let keys = node.members().iter().map(|member| Step::Key(&member.key));
        let keys: Vec<String> = keys.map(|key| path::field(&[key])).collect();
        let has = match keys.as_slice() {
            [] => "has no field".to_owned(),
            _ => format!("has the fields {}", keys.join(", ")),
        };
        let choices: Vec<String> = shapes.iter().map(|shape| expected::expected(shape)).collect();
        self.fault(node.start, format!("{has}, expected {}", choices.join(", or ")));
    }

    /// Runs together are held to what plain words are held to.
    fn paragraph(&mut self, node: &Node) {
        let runs = node.items().iter();
        let words = runs.filter_map(|run| run.text().or_else(|| run.get("text")?.text()));
        let words: String = words.collect();
        if !node.items().is_empty() && words.trim() != words {
            let message = "begins or ends with a space, expected none at the ends of the joined runs";
            self.fault(node.start, message.to_owned());
        } else if !node.items().is_empty() && words.is_empty() {
            self.fault(node.start, "has no words, expected at least one run with words".to_owned());
        }
    }
}

fn is_alike(shape: &Shape, value: &Value) -> bool {
    if let Form::Either(shapes) = &shape.form {
        return shapes.iter().any(|shape| is_alike(shape, value));
    }
    matches!(
        (&shape.form, value),
        (Form::Null, Value::Null)
            | (Form::Text(..) | Form::Word(_), Value::Text(_))
            | (Form::Whole(..), Value::Number(_))
            | (Form::List(..), Value::List(_))
            | (Form::Object(_), Value::Object(_))
    )
}

/// The one choice of which the object has a field that no other choice has.
fn suggested<'a>(node: &Node, shapes: &[&'a Shape]) -> Option<&'a Shape> {
    let owns = |shape: &&&Shape| {
        let others = || shapes.iter().filter(|other| !std::ptr::eq(**other, **shape));
        let keys = node.members().iter().map(|member| member.key.as_str());
        let mut own = keys.filter(|key| has(shape, key) && !others().any(|other| has(other, key)));
        own.next().is_some()
    };
    let mut suggested = shapes.iter().filter(owns);
    let first = suggested.next().copied();
    first.filter(|_| suggested.next().is_none())
}

fn has(shape: &Shape, key: &str) -> bool {
    match &shape.form {
        Form::Object(fields) => fields.iter().any(|field| field.key == key),
        _ => false,
    }
}
