//! What is wrong with a text that is no JSON, in an editor's words.

use jsonc_parser::ParseStringErrorKind as StringKind;
use jsonc_parser::errors::ParseErrorKind as Kind;

use award_story_message::{Message, message};

/// How deep lists and objects may stand in one another; the deepest file of a bundle needs eight.
const DEEPEST: usize = 32;

/// Quotation marks that word processors and telephones make of straight ones.
const CURLY: [char; 6] = ['“', '”', '„', '‘', '’', '＂'];

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
pub fn too_deep_message() -> Message {
    message!("is nested too deeply, expected at most {} lists and objects in one another", DEEPEST)
}

/// What is wrong, what is expected.
fn of_kind(kind: &Kind) -> Message {
    match kind {
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => {
            message!("is a comment, expected JSON, which has none")
        }
        Kind::ExpectedColonAfterObjectKey => message!("has no colon after a field's name, expected one"),
        Kind::ExpectedObjectValue => message!("has a field without a value, expected one after the colon"),
        Kind::ExpectedStringObjectProperty => message!("has a field's name without quotation marks, expected \"name\""),
        Kind::ExpectedComma => message!("has no comma here, expected one between two values"),
        Kind::MultipleRootJsonValues => message!("continues after its end, expected one JSON object and nothing else"),
        Kind::SingleQuotedStringsNotAllowed => message!("has a single quotation mark around text, expected \"text\""),
        Kind::String(kind) => in_text(kind),
        Kind::TrailingCommasNotAllowed => {
            message!("has a comma after the last value, expected none before a closing bracket")
        }
        Kind::UnexpectedCloseBrace => message!("has an extra } here, expected a value or ]"),
        Kind::UnexpectedCloseBracket => message!("has an extra ] here, expected a value or }"),
        Kind::UnexpectedColon => message!("has a colon here, expected a value"),
        Kind::UnexpectedComma => message!("has an extra comma, expected a value"),
        Kind::UnexpectedTokenInObject => message!("has something else here, expected a field's name or }"),
        Kind::UnexpectedToken | Kind::UnexpectedWord => {
            message!("has words without quotation marks, expected \"text\", a number, true, false or null")
        }
        Kind::UnterminatedArray => message!("has a list without an end, expected ]"),
        Kind::UnterminatedObject => message!("has an object without an end, expected }"),
        Kind::NestingDepthExceeded => too_deep_message(),
        _ => message!("has a number that is not JSON, expected digits like 12 or 0.5"),
    }
}

/// Where a text is no JSON, and what is wrong there. A text that lacks its last quotation mark runs on to the next line's
/// first one, and the parser stumbles only there: the text is named then.
pub fn diagnostic(text: &str, place: usize, kind: &Kind) -> (usize, Message) {
    let (place, message) = match running_on(text.get(..place).unwrap_or(text)) {
        Some(start) => (start, without_end()),
        None => (place, of_kind(kind)),
    };
    match hint(text, place) {
        Some(hint) => (place, message!("{}{}", message, hint)),
        None => (place, message),
    }
}

/// Where the first text begins that goes on to another line.
fn running_on(text: &str) -> Option<usize> {
    let (mut start, mut escaped) = (None, false);
    for (place, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if start.is_some() => escaped = true,
            b'"' => start = if start.is_some() { None } else { Some(place) },
            b'\n' if start.is_some() => return start,
            _ => {}
        }
    }
    None
}

/// What is added where quotation marks are likely to be what is wrong.
fn hint(text: &str, place: usize) -> Option<Message> {
    let (before, after) = text.split_at_checked(place).unwrap_or((text, ""));
    let start = before.rsplit('\n').next().unwrap_or_default();
    let line = format!("{start}{}", after.lines().next().unwrap_or_default());
    if line.match_indices(CURLY).any(|(at, mark)| is_around(line.get(..at), line.get(at + mark.len()..))) {
        Some(message!(" (curly quotation marks around a text must be straight: \")"))
    } else if before.ends_with('"') && after.starts_with(char::is_alphanumeric) {
        Some(message!(r#" (a straight quotation mark within a text is written \")"#))
    } else {
        None
    }
}

/// Whether a mark between two parts of a line stands where a quotation mark of JSON would.
fn is_around(before: Option<&str>, after: Option<&str>) -> bool {
    let (before, after) = (before.unwrap_or_default().trim_end(), after.unwrap_or_default().trim_start());
    let opens = before.is_empty() || before.ends_with(['{', '[', ',', ':']);
    opens || after.is_empty() || after.starts_with(['}', ']', ',', ':'])
}

fn without_end() -> Message {
    message!("has text without an end, expected a closing quotation mark")
}

fn in_text(kind: &StringKind) -> Message {
    match kind {
        StringKind::UnterminatedStringLiteral => without_end(),
        StringKind::InvalidUnicodeEscapeSequence(_) | StringKind::ExpectedFourHexDigits => {
            message!("has an escape that is not a character, expected \\u and four hexadecimal digits")
        }
        _ => message!(r#"has an escape that JSON does not know, expected one of \" \\ \/ \b \f \n \r \t \u"#),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tree::parse;

    #[test]
    fn what_word_processors_and_slips_do_to_quotation_marks_is_told() {
        let curly = "(curly quotation marks around a text must be straight: \")";
        let within = r#"(a straight quotation mark within a text is written \")"#;
        for (text, place, end) in [
            ("{“a”: 1}", 1, curly),
            ("{\"a”: \"b\"}", 7, curly),
            ("{\"a\": “b”}", 6, curly),
            ("{\"a\":\n \"b”,\n \"c\": 1}", 7, curly),
            ("{\"a\": \"b,\n \"c\": 1}", 6, "has text without an end, expected a closing quotation mark"),
            ("{\"a\": \"b \"c\" d\"}", 10, within),
            ("{\"a\": \"“b”\" \"c\": 1}", 11, "has no comma here, expected one between two values"),
        ] {
            let (found, message) = parse(text).unwrap_err();
            let message = message.to_string();
            assert_eq!(found, text.char_indices().nth(place).unwrap().0, "{text}: {message}");
            assert!(message.ends_with(end), "{text}: {message}");
        }
    }
}
