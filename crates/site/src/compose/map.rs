//! Journeys on a map of the world: from the name of a country to the names of places, and no routes.

use super::resolve::Person;
use super::section::{prose, section_with_figure, untitled_section};
use super::text::text;
use super::{LAND, LanguageContext};
use crate::document::{Section, SectionKind};
use crate::drawing::map::{self, Map};
use award_story_bundle::bundle::Coordinates;
use award_story_pages::routes::Route;

/// The map of these people's journeys, each a link to its story; `of` is the story's own page, where the others are faint
/// and no line is a link. Nothing where the bundle has no map, none of them has a line on it, or the story has none.
pub fn map(language: &LanguageContext, people: &[Person], of: Option<&Route>) -> Option<Section> {
    let world = language.manifest.map.as_ref()?;
    let interface = &language.interface;
    let travellers = travellers(people);
    let first =
        travellers.first().filter(|_| of.is_none_or(|own| travellers.iter().any(|one| one.person.route == *own)))?;
    let names: Vec<(String, String)> = travellers.iter().map(|one| named(language, one)).collect();
    let journeys = travellers.iter().zip(&names).map(|(one, (name, href))| map::Journey {
        to: place(&one.journey[1], one.to),
        person: &one.person.name,
        name,
        href: if of.is_some() { "" } else { href },
        faint: of.is_some_and(|own| *own != one.person.route),
    });
    let markup = map::journeys(&Map {
        prefix: "map",
        title: if of.is_some() { interface.story.map.as_str() } else { interface.stories.map.as_str() },
        described_by: "",
        land: &format!("{}{LAND}#land", language.routes.base),
        origin: place(&first.journey[0], world.origin),
        journeys: &journeys.collect::<Vec<_>>(),
    });
    let caption = prose(vec![text(language, &interface.stories.map_caption)]);
    Some(section_with_figure(untitled_section(SectionKind::Map, "map", caption), markup))
}

/// Someone who has a line on the map.
struct Traveller<'a> {
    person: &'a Person,
    journey: &'a [String; 2],
    to: Coordinates,
}

/// Who has a line on the map, in the bundle's order of people.
fn travellers<'a>(people: &'a [Person]) -> Vec<Traveller<'a>> {
    let traveller =
        |person: &'a Person| Some(Traveller { person, journey: person.journey.as_ref()?, to: person.place? });
    people.iter().filter_map(traveller).collect()
}

/// A line's name, and where it leads. The name has the words that are seen at the line's end, as they are seen: who speaks to
/// a browser says what is there.
fn named(language: &LanguageContext, Traveller { person, journey: [_, to], .. }: &Traveller) -> (String, String) {
    let name = format!("{}{}{to}", person.name, language.punctuation().colon);
    (name, language.href(person.route.clone()))
}

fn place(label: &str, place: Coordinates) -> map::Place<'_> {
    map::Place { label, longitude: place.longitude.into(), latitude: place.latitude.into() }
}
