//! All files of one language, from its folder.

use super::pictures;
use super::reader::Reader;
use crate::bundle::Manifest;
use crate::check::path::steps;
use crate::check::{File, LanguageFiles, Outline};
use crate::person::Person;
use award_story_message::message;

impl Reader<'_> {
    /// All files of the language at this place of the manifest; `None` if it has no folder.
    pub fn language(
        &mut self,
        manifest: &File<Manifest>,
        outline: &Outline,
        index: usize,
        folder: &str,
    ) -> Option<LanguageFiles> {
        if !self.has_folder(folder) {
            let message = message!("has no folder {}, expected one named after the tag, in lower case", folder);
            let diagnostic = manifest.json.diagnostic(&steps!["languages", index, "tag"], message);
            self.diagnostics.push(diagnostic);
            return None;
        }
        let name = |file: &str| format!("{folder}/{file}.json");
        let project = outline.has_project.then(|| self.file(&name("project")));
        let people = outline.people.iter();
        let people = people.map(|(index, slug)| self.person(manifest, *index, &name(&format!("people/{slug}"))));
        let people = people.collect();
        Some(LanguageFiles {
            folder: folder.to_owned(),
            award: self.file(&name("award")),
            project,
            people,
            terms: self.file(&name("glossary")),
            timeline: self.file(&name("timeline")),
            figures: self.file(&name("figures")),
            sources: self.file(&name("sources")),
            corrections: self.file(&name("corrections")),
            unknowns: self.file(&name("unknowns")),
            interface: self.file(&name("interface")),
            entry: self.file(&name("overrides")),
            pictures: pictures::read(self, folder),
        })
    }

    fn person(&mut self, manifest: &File<Manifest>, index: usize, name: &str) -> File<Person> {
        if let Some(file) = self.present(name) {
            return file;
        }
        let message = message!("has no file {}, expected one in each language's folder", name);
        self.diagnostics.push(manifest.json.diagnostic(&steps!["people", index], message));
        File::left_out(self.missing(name), None)
    }
}
