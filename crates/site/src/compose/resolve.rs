//! What several pages of an edition say, resolved once: what the entry is called, its terms, its corrections and notes. A page takes
//! those that it names.

use std::collections::HashSet;

use super::LanguageContext;
use super::citations::statement;
use super::display_title::DisplayTitle;
use super::section::{introduced, original, plain, quoted};
use super::text::{correction_id, name, runs, term_id};
use crate::document::{Inline, Inlines, Item, Mark, Section};
use award_story_bundle::corrections::Correction;
use award_story_bundle::glossary;
use award_story_bundle::values::NonEmptyText;

/// What several pages say.
#[derive(Default)]
pub struct Resolved {
    /// What the entry is called.
    pub title: DisplayTitle,
    /// The corrections and notes, in the bundle's order.
    pub corrections: Vec<Item>,
    /// The terms, in the bundle's order.
    pub terms: Vec<Term>,
}

/// A term, and what it means.
pub struct Term {
    /// Its entry on a page.
    pub item: Item,
    /// Whether it is shown as large as the page allows.
    pub is_large: bool,
}

impl Resolved {
    /// What several pages of a language say.
    pub fn of(language: &LanguageContext) -> Self {
        let terms = language.words.terms.terms.iter();
        let corrections = language.words.corrections.corrections.iter();
        Self {
            title: DisplayTitle::of(language),
            corrections: corrections.map(|one| correction(language, one)).collect(),
            terms: terms.map(|one| term(language, one)).collect(),
        }
    }

    /// The corrections and notes that these sections name.
    pub fn corrections_named_in(&self, sections: &[Section]) -> Vec<Item> {
        let named = named(sections, Mark::Note);
        self.corrections.iter().filter(|one| named.contains(one.id.as_str())).cloned().collect()
    }

    /// The terms that these sections name.
    pub fn terms_named_in(&self, sections: &[Section]) -> Vec<Item> {
        let named = named(sections, Mark::Term);
        let terms = self.terms.iter().map(|term| &term.item);
        terms.filter(|item| named.contains(item.id.as_str())).cloned().collect()
    }
}

/// The ids to which the inlines of this kind lead.
fn named(sections: &[Section], mark: Mark) -> HashSet<&str> {
    let inlines = sections.iter().flat_map(|section| &section.items).flat_map(|item| &item.body).flatten();
    inlines.filter(|inline| inline.mark == mark).map(|inline| inline.to.as_str()).collect()
}

fn term(language: &LanguageContext, term: &glossary::Term) -> Term {
    let item = Item {
        id: term_id(term.id.as_str()),
        label: runs(language, &term.word),
        body: term.meaning.iter().map(|meaning| statement(language, meaning)).collect(),
    };
    Term { item, is_large: term.size.is_some() }
}

/// A correction or note: the words as printed, what to know, and why. It speaks of the printed words in every language,
/// and shows how this site has translated them.
fn correction(language: &LanguageContext, correction: &Correction) -> Item {
    let site = &language.words.interface.site;
    let mut body = Vec::new();
    let with_label =
        |label: &NonEmptyText, words: Inlines| introduced(language, label).into_iter().chain(words).collect();
    let translated = language.translated().and_then(|(printed, words)| {
        let mut corrections = printed.corrections.corrections.iter();
        Some((printed, words, corrections.find(|one| one.id == correction.id)?))
    });
    match translated {
        None => body.push(with_label(&site.original, quoted(language, &correction.original))),
        Some((printed, words, as_printed)) => {
            body.push(with_label(&site.original, vec![original(printed, &as_printed.original)]));
            body.push(with_label(&words.corrected, plain(&correction.original)));
        }
    }
    body.push(statement(language, &correction.correction));
    body.push(with_label(&site.reason, statement(language, &correction.reason)));
    Item { id: correction_id(correction.id.as_str()), label: vec![Inline::plain(name(language, correction))], body }
}
