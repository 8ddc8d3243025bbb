//! The list of the stories: the people in the bundle's order, dealt into sheets. A page that names people shows those of one
//! sheet at most, so that no page grows with the bundle.

use super::map::map;
use super::people::people;
use super::search;
use super::section::{bare, plain, prose};
use super::text::text;
use super::{Draft, Language};
use crate::document::{Document, Item, Kind, Mark, Run, Section, Text};
use award_story_bundle::person::Person;
use award_story_bundle::values::Slug;
use award_story_pages::routes::{ON_A_SHEET, Route};

/// How many people the overview names where the list has more than one sheet: enough to see who they are, and few enough to
/// come to what follows.
const ON_THE_OVERVIEW: usize = 12;

/// Some of the people, and the number of the sheet that they are on.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// Its number, from 1.
    pub number: usize,
    /// Who is on it.
    pub people: &'a [(Slug, Person)],
}

/// All sheets; none where there are no people.
pub fn sheets<'a>(language: &Language<'a>) -> impl Iterator<Item = Sheet<'a>> + use<'a> {
    (1..).zip(language.words.people.chunks(ON_A_SHEET)).map(|(number, people)| Sheet { number, people })
}

/// The sheet of the person at this place among all people.
pub fn of<'a>(language: &Language<'a>, index: usize) -> Sheet<'a> {
    let before = index / ON_A_SHEET;
    let people = language.words.people.chunks(ON_A_SHEET).nth(before).unwrap_or_default();
    Sheet { number: before + 1, people }
}

impl Sheet<'_> {
    /// How many people are on the sheets before it.
    pub fn before(self) -> usize {
        self.number.saturating_sub(1) * ON_A_SHEET
    }
}

/// Those whom the overview names.
pub fn on_the_overview<'a>(language: &Language<'a>) -> &'a [(Slug, Person)] {
    let people = &language.words.people;
    if language.routes.sheets > 1 { people.get(..ON_THE_OVERVIEW).unwrap_or_default() } else { people }
}

/// The way from a page that names only some of the people to all of them.
pub fn all(language: &Language) -> Section {
    let words = &language.words.interface.stories;
    let link = || language.link(Route::Stories, &words.all.with(language.words.people.len(), &language.locale));
    let links = if language.routes.sheets > 1 { vec![vec![link()]] } else { Vec::new() };
    bare(Kind::Prose, "all-stories", prose(links))
}

/// A sheet's page.
pub fn draft(language: &Language, sheet: Sheet) -> Draft {
    let words = &language.words.interface.stories;
    let (title, description) = (title(language, sheet.number), words.description.as_str());
    Draft {
        route: Route::sheet(sheet.number),
        description: match sheet.number {
            1 => description.to_owned(),
            _ => format!("{title}{}{description}", language.punctuation().colon),
        },
        title,
        indexed: true,
        person: 0,
    }
}

/// What the sheet of this number says.
pub fn document(language: &Language, number: usize) -> Document {
    let words = &language.words.interface.stories;
    let sheet = of(language, number.saturating_sub(1) * ON_A_SHEET);
    let mut sections = vec![bare(Kind::Prose, "introduction", prose(vec![text(language, &words.introduction)]))];
    sections.extend(search::section(language));
    sections.extend([bare(Kind::People, "people", people(language, sheet.people)), navigation(language, sheet)]);
    sections.extend(map(language, sheet.people, None));
    Document { heading: vec![Run::plain(title(language, number))], sections, ..Document::default() }
}

/// What the list is called; a further sheet says which one it is.
fn title(language: &Language, number: usize) -> String {
    let words = &language.words.interface.stories;
    let marks = language.punctuation();
    match number {
        1 => words.title.to_string(),
        number => {
            let number = words.sheets.number.with(number, language.routes.sheets, &language.locale);
            format!("{}{}{number}{}", words.title, marks.open, marks.close)
        }
    }
}

/// The way to the sheet before, to each by its number, and to the one after; nothing where there is one sheet.
fn navigation(language: &Language, sheet: Sheet) -> Section {
    let words = &language.words.interface.stories.sheets;
    let (number, last) = (sheet.number, language.routes.sheets);
    let item = |label: Text| Item { id: String::new(), label, body: Vec::new() };
    let to = |number: usize, words: &str| item(vec![language.link(Route::sheet(number), words)]);
    let here = |number: usize| {
        item(vec![Run::new(Mark::Here, language.locale.numeral(number), language.href(Route::sheet(number)))])
    };
    let mut items = Vec::new();
    if last > 1 {
        items.extend((number > 1).then(|| to(number - 1, words.previous.as_str())));
        items.extend(
            (1..=last).map(|one| if one == number { here(one) } else { to(one, &language.locale.numeral(one)) }),
        );
        items.extend((number < last).then(|| to(number + 1, words.next.as_str())));
    }
    Section { heading: plain(&words.navigation), ..bare(Kind::Sheets, "sheets", items) }
}
