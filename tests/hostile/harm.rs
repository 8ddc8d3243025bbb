//! Changes every text of a bundle that its checks let be changed.

use std::collections::BTreeSet;
use std::path::Path;

use award_story::content;
use regex::{Captures, Regex};
use tempfile::TempDir;

use super::files::{self, Files, Place};

/// The bundle with these words among the words of every text that takes them, and where the others stand. They follow each
/// of one letter, so that what is a part of a text elsewhere still is one; the places for numbers are left alone.
pub fn woven(benign: &Files, words: &str) -> (Files, Vec<Place>) {
    let letter = Regex::new(r"\{[a-z_]+\}|e").unwrap();
    let follow = |found: &Captures| match &found[0] {
        "e" => format!("e{words}"),
        place => place.to_owned(),
    };
    changed(benign, &|text| letter.replace_all(text, follow).into_owned())
}

/// The bundle with every text changed that its checks let be changed so, and where the others stand.
pub fn changed(benign: &Files, change: &dyn Fn(&str) -> String) -> (Files, Vec<Place>) {
    let places = files::places(benign);
    let mut refused: BTreeSet<&Place> = BTreeSet::new();
    loop {
        let mut changed = benign.clone();
        for place in places.iter().filter(|place| !refused.contains(place)) {
            place.put(&mut changed, change(place.text(benign)));
        }
        let folder = folder(&changed);
        let Err(faults) = content::read(folder.path()) else {
            return (changed, refused.into_iter().cloned().collect());
        };
        let before = refused.len();
        for fault in &faults.faults {
            let file = Path::new(&fault.file).strip_prefix(folder.path()).unwrap().to_str().unwrap();
            refused.extend(places.iter().filter(|place| place.is_in(file, &fault.field)));
        }
        assert!(refused.len() > before, "refused for no text: {faults}");
    }
}

/// A folder with these files.
pub fn folder(files: &Files) -> TempDir {
    let folder = TempDir::new().unwrap();
    files::write(&files::texts(files), folder.path());
    folder
}
