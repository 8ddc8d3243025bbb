//! Which folders a build may empty: new ones, empty ones, and earlier builds. Trunk asks nobody.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use award_story_publish::checksums;

use crate::disk::{self, DiskError};

/// Where Trunk builds, within the folder that the build is meant for.
const STAGE: &str = ".stage/";

/// How many files are named that would be lost.
const NAMED: usize = 3;

/// Why a folder is not emptied.
#[derive(Debug)]
pub enum Kept {
    /// It is a file.
    File(PathBuf),
    /// It holds files that no build has put there: some of them, and how many there are.
    Foreign(PathBuf, Vec<String>, usize),
    /// It could not be looked into.
    Unread(DiskError),
}

impl fmt::Display for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(folder) => {
                write!(f, "{} is a file; name a new or empty folder, or that of an earlier build", folder.display())
            }
            Self::Foreign(folder, names, count) => {
                let more = if *count > names.len() { ", …" } else { "" };
                write!(
                    f,
                    "{} would be emptied, and holds what no earlier build has put there: {}{more}; name a new or empty \
                     folder, or move that away",
                    folder.display(),
                    names.join(", ")
                )
            }
            Self::Unread(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Kept {}

/// Whether nothing is lost if this folder is emptied.
///
/// # Errors
/// What would be lost.
pub fn may_be_emptied(folder: &Path) -> Result<(), Kept> {
    if !folder.exists() {
        return Ok(());
    }
    if !folder.is_dir() {
        return Err(Kept::File(folder.to_owned()));
    }
    let mut paths = disk::paths(folder).map_err(Kept::Unread)?;
    let list = fs::read_to_string(folder.join(checksums::FILE)).unwrap_or_default();
    let built = checksums::paths(&list).unwrap_or_default();
    paths.retain(|path| !(path.starts_with(STAGE) || built.contains(&path.as_str()) || is_list(path, &built)));
    let count = paths.len();
    paths.truncate(NAMED);
    if count == 0 { Ok(()) } else { Err(Kept::Foreign(folder.to_owned(), paths, count)) }
}

/// Whether this is the list of what was built.
fn is_list(path: &str, built: &[&str]) -> bool {
    path == checksums::FILE && !built.is_empty()
}

#[cfg(test)]
mod tests {
    use award_story_publish::File;
    use tempfile::TempDir;

    use crate::disk::SiteFolder;

    use super::*;

    /// A folder that holds what a build has put there.
    fn built() -> TempDir {
        let folder = TempDir::new().unwrap();
        let files = [File::text("index.html", "<p>"), File::text("notes/index.html", "<p>")];
        disk::write(&files, folder.path()).unwrap();
        checksums::write(&SiteFolder(folder.path()), &()).unwrap();
        folder
    }

    fn refused(folder: &Path) -> String {
        may_be_emptied(folder).unwrap_err().to_string().replace(&folder.display().to_string(), "dist")
    }

    #[test]
    fn what_is_new_or_empty_or_built_may_be_emptied() {
        let folder = TempDir::new().unwrap();
        assert!(may_be_emptied(folder.path()).is_ok());
        assert!(may_be_emptied(&folder.path().join("new")).is_ok());
        let built = built();
        assert!(may_be_emptied(built.path()).is_ok());
        disk::write(&[File::text(".stage/index.html", "unfinished")], built.path()).unwrap();
        assert!(may_be_emptied(built.path()).is_ok());
    }

    #[test]
    fn what_no_build_has_put_there_is_named_and_kept() {
        let folder = TempDir::new().unwrap();
        disk::write(&[File::text("letter.txt", "Dear")], folder.path()).unwrap();
        assert_eq!(
            refused(folder.path()),
            "dist would be emptied, and holds what no earlier build has put there: letter.txt; name a new or empty \
             folder, or move that away"
        );
        let built = built();
        disk::write(&[".git/HEAD", "CNAME", "a", "b"].map(|path| File::text(path, "")), built.path()).unwrap();
        assert!(refused(built.path()).contains("there: .git/HEAD, CNAME, a, …;"), "{}", refused(built.path()));
    }

    #[test]
    fn a_list_of_anything_else_proves_no_build() {
        let folder = TempDir::new().unwrap();
        for list in ["", "bread\nmilk\n"] {
            disk::write(&[File::text(checksums::FILE, list)], folder.path()).unwrap();
            assert!(refused(folder.path()).contains(checksums::FILE));
        }
        let file = folder.path().join(checksums::FILE);
        assert!(may_be_emptied(&file).unwrap_err().to_string().contains("is a file"));
    }
}
