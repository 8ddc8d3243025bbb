//! Takes files from the bundle's folder, each checked for itself as it comes.

use std::path::Path;

use super::pictures;
use crate::content::bundle::Manifest;
use crate::content::check::path::steps;
use crate::content::check::{Document, File, Language, Outline, Shapes};
use crate::content::fault::Fault;
use crate::content::kind::Content;
use crate::content::person::Person;

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
            self.faults.push(document.fault(&[], "is missing, expected a file of this name"));
        }
        File::left_out(document, value)
    }

    /// A file, if there is one.
    fn present<T: Content>(&mut self, name: &str) -> Option<File<T>> {
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

    /// All files of the language at this place of the manifest; `None` if it has no folder.
    pub fn language(
        &mut self,
        manifest: &File<Manifest>,
        outline: &Outline,
        index: usize,
        folder: &str,
    ) -> Option<Language> {
        if !self.dir.join(folder).is_dir() {
            let message = format!("has no folder {folder}, expected one that bears the tag in lower case");
            let fault = manifest.document.fault(&steps!["languages", index, "tag"], &message);
            self.faults.push(fault);
            return None;
        }
        let name = |file: &str| format!("{folder}/{file}.json");
        let project = outline.has_project.then(|| self.file(&name("project")));
        let people = outline.people.iter();
        let people = people.map(|(index, slug)| self.person(manifest, *index, &name(&format!("people/{slug}"))));
        let people = people.collect();
        Some(Language {
            folder: folder.to_owned(),
            award: self.file(&name("award")),
            project,
            people,
            terms: self.file(&name("terms")),
            timeline: self.file(&name("timeline")),
            figures: self.file(&name("figures")),
            sources: self.file(&name("sources")),
            corrections: self.file(&name("corrections")),
            unknowns: self.file(&name("unknowns")),
            interface: self.file(&name("interface")),
            entry: self.file(&name("entry")),
            pictures: pictures::read(self, folder),
        })
    }

    fn person(&mut self, manifest: &File<Manifest>, index: usize, name: &str) -> File<Person> {
        if let Some(file) = self.present(name) {
            return file;
        }
        let message = format!("has no file {name}, expected one in each language's folder");
        self.faults.push(manifest.document.fault(&steps!["people", index], &message));
        File::left_out(self.missing(name), None)
    }
}
