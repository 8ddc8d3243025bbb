//! Paragraphs: a bundle's runs become a page's.

use std::collections::HashMap;

use super::LanguageContext;
use crate::document::{self, Mark};
use award_story_bundle::corrections::{Correction, Kind};
use award_story_bundle::interface::Interface;
use award_story_bundle::text::{ForeignRun, Run, Text};
use award_story_bundle::values::LanguageTag;

/// The runs of a paragraph.
pub fn text(language: &LanguageContext, text: &Text) -> document::Inlines {
    match text {
        Text::Plain(words) => vec![document::Inline::plain(words.as_str())],
        Text::Runs(list) => runs(language, list),
    }
}

/// The runs of several paragraphs.
pub fn texts(language: &LanguageContext, paragraphs: &[Text]) -> Vec<document::Inlines> {
    paragraphs.iter().map(|paragraph| text(language, paragraph)).collect()
}

/// What stands between two words or sentences; nothing in a language that sets nothing between them.
pub fn space(language: &LanguageContext) -> Option<document::Inline> {
    let space = &language.punctuation().space;
    (!space.is_empty()).then(|| document::Inline::plain(space))
}

/// Runs, in order.
pub fn runs(language: &LanguageContext, list: &[Run]) -> document::Inlines {
    list.iter().flat_map(|one| run(language, one)).collect()
}

/// One run.
pub fn run(language: &LanguageContext, run: &Run) -> document::Inlines {
    match run {
        Run::Plain(words) => vec![document::Inline::plain(words)],
        Run::Term(term) => vec![document::Inline::new(Mark::Term, &term.text, term_id(term.term.as_str()))],
        Run::Foreign(foreign) => self::foreign(foreign),
        Run::Note(note) => {
            let id = note.note.as_str();
            vec![document::Inline::new(Mark::Note, name(language, id), correction_id(id))]
        }
    }
}

/// Words of another language, and how they are said.
fn foreign(foreign: &ForeignRun) -> document::Inlines {
    let mut runs = vec![document::Inline::plain(&foreign.text).in_language(foreign.lang.as_str())];
    if let Some(reading) = &foreign.reading {
        runs.push(document::Inline::plain(" "));
        runs.push(document::Inline::plain(reading.as_str()).in_language(latin(&foreign.lang)));
    }
    runs
}

/// The tag of a language's words in Latin letters: `zh-Latn` for `zh-Hans`.
fn latin(lang: &LanguageTag) -> String {
    let primary = lang.as_str().split('-').next().unwrap_or_default();
    format!("{primary}-Latn")
}

/// What the correction or note of this id is called: “Correction”, or “Note 2” where the entry has several notes. So its sign says
/// which it leads to.
pub fn name<'a>(language: &'a LanguageContext, id: &str) -> &'a str {
    language.names.get(id).map_or("", String::as_str)
}

/// What each correction and note of a language is called, by its id.
pub fn names<'a>(corrections: &'a [Correction], interface: &Interface) -> HashMap<&'a str, String> {
    let site = &interface.site;
    let name = |correction: &Correction| {
        let kind = match correction.kind {
            Kind::Correction => &site.correction,
            Kind::Note => &site.note,
        };
        let alike: Vec<_> = corrections.iter().filter(|one| one.kind == correction.kind).map(|one| &one.id).collect();
        match alike.iter().position(|id| **id == correction.id) {
            Some(before) if alike.len() > 1 => format!("{kind}{}{}", interface.punctuation.space, before + 1),
            _ => kind.to_string(),
        }
    };
    corrections.iter().map(|one| (one.id.as_str(), name(one))).collect()
}

/// The id of a term's entry on a page.
pub fn term_id(id: &str) -> String {
    format!("term-{id}")
}

/// The id of a correction on a page.
pub fn correction_id(id: &str) -> String {
    format!("correction-{id}")
}
