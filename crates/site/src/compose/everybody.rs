//! Everybody in one list, for finding somebody among all sheets.

use super::Language;
use super::people::people;
use super::section::{bare, plain};
use crate::components::field::Field;
use crate::components::list::entry;
use crate::components::markup;
use crate::components::page::page;
use crate::document::{Document, Imprint, Item, Kind};
use award_story_pages::page_data::Everybody;

/// The list as a page would show it, cut into its people; nothing where the first sheet has them all.
pub fn everybody(language: &Language, imprint: &Imprint) -> Option<Everybody> {
    if language.routes.sheets < 2 {
        return None;
    }
    let people = people(language, &language.words.people);
    let names: Vec<String> = people.iter().map(words).collect();
    let items: Vec<String> = people.iter().map(|person| markup(imprint, || vec![entry(person)])).collect();
    let document = Document {
        before: Vec::new(),
        heading: plain(&language.words.interface.stories.title),
        after: Vec::new(),
        sections: vec![bare(Kind::People, "people", people)],
    };
    let page = markup(imprint, || page(&document));
    let (before, after) = page.split_once(&items.concat())?;
    let mut list = vec![before.to_owned(), after.to_owned(), names.join("\n")];
    list.extend(items);
    Some(list)
}

/// What is said of a person in the list: the names in every script, and the places.
fn words(person: &Item) -> String {
    let runs = std::iter::once(&person.label).chain(&person.body).flatten();
    runs.map(|run| run.words.as_str()).collect::<Vec<_>>().join(" ")
}

/// The field, where there is such a list.
pub fn find(language: &Language, imprint: &Imprint) -> Option<String> {
    let words = &language.words.interface.stories.find;
    let (before, behind) = words.found.around();
    let field = Field {
        list: language.routes.file(&language.routes.everybody(language.index)),
        label: words.label.to_string(),
        found: [before.to_owned(), behind.to_owned()],
        none: words.none.to_string(),
        loading: words.loading.to_string(),
        failed: words.failed.to_string(),
        retry: language.words.interface.states.retry.to_string(),
    };
    (language.routes.sheets > 1).then(|| markup(imprint, || vec![field.view()]))
}
