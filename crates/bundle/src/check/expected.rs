//! What a schema expects, in an editor's words.

use super::json_schema::{Field, Schema, Type};
use super::tree::Value;

/// What a value is: “a number”.
pub fn found(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Boolean => "true or false",
        Value::Number(_) => "a number",
        Value::Text(_) => "text",
        Value::List(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// What a value must be: “words on one line”.
pub fn expected(schema: &Schema) -> String {
    let named = schema.name.as_deref().and_then(of_definition);
    named.map_or_else(|| of_type(schema), str::to_owned)
}

/// What a missing value must be, and what it means.
pub fn expected_with_meaning(schema: &Schema) -> String {
    // The line breaks are those of a comment in the code.
    let meaning = schema.about.split_whitespace().collect::<Vec<_>>().join(" ");
    match meaning.as_str() {
        "" => expected(schema),
        _ => format!("{}: {meaning}", expected(schema)),
    }
}

fn of_definition(name: &str) -> Option<&'static str> {
    Some(match name {
        "CitationPart" => {
            "words with at most one of {page}, {site}, {title}, {outlet}, {award}, {modified} and {address}"
        }
        "PluralTemplate" => "words on one line with {count} in them",
        "Date" => "a date like 2022-11-24, 2022-11 or 2022",
        "Day" => "a day like 2022-11-24",
        "Https" => "an address that begins with https://",
        "Id" | "Slug" => "lower-case Latin letters, digits and single hyphens",
        "LanguageTag" => "a BCP 47 language tag like en or zh-Hans",
        "Plural" => "words on one line with {count} in them, or an object with such words for each plural form",
        "PluralForms" => "an object with words for each plural form, at least other",
        "NumberTemplate" => "words on one line with {number} and {count} in them",
        "Text" => "words on one line or a list of runs",
        "NonEmptyText" => "words on one line without a space at either end",
        _ => return None,
    })
}

fn of_type(schema: &Schema) -> String {
    match &schema.kind {
        Type::Null => "null".to_owned(),
        Type::Text(_, Some(_)) => pattern(&schema.about),
        Type::Text(_, None) => "text".to_owned(),
        Type::Enum(words) => format!("one of {}", words.join(", ")),
        Type::Integer(least, None) => format!("a whole number, {least} or more"),
        Type::Integer(least, Some(most)) => format!("a whole number from {least} to {most}"),
        Type::List(least, Some(most), _) if least == most => format!("a list of {most} entries"),
        Type::List(least, Some(most), _) => format!("a list of {least} to {most} entries"),
        Type::List(0, None, _) => "a list".to_owned(),
        Type::List(1, None, _) => "a list with at least one entry".to_owned(),
        Type::List(least, None, _) => format!("a list with at least {least} entries"),
        Type::Object(fields) => object(fields),
        Type::AnyOf(schemas) => either(schemas),
    }
}

/// A pattern is explained by what is said about its field: “an e-mail address”.
fn pattern(about: &str) -> String {
    let mut letters = about.trim_end_matches('.').chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => "text".to_owned(),
    }
}

fn object(fields: &[Field]) -> String {
    let required = fields.iter().filter(|field| field.required);
    let keys: Vec<&str> = required.map(|field| field.key.as_str()).collect();
    match keys.as_slice() {
        [] => "an object".to_owned(),
        [first, rest @ ..] if rest.len() < 3 => {
            let rest = rest.iter().map(|key| format!(" and {key}"));
            format!("an object with {first}{}", rest.collect::<String>())
        }
        _ => "an object".to_owned(),
    }
}

fn either(schemas: &[Schema]) -> String {
    let words: Vec<String> = schemas.iter().map(expected).collect();
    words.join(", or ")
}
