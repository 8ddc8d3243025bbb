//! The pieces that pages' composers build with.

use std::collections::BTreeSet;

use super::LanguageContext;
use super::citations::statement;
use super::text::{self, correction_id, printed, term_id, text, texts};
use crate::document::{Inline, Inlines, Item, Mark, Section, SectionKind};
use award_story_bundle::corrections::Correction;
use award_story_bundle::glossary::Term;
use award_story_bundle::read::LanguageBundle;
use award_story_bundle::text::{Quotation, Statement, Text};
use award_story_bundle::values::NonEmptyText;

/// A section under a heading of this site's own.
pub fn titled_section(heading: &NonEmptyText, kind: SectionKind, id: &str, items: Vec<Item>) -> Section {
    Section { kind, id: id.to_owned(), heading: plain(heading), drawing: String::new(), items }
}

/// A section without a heading.
pub fn untitled_section(kind: SectionKind, id: &str, items: Vec<Item>) -> Section {
    Section { kind, id: id.to_owned(), heading: Inlines::new(), drawing: String::new(), items }
}

/// A section with a drawing above its items.
pub fn section_with_figure(section: Section, drawing: String) -> Section {
    Section { drawing, ..section }
}

/// An item with a label and one paragraph.
pub fn labelled(label: Inlines, paragraph: Inlines) -> Item {
    Item { id: String::new(), label, body: vec![paragraph] }
}

/// Paragraphs as one item.
pub fn prose(body: Vec<Inlines>) -> Vec<Item> {
    if body.is_empty() { Vec::new() } else { vec![Item { id: String::new(), label: Inlines::new(), body }] }
}

/// Words of this site's own.
pub fn plain(words: &NonEmptyText) -> Inlines {
    vec![Inline::plain(words.as_str())]
}

/// Words of the award page: as it prints them, or as this site translates them.
pub fn quoted(language: &LanguageContext, words: &NonEmptyText) -> Inlines {
    match language.original {
        Some(_) => plain(words),
        None => vec![Inline::new(Mark::Quoted, words.as_str(), "")],
    }
}

/// Words as the award page prints them, on a page in another language.
pub fn original(language: &LanguageBundle, words: &NonEmptyText) -> Inline {
    Inline::new(Mark::Quoted, words.as_str(), "").in_language(language.language.tag.as_str())
}

/// Statements under a heading.
pub fn statements(language: &LanguageContext, heading: &NonEmptyText, id: &str, list: &[Statement]) -> Section {
    let body = list.iter().map(|one| statement(language, one)).collect();
    titled_section(heading, SectionKind::Prose, id, prose(body))
}

/// What the award page says under a heading.
pub fn quotation<'a>(
    language: &LanguageContext<'a>,
    quotation: &Quotation,
    of: impl Fn(&'a LanguageBundle) -> Option<&'a Quotation>,
) -> Vec<Item> {
    passages(language, texts(language, &quotation.paragraphs), |original| {
        let quotation = of(original)?;
        let heading = quotation.heading.as_ref();
        let heading =
            heading.map(|words| vec![Inline::plain(words.as_str()).in_language(original.language.tag.as_str())]);
        let paragraphs = quotation.paragraphs.iter().map(|paragraph| printed(language, original, paragraph));
        Some(heading.into_iter().chain(paragraphs).collect())
    })
}

/// Paragraphs of the award page, where there are any. Where they are translated, the words as printed follow the
/// translation.
pub fn passages<'a>(
    language: &LanguageContext<'a>,
    paragraphs: Vec<Inlines>,
    printed: impl FnOnce(&'a LanguageBundle) -> Option<Vec<Inlines>>,
) -> Vec<Item> {
    let Some((original, words)) = language.translated().filter(|_| !paragraphs.is_empty()) else {
        return prose(paragraphs);
    };
    let item = |label, body| Item { id: String::new(), label, body };
    let printed = printed(original).unwrap_or_default();
    vec![item(text(language, &words.marked), paragraphs), item(plain(&words.original), printed)]
}

/// A term, and what it means.
pub fn term(language: &LanguageContext, term: &Term) -> Item {
    Item {
        id: term_id(term.id.as_str()),
        label: text::runs(language, &term.word),
        body: term.meaning.iter().map(|meaning| statement(language, meaning)).collect(),
    }
}

/// The corrections and notes that quoted paragraphs name.
pub fn corrections_met(language: &LanguageContext, paragraphs: &[Text]) -> Section {
    let met: BTreeSet<&str> = paragraphs.iter().flat_map(|paragraph| text::met(paragraph).1).collect();
    let corrections = language.words.corrections.corrections.iter();
    let corrections = corrections.filter(|one| met.contains(one.id.as_str()));
    let items = corrections.map(|one| correction(language, one)).collect();
    titled_section(&language.words.interface.project.corrections, SectionKind::Corrections, "corrections", items)
}

/// The terms that quoted paragraphs name.
pub fn terms_met(language: &LanguageContext, paragraphs: &[Text]) -> Section {
    let met: BTreeSet<&str> = paragraphs.iter().flat_map(|paragraph| text::met(paragraph).0).collect();
    let terms = language.words.terms.terms.iter().filter(|one| met.contains(one.id.as_str()));
    let items = terms.map(|one| term(language, one)).collect();
    titled_section(&language.words.interface.story.terms, SectionKind::Terms, "terms", items)
}

/// A correction or note: the words as printed, what to know, and why. It speaks of the printed words in every language,
/// and shows how this site has translated them.
pub fn correction(language: &LanguageContext, correction: &Correction) -> Item {
    let site = &language.words.interface.site;
    let mut body = Vec::new();
    let with_label =
        |label: &NonEmptyText, words: Inlines| introduced(language, label).into_iter().chain(words).collect();
    let translated = language.translated().and_then(|(original, words)| {
        let mut corrections = original.corrections.corrections.iter();
        Some((original, words, corrections.find(|one| one.id == correction.id)?))
    });
    match translated {
        None => body.push(with_label(&site.original, quoted(language, &correction.original))),
        Some((original, words, printed)) => {
            body.push(with_label(&site.original, vec![self::original(original, &printed.original)]));
            body.push(with_label(&words.corrected, plain(&correction.original)));
        }
    }
    body.push(statement(language, &correction.correction));
    body.push(with_label(&site.reason, statement(language, &correction.reason)));
    Item {
        id: correction_id(correction.id.as_str()),
        label: vec![Inline::plain(text::name(language, correction))],
        body,
    }
}

/// What introduces the words behind it, with a space where the language sets one.
pub fn introduced(language: &LanguageContext, label: &NonEmptyText) -> Inlines {
    vec![Inline::plain(format!("{label}{}", language.punctuation().space))]
}
