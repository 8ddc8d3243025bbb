//! The language of a page: recognized or told, and what follows from it.

use std::fs;
use std::path::Path;

use award_story_bundle::bundle::Direction;
use award_story_cli::disk;
use award_story_fixtures::own_bundle;
use award_story_import::vocabulary;
use award_story_import::{Found, Imported, Told};
use tempfile::TempDir;

use super::texts::{all, imported, imported_with};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn of_text(text: &str, told: Told) -> (TempDir, Imported) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("text.txt");
    fs::write(&path, text).unwrap();
    imported_with(&path, told).unwrap_or_else(|error| panic!("{error}"))
}

fn told(language: &str) -> Told {
    Told { language: Some(language.to_owned()), ..Told::default() }
}

#[test]
fn each_language_has_two_texts_and_is_recognized_in_both() {
    let texts = all();
    for language in vocabulary::all().unwrap() {
        let prefix = format!("{}-", language.tag.to_lowercase());
        let own: Vec<_> = texts.iter().filter(|(name, _)| name.starts_with(&prefix)).collect();
        assert!(own.len() >= 2, "{prefix}");
        for (name, path) in own {
            let (folder, imported) = imported(path).unwrap();
            assert_eq!(
                (imported.language.tag.as_str(), &imported.language.found),
                (language.tag.as_str(), &Found::Recognized),
                "{name}"
            );
            let manifest = disk::read(folder.path()).unwrap().bundle.manifest;
            assert_eq!(manifest.languages[0].name.as_str(), language.name, "{name}");
            assert_eq!(manifest.languages[0].direction, language.direction, "{name}");
        }
    }
}

#[test]
fn the_words_of_the_site_are_in_the_pages_language_where_there_are_any() {
    for tag in ["en", "zh-Hans", "zh-Hant"] {
        let (folder, imported) = of_text("1", told(tag));
        let own = own_bundle().join(tag.to_lowercase()).join("interface.json");
        let made = folder.path().join(tag.to_lowercase()).join("interface.json");
        assert_eq!(fs::read(made).unwrap(), fs::read(own).unwrap(), "{tag}");
        assert!(imported.untranslated.is_empty(), "{tag}");
    }
}

#[test]
fn words_in_another_language_are_reported_one_by_one() {
    let (_, imported) = imported(&root().join("tests/import/es-fallo.txt")).unwrap();
    let reported: Vec<String> = imported.untranslated.iter().map(ToString::to_string).collect();
    for one in [
        "es/interface.json: site.skip: \"Skip to main content\"",
        "es/interface.json: overview.labels.newsroom_size: \"Newsroom size\"",
        "es/interface.json: stories.all: \"All {count} stories\"",
    ] {
        assert!(reported.contains(&one.to_owned()), "{one} is not in {reported:#?}");
    }
    let interface = fs::read_to_string(own_bundle().join("en/interface.json")).unwrap();
    let words = interface.lines().filter(|line| line.trim_start().starts_with('"') && line.contains("\": \"")).count();
    assert!(reported.len() >= words - 2, "{} of {words}", reported.len());
    assert!(reported.iter().all(|one| !one.contains("https://") && !one.contains("$schema")), "{reported:#?}");
}

#[test]
fn a_language_that_is_told_is_taken_and_its_relatives_words_serve() {
    let (folder, imported) = of_text("得獎作品:燈塔\n", told("zh-TW"));
    assert_eq!((imported.language.tag.as_str(), imported.language.found), ("zh-TW", Found::Told));
    assert!(imported.untranslated.is_empty());
    let award = fs::read_to_string(folder.path().join("zh-tw/award.json")).unwrap();
    assert!(award.contains("\"title\": \"燈塔\""), "{award}");
    let (_, imported) = of_text("Una lámpara\n", told("fa"));
    assert_eq!((imported.language.tag.as_str(), imported.language.direction), ("fa", Direction::Rtl));
}

#[test]
fn the_headings_of_a_page_show_its_language_whatever_the_entry_speaks() {
    let (_, imported) = imported(&root().join("tests/import/result-first.txt")).unwrap();
    assert_eq!(imported.language.tag, "en");
}

#[test]
fn a_language_that_no_file_has_is_named_and_written_in_its_direction() {
    let (_, italian) = imported(&root().join("tests/import/it-other.txt")).unwrap();
    assert_eq!((italian.language.tag.as_str(), italian.language.name.as_str()), ("it", "Italiano"));
    let (_, hebrew) = of_text("מנורה עמדה על גבעה, ואיש לא הדליק אותה זמן רב כל כך.\n", Told::default());
    assert_eq!((hebrew.language.tag.as_str(), hebrew.language.direction), ("he", Direction::Rtl));
}

#[test]
fn what_is_told_and_cannot_be_is_refused() {
    let refused =
        |told: Told| imported_with(&root().join("tests/import/en-several.txt"), told).unwrap_err().to_string();
    assert_eq!(
        refused(told("not a tag")),
        ": ENTRY_LANG is \"not a tag\", expected a BCP 47 language tag like en, es or zh-Hant"
    );
    for wanted in [0, 4] {
        let told = Told { entry: Some(wanted), ..Told::default() };
        assert_eq!(refused(told), format!(": ENTRY is {wanted}, expected the number of one of its 3 entries"));
    }
}

#[test]
fn one_of_several_entries_is_taken_alone_and_the_others_are_said_to_be_left_out() {
    let told = Told { entry: Some(2), ..Told::default() };
    let (folder, imported) = imported_with(&root().join("tests/import/en-several.txt"), told).unwrap();
    let remarks: Vec<String> = imported.remarks.iter().map(ToString::to_string).collect();
    assert_eq!(
        remarks,
        [
            "1: begins entry 1 of 3, which is left out to line 4, as ENTRY=2 says",
            "7: has the heading \"Judge’s comments:\", which is taken off what follows it",
            "9: begins entry 3 of 3, which is left out to line 10, as ENTRY=2 says",
        ]
    );
    let award = fs::read_to_string(folder.path().join("en/award.json")).unwrap();
    assert!(award.contains("Second place: The Imagined Courier") && !award.contains("Harbour ListPage"), "{award}");
}
