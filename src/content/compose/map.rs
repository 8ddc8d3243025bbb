//! Journeys on a map of the world: from the name of a country to the names of places, and no routes.

use super::section::{bare, drawn, prose};
use super::stories::route;
use super::text::text;
use super::{LAND, Language};
use crate::content::bundle::{Place, WorldMap};
use crate::content::person::Person;
use crate::content::values::Slug;
use crate::document::{Kind, Section};
use crate::drawing::map::{self, Map};

/// The map of all journeys, each a link to its story; `of` is the story's own page, where the others are faint and no
/// line is a link. Nothing where the bundle has no map.
pub fn map(language: &Language, of: Option<&Slug>) -> Option<Section> {
    let world = language.bundle.manifest.map.as_ref()?;
    let words = &language.words.interface.stories;
    let people = travellers(language, world);
    let (_, first, _) = people.first()?;
    let names: Vec<(String, String)> = people.iter().map(|(slug, person, _)| named(language, slug, person)).collect();
    let journeys = people.iter().zip(&names).map(|((slug, person, to), (name, href))| map::Journey {
        to: place(person.to.as_str(), *to),
        person: person.name.as_str(),
        name,
        href: if of.is_some() { "" } else { href },
        faint: of.is_some_and(|own| own != *slug),
    });
    let markup = map::journeys(&Map {
        prefix: "map",
        title: words.map.as_str(),
        described_by: "",
        land: &format!("{}{LAND}#land", language.routes.base),
        origin: place(first.from.as_str(), world.origin),
        journeys: &journeys.collect::<Vec<_>>(),
    });
    let caption = prose(vec![text(language, &words.map_caption)]);
    Some(drawn(bare(Kind::Map, "map", caption), markup))
}

/// Who has a line on the map, in the bundle's order of people.
fn travellers<'a>(language: &Language<'a>, world: &'a WorldMap) -> Vec<(&'a Slug, &'a Person, Place)> {
    let people = language.words.people.iter();
    people
        .filter_map(|(slug, person)| {
            let journey = world.journeys.iter().find(|journey| journey.person == *slug)?;
            Some((slug, person, journey.place))
        })
        .collect()
}

/// A line's name for those who do not see it, and where it leads.
fn named(language: &Language, slug: &Slug, person: &Person) -> (String, String) {
    (
        format!("{}{}{} → {}", person.name, language.punctuation().colon, person.from, person.to),
        language.href(route(slug)),
    )
}

fn place(label: &str, place: Place) -> map::Place<'_> {
    map::Place { label, longitude: place.longitude.into(), latitude: place.latitude.into() }
}
