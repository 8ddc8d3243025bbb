//! Puts the files of a bundle together, once each has been found sound.

use super::{Bundle, LanguageBundle};
use crate::award::Award;
use crate::bundle::{Language, Manifest};
use crate::check::{self, File};
use crate::interface::Interface;
use crate::overrides::Overrides;
use crate::values::NonEmptyText;

/// A bundle of what is sound; `None` if something is not.
pub fn bundle(manifest: File<Manifest>, languages: Vec<check::LanguageFiles>) -> Option<Bundle> {
    let manifest = manifest.value?;
    if manifest.languages.len() != languages.len() {
        return None;
    }
    let pairs = manifest.languages.iter().zip(languages);
    let languages = pairs.map(|(language, files)| self::language(&manifest, language, files));
    let languages = languages.collect::<Option<_>>()?;
    Some(Bundle { manifest, languages })
}

fn language(manifest: &Manifest, language: &Language, files: check::LanguageFiles) -> Option<LanguageBundle> {
    let people: Vec<_> = files.people.into_iter().map(|file| file.value).collect::<Option<_>>()?;
    if manifest.people.len() != people.len() {
        return None;
    }
    let project = match files.project {
        Some(file) => Some(file.value?),
        None => None,
    };
    let award = files.award.value?;
    let interface = interface(&award, &files.entry.value?, &files.interface.value?)?;
    Some(LanguageBundle {
        language: language.clone(),
        award,
        project,
        people: manifest.people.iter().cloned().zip(people).collect(),
        terms: files.terms.value?,
        timeline: files.timeline.value?,
        figures: files.figures.value?,
        sources: files.sources.value?,
        corrections: files.corrections.value?,
        unknowns: files.unknowns.value?,
        interface,
        pictures: files.pictures,
    })
}

/// The site's words for this entry. A site without a name of its own bears the outlet's, or the entry's title.
fn interface(award: &Award, entry: &Overrides, interface: &Interface) -> Option<Interface> {
    let mut words = entry.over(interface).ok()?;
    if entry.says("site", "name").is_none() {
        let outlet = award.outlet.as_ref().and_then(|outlet| NonEmptyText::new(&outlet.plain()));
        words.site.name = outlet.or_else(|| award.title.clone()).unwrap_or(words.site.name);
    }
    Some(words)
}
