//! Harmful words in every text at once: what takes them shows them as words, and is for the rest as it would have been
//! with harmless ones.

use std::path::PathBuf;

use award_story_cli::disk;
use regex::Regex;
use tempfile::TempDir;

use super::everything::{everything, in_every_size};
use super::files::{self, Files, TextLocation};
use super::found::{Found, Thing};
use super::harm::{changed, folder, woven};
use super::invariants::Invariants;
use super::payloads::{ALONE, WOVEN, plain};
use super::template::template;

/// The last word of fields that hold names, dates, addresses, patterns and choices: none of these takes every word.
const NAMES: [&str; 22] = [
    "tag",
    "original",
    "award_page",
    "project_slug",
    "people",
    "person",
    "email",
    "modified",
    "direction",
    "id",
    "sources",
    "certainty",
    "term",
    "note",
    "kind",
    "label",
    "lang",
    "href",
    "start",
    "end",
    "accessed",
    "citation",
];

/// Fields that hold one of a few words, or an address, under a name that elsewhere means something else.
const CHOICES: [&str; 3] = ["size", "precision", "exit.to"];

/// Fields that hold words around the place for a number.
const COUNTED: [&str; 3] = ["stories.all.", "stories.find.found", "stories.pagination.number"];

/// Fields that hold a part of what stands elsewhere, and with it the paragraphs that they are a part of.
const PARTS: [&str; 4] = ["quote", "original", "value", "text"];

fn is_name(place: &TextLocation) -> bool {
    let last = place.field.rsplit('.').next().unwrap_or_default();
    let last = last.split('[').next().unwrap_or_default();
    NAMES.contains(&last) || CHOICES.iter().any(|choice| place.field.ends_with(choice))
}

/// What is promised of the bundle, whether its title is short or long.
fn invariants() -> Invariants {
    let folder = TempDir::new().unwrap();
    let folders = in_every_size(folder.path());
    Invariants::new(template("/"), &folders.iter().map(PathBuf::as_path).collect::<Vec<_>>()).unwrap()
}

/// What was published, its words made harmless, and without what follows from the length of files that hold them.
fn published(files: &Files, invariants: &Invariants) -> Vec<(String, Found)> {
    let measured = Regex::new(r"[0-9a-f]{64}|\d+\u{a0}kB").unwrap();
    let words = |words: String| measured.replace_all(&plain(&words), "…").into_owned();
    let harmless = |thing: Thing| match thing {
        Thing::Words(said) => Thing::Words(words(said)),
        Thing::Attribute(element, key, value) => Thing::Attribute(element, key, words(value)),
        other => other,
    };
    let bundle = disk::read(folder(files).path()).unwrap().bundle;
    let published = invariants.published(&bundle).unwrap_or_else(|error| panic!("{error}"));
    let one = |(name, found): (String, Found)| {
        (name, found.into_iter().map(|(depth, thing)| (depth, harmless(thing))).collect())
    };
    published.into_iter().map(one).collect()
}

/// The same bundle with words as long that mean nothing.
fn made_harmless(harmful: &Files, payload: &str) -> Files {
    let mut harmless = harmful.clone();
    for place in files::places(harmful) {
        let text = place.text(harmful).replace(payload, &plain(payload));
        place.put(&mut harmless, text);
    }
    harmless
}

#[track_caller]
fn assert_same(invariants: &Invariants, harmful: &Files, harmless: &Files, what: &str) {
    let [harmful, harmless] = [harmful, harmless].map(|files| published(files, invariants));
    assert_eq!(harmful.len(), harmless.len(), "files with {what}");
    for ((name, harmful), (_, harmless)) in harmful.iter().zip(&harmless) {
        let differ = harmful.iter().zip(harmless).find(|(one, other)| one != other);
        assert_eq!(differ, None, "{name} with {what}");
        assert_eq!(harmful.len(), harmless.len(), "things in {name} with {what}");
    }
}

#[test]
fn words_that_look_like_markup_are_words_in_every_file() {
    let benign = everything();
    let invariants = invariants();
    for payload in WOVEN {
        let (harmful, refused) = woven(&benign, payload);
        let strange: Vec<_> = refused.iter().filter(|place| !is_name(place)).collect();
        assert!(strange.is_empty(), "refused with {payload}: {strange:?}");
        let harmless = made_harmless(&harmful, payload);
        assert_same(&invariants, &harmful, &harmless, payload);
    }
}

#[test]
fn words_that_look_like_an_address_lead_nowhere() {
    let benign = everything();
    let invariants = invariants();
    for payload in ALONE {
        let (harmful, refused) = changed(&benign, &|_| payload.to_owned());
        let is_due = |place: &TextLocation| {
            is_name(place)
                || PARTS.iter().any(|part| place.field.contains(part))
                || COUNTED.iter().any(|counted| place.field.starts_with(counted))
        };
        let strange: Vec<_> = refused.iter().filter(|place| !is_due(place)).collect();
        assert!(strange.is_empty(), "refused with {payload}: {strange:?}");
        invariants.keep(folder(&harmful).path()).unwrap_or_else(|error| panic!("{payload}: {error}"));
        let harmless = made_harmless(&harmful, payload);
        assert_same(&invariants, &harmful, &harmless, payload);
    }
}
