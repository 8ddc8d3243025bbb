//! Takes files from the bundle's folder, each checked for itself as it comes.

use std::path::Path;

use crate::content::check::{Document, File, Shapes};
use crate::content::fault::Fault;
use crate::content::kind::Content;

/// A bundle's folder, and what was noticed while reading it.
pub struct Reader<'a> {
    pub dir: &'a Path,
    shapes: &'a Shapes,
    pub faults: Vec<Fault>,
    pub warnings: Vec<Fault>,
    pub files: usize,
}

impl<'a> Reader<'a> {
    /// Nothing read yet.
    pub fn new(dir: &'a Path, shapes: &'a Shapes) -> Self {
        Reader { dir, shapes, faults: Vec::new(), warnings: Vec::new(), files: 0 }
    }

    /// A file that must be there, unless its kind may be left out.
    pub fn file<T: Content>(&mut self, name: &str) -> File<T> {
        if let Some(file) = self.present(name) {
            return file;
        }
        let document = self.missing(name);
        let value = T::left_out();
        if value.is_none() {
            self.faults.push(document.fault(&[], "is missing, expected a file with this name"));
        }
        File::left_out(document, value)
    }

    /// A file, if there is one.
    pub fn present<T: Content>(&mut self, name: &str) -> Option<File<T>> {
        let before = self.faults.len();
        let document = Document::read(&self.dir.join(name), &mut self.faults)?;
        self.files += 1;
        let is_sound = self.faults.len() == before;
        Some(File::check(document, is_sound, self.shapes, &mut self.faults))
    }

    /// A file that is not there.
    pub fn missing(&self, name: &str) -> Document {
        Document::missing(self.dir.join(name).display().to_string())
    }
}
