//! An edition's words, resolved once: the bundle's runs, quotations and statements become what pages are composed of. Here is how
//! each thing is said; where it stands is for the composers to say, who see what is resolved, and no longer the files of the entry.

mod award;
mod figures;
mod people;
mod project;
mod quotation;
mod sources;
mod title;

use std::collections::{HashMap, HashSet};

pub use self::award::Award;
pub use self::people::Person;
pub use self::project::Project;
pub use self::sources::Source;
pub use self::title::DisplayTitle;
use super::LanguageContext;
use super::citations::{statement, statements};
use super::section::{introduced, plain};
use super::text::{correction_id, name, runs, term_id, texts};
use crate::document::{Inline, Inlines, Item, Mark, Section};
use award_story_bundle::bundle::Coordinates;
use award_story_bundle::corrections::Correction;
use award_story_bundle::glossary;
use award_story_bundle::interface::TranslationWords;
use award_story_bundle::read::LanguageBundle;
use award_story_bundle::values::{NonEmptyText, Slug};

/// What the pages of an edition say.
#[derive(Default)]
pub struct Resolved {
    /// What the entry is called.
    pub title: DisplayTitle,
    /// What the award page says, and this site of the award.
    pub award: Award,
    /// What is said of the project, where the bundle says anything.
    pub project: Option<Project>,
    /// The people, in the bundle's order.
    pub people: Vec<Person>,
    /// The terms, in the bundle's order.
    pub terms: Vec<Term>,
    /// The corrections and notes, in the bundle's order.
    pub corrections: Vec<Item>,
    /// The sources, in the bundle's order.
    pub sources: Vec<Source>,
    /// What is not known.
    pub unknowns: Vec<Inlines>,
}

/// A term, and what it means.
pub struct Term {
    /// Its entry on a page.
    pub item: Item,
    /// Whether it is shown as large as the page allows.
    pub is_large: bool,
}

impl Resolved {
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

/// What resolves the words of a language.
pub struct Resolver<'a> {
    /// How the language says things.
    pub language: &'a LanguageContext<'a>,
    /// Its words.
    pub words: &'a LanguageBundle,
    /// The award page's own language, where this is another one.
    pub original: Option<&'a LanguageBundle>,
    /// Where each journey leads on the map.
    pub places: &'a HashMap<&'a Slug, Coordinates>,
}

impl<'a> Resolver<'a> {
    /// What the pages of the language say.
    pub fn resolved(&self) -> Resolved {
        let Self { language, words, .. } = self;
        let title = title::title(self);
        Resolved {
            award: award::award(self, &title),
            title,
            project: project::project(self),
            people: people::people(self),
            terms: words.terms.terms.iter().map(|one| term(language, one)).collect(),
            corrections: words.corrections.corrections.iter().map(|one| self.correction(one)).collect(),
            sources: sources::sources(self),
            unknowns: texts(language, &words.unknowns.unknowns),
        }
    }

    /// Where the award page's words are translated: the language that has them as printed, and what marks the
    /// translation as this site's. The checks see to it that where there is the one there is the other.
    fn translated(&self) -> Option<(&'a LanguageBundle, &'a TranslationWords)> {
        self.original.zip(self.words.interface.translation.as_ref())
    }

    /// A correction or note: the words as printed, what to know, and why. It speaks of the printed words in every language,
    /// and shows how this site has translated them.
    fn correction(&self, correction: &Correction) -> Item {
        let language = self.language;
        let site = &language.interface.site;
        let mut body = Vec::new();
        let with_label =
            |label: &NonEmptyText, words: Inlines| introduced(language, label).into_iter().chain(words).collect();
        let translated = self.translated().and_then(|(printed, words)| {
            let mut corrections = printed.corrections.corrections.iter();
            Some((printed, words, corrections.find(|one| one.id == correction.id)?))
        });
        match translated {
            None => body.push(with_label(&site.original, self.quoted(&correction.original))),
            Some((printed, words, as_printed)) => {
                body.push(with_label(&site.original, vec![quotation::original(printed, &as_printed.original)]));
                body.push(with_label(&words.corrected, plain(&correction.original)));
            }
        }
        body.push(statement(language, &correction.correction));
        body.push(with_label(&site.reason, statement(language, &correction.reason)));
        let label = vec![Inline::plain(name(language, correction.id.as_str()))];
        Item { id: correction_id(correction.id.as_str()), label, body }
    }
}

fn term(language: &LanguageContext, term: &glossary::Term) -> Term {
    let item = Item {
        id: term_id(term.id.as_str()),
        label: runs(language, &term.word),
        body: statements(language, &term.meaning),
    };
    Term { item, is_large: term.size.is_some() }
}
