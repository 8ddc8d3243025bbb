//! Writes a bundle as a whole or not at all: beside its folder first, where it is checked, and then in its place.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::bundle::File;
use super::error::ImportError;
use award_story_bundle::{self as content, Fault, Faults, schema};

/// Writes the files and the schemas into a folder that holds nothing yet.
pub fn write(files: &[File], to: &Path) -> Result<(), ImportError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |error| ImportError::Write(path, error)
    };
    let is_there = to.exists();
    if is_there && !is_empty(to).map_err(failed(to))? {
        return Err(ImportError::NotEmpty(to.to_owned()));
    }
    let target = if is_there { to.canonicalize().map_err(failed(to))? } else { to.to_owned() };
    let beside = beside(&target).ok_or_else(|| ImportError::NotEmpty(to.to_owned()))?;
    let written = checked(files, &beside, to).and_then(|()| {
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

/// Writes the files into a folder of their own and checks them; `to` is what faults call it.
fn checked(files: &[File], folder: &Path, to: &Path) -> Result<(), ImportError> {
    for (name, bytes) in files {
        let path = folder.join(name);
        let made = path.parent().map_or(Ok(()), fs::create_dir_all);
        made.and_then(|()| fs::write(&path, bytes)).map_err(|error| ImportError::Write(path, error))?;
    }
    schema::write(folder).map_err(|error| ImportError::Write(folder.join(schema::FOLDER), error))?;
    content::read(folder).map(|_| ()).map_err(|Faults { faults, warnings, files }| {
        let named = |faults: Vec<Fault>| faults.into_iter().map(|fault| named(fault, folder, to)).collect();
        ImportError::Faults(Faults { faults: named(faults), warnings: named(warnings), files })
    })
}

/// The same fault in the folder where the file will be.
fn named(fault: Fault, folder: &Path, to: &Path) -> Fault {
    let below = Path::new(&fault.file).strip_prefix(folder).map(|below| to.join(below).display().to_string());
    Fault { file: below.unwrap_or(fault.file), ..fault }
}

fn is_empty(folder: &Path) -> io::Result<bool> {
    Ok(folder.is_dir() && fs::read_dir(folder)?.next().is_none())
}

/// Where the bundle is made: in the same folder, so that it can be moved as a whole.
fn beside(target: &Path) -> Option<PathBuf> {
    let name = target.file_name()?.to_str()?;
    Some(target.with_file_name(format!(".{name}.{}", std::process::id())))
}
