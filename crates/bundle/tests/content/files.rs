//! Files that are missing, and files that belong nowhere.

use std::fs;

use award_story_cli::disk;

use super::bundle::Copy;

#[test]
fn a_file_that_must_be_there_is_missed() {
    assert_eq!(
        Copy::new().remove("en/interface.json").diagnostics(),
        ["en/interface.json:1:1: (file): is missing, expected a file with this name"]
    );
    let nothing = Copy::new().remove("bundle.json").diagnostics();
    assert_eq!(nothing, ["bundle.json:1:1: (file): is missing, expected the folder of a bundle, which contains it"]);
}

#[test]
fn whoever_names_a_folder_in_the_bundle_or_around_it_is_told_which_one_is_meant() {
    let bundle = Copy::new();
    fs::create_dir(bundle.path("inner")).unwrap();
    fs::rename(bundle.path("en"), bundle.path("inner/en")).unwrap();
    fs::rename(bundle.path("bundle.json"), bundle.path("inner/bundle.json")).unwrap();
    let inner = bundle.path("inner");
    for folder in [inner.join("en"), bundle.path(".").canonicalize().unwrap()] {
        let diagnostics = disk::read(&folder).unwrap_err().to_string();
        let meant = format!("which contains it, such as {}", inner.display());
        assert_eq!(
            diagnostics,
            format!("bundle.json:1:1: (file): is missing, expected the folder of a bundle, {meant}")
        );
    }
}

#[test]
fn a_list_that_is_left_out_is_empty() {
    let bundle = Copy::new().remove("en/timeline.json").remove("en/figures.json").remove("en/unknowns.json");
    let english = bundle.sound().languages.remove(0);
    assert!(english.timeline.events.is_empty());
    assert!(english.figures.figures.is_empty());
}

#[test]
fn a_person_without_a_file_is_named_in_the_list_of_people() {
    assert_eq!(
        Copy::new().remove("en/people/bo.json").diagnostics(),
        ["bundle.json:9:21: people[1]: has no file en/people/bo.json, expected one in each language's folder"]
    );
}

#[test]
fn a_language_without_a_folder_is_named() {
    let bundle = Copy::new().replace(
        "bundle.json",
        r#""name": "English"}"#,
        r#""name": "English"}, {"tag": "fr-CA", "name": "français"}"#,
    );
    assert_eq!(
        bundle.diagnostics(),
        ["bundle.json:4:47: languages[1].tag: has no folder fr-ca, expected one named after the tag, in lower case"]
    );
}

#[test]
fn what_belongs_nowhere_is_named() {
    let bundle = Copy::new()
        .write("en/people/cy.json", b"{}")
        .write("en/figure.json", b"{}")
        .write("fr/award.json", b"{}")
        .write("notes.txt", b"free")
        .write("en/.hidden.json", b"free")
        .write("schema/award.json", b"free");
    let diagnostics = bundle.diagnostics();
    let expected = [
        "en/figure.json:1:1: (file): is not a file of a bundle (did you mean figures.json?), expected one of award.json, ",
        "en/people/cy.json:1:1: (file): belongs to nobody in bundle.json, expected its name ",
        "fr:1:1: (file): is not the folder of a language, expected its tag in bundle.json",
    ];
    assert_eq!(diagnostics.len(), expected.len(), "{diagnostics:#?}");
    for (diagnostic, expected) in diagnostics.iter().zip(expected) {
        assert!(diagnostic.starts_with(expected), "{diagnostic}");
    }
}

#[test]
fn a_project_has_both_a_word_and_a_file_or_neither() {
    let without_word = Copy::new().replace("bundle.json", r#""project_slug": "film","#, "");
    assert!(
        without_word.diagnostics().contains(
            &"en/project.json:1:1: (file): has no address, expected a project_slug in bundle.json".to_owned()
        )
    );
    let without_file = Copy::new().remove("en/project.json").diagnostics();
    assert_eq!(without_file, ["en/project.json:1:1: (file): is missing, expected a file with this name"]);
}

#[test]
fn where_the_manifest_cannot_be_read_the_files_are_still_checked() {
    let bundle = Copy::new().write("bundle.json", b"{").replace("en/award.json", r#""2001""#, "2001");
    assert_eq!(
        bundle.diagnostics(),
        [
            "bundle.json:1:1: (file): has an object without an end, expected }",
            "en/award.json:5:32: parts[0].value: is a number, expected words on one line without a space at either end",
        ]
    );
}
