//! Each person's page, after the page of the list that the person is on.

use super::map::map;
use super::resolve::Person;
use super::section::{
    corrections_met, introduced, labelled, plain, prose, terms_met, titled_section, untitled_section,
};
use super::story_list::{self, ListPage, list_pages};
use super::text::text;
use super::{Draft, LanguageContext};
use crate::document::{Document, Inline, Item, Section, SectionKind};
use award_story_bundle::values::NonEmptyText;

/// The list pages of the list and the people, in the bundle's order; nothing where there are no people.
pub fn drafts(language: &LanguageContext) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for list_page in list_pages(language) {
        drafts.push(story_list::draft(language, list_page));
        drafts.extend((list_page.before()..).zip(list_page.people).map(|(index, person)| Draft {
            route: person.route.clone(),
            title: person.name.clone(),
            description: person.description.clone(),
            indexed: false,
            person: index,
        }));
    }
    drafts
}

/// What is said of the person at this place among all people.
pub fn document(language: &LanguageContext, index: usize) -> Document {
    let people = &language.resolved.people;
    let list_page = story_list::of(language, index);
    let Some(person) = people.get(index) else { return Document::default() };
    let previous_and_next = [index.checked_sub(1).and_then(|before| people.get(before)), people.get(index + 1)];
    let words = &language.interface.story;
    let mut heading = vec![Inline::plain(person.name.as_str())];
    heading.extend(person.alternate_names.iter().cloned());
    let mut sections = vec![
        untitled_section(SectionKind::Definitions, "journey", journey(language, person)),
        untitled_section(SectionKind::Quotation, "quotation", person.quote.clone()),
    ];
    let apparatus = apparatus(language, list_page, person, &sections);
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
    let words = &language.interface.story;
    let ends = person.journey.as_ref().map(|[from, to]| [(&words.from, from), (&words.to, to)]);
    let ends = ends.into_iter().flatten();
    ends.map(|(label, place)| labelled(plain(label), vec![Inline::plain(place.as_str())])).collect()
}

/// What stands around the quoted words: corrections, the journey on the map, that nothing is added, about the name, the
/// terms met.
fn apparatus(language: &LanguageContext, list_page: ListPage, person: &Person, quoted: &[Section]) -> Vec<Section> {
    let words = &language.interface.story;
    let mut sections = vec![corrections_met(language, quoted)];
    let about = prose(person.statements.clone());
    let about = titled_section(&words.statements, SectionKind::Prose, "about-words", about);
    sections.extend(map(language, list_page.people, Some(&person.route)));
    sections.extend([
        untitled_section(SectionKind::Prose, "adds-nothing", prose(vec![text(language, &words.adds_nothing)])),
        about,
        terms_met(language, quoted),
    ]);
    sections
}

fn ways(language: &LanguageContext, [previous, next]: [Option<&Person>; 2]) -> Vec<Item> {
    let words = &language.interface.story;
    let way = |label: &NonEmptyText, person: &Person| {
        let mut label = introduced(language, label);
        label.push(language.link(person.route.clone(), &person.name));
        Item { id: String::new(), label, body: Vec::new() }
    };
    let previous = previous.map(|one| way(&words.previous, one));
    previous.into_iter().chain(next.map(|one| way(&words.next, one))).collect()
}
