//! Reads a bundle's folder. Reading includes checking: who holds a [`Bundle`] holds a sound one, so bad content never
//! builds.

mod assemble;
mod folder;
mod pictures;
mod reader;
mod strangers;

use super::award::Award;
use super::bundle::{Language, Manifest};
use super::check::{self, Document, File, Outline, Shapes};
use super::corrections::Corrections;
use super::fault::{Fault, Faults};
use super::figures::Figures;
use super::files::Files;
use super::interface::Interface;
use super::kind::Kind;
use super::person::Person;
use super::pictures::Picture;
use super::project::Project;
use super::sources::Sources;
use super::terms::Terms;
use super::timeline::Timeline;
use super::unknowns::Unknowns;
use super::values::Slug;
use reader::Reader;

/// A bundle without a fault.
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
    /// `terms.json`; empty where it is left out.
    pub terms: Terms,
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
    /// `interface.json`, and in its place `entry.json` where that says something
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
    pub warnings: Vec<Fault>,
    /// How many files it has.
    pub files: usize,
}

/// Reads a bundle: the only way to a [`Bundle`]. Faults name files by their paths below the bundle's folder.
///
/// # Errors
/// All faults of all files, sorted by place.
pub fn read(files: &dyn Files) -> Result<Checked, Faults> {
    let shapes = match Shapes::compiled() {
        Ok(shapes) => shapes,
        Err(error) => {
            let document = Document::missing(Kind::Bundle.file());
            let fault = document.fault(&[], &error.to_string());
            return Err(Faults { faults: vec![fault], warnings: Vec::new(), files: 0 });
        }
    };
    let mut reader = Reader::new(files, shapes);
    let bundle = bundle(&mut reader);
    let Reader { mut faults, mut warnings, files, .. } = reader;
    faults.sort();
    warnings.sort();
    match bundle {
        Some(bundle) if faults.is_empty() => Ok(Checked { bundle, warnings, files }),
        _ => Err(Faults { faults, warnings, files }),
    }
}

/// Reads all files and runs all rules; a bundle only if each file is sound for itself.
fn bundle(reader: &mut Reader<'_>) -> Option<Bundle> {
    if let Some(fault) = strangers::no_bundle(reader) {
        reader.faults.push(fault);
        return None;
    }
    let manifest = reader.file::<Manifest>("bundle.json");
    check::manifest(&manifest, &mut reader.faults, &mut reader.warnings);
    let outline = match Outline::of(&manifest.document) {
        Some(outline) => {
            strangers::check(reader, &outline);
            outline
        }
        None => strangers::outline(reader),
    };
    let languages = languages(reader, &manifest, &outline);
    for language in &languages {
        check::journeys(&manifest, &outline, language, &mut reader.faults);
        check::language(language, &mut reader.faults, &mut reader.warnings);
    }
    if let Some(original) = languages.iter().find(|language| language.folder == outline.original) {
        let others = languages.iter().filter(|language| language.folder != outline.original);
        others.for_each(|other| check::translation(original, other, &mut reader.faults));
    }
    assemble::bundle(manifest, languages)
}

fn languages(reader: &mut Reader<'_>, manifest: &File<Manifest>, outline: &Outline) -> Vec<check::Language> {
    let folders = outline.folders.iter();
    let read = folders.filter_map(|(index, folder)| reader.language(manifest, outline, *index, folder));
    read.collect()
}
