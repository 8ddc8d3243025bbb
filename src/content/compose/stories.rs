//! The list of the stories, and each person's page.

use super::evidence::Evidence;
use super::map::map;
use super::section::{
    bare, corrections_met, introduced, labelled, passages, plain, prose, statements, terms_met, under,
};
use super::text::{printed, runs, space, text};
use super::{Draft, Language};
use crate::content::bundle::Direction;
use crate::content::person::Person;
use crate::content::values::{Slug, Words};
use crate::document::{Document, Item, Kind, Run, Section, Text};
use crate::routes::Route;

/// The list and the people, in the bundle's order; nothing where there are no people.
pub fn drafts(language: &Language) -> Vec<Draft> {
    if !language.routes.stories {
        return Vec::new();
    }
    let people = &language.words.people;
    let mut drafts = vec![list(language)];
    for (index, (slug, person)) in people.iter().enumerate() {
        let previous = index.checked_sub(1).and_then(|before| people.get(before));
        drafts.push(story(language, slug, person, [previous, people.get(index + 1)]));
    }
    drafts
}

/// Every person: name in every script, from where to where if anywhere.
pub fn people(language: &Language) -> Vec<Item> {
    let people = language.words.people.iter();
    people
        .map(|(slug, person)| {
            let mut label = vec![language.link(route(slug), person.name.as_str())];
            label.extend(also(language, person));
            let body = person.journey().map(|journey| vec![Run::plain(led(language, journey))]);
            Item { id: String::new(), label, body: body.into_iter().collect() }
        })
        .collect()
}

/// From where to where, the arrow as the language is read.
pub fn led(language: &Language, [from, to]: [&Words; 2]) -> String {
    let arrow = match language.words.language.direction {
        Direction::Ltr => "→",
        Direction::Rtl => "←",
    };
    format!("{from} {arrow} {to}")
}

fn list(language: &Language) -> Draft {
    let words = &language.words.interface.stories;
    Draft {
        route: Route::Stories,
        title: words.title.to_string(),
        description: words.description.to_string(),
        indexed: true,
        document: Document {
            before: Vec::new(),
            heading: plain(&words.title),
            after: Vec::new(),
            sections: vec![
                bare(Kind::Prose, "introduction", prose(vec![text(language, &words.introduction)])),
                bare(Kind::People, "people", people(language)),
            ]
            .into_iter()
            .chain(map(language, None))
            .collect(),
        },
        evidence: Evidence::default(),
    }
}

fn story(language: &Language, slug: &Slug, person: &Person, neighbours: [Option<&(Slug, Person)>; 2]) -> Draft {
    let words = &language.words.interface.story;
    let mut evidence = Evidence::default();
    let mut heading = plain(&person.name);
    heading.extend(also(language, person));
    let mut sections = vec![
        bare(Kind::Definitions, "journey", journey(language, person)),
        bare(Kind::Quotation, "quotation", quote(language, slug, person)),
    ];
    sections.extend(apparatus(language, &mut evidence, slug, person));
    sections.push(under(&words.neighbours, Kind::Neighbours, "neighbours", ways(language, neighbours)));
    Draft {
        route: route(slug),
        title: person.name.to_string(),
        description: person.description.to_string(),
        indexed: false,
        document: Document { before: Vec::new(), heading, after: Vec::new(), sections },
        evidence,
    }
}

/// From where to where, if anywhere.
fn journey(language: &Language, person: &Person) -> Vec<Item> {
    let words = &language.words.interface.story;
    let ends = person.journey().map(|[from, to]| [(&words.from, from), (&words.to, to)]);
    ends.into_iter().flatten().map(|(label, place)| labelled(plain(label), plain(place))).collect()
}

/// What the award page says of a person, where it says anything.
fn quote(language: &Language, slug: &Slug, person: &Person) -> Vec<Item> {
    let quote = person.quote.iter().map(|quote| text(language, quote)).collect();
    passages(language, quote, |original| {
        let (_, person) = original.people.iter().find(|(other, _)| other == slug)?;
        Some(vec![printed(language, original, person.quote.as_ref()?)])
    })
}

/// What stands around the quoted words: corrections, the journey on the map, that nothing is added, about the name, the
/// terms met.
fn apparatus(language: &Language, evidence: &mut Evidence, slug: &Slug, person: &Person) -> Vec<Section> {
    let words = &language.words.interface.story;
    let quote = person.quote.as_slice();
    let mut sections = vec![corrections_met(language, evidence, quote)];
    let about = statements(language, evidence, &words.statements, "about-words", &person.statements);
    sections.extend(map(language, Some(slug)));
    sections.extend([
        bare(Kind::Prose, "adds-nothing", prose(vec![text(language, &words.adds_nothing)])),
        about,
        terms_met(language, evidence, quote),
    ]);
    sections
}

/// The name in other scripts, set apart as the language sets words apart.
fn also(language: &Language, person: &Person) -> Text {
    let mut also = Text::new();
    for run in &person.also {
        also.extend(space(language));
        also.extend(runs(language, std::slice::from_ref(run)));
    }
    also
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

/// The address of a person's page.
pub fn route(slug: &Slug) -> Route {
    Route::Story(slug.to_string())
}
