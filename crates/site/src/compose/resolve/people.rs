//! The people: names in every script, from where to where, and what is said of them.

use super::Resolver;
use crate::compose::citations::statements;
use crate::compose::text::{runs, space, text};
use crate::document::{Inline, Inlines, Item};
use award_story_bundle::bundle::Coordinates;
use award_story_bundle::person;
use award_story_bundle::values::Slug;
use award_story_pages::routes::Route;

/// Someone of whom there is a story.
pub struct Person {
    /// The address of the story.
    pub route: Route,
    /// The name as the language writes it.
    pub name: String,
    /// The name in other scripts, set apart as the language sets words apart.
    pub alternate_names: Inlines,
    /// One sentence for link previews.
    pub description: String,
    /// From where to where, if anywhere.
    pub journey: Option<[String; 2]>,
    /// Where the journey leads on the map, if it has a line there.
    pub place: Option<Coordinates>,
    /// What the award page says, where it says anything.
    pub quote: Vec<Item>,
    /// What this site says about the name and the quoted words.
    pub statements: Vec<Inlines>,
}

/// The people, in the bundle's order.
pub fn people(resolver: &Resolver) -> Vec<Person> {
    let person = |(slug, person): &(Slug, person::Person)| Person {
        route: Route::Story(slug.to_string()),
        name: person.name.to_string(),
        alternate_names: alternate_names(resolver, person),
        description: person.description.to_string(),
        journey: person.journey().map(|ends| ends.map(ToString::to_string)),
        place: resolver.places.get(slug).copied(),
        quote: quote(resolver, slug, person),
        statements: statements(resolver.language, &person.statements),
    };
    resolver.words.people.iter().map(person).collect()
}

fn alternate_names(Resolver { language, .. }: &Resolver, person: &person::Person) -> Inlines {
    let mut names = Inlines::new();
    for run in &person.alternate_names {
        names.extend(space(language));
        names.extend(runs(language, std::slice::from_ref(run)));
    }
    names
}

/// What the award page says of a person. A part of a sentence that is translated gets the full stop that the whole sentence has
/// elsewhere; the words as printed get nothing.
fn quote(resolver: &Resolver, slug: &Slug, person: &person::Person) -> Vec<Item> {
    let is_translated = resolver.translated().is_some();
    let quote = person.quote.iter().map(|quote| {
        let mut inlines = text(resolver.language, quote);
        if is_translated && !ends_a_sentence(&quote.plain()) {
            inlines.push(Inline::plain(resolver.language.punctuation().full_stop.trim()));
        }
        inlines
    });
    resolver.passages(quote.collect(), |original| {
        let (_, person) = original.people.iter().find(|(other, _)| other == slug)?;
        Some(vec![resolver.printed(original, person.quote.as_ref()?)])
    })
}

/// Whether words end like a sentence, within quotation marks or brackets or without.
fn ends_a_sentence(words: &str) -> bool {
    let words = words.trim_end_matches(['”', '’', '"', '」', '』', '»', ')', '）']);
    words.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟'])
}
