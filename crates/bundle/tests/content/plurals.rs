//! Plural forms: those that the language has, each with its number wherever it stands for several.

use std::fs;

use super::bundle::Copy;

const ALL: &str = r#""All {count}""#;

/// The one diagnostic of the valid bundle in a language with these words, from its field on.
fn diagnostic(tag: &str, words: &str) -> String {
    let bundle = Copy::new().replace("en/interface.json", ALL, words);
    let bundle = bundle.replace("bundle.json", r#""tag": "en""#, &format!(r#""tag": "{tag}""#));
    let bundle = bundle.replace("bundle.json", r#""original": "en""#, &format!(r#""original": "{tag}""#));
    fs::rename(bundle.path("en"), bundle.path("other")).unwrap();
    fs::rename(bundle.path("other"), bundle.path(tag)).unwrap();
    let diagnostics = bundle.diagnostics();
    let [diagnostic] = &diagnostics[..] else { panic!("{diagnostics:#?}") };
    let (_, field) = diagnostic.split_once(": ").unwrap();
    assert!(diagnostic.starts_with(&format!("{tag}/interface.json:78:")), "{diagnostic}");
    field.to_owned()
}

#[test]
fn words_with_a_number_may_be_given_for_each_plural_form() {
    let forms = r#"{"one": "The only story", "other": "All {count} stories"}"#;
    Copy::new().replace("en/interface.json", ALL, forms).sound();
    let over = format!(r#"{{"stories": {{"all": {forms}}}}}"#);
    Copy::new().write("en/overrides.json", over.as_bytes()).sound();
}

#[test]
fn a_form_that_the_language_has_not_is_a_diagnostic() {
    assert_eq!(
        diagnostic("en", r#"{"few": "{count} stories", "other": "All {count} stories"}"#),
        "stories.all.few: is no plural form of this language, expected only one, other"
    );
}

#[test]
fn a_form_that_stands_for_several_numbers_names_its_number() {
    assert_eq!(
        diagnostic("ru", r#"{"one": "Одна история", "other": "{count} историй"}"#),
        "stories.all.one: is \"Одна история\", but stands for 1, 21, 31 and more, expected {count} in it"
    );
}

#[test]
fn the_form_for_all_other_numbers_is_never_left_out() {
    assert_eq!(
        diagnostic("en", r#"{"one": "The only story"}"#),
        "stories.all.other: is missing, expected words on one line with {count} in them: For all other numbers."
    );
}
