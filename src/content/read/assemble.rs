//! Puts the files of a bundle together, once each has been found sound.

use super::{Bundle, LanguageBundle};
use crate::content::bundle::{Language, Manifest};
use crate::content::check::{self, File};

/// A bundle of what is sound; `None` if something is not.
pub fn bundle(manifest: File<Manifest>, languages: Vec<check::Language>) -> Option<Bundle> {
    let manifest = manifest.value?;
    if manifest.languages.len() != languages.len() {
        return None;
    }
    let pairs = manifest.languages.iter().zip(languages);
    let languages = pairs.map(|(language, files)| self::language(&manifest, language, files));
    let languages = languages.collect::<Option<_>>()?;
    Some(Bundle { manifest, languages })
}

fn language(manifest: &Manifest, language: &Language, files: check::Language) -> Option<LanguageBundle> {
    let people: Vec<_> = files.people.into_iter().map(|file| file.value).collect::<Option<_>>()?;
    if manifest.people.len() != people.len() {
        return None;
    }
    let project = match files.project {
        Some(file) => Some(file.value?),
        None => None,
    };
    Some(LanguageBundle {
        language: language.clone(),
        award: files.award.value?,
        project,
        people: manifest.people.iter().cloned().zip(people).collect(),
        terms: files.terms.value?,
        timeline: files.timeline.value?,
        figures: files.figures.value?,
        sources: files.sources.value?,
        corrections: files.corrections.value?,
        unknowns: files.unknowns.value?,
        interface: files.interface.value?,
        pictures: files.pictures,
    })
}
