//! Whatever the bytes: a diagnostic with a place, never a panic. Bytes changed at random are tried in `crates/publish/tests/hostile`.

use std::fs;

use super::bundle::{Copy, valid};

#[test]
fn a_file_that_ends_too_early_is_a_diagnostic() {
    let whole = fs::read(valid().join("en/people/ann.json")).unwrap();
    let mut bundle = Copy::new();
    for end in 0..whole.len() - 2 {
        bundle = bundle.write("en/people/ann.json", &whole[..end]);
        let diagnostics = bundle.diagnostics();
        assert!(diagnostics[0].starts_with("en/people/ann.json:"), "{end}: {diagnostics:?}");
    }
}

#[test]
fn endless_brackets_are_a_diagnostic_with_a_place() {
    for bracket in ["[", "{\"a\":", "[{\"a\":["] {
        let diagnostics = Copy::new().write("en/award.json", bracket.repeat(30_000).as_bytes()).diagnostics();
        assert!(diagnostics[0].contains("is nested too deeply, expected at most 32"), "{diagnostics:?}");
    }
}

#[test]
fn what_only_looks_like_json_is_refused() {
    for (bytes, message) in [
        (&b""[..], "1:1: (file): is empty, expected one JSON object"),
        (b"[]", "1:1: (file): is a list, expected an object with unknowns"),
        (b"\xff\xfe{\x00}\x00", "1:1: (file): has the byte 0xFF, expected text saved as UTF-8"),
        (b"{} {}", "1:4: (file): continues after its end, expected one JSON object and nothing else"),
        (b"// x\n{}", "1:1: (file): is a comment, expected JSON, which has none"),
    ] {
        let diagnostics = Copy::new().write("en/unknowns.json", bytes).diagnostics();
        assert!(diagnostics.contains(&format!("en/unknowns.json:{message}")), "{diagnostics:?}");
    }
}

#[test]
fn a_line_with_a_diagnostic_at_every_other_byte_is_checked_in_good_time() {
    let text = format!(r#"{{"unknowns": [{}1]}}"#, "1,".repeat(100_000));
    let diagnostics = Copy::new().write("en/unknowns.json", text.as_bytes()).diagnostics();
    assert_eq!(diagnostics.len(), 100_001);
    assert!(diagnostics[100_000].starts_with("en/unknowns.json:1:200015: unknowns[100000]: is a number"));
}

#[test]
fn escapes_are_read_as_the_characters_they_stand_for() {
    let diagnostics = |text: &str| Copy::new().replace("en/unknowns.json", "Who", text).diagnostics();
    assert_eq!(diagnostics(r#"\ud83d\udca1 \u6da6 \"/\/ \\"#), [""; 0]);
    assert!(diagnostics(r"\ud83d")[0].contains("an escape that is not a character"));
    assert!(diagnostics(r"\x41")[0].contains("an escape that JSON does not know"));
}
