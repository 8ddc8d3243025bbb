//! Where a site's files go: each is written as soon as it is made, and let go. Files that need the whole site, such as the list of
//! checksums, read them again.

use std::collections::HashMap;
use std::io::{self, Cursor, Error, ErrorKind, Read, Seek, Write};
use std::sync::{Mutex, PoisonError};

use super::{File, PublishError};

/// Takes a site's files, and gives them back. Paths are relative, with `/` between their parts.
pub trait Output: Sync {
    /// A file that is being written.
    type Writer: Write + Seek;
    /// A file that is being read.
    type Reader: Read;

    /// A new file, in place of another at this path.
    ///
    /// # Errors
    /// If it cannot be made.
    fn create(&self, path: &str) -> io::Result<Self::Writer>;

    /// Ends a file.
    ///
    /// # Errors
    /// If it cannot be ended.
    fn close(&self, path: &str, file: Self::Writer) -> io::Result<()>;

    /// A file that was ended.
    ///
    /// # Errors
    /// If it cannot be read.
    fn open(&self, path: &str) -> io::Result<Self::Reader>;

    /// The paths of all files, in any order.
    ///
    /// # Errors
    /// If they cannot be listed.
    fn paths(&self) -> io::Result<Vec<String>>;
}

/// Writes a whole file.
///
/// # Errors
/// If it cannot be written.
pub fn put(output: &impl Output, file: &File) -> Result<(), PublishError> {
    let write = || {
        let mut writer = output.create(&file.path)?;
        writer.write_all(&file.bytes)?;
        output.close(&file.path, writer)
    };
    write().map_err(unwritten(&file.path))
}

/// The paths of all files, in their order: a folder's files stand together.
///
/// # Errors
/// If they cannot be listed.
pub fn sorted(output: &impl Output) -> Result<Vec<String>, PublishError> {
    let mut paths = output.paths().map_err(|error| PublishError::Read(String::new(), error))?;
    paths.sort_by(|one, other| one.split('/').cmp(other.split('/')));
    Ok(paths)
}

/// The error that says that the file at this path could not be written.
pub fn unwritten(path: &str) -> impl FnOnce(Error) -> PublishError {
    let path = path.to_owned();
    |error| PublishError::Write(path, error)
}

/// All files at once, for whoever has no folder.
#[derive(Default)]
pub struct Memory(Mutex<Held>);

#[derive(Default)]
struct Held {
    files: Vec<File>,
    places: HashMap<String, usize>,
}

impl Memory {
    /// The files, in the order in which they were ended.
    pub fn into_files(self) -> Vec<File> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner).files
    }

    fn with<R>(&self, work: impl FnOnce(&mut Held) -> R) -> R {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl From<Vec<File>> for Memory {
    fn from(files: Vec<File>) -> Self {
        let places = files.iter().map(|file| file.path.clone()).zip(0..).collect();
        Self(Mutex::new(Held { files, places }))
    }
}

impl Output for Memory {
    type Writer = Cursor<Vec<u8>>;
    type Reader = Cursor<Vec<u8>>;

    fn create(&self, _path: &str) -> io::Result<Self::Writer> {
        Ok(Cursor::default())
    }

    fn close(&self, path: &str, file: Self::Writer) -> io::Result<()> {
        let file = File { path: path.to_owned(), bytes: file.into_inner() };
        self.with(|Held { files, places }| match places.get(path).and_then(|place| files.get_mut(*place)) {
            Some(known) => *known = file,
            None => {
                places.insert(file.path.clone(), files.len());
                files.push(file);
            }
        });
        Ok(())
    }

    fn open(&self, path: &str) -> io::Result<Self::Reader> {
        let bytes = self.with(|held| Some(held.files.get(*held.places.get(path)?)?.bytes.clone()));
        bytes.map(Cursor::new).ok_or_else(|| Error::from(ErrorKind::NotFound))
    }

    fn paths(&self) -> io::Result<Vec<String>> {
        Ok(self.with(|held| held.files.iter().map(|file| file.path.clone()).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_gives_files_back_as_they_were_written_last_in_the_order_of_their_first_writing() {
        let memory = Memory::from(vec![File::text("b/index.html", "old"), File::text("b.txt", "b")]);
        for (path, text) in [("a.txt", "a"), ("b/index.html", "new")] {
            put(&memory, &File::text(path, text)).unwrap();
        }
        let mut text = String::new();
        memory.open("b/index.html").unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "new");
        assert!(memory.open("c").is_err());
        assert_eq!(
            sorted(&memory).unwrap(),
            ["a.txt", "b", "b.txt"].map(|path| if path == "b" { "b/index.html" } else { path })
        );
        let paths: Vec<_> = memory.into_files().into_iter().map(|file| file.path).collect();
        assert_eq!(paths, ["b/index.html", "b.txt", "a.txt"]);
    }
}
