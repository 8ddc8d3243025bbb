//! The search among the people of all pages of the list: its place, its words, and its index.

use super::LanguageContext;
use super::people::people;
use super::section::{plain, untitled_section};
use crate::components::list::entry;
use crate::components::markup;
use crate::document::{Item, RenderContext, Section, SectionKind};
use award_story_pages::page_data::{SearchEntry, SearchIndex, SearchLabels};

/// The index; nothing where one page of the list has everybody.
pub fn index(language: &LanguageContext, context: &RenderContext) -> Option<SearchIndex> {
    let people = || people(language, &language.resolved.people).into_iter();
    let entry = |person: Item| SearchEntry { text: words(&person), item: markup(context, || entry(person)) };
    is_wanted(language).then(|| SearchIndex { people: people().map(entry).collect() })
}

/// What is said of a person in the list: the names in every script, and the places.
fn words(person: &Item) -> String {
    let inlines = std::iter::once(&person.label).chain(&person.body).flatten();
    inlines.map(|inline| inline.words.as_str()).collect::<Vec<_>>().join(" ")
}

/// The place for the search on a page of the list.
pub fn section(language: &LanguageContext) -> Option<Section> {
    let heading = plain(&language.interface.stories.find.label);
    is_wanted(language).then(|| Section { heading, ..untitled_section(SectionKind::Search, "search", Vec::new()) })
}

/// What the app needs for the search.
pub fn labels(language: &LanguageContext) -> Option<SearchLabels> {
    let words = &language.interface.stories.find;
    is_wanted(language).then(|| SearchLabels {
        index: language.routes.file(&language.routes.search_index(language.index)),
        label: words.label.to_string(),
        found: words.found.template().to_owned(),
        none: words.none.to_string(),
        loading: words.loading.to_string(),
        failed: words.failed.to_string(),
        retry: language.interface.states.retry.to_string(),
    })
}

fn is_wanted(language: &LanguageContext) -> bool {
    language.routes.list_pages > 1
}
