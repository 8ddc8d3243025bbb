//! What must be equal in all languages.

use super::bundle::Copy;

#[track_caller]
fn assert_difference(file: &str, from: &str, to: &str, line: &str) {
    let bundle = Copy::in_two_languages();
    let folder = format!("{}/", bundle.path("").display());
    let diagnostics = bundle.replace(file, from, to).diagnostics();
    assert_eq!(diagnostics, [line.replace("@", &folder.replace("//", "/")).replace(&folder, "")]);
}

#[test]
fn two_languages_that_agree_have_no_diagnostic() {
    assert_eq!(Copy::in_two_languages().diagnostics(), [""; 0]);
    assert_eq!(Copy::in_two_languages().sound().languages.len(), 2);
}

#[test]
fn a_language_is_there_once() {
    let bundle = Copy::in_two_languages().replace("bundle.json", "zh-Hans", "EN");
    assert!(
        bundle
            .diagnostics()
            .contains(&"bundle.json:4:47: languages[1].tag: repeats \"en\", expected each language once".to_owned())
    );
}

#[test]
fn an_entry_that_one_language_lacks_is_named() {
    let bundle = Copy::in_two_languages().replace("zh-hans/timeline.json", r#""out""#, r#""off""#);
    assert_eq!(
        bundle.diagnostics(),
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
        Copy::in_two_languages().remove("zh-hans/people/ann.json").diagnostics(),
        ["bundle.json:9:14: people[0]: has no file zh-hans/people/ann.json, expected one in each language's folder"]
    );
}

#[test]
fn the_award_pages_own_language_is_one_of_the_languages() {
    let bundle = Copy::in_two_languages().replace("bundle.json", r#""original": "en""#, r#""original": "fr""#);
    let diagnostic = "bundle.json:6:15: original: is \"fr\", expected the tag of one of the languages";
    assert_eq!(bundle.diagnostics(), [diagnostic]);
}

#[test]
fn a_translation_is_marked_as_one() {
    let bundle = Copy::in_two_languages();
    let words = std::fs::read_to_string(bundle.path("en/interface.json")).unwrap();
    assert_eq!(
        bundle.write("zh-hans/interface.json", words.as_bytes()).diagnostics(),
        ["zh-hans/interface.json:1:1: translation: is missing, expected the words that mark a translation as this \
          site's"]
    );
}

#[test]
fn whatever_a_language_lacks_is_named() {
    for (file, from, to, line) in [
        (
            "zh-hans/award.json",
            r#""judges": {
    "heading": "Judges Comments",
    "paragraphs": ["We invented this film ourselves."]
  },"#,
            "",
            "zh-hans/award.json:1:1: judges: is \"left out\", expected \"there\" as in en/award.json",
        ),
        (
            "zh-hans/award.json",
            r#",
    {"label": "category", "value": "Invented Film, Short Form"}"#,
            "",
            "zh-hans/award.json:4:12: parts: is \"1 parts\", expected \"2 parts\" as in en/award.json",
        ),
        (
            "zh-hans/award.json",
            r#""label": "year""#,
            r#""label": "award""#,
            "zh-hans/award.json:5:15: parts[0].label: is \"award\", expected \"year\" as in en/award.json",
        ),
        (
            "zh-hans/project.json",
            r#"{"text": "lamp", "term": "lamp"}"#,
            r#""lamp""#,
            "zh-hans/project.json:7:7: about.paragraphs[0]: is \"without terms and notes\", expected \"with lamp\" as in \
             en/project.json",
        ),
        (
            "zh-hans/project.json",
            r#""watch": ["It cannot be watched, because it was never made."]"#,
            r#""watch": []"#,
            "zh-hans/project.json:12:12: watch: is \"0 paragraphs\", expected \"1 paragraphs\" as in en/project.json",
        ),
        (
            "zh-hans/overrides.json",
            r#",
    "independence": "An invented bundle, for tests only.""#,
            "",
            "zh-hans/overrides.json:3:11: site.independence: is \"left out\", expected \"there\" as in en/overrides.json",
        ),
        (
            "zh-hans/interface.json",
            r#""About privacy.""#,
            r#""About privacy.", "More about privacy.""#,
            "zh-hans/interface.json:119:22: notes.about_privacy: is \"2 paragraphs\", expected \"1 paragraphs\" as in \
             en/interface.json",
        ),
        (
            "zh-hans/interface.json",
            r#"  "exit": {
    "to": "https://elsewhere.example/",
    "leave": "Leave",
    "once": "Twice more",
    "twice": "Once more",
    "leaving": "Leaving"
  },
"#,
            "",
            "zh-hans/interface.json:1:1: exit: is \"left out\", expected \"there\" as in en/interface.json",
        ),
    ] {
        assert_difference(file, from, to, line);
    }
}

#[test]
fn a_statement_rests_on_the_same_sources_as_surely() {
    assert_difference(
        "zh-hans/corrections.json",
        r#""certainty": "one-source""#,
        r#""certainty": "two-sources""#,
        "zh-hans/corrections.json:11:22: corrections[0].correction.certainty: is \"two-sources\", expected \"one-source\" as in \
         en/corrections.json",
    );
    assert_difference(
        "zh-hans/award.json",
        r#""sources": ["award"]"#,
        r#""sources": ["award", "lexicon"]"#,
        "zh-hans/award.json:18:18: about[0].sources: is \"award, lexicon\", expected \"award\" as in en/award.json",
    );
}
