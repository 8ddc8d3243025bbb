//! Names every diagnostic of a bundle with its place, all at once, so that an editor mends them in one go.
//!
//! First each file for itself: `json_file` makes it a `tree`, `structure` holds it against the `shape` that its Rust
//! type gives. Then what files say of one another: `manifest`, `journeys`, `references`, `quotations`, `dates`,
//! `plurals`, `translations`.
//! Every rule runs on what is sound enough for it; none panics or recurses without a limit, whatever the bytes.

pub mod characters;
mod dates;
mod expected;
mod ids;
mod journeys;
mod json_file;
mod json_schema;
mod lines;
mod manifest;
pub(super) mod near;
pub(super) mod path;
mod picture;
mod plurals;
mod quotations;
mod references;
mod refused;
mod structure;
mod syntax;
mod translations;
mod tree;
mod values;

pub(super) use json_file::JsonFile;
pub(super) use json_schema::Schemas;
pub(super) use manifest::Outline;
pub(super) use picture::check as picture;

use super::award::Award;
use super::bundle::Manifest;
use super::corrections::Corrections;
use super::diagnostic::Diagnostic;
use super::figures::Figures;
use super::glossary::Glossary;
use super::interface::Interface;
use super::kind::Content;
use super::overrides::Overrides;
use super::person::Person;
use super::pictures::Picture;
use super::project::Project;
use super::sources::Sources;
use super::timeline::Timeline;
use super::unknowns::Unknowns;
use award_story_message::message;
use ids::Ids;

/// One file, as far as it could be read.
pub(super) struct File<T> {
    /// Its text and tree.
    pub json: JsonFile,
    /// Its ids.
    pub ids: Ids,
    /// What it says, if nothing is wrong with it.
    pub value: Option<T>,
}

/// All files of one language.
pub(super) struct LanguageFiles {
    /// The name of its folder: its tag in lower case.
    pub folder: String,
    pub award: File<Award>,
    pub project: Option<File<Project>>,
    pub people: Vec<File<Person>>,
    pub terms: File<Glossary>,
    pub timeline: File<Timeline>,
    pub figures: File<Figures>,
    pub sources: File<Sources>,
    pub corrections: File<Corrections>,
    pub unknowns: File<Unknowns>,
    pub interface: File<Interface>,
    pub entry: File<Overrides>,
    pub pictures: Vec<Picture>,
}

impl<T: Content> File<T> {
    /// A file that may be left out, and is.
    pub fn left_out(json: JsonFile, value: Option<T>) -> File<T> {
        File { json, ids: Ids::default(), value }
    }

    /// Holds a file against the shape of its kind. `was_sound` says whether it could be read as JSON.
    pub fn check(json: JsonFile, was_sound: bool, shapes: &Schemas, diagnostics: &mut Vec<Diagnostic>) -> File<T> {
        let before = diagnostics.len();
        let shape = shapes.of(T::KIND);
        let ids = shape.map(|shape| structure::check(&json, T::KIND, shape, diagnostics));
        let is_sound = was_sound && diagnostics.len() == before;
        let value = is_sound.then(|| typed(&json, diagnostics)).flatten();
        File { json, ids: ids.unwrap_or_default(), value }
    }
}

/// What has the right shape is what the Rust type takes. Where serde_json is stricter than the tree, it says so.
fn typed<T: Content>(json: &JsonFile, diagnostics: &mut Vec<Diagnostic>) -> Option<T> {
    match serde_json::from_str(&json.text) {
        Ok(value) => Some(value),
        Err(error) => {
            let message = message!("cannot be read ({}), expected strict JSON", error.to_string());
            diagnostics.push(Diagnostic {
                line: error.line().max(1),
                column: error.column().max(1),
                ..json.diagnostic(&[], message)
            });
            None
        }
    }
}

/// The rules of `bundle.json`.
pub(super) fn manifest(file: &File<Manifest>, diagnostics: &mut Vec<Diagnostic>) {
    manifest::check(&file.json, diagnostics);
}

/// The rules between `bundle.json` and the people of one language.
pub(super) fn journeys(
    manifest: &File<Manifest>,
    outline: &Outline,
    language: &LanguageFiles,
    diagnostics: &mut Vec<Diagnostic>,
) {
    journeys::check(manifest, outline, language, diagnostics);
}

/// The rules between the files of one language.
pub(super) fn language(language: &LanguageFiles, diagnostics: &mut Vec<Diagnostic>) {
    references::check(language, diagnostics);
    quotations::check(language, diagnostics);
    dates::check(language, diagnostics);
    plurals::check(language, diagnostics);
}

/// The rules between the award page's own language and another.
pub(super) fn translation(original: &LanguageFiles, other: &LanguageFiles, diagnostics: &mut Vec<Diagnostic>) {
    translations::check(original, other, diagnostics);
}
