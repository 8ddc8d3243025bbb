//! What is wrong with a text that is no JSON, in an editor's words.

use jsonc_parser::ParseStringErrorKind as StringKind;
use jsonc_parser::errors::ParseErrorKind as Kind;

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
pub fn too_deep_message() -> String {
    format!("is nested too deeply, expected at most {DEEPEST} lists and objects in one another")
}

/// What is wrong, what is expected.
fn message(kind: &Kind) -> String {
    let message = match kind {
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => "is a comment, expected JSON, which has none",
        Kind::ExpectedColonAfterObjectKey => "has no colon after a field's name, expected one",
        Kind::ExpectedObjectValue => "has a field without a value, expected one after the colon",
        Kind::ExpectedStringObjectProperty => "has a field's name without quotation marks, expected \"name\"",
        Kind::ExpectedComma => "has no comma here, expected one between two values",
        Kind::MultipleRootJsonValues => "continues after its end, expected one JSON object and nothing else",
        Kind::SingleQuotedStringsNotAllowed => "has a single quotation mark around text, expected \"text\"",
        Kind::String(kind) => return in_text(kind),
        Kind::TrailingCommasNotAllowed => "has a comma after the last value, expected none before a closing bracket",
        Kind::UnexpectedCloseBrace => "has an extra } here, expected a value or ]",
        Kind::UnexpectedCloseBracket => "has an extra ] here, expected a value or }",
        Kind::UnexpectedColon => "has a colon here, expected a value",
        Kind::UnexpectedComma => "has an extra comma, expected a value",
        Kind::UnexpectedTokenInObject => "has something else here, expected a field's name or }",
        Kind::UnexpectedToken | Kind::UnexpectedWord => {
            "has words without quotation marks, expected \"text\", a number, true, false or null"
        }
        Kind::UnterminatedArray => "has a list without an end, expected ]",
        Kind::UnterminatedObject => "has an object without an end, expected }",
        Kind::NestingDepthExceeded => return too_deep_message(),
        _ => "has a number that is not JSON, expected digits like 12 or 0.5",
    };
    message.to_owned()
}

/// Where a text is no JSON, and what is wrong there. A text that lacks its last quotation mark runs on to the next line's
/// first one, and the parser stumbles only there: the text is named then.
pub fn diagnostic(text: &str, place: usize, kind: &Kind) -> (usize, String) {
    match running_on(text.get(..place).unwrap_or(text)) {
        Some(start) => {
            (start, "has text without an end, expected a closing quotation mark".to_owned() + hint(text, start))
        }
        None => (place, message(kind) + hint(text, place)),
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
fn hint(text: &str, place: usize) -> &'static str {
    let (before, after) = text.split_at_checked(place).unwrap_or((text, ""));
    let start = before.rsplit('\n').next().unwrap_or_default();
    let line = format!("{start}{}", after.lines().next().unwrap_or_default());
    if line.match_indices(CURLY).any(|(at, mark)| is_around(line.get(..at), line.get(at + mark.len()..))) {
        " (curly quotation marks around a text must be straight: \")"
    } else if before.ends_with('"') && after.starts_with(char::is_alphanumeric) {
        r#" (a straight quotation mark within a text is written \")"#
    } else {
        ""
    }
}

/// Whether a mark between two parts of a line stands where a quotation mark of JSON would.
fn is_around(before: Option<&str>, after: Option<&str>) -> bool {
    let (before, after) = (before.unwrap_or_default().trim_end(), after.unwrap_or_default().trim_start());
    let opens = before.is_empty() || before.ends_with(['{', '[', ',', ':']);
    opens || after.is_empty() || after.starts_with(['}', ']', ',', ':'])
}

fn in_text(kind: &StringKind) -> String {
    match kind {
        StringKind::UnterminatedStringLiteral => {
            "has text without an end, expected a closing quotation mark".to_owned()
        }
        StringKind::InvalidUnicodeEscapeSequence(_) | StringKind::ExpectedFourHexDigits => {
            "has an escape that is not a character, expected \\u and four hexadecimal digits".to_owned()
        }
        _ => r#"has an escape that JSON does not know, expected one of \" \\ \/ \b \f \n \r \t \u"#.to_owned(),
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
            assert_eq!(found, text.char_indices().nth(place).unwrap().0, "{text}: {message}");
            assert!(message.ends_with(end), "{text}: {message}");
        }
    }
}
