//! Each person's page, after the page of the list that the person is on.

use super::map::map;
use super::people::{alternate_names, route};
use super::section::{
    corrections_met, introduced, labelled, passages, plain, prose, statements, terms_met, titled_section,
    untitled_section,
};
use super::story_list::{self, ListPage, list_pages};
use super::text::{printed, text};
use super::{Draft, LanguageContext};
use crate::document::{Document, Inline, Item, Section, SectionKind};
use award_story_bundle::person::Person;
use award_story_bundle::values::{NonEmptyText, Slug};

/// The list pages of the list and the people, in the bundle's order; nothing where there are no people.
pub fn drafts(language: &LanguageContext) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for list_page in list_pages(language) {
        drafts.push(story_list::draft(language, list_page));
        drafts.extend((list_page.before()..).zip(list_page.people).map(|(index, (slug, person))| Draft {
            route: route(slug),
            title: person.name.to_string(),
            description: person.description.to_string(),
            indexed: false,
            person: index,
        }));
    }
    drafts
}

/// What is said of the person at this place among all people.
pub fn document(language: &LanguageContext, index: usize) -> Document {
    let people = &language.words.people;
    let list_page = story_list::of(language, index);
    let Some((slug, person)) = people.get(index) else { return Document::default() };
    let previous_and_next = [index.checked_sub(1).and_then(|before| people.get(before)), people.get(index + 1)];
    let words = &language.words.interface.story;
    let mut heading = plain(&person.name);
    heading.extend(alternate_names(language, person));
    let mut sections = vec![
        untitled_section(SectionKind::Definitions, "journey", journey(language, person)),
        untitled_section(SectionKind::Quotation, "quotation", quote(language, slug, person)),
    ];
    let apparatus = apparatus(language, list_page, (slug, person), &sections);
    sections.extend(apparatus);
    sections.push(titled_section(
        &words.previous_and_next,
        SectionKind::PreviousAndNext,
        "previous-and-next",
        ways(language, previous_and_next),
    ));
    Document { heading, sections, ..Document::default() }
}

/// From where to where, if anywhere.
fn journey(language: &LanguageContext, person: &Person) -> Vec<Item> {
    let words = &language.words.interface.story;
    let ends = person.journey().map(|[from, to]| [(&words.from, from), (&words.to, to)]);
    ends.into_iter().flatten().map(|(label, place)| labelled(plain(label), plain(place))).collect()
}

/// What the award page says of a person, where it says anything. A part of a sentence that is translated gets the full stop that
/// the whole sentence has elsewhere; the words as printed get nothing.
fn quote(language: &LanguageContext, slug: &Slug, person: &Person) -> Vec<Item> {
    let is_translated = language.translated().is_some();
    let quote = person.quote.iter().map(|quote| {
        let mut inlines = text(language, quote);
        if is_translated && !ends_a_sentence(&quote.plain()) {
            inlines.push(Inline::plain(language.punctuation().full_stop.trim()));
        }
        inlines
    });
    let quote = quote.collect();
    passages(language, quote, |original| {
        let (_, person) = original.people.iter().find(|(other, _)| other == slug)?;
        Some(vec![printed(language, original, person.quote.as_ref()?)])
    })
}

/// Whether words end like a sentence, within quotation marks or brackets or without.
fn ends_a_sentence(words: &str) -> bool {
    let words = words.trim_end_matches(['”', '’', '"', '」', '』', '»', ')', '）']);
    words.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟'])
}

/// What stands around the quoted words: corrections, the journey on the map, that nothing is added, about the name, the
/// terms met.
fn apparatus(
    language: &LanguageContext,
    list_page: ListPage,
    (slug, person): (&Slug, &Person),
    quoted: &[Section],
) -> Vec<Section> {
    let words = &language.words.interface.story;
    let mut sections = vec![corrections_met(language, quoted)];
    let about = statements(language, &words.statements, "about-words", &person.statements);
    sections.extend(map(language, list_page.people, Some(slug)));
    sections.extend([
        untitled_section(SectionKind::Prose, "adds-nothing", prose(vec![text(language, &words.adds_nothing)])),
        about,
        terms_met(language, quoted),
    ]);
    sections
}

fn ways(language: &LanguageContext, [previous, next]: [Option<&(Slug, Person)>; 2]) -> Vec<Item> {
    let words = &language.words.interface.story;
    let way = |label: &NonEmptyText, (slug, person): &(Slug, Person)| {
        let mut label = introduced(language, label);
        label.push(language.link(route(slug), person.name.as_str()));
        Item { id: String::new(), label, body: Vec::new() }
    };
    let previous = previous.map(|one| way(&words.previous, one));
    previous.into_iter().chain(next.map(|one| way(&words.next, one))).collect()
}
