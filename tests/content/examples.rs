//! The bundles in `examples/`: sound, and in step with the project's own words.

use std::fs;
use std::path::{Path, PathBuf};

use award_story::content;
use serde_json::Value;

/// The folders of the examples.
pub fn all() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let bundles: Vec<_> = entries.filter(|path| path.is_dir()).collect();
    assert!(!bundles.is_empty(), "there is no example");
    bundles
}

#[test]
fn every_example_has_neither_a_fault_nor_a_warning() {
    for folder in all() {
        let checked = content::read(&folder).unwrap_or_else(|faults| panic!("{faults}"));
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
    let own = words(Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content/en/interface.json"));
    let english = all().into_iter().map(|folder| folder.join("en/interface.json")).filter(|file| file.is_file());
    for file in english {
        assert!(words(file.clone()) == own, "{} says other things than public/content/en", file.display());
    }
}
