//! Writes a bundle as a whole or not at all: beside its folder first, and then in its place.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Writes the files into a folder that holds nothing yet.
///
/// # Errors
/// If the folder holds anything, or a file cannot be written; then nothing was written.
pub fn write(files: &BTreeMap<String, Vec<u8>>, to: &Path) -> Result<(), String> {
    let failed = |path: &Path| {
        let path = path.display().to_string();
        move |error: io::Error| format!("{path} could not be written: {error}")
    };
    let not_empty = || format!("{} is not empty, and nothing is overwritten: name a new folder", to.display());
    let is_there = to.exists();
    if is_there && !is_empty(to).map_err(failed(to))? {
        return Err(not_empty());
    }
    let target = if is_there { to.canonicalize().map_err(failed(to))? } else { to.to_owned() };
    let beside = beside(&target).ok_or_else(not_empty)?;
    let written = all(files, &beside).map_err(|(path, error)| failed(&path)(error)).and_then(|()| {
        if is_there {
            fs::remove_dir(&target).map_err(failed(to))?;
        }
        fs::rename(&beside, &target).map_err(failed(to))
    });
    if written.is_err() {
        // It is about to be said what went wrong; that this was left behind would only hide it.
        drop(fs::remove_dir_all(&beside));
    }
    written
}

fn all(files: &BTreeMap<String, Vec<u8>>, folder: &Path) -> Result<(), (PathBuf, io::Error)> {
    for (name, bytes) in files {
        let path = folder.join(name);
        let made = path.parent().map_or(Ok(()), fs::create_dir_all);
        made.and_then(|()| fs::write(&path, bytes)).map_err(|error| (path, error))?;
    }
    Ok(())
}

fn is_empty(folder: &Path) -> io::Result<bool> {
    Ok(folder.is_dir() && fs::read_dir(folder)?.next().is_none())
}

/// Where the bundle is made: in the same folder, so that it can be moved as a whole.
fn beside(target: &Path) -> Option<PathBuf> {
    let name = target.file_name()?.to_str()?;
    Some(target.with_file_name(format!(".{name}.{}", std::process::id())))
}
