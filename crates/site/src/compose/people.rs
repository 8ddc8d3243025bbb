//! People as they stand in lists: names in every script, and from where to where if anywhere.

use super::LanguageContext;
use super::resolve::Person;
use crate::document::{Inline, Item};
use award_story_bundle::bundle::Direction;

/// Each of these people, as a link to the story.
pub fn people(language: &LanguageContext, people: &[Person]) -> Vec<Item> {
    let item = |person: &Person| {
        let mut label = vec![language.link(person.route.clone(), &person.name)];
        label.extend(person.alternate_names.iter().cloned());
        let body = person.journey.as_ref().map(|journey| vec![Inline::plain(route_label(language, journey))]);
        Item { id: String::new(), label, body: body.into_iter().collect() }
    };
    people.iter().map(item).collect()
}

/// From where to where, the arrow as the language is read.
fn route_label(language: &LanguageContext, [from, to]: &[String; 2]) -> String {
    let arrow = match language.language.direction {
        Direction::Ltr => "→",
        Direction::Rtl => "←",
    };
    format!("{from} {arrow} {to}")
}
