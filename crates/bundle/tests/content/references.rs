//! Ids, and exact parts of the quoted text.

use award_story_bundle::diagnostic::Diagnostic;
use award_story_cli::disk;

use super::bundle::{Copy, assert_diagnostic};

#[test]
fn an_id_that_names_nothing_is_a_diagnostic() {
    assert_diagnostic(
        "en/award.json",
        r#"["award"]"#,
        r#"["award", "nobody"]"#,
        "en/award.json:18:28: about[0].sources[1]: is \"nobody\", expected the id of a source in sources.json",
    );
    assert_diagnostic(
        "en/people/ann.json",
        r#""term": "lamp""#,
        r#""term": "candle""#,
        "en/people/ann.json:8:56: quote[1].term: is \"candle\", expected the id of a term in glossary.json",
    );
    assert_diagnostic(
        "en/people/bo.json",
        r#""note": "which-hill""#,
        r#""note": "which""#,
        "en/people/bo.json:7:52: quote[1].note: is \"which\", expected the id of a correction in corrections.json",
    );
}

#[test]
fn an_id_is_defined_once_and_named_once() {
    assert_diagnostic(
        "en/timeline.json",
        r#""out""#,
        r#""lit""#,
        "en/timeline.json:16:13: events[1].id: repeats \"lit\", expected a unique id",
    );
    assert_diagnostic(
        "en/award.json",
        r#"["award"]"#,
        r#"["award", "award"]"#,
        "en/award.json:18:28: about[0].sources[1]: repeats \"award\", expected each name once",
    );
}

#[test]
fn part_of_a_list_that_cannot_be_read_is_not_called_missing() {
    let diagnostics = Copy::new().write("en/sources.json", b"{").diagnostics();
    assert_eq!(diagnostics, ["en/sources.json:1:1: (file): has an object without an end, expected }"]);
}

#[test]
fn what_a_story_quotes_is_an_exact_part_of_one_paragraph() {
    assert_diagnostic(
        "en/people/bo.json",
        "\"Bo waits on",
        "\"Bo sat on",
        "en/people/bo.json:7:12: quote: is \"Bo sat on the other hill.\", expected an exact part of one paragraph of the quoted description",
    );
}

#[test]
fn where_words_leave_the_text_that_they_are_said_to_be_a_part_of_is_told() {
    assert_diagnostic(
        "en/people/bo.json",
        "\"Bo waits on",
        "\"Bo waits upon",
        "en/people/bo.json:7:12: quote: is \"Bo waits upon the other hill.\", expected an exact part of one paragraph of the \
         quoted description: after \"Bo waits \" the paragraph goes on with \"on the other hill. They \"",
    );
}

#[test]
fn an_id_that_is_nearly_one_is_asked_for() {
    assert_diagnostic(
        "en/award.json",
        r#"["award"]"#,
        r#"["awrd"]"#,
        "en/award.json:18:19: about[0].sources[0]: is \"awrd\" (did you mean award?), expected the id of a source in sources.json",
    );
}

#[test]
fn an_id_that_is_empty_is_said_to_be_that_and_nothing_else() {
    let defined = Copy::new()
        .replace("en/corrections.json", r#""id": "which-hill""#, r#""id": """#)
        .replace("en/people/bo.json", r#", {"note": "which-hill"}, ".""#, "")
        .replace("en/project.json", r#", {"note": "which-hill"}, ". They"#, r#", ". They"#);
    let shape = "is empty, expected lower-case Latin letters, digits and single hyphens";
    assert_eq!(defined.diagnostics(), [format!("en/corrections.json:5:13: corrections[0].id: {shape}")]);
    let found = disk::read(&defined.path("")).unwrap_err();
    assert_eq!(found.warnings(), Vec::<&Diagnostic>::new());
    let mentioned = Copy::new().replace("en/award.json", r#"["award"]"#, r#"[""]"#);
    assert_eq!(mentioned.diagnostics(), [format!("en/award.json:18:19: about[0].sources[0]: {shape}")]);
}

#[test]
fn a_part_of_the_award_line_is_an_exact_part_of_it() {
    assert_diagnostic(
        "en/award.json",
        r#""value": "2001""#,
        r#""value": "2002""#,
        "en/award.json:5:32: parts[0].value: is \"2002\", expected an exact part of the award line",
    );
}

#[test]
fn the_words_that_a_correction_is_about_are_printed() {
    assert_diagnostic(
        "en/corrections.json",
        r#""the other hill""#,
        r#""another hill""#,
        "en/corrections.json:7:19: corrections[0].original: is \"another hill\", expected an exact part of the text that this language quotes",
    );
    let judges = Copy::new().replace("en/corrections.json", r#""the other hill""#, r#""We invented this film""#);
    assert_eq!(judges.diagnostics(), [""; 0]);
}

#[test]
fn a_contact_that_nobody_is_and_entries_that_nothing_uses_are_warned_of() {
    assert_eq!(Copy::new().warnings(), [""; 0]);
    let bundle = Copy::new()
        .replace("bundle.json", r#"{"email": "editor@lamp.example"}"#, "null")
        .replace("en/people/bo.json", r#", {"note": "which-hill"}, ".""#, "")
        .replace("en/project.json", r#", {"note": "which-hill"}, ". They"#, r#", ". They"#);
    assert_eq!(
        bundle.warnings(),
        [
            "bundle.json:10:14: contact: is left out, expected a contact for corrections and removals",
            "en/corrections.json:5:13: corrections[0].id: is a correction that nothing uses, expected something that names \"which-hill\"",
        ]
    );
}

#[test]
fn a_bundle_with_an_error_tells_its_warnings_as_well() {
    let bundle = Copy::new().replace("bundle.json", r#"{"email": "editor@lamp.example"}"#, "null").replace(
        "bundle.json",
        r#""original": "en""#,
        r#""original": "fr""#,
    );
    let found = disk::read(&bundle.path("")).unwrap_err();
    let fields = |diagnostics: Vec<&Diagnostic>| diagnostics.iter().map(|one| one.field.clone()).collect::<Vec<_>>();
    assert_eq!(fields(found.errors()), ["original"]);
    assert_eq!(fields(found.warnings()), ["contact"]);
}
