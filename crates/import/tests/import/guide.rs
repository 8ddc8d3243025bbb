//! `docs/writing-content.md`, done as it says: its text is imported, its snippets are added in their order, and the bundle
//! that comes out is checked.

use std::fs;
use std::path::Path;

use award_story_bundle::Checked;
use award_story_bundle::kind::FileKind;
use award_story_cli::disk::{self, Folder};
use award_story_fixtures::own_bundle;
use award_story_import::{self as import, Given, Told};
use serde_json::{Map, Value};
use tempfile::TempDir;

use super::texts::{day, write};

const GUIDE: &str = include_str!("../../../../docs/writing-content.md");

/// The text in the guide's blocks of a kind, each with the paragraph before it.
fn blocks(kind: &str) -> Vec<(String, String)> {
    let fence = format!("\n```{kind}\n");
    let parts: Vec<&str> = GUIDE.split(&fence).collect();
    let pairs = parts.iter().zip(parts.iter().skip(1));
    let block = |(before, after): (&&str, &&str)| {
        let paragraph = before.trim_end().rsplit("\n\n").next().unwrap();
        (paragraph.to_owned(), after.split("\n```").next().unwrap().to_owned())
    };
    pairs.map(block).collect()
}

/// The guide's snippets, each with the file that the paragraph before it begins with.
fn snippets() -> Vec<(String, Map<String, Value>)> {
    let snippet = |(paragraph, json): (String, String)| {
        let file = paragraph.strip_prefix('`').and_then(|rest| rest.split('`').next()).unwrap_or_default();
        assert!(file.ends_with(".json"), "no file is named at the beginning of: {paragraph}");
        (file.to_owned(), serde_json::from_str(&json).unwrap_or_else(|error| panic!("{file}: {error}\n{json}")))
    };
    blocks("json").into_iter().map(snippet).collect()
}

/// Does what the guide says with a snippet: its fields are added to the file, or replace those that are there. Another
/// language begins as a copy of the first.
fn add(bundle: &Path, file: &str, fields: Map<String, Value>) {
    let path = bundle.join(file);
    if let Some((language, _)) = file.split_once('/').filter(|(language, _)| !bundle.join(language).exists()) {
        copy(&bundle.join("en"), &bundle.join(language));
    }
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let text = fs::read_to_string(&path).unwrap_or_else(|_| "{}".to_owned());
    let mut all: Map<String, Value> = serde_json::from_str(&text).unwrap();
    all.extend(fields);
    fs::write(path, serde_json::to_string_pretty(&all).unwrap()).unwrap();
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &target),
            false => fs::copy(entry.path(), target).map(|_| ()).unwrap(),
        }
    }
}

#[test]
fn whoever_does_what_the_guide_says_has_a_bundle_without_a_diagnostic() {
    let folder = TempDir::new().unwrap();
    let [(_, ferry)] = &blocks("text")[..] else { panic!("one text") };
    let given = Given {
        day: day(),
        address: Some("https://awards.example/entries/the-ferry/".to_owned()),
        outlet: Some("The Invented Harbour Post".to_owned()),
        told: Told::default(),
    };
    let bundle = folder.path().join("ferry");
    let imported = import::import(ferry.clone().into_bytes(), &given, &Folder(&own_bundle())).unwrap();
    write(&imported.files, &bundle);
    for (file, fields) in snippets() {
        add(&bundle, &file, fields);
    }
    let Checked { bundle, warnings, .. } = disk::read(&bundle).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    assert_eq!(warnings, []);
    assert_eq!(bundle.languages.len(), 2);
    let english = &bundle.languages[0];
    assert!(!english.people.is_empty() && bundle.manifest.map.is_some() && bundle.manifest.contact.is_some());
}

#[test]
fn the_guide_names_every_file_and_shows_every_one_that_an_editor_writes() {
    let shown = snippets();
    for kind in FileKind::ALL.into_iter().filter(|kind| *kind != FileKind::Person) {
        assert!(GUIDE.contains(&kind.file()), "{}", kind.file());
        assert!(shown.iter().any(|(file, _)| file.ends_with(&kind.file())), "{} has no snippet", kind.file());
    }
    assert!(shown.iter().any(|(file, _)| file.starts_with("en/people/")));
}
