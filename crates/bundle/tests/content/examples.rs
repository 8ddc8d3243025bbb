//! The bundles in `examples/`: sound, and in step with the project's own words.

use std::fs;
use std::path::PathBuf;

use award_story_cli::disk;
use award_story_fixtures::examples::all;
use award_story_fixtures::own_bundle;
use serde_json::Value;

#[test]
fn every_example_has_neither_a_diagnostic_nor_a_warning() {
    for folder in all() {
        let checked = disk::read(&folder).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
        assert!(checked.warnings.is_empty(), "{:#?}", checked.warnings);
    }
}

#[test]
fn an_example_in_english_has_the_interface_of_the_projects_own_bundle() {
    let words = |file: PathBuf| -> Value {
        let mut words: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
        // Each names the schema from where it stands, and only a translation is marked as one.
        for own in ["$schema", "translation"] {
            words.as_object_mut().unwrap().remove(own);
        }
        words
    };
    let own = words(own_bundle().join("en/interface.json"));
    let english = all().into_iter().map(|folder| folder.join("en/interface.json")).filter(|file| file.is_file());
    for file in english {
        assert!(words(file.clone()) == own, "{} says other things than public/content/en", file.display());
    }
}
