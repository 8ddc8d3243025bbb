//! Paragraphs: a bundle's runs become a page's.

use super::LanguageContext;
use crate::document::{self, Mark};
use award_story_bundle::corrections::{Correction, Kind};
use award_story_bundle::read::LanguageBundle;
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

/// A paragraph of the award page as printed, on a page in another language. Its corrections and notes stay with it;
/// its terms are explained where the translation has them.
pub fn printed(language: &LanguageContext, original: &LanguageBundle, text: &Text) -> document::Inlines {
    let tag = original.language.tag.as_str();
    let list = match text {
        Text::Plain(words) => return vec![document::Inline::plain(words.as_str()).in_language(tag)],
        Text::Runs(list) => list,
    };
    let mut runs = document::Inlines::new();
    for one in list {
        match (one, runs.last_mut()) {
            (Run::Note(_) | Run::Foreign(_), _) => runs.extend(run(language, one)),
            (_, Some(last)) if last.mark == Mark::Plain && last.lang == tag => last.words.push_str(one.plain()),
            _ => runs.push(document::Inline::plain(one.plain()).in_language(tag)),
        }
    }
    runs
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

fn run(language: &LanguageContext, run: &Run) -> document::Inlines {
    match run {
        Run::Plain(words) => vec![document::Inline::plain(words)],
        Run::Term(term) => vec![document::Inline::new(Mark::Term, &term.text, term_id(term.term.as_str()))],
        Run::Foreign(foreign) => self::foreign(foreign),
        Run::Note(note) => {
            let id = note.note.as_str();
            vec![document::Inline::new(Mark::Note, sign(language, id), correction_id(id))]
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

/// What a correction or note is called: “Correction”, or “Note 2” where the entry has several notes. So its sign says which it
/// leads to.
pub fn name(language: &LanguageContext, correction: &Correction) -> String {
    let site = &language.words.interface.site;
    let kind = match correction.kind {
        Kind::Correction => &site.correction,
        Kind::Note => &site.note,
    };
    let all = language.words.corrections.corrections.iter();
    let alike: Vec<_> = all.filter(|one| one.kind == correction.kind).map(|one| &one.id).collect();
    match alike.iter().position(|id| **id == correction.id) {
        Some(before) if alike.len() > 1 => format!("{kind}{}{}", language.punctuation().space, before + 1),
        _ => kind.to_string(),
    }
}

fn sign(language: &LanguageContext, id: &str) -> String {
    let corrections = &language.words.corrections.corrections;
    corrections.iter().find(|one| one.id.as_str() == id).map(|one| name(language, one)).unwrap_or_default()
}

/// The id of a term's entry on a page.
pub fn term_id(id: &str) -> String {
    format!("term-{id}")
}

/// The id of a correction on a page.
pub fn correction_id(id: &str) -> String {
    format!("correction-{id}")
}
