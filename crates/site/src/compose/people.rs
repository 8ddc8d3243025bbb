//! People as they stand in lists: names in every script, and from where to where if anywhere.

use super::LanguageContext;
use super::text::{runs, space};
use crate::document::{Inline, Inlines, Item};
use award_story_bundle::bundle::Direction;
use award_story_bundle::person::Person;
use award_story_bundle::values::{NonEmptyText, Slug};
use award_story_pages::routes::Route;

/// Each of these people, as a link to the story.
pub fn people(language: &LanguageContext, people: &[(Slug, Person)]) -> Vec<Item> {
    let item = |(slug, person): &(Slug, Person)| {
        let mut label = vec![language.link(route(slug), person.name.as_str())];
        label.extend(alternate_names(language, person));
        let body = person.journey().map(|journey| vec![Inline::plain(route_label(language, journey))]);
        Item { id: String::new(), label, body: body.into_iter().collect() }
    };
    people.iter().map(item).collect()
}

/// From where to where, the arrow as the language is read.
fn route_label(language: &LanguageContext, [from, to]: [&NonEmptyText; 2]) -> String {
    let arrow = match language.words.language.direction {
        Direction::Ltr => "→",
        Direction::Rtl => "←",
    };
    format!("{from} {arrow} {to}")
}

/// The name in other scripts, set apart as the language sets words apart.
pub fn alternate_names(language: &LanguageContext, person: &Person) -> Inlines {
    let mut names = Inlines::new();
    for run in &person.alternate_names {
        names.extend(space(language));
        names.extend(runs(language, std::slice::from_ref(run)));
    }
    names
}

/// The address of a person's page.
pub fn route(slug: &Slug) -> Route {
    Route::Story(slug.to_string())
}
