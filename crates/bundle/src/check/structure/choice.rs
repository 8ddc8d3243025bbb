//! Where a value may be one of several things: plain words or runs, a term or words in another language. The thing
//! that the value's fields suggest is taken, so that its diagnostics are named and not “fits none of them”.

use super::Walk;
use crate::check::expected;
use crate::check::json_schema::{Schema, Type};
use crate::check::path::{self, Step};
use crate::check::tree::{Node, Value};
use award_story_message::{Part, message};

impl<'a> Walk<'a, '_> {
    /// Takes the choice that the value's type, and then its fields, suggest.
    pub(super) fn either(&mut self, node: &'a Node, schema: &'a Schema, schemas: &'a [Schema]) {
        let fitting: Vec<&Schema> = schemas.iter().filter(|schema| is_alike(schema, &node.value)).collect();
        match fitting.as_slice() {
            [] => self.wrong(node, message!("is {}", expected::found(&node.value)), schema),
            [only] => self.value(node, only),
            several => match suggested(node, several) {
                Some(one) => self.value(node, one),
                None => self.undecided(node, several),
            },
        }
        if schema.name.as_deref() == Some("Text") {
            self.paragraph(node);
        }
    }

    fn undecided(&mut self, node: &Node, schemas: &[&Schema]) {
        let keys = node.members().iter().map(|member| Step::Key(&member.key));
        let keys: Vec<String> = keys.map(|key| path::field(&[key])).collect();
        let has = match keys.len() {
            0 => message!("has no field"),
            _ => message!("has the fields {}", Part::commas(keys)),
        };
        let choices = expected::either(schemas.iter().copied());
        self.diagnostic(node.start, message!("{}, expected {}", has, choices));
    }

    /// Runs together are held to what plain words are held to.
    fn paragraph(&mut self, node: &Node) {
        let runs = node.items().iter();
        let words = runs.filter_map(|run| run.text().or_else(|| run.get("text")?.text()));
        let words: String = words.collect();
        if !node.items().is_empty() && words.trim() != words {
            let message = message!("begins or ends with a space, expected none at the ends of the joined runs");
            self.diagnostic(node.start, message);
        } else if !node.items().is_empty() && words.is_empty() {
            self.diagnostic(node.start, message!("has no words, expected at least one run with words"));
        }
    }
}

fn is_alike(schema: &Schema, value: &Value) -> bool {
    if let Type::AnyOf(schemas) = &schema.kind {
        return schemas.iter().any(|schema| is_alike(schema, value));
    }
    matches!(
        (&schema.kind, value),
        (Type::Null, Value::Null)
            | (Type::Text(..) | Type::Enum(_), Value::Text(_))
            | (Type::Integer(..), Value::Number(_))
            | (Type::List(..), Value::List(_))
            | (Type::Object(_), Value::Object(_))
    )
}

/// The one choice of which the object has a field that no other choice has.
fn suggested<'a>(node: &Node, schemas: &[&'a Schema]) -> Option<&'a Schema> {
    let owns = |schema: &&&Schema| {
        let others = || schemas.iter().filter(|other| !std::ptr::eq(**other, **schema));
        let keys = node.members().iter().map(|member| member.key.as_str());
        let mut own = keys.filter(|key| has(schema, key) && !others().any(|other| has(other, key)));
        own.next().is_some()
    };
    let mut suggested = schemas.iter().filter(owns);
    let first = suggested.next().copied();
    first.filter(|_| suggested.next().is_none())
}

fn has(schema: &Schema, key: &str) -> bool {
    match &schema.kind {
        Type::Object(fields) => fields.iter().any(|field| field.key == key),
        _ => false,
    }
}
