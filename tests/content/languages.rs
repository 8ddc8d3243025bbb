//! What must be equal in all languages.

use super::bundle::Copy;

#[track_caller]
fn assert_difference(file: &str, from: &str, to: &str, line: &str) {
    let bundle = Copy::in_two_languages();
    let folder = format!("{}/", bundle.path("").display());
    let faults = bundle.replace(file, from, to).faults();
    assert_eq!(faults, [line.replace("@", &folder.replace("//", "/")).replace(&folder, "")]);
}

#[test]
fn two_languages_that_agree_have_no_fault() {
    assert_eq!(Copy::in_two_languages().faults(), [""; 0]);
    assert_eq!(Copy::in_two_languages().sound().languages.len(), 2);
}

#[test]
fn a_language_is_there_once() {
    let bundle = Copy::in_two_languages().replace("bundle.json", "zh-Hans", "EN");
    assert!(bundle.faults().contains(
        &"bundle.json:4:47: languages[1].tag: is \"en\" a second time, expected each language once".to_owned()
    ));
}

#[test]
fn an_entry_that_one_language_lacks_is_named() {
    let bundle = Copy::in_two_languages().replace("zh-hans/timeline.json", r#""out""#, r#""off""#);
    assert_eq!(
        bundle.faults(),
        [
            "zh-hans/timeline.json:3:13: events: has no \"out\", expected the same ids as in en/timeline.json",
            "zh-hans/timeline.json:16:13: events[1].id: is \"off\", expected the same ids as in en/timeline.json",
        ]
    );
}

#[test]
fn dates_values_and_addresses_are_equal() {
    assert_difference(
        "zh-hans/timeline.json",
        "2000-02-29",
        "2000-03-01",
        "zh-hans/timeline.json:7:14: events[0].end: is \"2000-03-01\", expected \"2000-02-29\" as in en/timeline.json",
    );
    assert_difference(
        "zh-hans/figures.json",
        r#""value": 4"#,
        r#""value": 5"#,
        "zh-hans/figures.json:22:20: figures[0].rows[1].value: is \"5\", expected \"4\" as in en/figures.json",
    );
    assert_difference(
        "zh-hans/figures.json",
        r#""precision": "about","#,
        "",
        "zh-hans/figures.json:18:9: figures[0].rows[1].precision: is \"exact\", expected \"about\" as in en/figures.json",
    );
    assert_difference(
        "zh-hans/sources.json",
        "lexicon.example/lamp",
        "lexicon.example/zh/lamp",
        "zh-hans/sources.json:17:15: sources[1].href: is \"https://lexicon.example/zh/lamp\", expected \
         \"https://lexicon.example/lamp\" as in en/sources.json",
    );
}

#[test]
fn a_person_has_a_file_in_each_language() {
    assert_eq!(
        Copy::in_two_languages().remove("zh-hans/people/ann.json").faults(),
        ["bundle.json:8:14: people[0]: has no file zh-hans/people/ann.json, expected one in each language's folder"]
    );
}
