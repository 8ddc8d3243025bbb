//! What a schema expects, in an editor's words.

use super::json_schema::{Field, Schema, Type};
use super::tree::Value;
use award_story_message::{Message, Part, message};

/// What a value is: “a number”.
pub fn found(value: &Value) -> Message {
    match value {
        Value::Null => message!("null"),
        Value::Boolean => message!("true or false"),
        Value::Number(_) => message!("a number"),
        Value::Text(_) => message!("text"),
        Value::List(_) => message!("a list"),
        Value::Object(_) => message!("an object"),
    }
}

/// What a value must be: “words on one line”.
pub fn expected(schema: &Schema) -> Part {
    let named = schema.name.as_deref().and_then(of_definition);
    named.map_or_else(|| of_type(schema), Part::from)
}

/// What a missing value must be, and what it means.
pub fn expected_with_meaning(schema: &Schema) -> Part {
    // The line breaks are those of a comment in the code.
    let meaning = schema.about.split_whitespace().collect::<Vec<_>>().join(" ");
    match meaning.as_str() {
        "" => expected(schema),
        _ => message!("{}: {}", expected(schema), Message::from(meaning)).into(),
    }
}

fn of_definition(name: &str) -> Option<Message> {
    Some(match name {
        "CitationPart" => {
            message!("words with at most one of {page}, {site}, {title}, {outlet}, {award}, {modified} and {address}")
        }
        "PluralTemplate" => message!("words on one line with {count} in them"),
        "Date" => message!("a date like 2022-11-24, 2022-11 or 2022"),
        "Day" => message!("a day like 2022-11-24"),
        "Https" => message!("an address that begins with https://"),
        "Id" | "Slug" => message!("lower-case Latin letters, digits and single hyphens"),
        "LanguageTag" => message!("a BCP 47 language tag like en or zh-Hans"),
        "Plural" => {
            message!("words on one line with {count} in them, or an object with such words for each plural form")
        }
        "PluralForms" => message!("an object with words for each plural form, at least other"),
        "NumberTemplate" => message!("words on one line with {number} and {count} in them"),
        "Text" => message!("words on one line or a list of runs"),
        "NonEmptyText" => message!("words on one line without a space at either end"),
        _ => return None,
    })
}

fn of_type(schema: &Schema) -> Part {
    let message = match &schema.kind {
        Type::Null => message!("null"),
        Type::Text(_, Some(_)) => pattern(&schema.about),
        Type::Text(_, None) => message!("text"),
        Type::Enum(words) => message!("one of {}", Part::commas(words)),
        Type::Integer(least, None) => message!("a whole number, {} or more", *least),
        Type::Integer(least, Some(most)) => message!("a whole number from {} to {}", *least, *most),
        Type::List(least, Some(most), _) if least == most => message!("a list of {} entries", *most),
        Type::List(least, Some(most), _) => message!("a list of {} to {} entries", *least, *most),
        Type::List(0, None, _) => message!("a list"),
        Type::List(1, None, _) => message!("a list with at least one entry"),
        Type::List(least, None, _) => message!("a list with at least {} entries", *least),
        Type::Object(fields) => object(fields),
        Type::AnyOf(schemas) => return either(schemas.iter()),
    };
    message.into()
}

/// A pattern is explained by what is said about its field: “an e-mail address”.
fn pattern(about: &str) -> Message {
    let mut letters = about.trim_end_matches('.').chars();
    match letters.next() {
        Some(first) => Message::from(first.to_lowercase().chain(letters).collect::<String>()),
        None => message!("text"),
    }
}

fn object(fields: &[Field]) -> Message {
    let required = fields.iter().filter(|field| field.required);
    let keys: Vec<&str> = required.map(|field| field.key.as_str()).collect();
    match keys.len() {
        1..=3 => message!("an object with {}", Part::list(message!(" and "), keys)),
        _ => message!("an object"),
    }
}

/// What any of several schemas expects.
pub fn either<'a>(schemas: impl Iterator<Item = &'a Schema>) -> Part {
    Part::list(message!(", or "), schemas.map(expected))
}
