//! Fields, types and lengths.

use super::bundle::{Copy, assert_diagnostic};

#[test]
fn a_bundle_without_a_diagnostic_is_read() {
    let bundle = Copy::new().sound();
    let english = bundle.languages.first().unwrap();
    let people: Vec<_> = english.people.iter().map(|(slug, _)| slug.as_str()).collect();
    assert_eq!(people, ["ann", "bo"]);
    let about = english.project.as_ref().unwrap().about.as_ref().unwrap();
    assert_eq!(about.paragraphs[1].plain(), "Bo waits on the other hill. They never meet.");
}

#[test]
fn a_missing_source_names_its_file_and_field() {
    assert_diagnostic(
        "en/people/ann.json",
        r#""sources": ["lexicon"],"#,
        "",
        "en/people/ann.json:10:5: statements[0].sources: is missing, expected a list with at least one entry: \
         The sources it is based on: ids in `sources.json`.",
    );
}

#[test]
fn a_statement_without_a_source_is_a_diagnostic() {
    assert_diagnostic(
        "en/glossary.json",
        r#"["lexicon", "award"]"#,
        "[]",
        "en/glossary.json:10:22: terms[0].meaning[0].sources: is an empty list, expected a list with at least one \
         entry: The sources it is based on: ids in `sources.json`.",
    );
}

#[test]
fn an_unknown_field_is_named_beside_the_known_ones() {
    assert_diagnostic(
        "en/award.json",
        r#""label": "year""#,
        r#""labl": "x", "label": "year""#,
        "en/award.json:5:6: parts[0].labl: is not a field (did you mean label?), expected one of label, value",
    );
}

#[test]
fn a_field_that_is_there_twice_is_a_diagnostic() {
    assert_diagnostic(
        "en/award.json",
        r#""label": "year","#,
        r#""label": "year", "label": "year","#,
        "en/award.json:5:23: parts[0].label: appears a second time, expected each field once",
    );
}

#[test]
fn a_wrong_type_is_named_with_the_right_one() {
    for (file, from, to, line) in [
        (
            "en/award.json",
            r#""2001""#,
            "2001",
            "en/award.json:5:32: parts[0].value: is a number, expected words on one line without a space at either end",
        ),
        (
            "en/figures.json",
            r#""value": 3"#,
            r#""value": "3""#,
            "en/figures.json:14:20: figures[0].rows[0].value: is text, expected a whole number, 0 or more",
        ),
        (
            "en/figures.json",
            r#""value": 3"#,
            r#""value": 3.5"#,
            "en/figures.json:14:20: figures[0].rows[0].value: is \"3.5\", expected a whole number, 0 or more",
        ),
        (
            "en/figures.json",
            r#""about""#,
            r#""nearly""#,
            "en/figures.json:23:24: figures[0].rows[1].precision: is \"nearly\", expected one of exact, about, more-than",
        ),
        (
            "bundle.json",
            r#"["ann", "bo"]"#,
            r#"["ann", {"slug": "bo"}]"#,
            "bundle.json:9:21: people[1]: is an object, expected lower-case Latin letters, digits and single hyphens",
        ),
    ] {
        let diagnostics = Copy::new().replace(file, from, to).diagnostics();
        assert!(diagnostics.contains(&line.to_owned()), "{diagnostics:#?}");
    }
}

#[test]
fn a_run_is_held_to_what_its_fields_suggest() {
    let run = r#"{"text": "lamp", "term": "lamp"}"#;
    let neither = "expected an object with term and text, or an object with lang and text, or an object with note";
    for (to, line) in [
        (
            r#"{"text": "lamp", "term": 1}"#,
            "quote[1].term: is a number, expected lower-case Latin letters, digits and single hyphens".to_owned(),
        ),
        (
            r#"{"text": "lamp", "term": "lamp", "colour": "red"}"#,
            "quote[1].colour: is not a field, expected one of term, text".to_owned(),
        ),
        (
            r#"{"text": "lamp", "reading": "l"}"#,
            "quote[1].lang: is missing, expected a BCP 47 language tag like en or zh-Hans: Their language.".to_owned(),
        ),
        (r#"{"text": "lamp"}"#, format!("quote[1]: has the fields text, {neither}")),
        (
            r#"{"text": "lamp", "term": "lamp", "lang": "en"}"#,
            format!("quote[1]: has the fields text, term, lang, {neither}"),
        ),
        ("{}", format!("quote[1]: has no field, {neither}")),
        ("3", format!("quote[1]: is a number, expected text, or {}", &neither[9..])),
    ] {
        let bundle = Copy::new().replace("en/people/ann.json", run, to);
        let diagnostics = bundle.diagnostics();
        let expected = "en/people/ann.json:8:";
        let found =
            diagnostics.iter().any(|diagnostic| diagnostic.starts_with(expected) && diagnostic.ends_with(&line));
        assert!(found, "{line}\n{diagnostics:#?}");
    }
}

#[test]
fn empty_words_are_a_diagnostic() {
    let words = "expected words on one line without a space at either end";
    assert_diagnostic(
        "en/award.json",
        r#""value": "2001""#,
        r#""value": """#,
        &format!("en/award.json:5:32: parts[0].value: is empty, {words}"),
    );
    assert_diagnostic(
        "en/award.json",
        r#""value": "2001""#,
        r#""value": "2001 ""#,
        &format!("en/award.json:5:32: parts[0].value: is \"2001 \", {words}"),
    );
    assert_diagnostic(
        "en/unknowns.json",
        r#""Who invented the film.""#,
        "[]",
        "en/unknowns.json:3:16: unknowns[0]: is an empty list, expected a list with at least one entry: Runs, joined without spaces between them.",
    );
}
