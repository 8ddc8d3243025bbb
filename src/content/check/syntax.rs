//! What is wrong with a text that is no JSON, in an editor's words.

use jsonc_parser::ParseStringErrorKind as StringKind;
use jsonc_parser::errors::ParseErrorKind as Kind;

/// How deep lists and objects may stand in one another; the deepest file of a bundle needs eight.
const DEEPEST: usize = 32;

/// The first bracket that nests too deeply, if one does. Looked for before parsing, because parsers recurse.
pub fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for (place, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => depth += 1,
            b']' | b'}' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some(place);
        }
    }
    None
}

/// What is said about such a bracket.
pub fn too_deep_message() -> String {
    format!("is nested too deeply, expected at most {DEEPEST} lists and objects in one another")
}

/// What is wrong, what is expected.
pub fn message(kind: &Kind) -> String {
    let message = match kind {
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => "is a comment, expected JSON, which has none",
        Kind::ExpectedColonAfterObjectKey => "has no colon after a field's name, expected one",
        Kind::ExpectedObjectValue => "has a field without a value, expected one after the colon",
        Kind::ExpectedStringObjectProperty => "has a field's name without quotation marks, expected \"name\"",
        Kind::ExpectedComma => "has no comma here, expected one between two values",
        Kind::MultipleRootJsonValues => "goes on after its end, expected one JSON object and nothing else",
        Kind::SingleQuotedStringsNotAllowed => "has a single quotation mark around text, expected \"text\"",
        Kind::String(kind) => return in_text(kind),
        Kind::TrailingCommasNotAllowed => "has a comma after the last value, expected none before a closing bracket",
        Kind::UnexpectedCloseBrace => "has a } too many here, expected a value or ]",
        Kind::UnexpectedCloseBracket => "has a ] too many here, expected a value or }",
        Kind::UnexpectedColon => "has a colon here, expected a value",
        Kind::UnexpectedComma => "has a comma too many, expected a value",
        Kind::UnexpectedTokenInObject => "has something else here, expected a field's name or }",
        Kind::UnexpectedToken | Kind::UnexpectedWord => {
            "has words without quotation marks, expected \"text\", a number, true, false or null"
        }
        Kind::UnterminatedArray => "has a list without an end, expected ]",
        Kind::UnterminatedObject => "has an object without an end, expected }",
        Kind::NestingDepthExceeded => return too_deep_message(),
        _ => "has a number that JSON does not know, expected digits like 12 or 0.5",
    };
    message.to_owned()
}

fn in_text(kind: &StringKind) -> String {
    match kind {
        StringKind::UnterminatedStringLiteral => "has text without an end, expected a quotation mark".to_owned(),
        StringKind::InvalidUnicodeEscapeSequence(_) | StringKind::ExpectedFourHexDigits => {
            "has an escape that is no character, expected \\u and four hexadecimal digits".to_owned()
        }
        _ => r#"has an escape that JSON does not know, expected one of \" \\ \/ \b \f \n \r \t \u"#.to_owned(),
    }
}
