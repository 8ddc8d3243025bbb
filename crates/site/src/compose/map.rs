//! Journeys on a map of the world: from the name of a country to the names of places, and no routes.

use super::people::route;
use super::section::{prose, section_with_figure, untitled_section};
use super::text::text;
use super::{LAND, LanguageContext};
use crate::document::{Section, SectionKind};
use crate::drawing::map::{self, Map};
use award_story_bundle::bundle::Coordinates;
use award_story_bundle::person::Person;
use award_story_bundle::values::{NonEmptyText, Slug};

/// The map of these people's journeys, each a link to its story; `of` is the story's own page, where the others are faint
/// and no line is a link. Nothing where the bundle has no map, none of them has a line on it, or the story has none.
pub fn map(language: &LanguageContext, people: &[(Slug, Person)], of: Option<&Slug>) -> Option<Section> {
    let world = language.bundle.manifest.map.as_ref()?;
    let interface = &language.words.interface;
    let travellers = travellers(language, people);
    let first = travellers.first().filter(|_| of.is_none_or(|own| travellers.iter().any(|one| one.slug == own)))?;
    let names: Vec<(String, String)> = travellers.iter().map(|one| named(language, one)).collect();
    let journeys = travellers.iter().zip(&names).map(|(one, (name, href))| map::Journey {
        to: place(one.journey[1].as_str(), one.to),
        person: one.person.name.as_str(),
        name,
        href: if of.is_some() { "" } else { href },
        faint: of.is_some_and(|own| own != one.slug),
    });
    let markup = map::journeys(&Map {
        prefix: "map",
        title: if of.is_some() { interface.story.map.as_str() } else { interface.stories.map.as_str() },
        described_by: "",
        land: &format!("{}{LAND}#land", language.routes.base),
        origin: place(first.journey[0].as_str(), world.origin),
        journeys: &journeys.collect::<Vec<_>>(),
    });
    let caption = prose(vec![text(language, &interface.stories.map_caption)]);
    Some(section_with_figure(untitled_section(SectionKind::Map, "map", caption), markup))
}

/// Someone who has a line on the map.
struct Traveller<'a> {
    slug: &'a Slug,
    person: &'a Person,
    journey: [&'a NonEmptyText; 2],
    to: Coordinates,
}

/// Who has a line on the map, in the bundle's order of people.
fn travellers<'a>(language: &LanguageContext, people: &'a [(Slug, Person)]) -> Vec<Traveller<'a>> {
    let traveller = |(slug, person): &'a (Slug, Person)| {
        Some(Traveller { slug, person, journey: person.journey()?, to: *language.places.get(slug)? })
    };
    people.iter().filter_map(traveller).collect()
}

/// A line's name, and where it leads. The name has the words that are seen at the line's end, as they are seen: who speaks to
/// a browser says what is there.
fn named(language: &LanguageContext, Traveller { slug, person, journey: [_, to], .. }: &Traveller) -> (String, String) {
    let name = format!("{}{}{to}", person.name, language.punctuation().colon);
    (name, language.href(route(slug)))
}

fn place(label: &str, place: Coordinates) -> map::Place<'_> {
    map::Place { label, longitude: place.longitude.into(), latitude: place.latitude.into() }
}
