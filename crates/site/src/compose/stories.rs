//! Each person's page, after the sheet of the list that the person is on.

use super::evidence::Evidence;
use super::map::map;
use super::people::{also, route};
use super::section::{
    bare, corrections_met, introduced, labelled, passages, plain, prose, statements, terms_met, under,
};
use super::sheets::{self, Sheet, sheets};
use super::text::{printed, text};
use super::{Draft, Language};
use crate::document::{Document, Item, Kind, Run, Section};
use award_story_bundle::person::Person;
use award_story_bundle::values::{Slug, Words};

/// The sheets of the list and the people, in the bundle's order; nothing where there are no people.
pub fn drafts(language: &Language) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for sheet in sheets(language) {
        drafts.push(sheets::draft(language, sheet));
        drafts.extend((sheet.before()..).zip(sheet.people).map(|(index, (slug, person))| Draft {
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
pub fn document(language: &Language, evidence: &mut Evidence, index: usize) -> Document {
    let people = &language.words.people;
    let sheet = sheets::of(language, index);
    let Some((slug, person)) = people.get(index) else { return Document::default() };
    let neighbours = [index.checked_sub(1).and_then(|before| people.get(before)), people.get(index + 1)];
    let words = &language.words.interface.story;
    let mut heading = plain(&person.name);
    heading.extend(also(language, person));
    let mut sections = vec![
        bare(Kind::Definitions, "journey", journey(language, person)),
        bare(Kind::Quotation, "quotation", quote(language, slug, person)),
    ];
    sections.extend(apparatus(language, evidence, sheet, (slug, person)));
    sections.push(under(&words.neighbours, Kind::Neighbours, "neighbours", ways(language, neighbours)));
    Document { heading, sections, ..Document::default() }
}

/// From where to where, if anywhere.
fn journey(language: &Language, person: &Person) -> Vec<Item> {
    let words = &language.words.interface.story;
    let ends = person.journey().map(|[from, to]| [(&words.from, from), (&words.to, to)]);
    ends.into_iter().flatten().map(|(label, place)| labelled(plain(label), plain(place))).collect()
}

/// What the award page says of a person, where it says anything. A part of a sentence that is translated gets the full stop that
/// the whole sentence has elsewhere; the words as printed get nothing.
fn quote(language: &Language, slug: &Slug, person: &Person) -> Vec<Item> {
    let is_translated = language.translated().is_some();
    let quote = person.quote.iter().map(|quote| {
        let mut runs = text(language, quote);
        if is_translated && !ends_a_sentence(&quote.plain()) {
            runs.push(Run::plain(language.punctuation().full_stop.trim()));
        }
        runs
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
    language: &Language,
    evidence: &mut Evidence,
    sheet: Sheet,
    (slug, person): (&Slug, &Person),
) -> Vec<Section> {
    let words = &language.words.interface.story;
    let quote = person.quote.as_slice();
    let mut sections = vec![corrections_met(language, evidence, quote)];
    let about = statements(language, evidence, &words.statements, "about-words", &person.statements);
    sections.extend(map(language, sheet.people, Some(slug)));
    sections.extend([
        bare(Kind::Prose, "adds-nothing", prose(vec![text(language, &words.adds_nothing)])),
        about,
        terms_met(language, evidence, quote),
    ]);
    sections
}

fn ways(language: &Language, [previous, next]: [Option<&(Slug, Person)>; 2]) -> Vec<Item> {
    let words = &language.words.interface.story;
    let way = |label: &Words, (slug, person): &(Slug, Person)| {
        let mut label = introduced(language, label);
        label.push(language.link(route(slug), person.name.as_str()));
        Item { id: String::new(), label, body: Vec::new() }
    };
    let previous = previous.map(|one| way(&words.previous, one));
    previous.into_iter().chain(next.map(|one| way(&words.next, one))).collect()
}
