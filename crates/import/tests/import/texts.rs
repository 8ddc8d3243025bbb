//! The texts beside this file, as they were copied, and the bundles that are made of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use award_story_cli::disk::{self, Folder};
use award_story_fixtures::own_bundle;
use award_story_import::{self as import, Given, ImportError, Imported, Told};
use award_story_publish::File;
use tempfile::TempDir;
use time::{Date, Month};

/// The day on which all texts are imported.
pub fn day() -> Date {
    Date::from_calendar_date(2024, Month::February, 29).unwrap()
}

/// The texts, by their names.
pub fn all() -> Vec<(String, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let texts = paths.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let mut texts: Vec<_> = texts.map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), path)).collect();
    texts.sort();
    texts
}

/// A bundle of a text alone, in a folder of its own, gone when it is dropped.
pub fn imported(text: &Path) -> Result<(TempDir, Imported), ImportError> {
    imported_with(text, Told::default())
}

/// The same, where something is told of the text.
pub fn imported_with(text: &Path, told: Told) -> Result<(TempDir, Imported), ImportError> {
    let folder = TempDir::new().unwrap();
    let given = Given { day: day(), address: None, outlet: None, told };
    let imported = import::import(fs::read(text).unwrap(), &given, &Folder(&own_bundle()))?;
    write(&imported.files, folder.path());
    Ok((folder, imported))
}

/// Writes a bundle's files into a folder.
pub fn write(files: &BTreeMap<String, Vec<u8>>, folder: &Path) {
    let file = |(path, bytes): (&String, &Vec<u8>)| File { path: path.clone(), bytes: bytes.clone() };
    disk::write(&files.iter().map(file).collect::<Vec<_>>(), folder).unwrap();
}
