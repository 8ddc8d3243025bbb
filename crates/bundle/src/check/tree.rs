//! JSON as a syntax tree: every value knows where in the text it stands.

use jsonc_parser::ast::{ObjectProp, Value as Ast};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::path::Step;
use super::syntax;
use award_story_message::{Message, message};

/// A value and its place.
#[derive(Debug)]
pub struct Node {
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// What it is.
    pub value: Value,
}

/// A value. Numbers stay as written.
#[derive(Debug)]
pub enum Value {
    /// `null`
    Null,
    /// `true`, `false`
    Boolean,
    /// A number, as written.
    Number(String),
    /// A string, without its quotation marks and escapes.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object, its fields as they stand, doubles too.
    Object(Vec<Member>),
}

/// A field of an object.
#[derive(Debug)]
pub struct Member {
    /// Its name.
    pub key: String,
    /// The first byte of its name.
    pub start: usize,
    /// Its value.
    pub node: Node,
}

/// Reads a text as strict JSON.
///
/// # Errors
/// The first place where it is none, as a byte, and what is wrong there.
pub fn parse(text: &str) -> Result<Node, (usize, Message)> {
    if let Some(place) = syntax::too_deep(text) {
        return Err((place, syntax::too_deep_message()));
    }
    match parse_to_ast(text, &CollectOptions::default(), &STRICT) {
        Ok(parsed) => match parsed.value {
            Some(ast) => Ok(node(ast)),
            None => Err((0, message!("is empty, expected one JSON object"))),
        },
        Err(error) => Err(syntax::diagnostic(text, error.range().start, error.kind())),
    }
}

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Recursion is bounded: `parse` has refused what is nested too deeply.
fn node(ast: Ast<'_>) -> Node {
    let range = ast.range();
    let value = match ast {
        Ast::NullKeyword(_) => Value::Null,
        Ast::BooleanLit(_) => Value::Boolean,
        Ast::NumberLit(number) => Value::Number(number.value.to_owned()),
        Ast::StringLit(text) => Value::Text(text.value.into_owned()),
        Ast::Array(list) => Value::List(list.elements.into_iter().map(node).collect()),
        Ast::Object(object) => Value::Object(object.properties.into_iter().map(member).collect()),
    };
    Node { start: range.start, end: range.end, value }
}

fn member(property: ObjectProp<'_>) -> Member {
    Member { start: property.name.range().start, key: property.name.into_string(), node: node(property.value) }
}

impl Node {
    /// The value at the end of a way, if the way can be gone.
    pub fn find(&self, path: &[Step<'_>]) -> Option<&Node> {
        path.iter().try_fold(self, |node, step| match step {
            Step::Key(key) => node.get(key),
            Step::Index(index) => node.items().get(*index),
        })
    }

    /// A field's value, if this is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        let member = self.members().iter().find(|member| member.key == key)?;
        Some(&member.node)
    }

    /// A list's entries; none if this is no list.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// An object's fields; none if this is no object.
    pub fn members(&self) -> &[Member] {
        match &self.value {
            Value::Object(members) => members,
            _ => &[],
        }
    }

    /// A string's text, if this is a string.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::path::steps;

    #[test]
    fn a_value_is_found_with_its_place() {
        let text = r#"{"a": [1, {"b": "\u6da6"}]}"#;
        let tree = parse(text).unwrap();
        let found = tree.find(&steps!["a", 1, "b"]).unwrap();
        assert_eq!(found.text(), Some("润"));
        assert_eq!(text.get(found.start..found.end), Some(r#""\u6da6""#));
        assert!(tree.find(&steps!["a", 7, "b"]).is_none());
    }

    #[test]
    fn what_json_does_not_have_is_refused_at_its_place() {
        for (text, place) in [
            ("", 0),
            ("{} {}", 3),
            ("{\"a\": 1,}", 7),
            ("[1 2]", 2),
            ("{a: 1}", 1),
            ("[0x1]", 1),
            ("['a']", 1),
            ("// no\n{}", 0),
            ("[\"a", 1),
        ] {
            assert_eq!(parse(text).unwrap_err().0, place, "{text}");
        }
    }

    #[test]
    fn deep_nesting_is_a_diagnostic_and_not_the_end_of_the_stack() {
        let (place, message) = parse(&"[".repeat(1_000_000)).unwrap_err();
        assert_eq!(place, 32);
        assert!(message.to_string().contains("nested"), "{message}");
        assert!(parse(&format!("{}{}", "[".repeat(32), "]".repeat(32))).is_ok());
        assert!(parse(&format!("[\"{}\"]", "[".repeat(100))).is_ok());
    }
}
