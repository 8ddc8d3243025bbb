//! The texts beside this file, as they were copied, and the bundles that are made of them.

use std::fs;
use std::path::{Path, PathBuf};

use award_story::import::{self, Given, ImportError, Imported, Told};
use tempfile::TempDir;

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
    let model = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content");
    let given = Given { told, ..Given::default() };
    let imported = import::import(text, folder.path(), &given, &model)?;
    Ok((folder, imported))
}
