//! What a page's statements rest on: sources are numbered in the order in which the page names them.

use std::collections::BTreeSet;

use super::LanguageContext;
use super::text::{space, text};
use crate::document::{Inline, Inlines, Item, Mark, Section, SectionKind};
use award_story_bundle::sources::Source;
use award_story_bundle::text::{Certainty, Statement};
use award_story_bundle::values::Id;
use award_story_pages::routes::Route;

/// The sources that a page has named so far.
#[derive(Default)]
pub struct Citations {
    numbered: Vec<Id>,
    mentioned: BTreeSet<Id>,
    listed_elsewhere: bool,
}

/// A page, and what it rests on.
pub struct Citing {
    /// Which page it is.
    pub(super) route: Route,
    /// What it is called.
    pub(super) name: String,
    /// What it rests on.
    pub(super) citations: Citations,
}

impl Citations {
    /// The citations of a page that lists every source itself, in this order.
    pub fn listed(sources: impl IntoIterator<Item = Id>) -> Self {
        Self { numbered: sources.into_iter().collect(), listed_elsewhere: true, ..Self::default() }
    }

    /// A statement, and after it what it rests on.
    pub fn statement(&mut self, language: &LanguageContext, statement: &Statement) -> Inlines {
        let mut inlines = text(language, &statement.text);
        inlines.extend(space(language));
        inlines.extend(self.rest_on(language, &statement.sources, statement.certainty));
        inlines
    }

    /// The numbers of sources, and how sure is what rests on them.
    pub fn rest_on(&mut self, language: &LanguageContext, sources: &[Id], certainty: Certainty) -> Inlines {
        let certainty = in_words(language, certainty);
        let mut inlines: Inlines = sources.iter().map(|id| self.mark(language, id)).collect();
        inlines.push(Inline::new(Mark::Certainty, certainty, ""));
        inlines
    }

    /// Whether a statement here rests on the source.
    pub fn cites(&self, source: &Id) -> bool {
        self.mentioned.contains(source)
    }

    /// The page's sources, in the order of their numbers; none for a page that lists them itself.
    pub fn sources(&self, language: &LanguageContext) -> Option<Section> {
        if self.listed_elsewhere || self.numbered.is_empty() {
            return None;
        }
        let site = &language.words.interface.site;
        let all = &language.words.sources.sources;
        let items = self.numbered.iter().enumerate().filter_map(|(index, id)| {
            let source = all.iter().find(|source| source.id == *id)?;
            let mut item = source_item(language, index + 1, source);
            let number = index + 1;
            let label = format!("{}{}{number}", site.back, language.punctuation().space);
            let back = Inline::new(Mark::BackLink, label, format!("mention-{number}"));
            item.label.push(back);
            Some(item)
        });
        Some(Section {
            kind: SectionKind::Sources,
            id: "sources".to_owned(),
            heading: vec![Inline::plain(site.sources.as_str())],
            drawing: String::new(),
            items: items.collect(),
        })
    }

    fn mark(&mut self, language: &LanguageContext, id: &Id) -> Inline {
        let index = self.numbered.iter().position(|known| known == id).unwrap_or_else(|| {
            self.numbered.push(id.clone());
            self.numbered.len() - 1
        });
        let number = (index + 1).to_string();
        let label = format!("{}{}{number}", language.words.interface.site.source, language.punctuation().space);
        let mark = if self.mentioned.insert(id.clone()) { Mark::FirstCitation } else { Mark::Source };
        Inline::new(mark, number, label)
    }
}

/// A source under its number: who published it, what it is, where it is.
pub fn source_item(language: &LanguageContext, number: usize, source: &Source) -> Item {
    let link =
        Inline::new(Mark::External, source.about.as_str(), source.href.as_str()).in_language(source.lang.as_str());
    Item {
        id: format!("source-{number}"),
        label: vec![Inline::plain(format!("{}{}", source.publisher, language.punctuation().colon)), link],
        body: vec![],
    }
}

fn in_words(language: &LanguageContext, certainty: Certainty) -> String {
    let site = &language.words.interface.site;
    match certainty {
        Certainty::TwoSources => site.two_sources.to_string(),
        Certainty::OneSource => site.one_source.to_string(),
        Certainty::Derived => site.derived.to_string(),
    }
}
