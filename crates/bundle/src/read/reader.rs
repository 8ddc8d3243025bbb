//! Takes a bundle's files from where they are, each checked for itself as it comes.

use crate::check::{File, JsonFile, Schemas};
use crate::diagnostic::Diagnostic;
use crate::files::{Entry, Files};
use crate::kind::Content;
use award_story_message::message;

/// A bundle's files, and what was noticed while reading them.
pub struct Reader<'a> {
    source: &'a dyn Files,
    shapes: &'a Schemas,
    pub diagnostics: Vec<Diagnostic>,
    pub files: usize,
}

impl<'a> Reader<'a> {
    /// Nothing read yet.
    pub fn new(source: &'a dyn Files, shapes: &'a Schemas) -> Self {
        Reader { source, shapes, diagnostics: Vec::new(), files: 0 }
    }

    /// A file that must be there, unless its kind may be left out.
    pub fn file<T: Content>(&mut self, name: &str) -> File<T> {
        if let Some(file) = self.present(name) {
            return file;
        }
        let json = self.missing(name);
        let value = T::left_out();
        if value.is_none() {
            self.diagnostics.push(json.diagnostic(&[], message!("is missing, expected a file with this name")));
        }
        File::left_out(json, value)
    }

    /// A file, if there is one.
    pub fn present<T: Content>(&mut self, name: &str) -> Option<File<T>> {
        let before = self.diagnostics.len();
        let json = JsonFile::read(self.source, name, &mut self.diagnostics)?;
        self.files += 1;
        let is_sound = self.diagnostics.len() == before;
        Some(File::check(json, is_sound, self.shapes, &mut self.diagnostics))
    }

    /// A file that is not there.
    pub fn missing(&self, name: &str) -> JsonFile {
        JsonFile::missing(name.to_owned())
    }

    /// The first bytes of a file, if there is one.
    pub fn bytes(&self, name: &str, most: usize) -> Option<Result<Vec<u8>, String>> {
        self.source.read(name, most)
    }

    /// The folder of a bundle near this one.
    pub fn nearby(&self) -> Option<String> {
        self.source.nearby()
    }

    /// Whether a folder has a file of this name; the bundle's own is the empty path.
    pub fn has_file(&self, folder: &str, name: &str) -> bool {
        self.entries(folder).contains(&Entry::File(name.to_owned()))
    }

    /// Whether the bundle's folder has a folder of this name.
    pub fn has_folder(&self, name: &str) -> bool {
        self.entries("").contains(&Entry::Folder(name.to_owned()))
    }

    /// The names of the files in a folder, sorted.
    pub fn files_in(&self, folder: &str) -> Vec<String> {
        let file = |entry| match entry {
            Entry::File(name) => Some(name),
            Entry::Folder(_) => None,
        };
        self.entries(folder).into_iter().filter_map(file).collect()
    }

    /// The names of the JSON files in a folder, sorted.
    pub fn json_files(&self, folder: &str) -> Vec<String> {
        let mut names = self.files_in(folder);
        names.retain(|name| name.ends_with(".json"));
        names
    }

    /// The names of the folders beside the manifest that hold JSON files, sorted.
    pub fn folders_of_json(&self) -> Vec<String> {
        let folder = |entry| match entry {
            Entry::Folder(name) if !self.json_files(&name).is_empty() => Some(name),
            _ => None,
        };
        self.entries("").into_iter().filter_map(folder).collect()
    }

    /// What is directly in a folder, without what is hidden there.
    fn entries(&self, folder: &str) -> Vec<Entry> {
        let mut entries = self.source.list(folder);
        entries.retain(|entry| !entry.name().starts_with('.'));
        entries.sort();
        entries
    }
}
