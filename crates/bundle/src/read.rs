//! Reads a bundle's folder. Reading includes checking: who holds a [`Bundle`] holds a sound one, so bad content never
//! builds.

mod assemble;
mod folder;
mod pictures;
mod reader;
mod unexpected;

use super::award::Award;
use super::bundle::{Language, Manifest};
use super::check::{self, File, JsonFile, Outline, Schemas};
use super::corrections::Corrections;
use super::diagnostic::{Diagnostic, Diagnostics, has_error};
use super::figures::Figures;
use super::files::Files;
use super::glossary::Glossary;
use super::interface::Interface;
use super::kind::FileKind;
use super::person::Person;
use super::pictures::Picture;
use super::project::Project;
use super::sources::Sources;
use super::timeline::Timeline;
use super::unknowns::Unknowns;
use super::values::Slug;
use reader::Reader;

/// A bundle without an error.
#[derive(Clone, Debug)]
pub struct Bundle {
    /// `bundle.json`
    pub manifest: Manifest,
    /// The languages, in the order of the manifest; at least one.
    pub languages: Vec<LanguageBundle>,
}

/// One language of a bundle.
#[derive(Clone, Debug)]
pub struct LanguageBundle {
    /// Its entry in the manifest.
    pub language: Language,
    /// `award.json`
    pub award: Award,
    /// `project.json`, where the manifest has a `project_slug`.
    pub project: Option<Project>,
    /// The people, in the order of the manifest.
    pub people: Vec<(Slug, Person)>,
    /// `glossary.json`; empty where it is left out.
    pub terms: Glossary,
    /// `timeline.json`; empty where it is left out.
    pub timeline: Timeline,
    /// `figures.json`; empty where it is left out.
    pub figures: Figures,
    /// `sources.json`; empty where it is left out.
    pub sources: Sources,
    /// `corrections.json`; empty where it is left out.
    pub corrections: Corrections,
    /// `unknowns.json`; empty where it is left out.
    pub unknowns: Unknowns,
    /// `interface.json`, and in its place `overrides.json` where that says something
    pub interface: Interface,
    /// The pictures in `social/`; any may be left out.
    pub pictures: Vec<Picture>,
}

/// A bundle that was read, and what was noticed on the way.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The bundle.
    pub bundle: Bundle,
    /// What should be looked at, sorted by place; none of it keeps the bundle from being built.
    pub warnings: Vec<Diagnostic>,
    /// How many files it has.
    pub files: usize,
}

/// Reads a bundle: the only way to a [`Bundle`]. Diagnostics name files by their paths below the bundle's folder.
///
/// # Errors
/// All diagnostics of all files, sorted by place.
pub fn read(files: &dyn Files) -> Result<Checked, Diagnostics> {
    let shapes = match Schemas::compiled() {
        Ok(shapes) => shapes,
        Err(error) => {
            let json = JsonFile::missing(FileKind::Bundle.file());
            let diagnostic = json.diagnostic(&[], error.to_string().into());
            return Err(Diagnostics { diagnostics: vec![diagnostic], files: 0 });
        }
    };
    let mut reader = Reader::new(files, shapes);
    let bundle = bundle(&mut reader);
    let Reader { mut diagnostics, files, .. } = reader;
    diagnostics.sort();
    match bundle {
        Some(bundle) if !has_error(&diagnostics) => Ok(Checked { bundle, warnings: diagnostics, files }),
        _ => Err(Diagnostics { diagnostics, files }),
    }
}

/// Reads all files and runs all rules; a bundle only if each file is sound for itself.
fn bundle(reader: &mut Reader<'_>) -> Option<Bundle> {
    if let Some(diagnostic) = unexpected::no_bundle(reader) {
        reader.diagnostics.push(diagnostic);
        return None;
    }
    let manifest = reader.file::<Manifest>("bundle.json");
    check::manifest(&manifest, &mut reader.diagnostics);
    let outline = match Outline::of(&manifest.json) {
        Some(outline) => {
            unexpected::check(reader, &outline);
            outline
        }
        None => unexpected::outline(reader),
    };
    let languages = languages(reader, &manifest, &outline);
    for language in &languages {
        check::journeys(&manifest, &outline, language, &mut reader.diagnostics);
        check::language(language, &mut reader.diagnostics);
    }
    if let Some(original) = languages.iter().find(|language| language.folder == outline.original) {
        let others = languages.iter().filter(|language| language.folder != outline.original);
        others.for_each(|other| check::translation(original, other, &mut reader.diagnostics));
    }
    assemble::bundle(manifest, languages)
}

fn languages(reader: &mut Reader<'_>, manifest: &File<Manifest>, outline: &Outline) -> Vec<check::LanguageFiles> {
    let folders = outline.folders.iter();
    let read = folders.filter_map(|(index, folder)| reader.language(manifest, outline, *index, folder));
    read.collect()
}
