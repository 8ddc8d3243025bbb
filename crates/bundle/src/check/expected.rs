//! What a shape expects, in an editor's words.

use super::shape::{Field, Form, Shape};
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
pub fn expected(shape: &Shape) -> String {
    let named = shape.name.as_deref().and_then(of_definition);
    named.map_or_else(|| of_form(shape), str::to_owned)
}

/// What a missing value must be, and what it means.
pub fn expected_with_meaning(shape: &Shape) -> String {
    let meaning = shape.about.lines().next().unwrap_or_default();
    match meaning {
        "" => expected(shape),
        _ => format!("{}: {meaning}", expected(shape)),
    }
}

fn of_definition(name: &str) -> Option<&'static str> {
    Some(match name {
        "CitationPart" => {
            "words with at most one of {page}, {site}, {title}, {outlet}, {award}, {revised} and {address}"
        }
        "Counted" => "words on one line with {count} in them",
        "Date" => "a date like 2022-11-24, 2022-11 or 2022",
        "Day" => "a day like 2022-11-24",
        "Https" => "an address that begins with https://",
        "Id" | "Slug" => "lower-case Latin letters, digits and single hyphens",
        "LanguageTag" => "a BCP 47 language tag like en or zh-Hans",
        "Plural" => "words on one line with {count} in them, or an object with such words for each plural form",
        "PluralForms" => "an object with words for each plural form, at least other",
        "Numbered" => "words on one line with {number} and {count} in them",
        "Text" => "words on one line or a list of runs",
        "Words" => "words on one line without a space at either end",
        _ => return None,
    })
}

fn of_form(shape: &Shape) -> String {
    match &shape.form {
        Form::Null => "null".to_owned(),
        Form::Text(_, Some(_)) => pattern(&shape.about),
        Form::Text(_, None) => "text".to_owned(),
        Form::Word(words) => format!("one of {}", words.join(", ")),
        Form::Whole(least, None) => format!("a whole number, {least} or more"),
        Form::Whole(least, Some(most)) => format!("a whole number from {least} to {most}"),
        Form::List(least, Some(most), _) if least == most => format!("a list of {most} entries"),
        Form::List(least, Some(most), _) => format!("a list of {least} to {most} entries"),
        Form::List(0, None, _) => "a list".to_owned(),
        Form::List(1, None, _) => "a list with at least one entry".to_owned(),
        Form::List(least, None, _) => format!("a list with at least {least} entries"),
        Form::Object(fields) => object(fields),
        Form::Either(shapes) => either(shapes),
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

fn either(shapes: &[Shape]) -> String {
    let words: Vec<String> = shapes.iter().map(expected).collect();
    words.join(", or ")
}
