//! What a page's statements rest on. Composers name sources by their ids; when a document is whole, its sources are numbered in the
//! order in which the page names them.

use std::collections::BTreeSet;

use super::LanguageContext;
use super::resolve::Source;
use super::text::{space, text};
use crate::document::{Document, Inline, Inlines, Item, Mark, Section, SectionKind};
use award_story_bundle::text::{Certainty, Statement};
use award_story_bundle::values::Id;
use award_story_pages::routes::Route;

/// A page, and what it rests on.
pub struct Citing {
    /// Which page it is.
    pub(super) route: Route,
    /// What it is called.
    pub(super) name: String,
    /// The ids of the sources that it rests on.
    pub(super) sources: BTreeSet<String>,
}

/// A statement, and after it what it rests on.
pub fn statement(language: &LanguageContext, statement: &Statement) -> Inlines {
    let mut inlines = text(language, &statement.text);
    inlines.extend(space(language));
    inlines.extend(rest_on(language, &statement.sources, statement.certainty));
    inlines
}

/// Statements, each with what it rests on.
pub fn statements(language: &LanguageContext, list: &[Statement]) -> Vec<Inlines> {
    list.iter().map(|one| statement(language, one)).collect()
}

/// Sources, not numbered yet, and how sure is what rests on them.
pub fn rest_on(language: &LanguageContext, sources: &[Id], certainty: Certainty) -> Inlines {
    let unnumbered = |id: &Id| Inline::new(Mark::Source, "", id.as_str());
    let certainty = Inline::new(Mark::Certainty, in_words(language, certainty), "");
    sources.iter().map(unnumbered).chain([certainty]).collect()
}

/// Numbers the sources that a document names, and gives their ids. A document that lists all sources itself has them in the bundle's
/// order; any other gets the list of those that it names.
pub fn number(language: &LanguageContext, document: &mut Document) -> BTreeSet<String> {
    let all = &language.resolved.sources;
    let lists_all = document.sections.iter().any(|section| section.kind == SectionKind::Sources);
    let mut numbered: Vec<String> = all.iter().filter(|_| lists_all).map(|source| source.id.clone()).collect();
    let mut named = BTreeSet::new();
    let citations = document.texts_mut().flatten().filter(|inline| inline.mark == Mark::Source);
    for citation in citations {
        let index = numbered.iter().position(|id| *id == citation.to).unwrap_or_else(|| {
            numbered.push(citation.to.clone());
            numbered.len() - 1
        });
        let number = (index + 1).to_string();
        let label = format!("{}{}{number}", language.interface.site.source, language.punctuation().space);
        let mark = if named.insert(citation.to.clone()) { Mark::FirstCitation } else { Mark::Source };
        *citation = Inline::new(mark, number, label);
    }
    if !lists_all && !numbered.is_empty() {
        document.sections.push(list(language, &numbered));
    }
    named
}

/// These sources under their numbers, each with the way back to where it is named first.
fn list(language: &LanguageContext, numbered: &[String]) -> Section {
    let site = &language.interface.site;
    let all = &language.resolved.sources;
    let items = (1..).zip(numbered).filter_map(|(number, id)| {
        let source = all.iter().find(|source| source.id == *id)?;
        let mut item = source_item(number, source);
        let label = format!("{}{}{number}", site.back, language.punctuation().space);
        item.label.push(Inline::new(Mark::BackLink, label, format!("mention-{number}")));
        Some(item)
    });
    Section {
        kind: SectionKind::Sources,
        id: "sources".to_owned(),
        heading: vec![Inline::plain(site.sources.as_str())],
        drawing: String::new(),
        items: items.collect(),
    }
}

/// A source under its number: who published it, what it is, where it is.
pub fn source_item(number: usize, source: &Source) -> Item {
    Item { id: format!("source-{number}"), label: vec![source.publisher.clone(), source.link.clone()], body: vec![] }
}

fn in_words(language: &LanguageContext, certainty: Certainty) -> String {
    let site = &language.interface.site;
    match certainty {
        Certainty::TwoSources => site.two_sources.to_string(),
        Certainty::OneSource => site.one_source.to_string(),
        Certainty::Derived => site.derived.to_string(),
    }
}
