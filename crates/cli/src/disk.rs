//! Folders on this machine: where a bundle's files come from, and where a site's files go.

use std::fmt;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use award_story_bundle::files::{Entry, Files};
use award_story_bundle::kind::FileKind;
use award_story_bundle::{Checked, Diagnostics, schema};
use award_story_publish::File;
use award_story_publish::output::Output;

/// Why a file is not where it should be.
#[derive(Debug)]
pub enum DiskError {
    /// It could not be read.
    Read(PathBuf, io::Error),
    /// It could not be written.
    Write(PathBuf, io::Error),
}

impl fmt::Display for DiskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(path, error) => write!(f, "{} could not be read: {error}", path.display()),
            Self::Write(path, error) => write!(f, "{} could not be written: {error}", path.display()),
        }
    }
}

impl std::error::Error for DiskError {}

/// A bundle's folder.
pub struct Folder<'a>(pub &'a Path);

impl Files for Folder<'_> {
    fn list(&self, folder: &str) -> Vec<Entry> {
        let entries = fs::read_dir(self.0.join(folder)).into_iter().flatten().flatten();
        let entry = |entry: fs::DirEntry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.path().is_dir() { Entry::Folder(name) } else { Entry::File(name) }
        };
        entries.map(entry).collect()
    }

    fn read(&self, path: &str, most: usize) -> Option<Result<Vec<u8>, String>> {
        let mut bytes = Vec::new();
        let limit = u64::try_from(most).unwrap_or(u64::MAX);
        let read = fs::File::open(self.0.join(path)).and_then(|file| file.take(limit).read_to_end(&mut bytes));
        match read {
            Ok(_) => Some(Ok(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => Some(Err(error.to_string())),
        }
    }

    /// The folder around a language's, or the first below this one.
    fn nearby(&self) -> Option<String> {
        let is_bundle = |folder: &Path| folder.join(FileKind::Bundle.file()).is_file();
        let around = self.0.join(FileKind::Award.file()).is_file().then(|| self.0.parent()).flatten();
        let around = around.map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
        let below = self.list("").into_iter().filter_map(|entry| match entry {
            Entry::Folder(name) if name != schema::FOLDER && !name.starts_with('.') => Some(self.0.join(name)),
            _ => None,
        });
        let mut below: Vec<_> = below.collect();
        below.sort();
        let mut near = around.map(Path::to_owned).into_iter().chain(below);
        near.find(|folder| is_bundle(folder)).map(|folder| folder.display().to_string())
    }
}

/// Reads the bundle in a folder.
///
/// # Errors
/// All its diagnostics.
pub fn read(folder: &Path) -> Result<Checked, Diagnostics> {
    award_story_bundle::read(&Folder(folder))
}

/// The paths of all files below a folder, in their order. A link counts as a file.
///
/// # Errors
/// If a folder cannot be read.
pub fn paths(folder: &Path) -> Result<Vec<String>, DiskError> {
    let mut paths = Vec::new();
    below(folder, "", &mut paths)?;
    paths.sort();
    Ok(paths)
}

/// All files below a folder, in the order of their paths.
///
/// # Errors
/// If a folder or a file cannot be read.
pub fn files(folder: &Path) -> Result<Vec<File>, DiskError> {
    let read = |path: String| {
        let bytes = fs::read(folder.join(&path)).map_err(|error| DiskError::Read(folder.join(&path), error))?;
        Ok(File { path, bytes })
    };
    paths(folder)?.into_iter().map(read).collect()
}

fn below(folder: &Path, prefix: &str, paths: &mut Vec<String>) -> Result<(), DiskError> {
    let failed = |error| DiskError::Read(folder.to_owned(), error);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type().map_err(failed)?.is_dir() {
            below(&entry.path(), &format!("{name}/"), paths)?;
        } else {
            paths.push(name);
        }
    }
    Ok(())
}

/// The folder of a site.
pub struct SiteFolder<'a>(pub &'a Path);

impl Output for SiteFolder<'_> {
    type Writer = fs::File;
    type Reader = fs::File;

    fn create(&self, path: &str) -> io::Result<fs::File> {
        let path = self.0.join(path);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::File::create(path)
    }

    fn close(&self, _path: &str, _file: fs::File) -> io::Result<()> {
        Ok(())
    }

    fn open(&self, path: &str) -> io::Result<fs::File> {
        fs::File::open(self.0.join(path))
    }

    fn paths(&self) -> io::Result<Vec<String>> {
        paths(self.0).map_err(io::Error::other)
    }
}

/// Writes files below a folder, making the folders in between.
///
/// # Errors
/// If one cannot be written.
pub fn write<'a>(files: impl IntoIterator<Item = &'a File>, folder: &Path) -> Result<(), DiskError> {
    files.into_iter().try_for_each(|File { path, bytes }| {
        let written = SiteFolder(folder).create(path).and_then(|mut file| file.write_all(bytes));
        written.map_err(|error| DiskError::Write(folder.join(path), error))
    })
}
