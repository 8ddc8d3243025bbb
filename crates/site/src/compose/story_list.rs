//! The list of the stories: the people in the bundle's order, dealt into list pages. A page that names people shows those of one
//! list page at most, so that no page grows with the bundle.

use super::map::map;
use super::people::people;
use super::resolve::Person;
use super::search;
use super::section::{plain, prose, untitled_section};
use super::text::text;
use super::{Draft, LanguageContext};
use crate::document::{Document, Inline, Inlines, Item, Mark, Section, SectionKind};
use award_story_pages::routes::{PAGE_SIZE, Route};

/// How many people the overview names where the list has more than one list page: enough to see who they are, and few enough to
/// come to what follows.
const ON_THE_OVERVIEW: usize = 12;

/// Some of the people, and the number of the list page that they are on.
#[derive(Clone, Copy)]
pub struct ListPage<'a> {
    /// Its number, from 1.
    pub number: usize,
    /// Who is on it.
    pub people: &'a [Person],
}

/// All list pages; none where there are no people.
pub fn list_pages<'a>(language: &'a LanguageContext) -> impl Iterator<Item = ListPage<'a>> + use<'a> {
    (1..).zip(language.resolved.people.chunks(PAGE_SIZE)).map(|(number, people)| ListPage { number, people })
}

/// The list page of the person at this place among all people.
pub fn of<'a>(language: &'a LanguageContext, index: usize) -> ListPage<'a> {
    let before = index / PAGE_SIZE;
    let people = language.resolved.people.chunks(PAGE_SIZE).nth(before).unwrap_or_default();
    ListPage { number: before + 1, people }
}

impl ListPage<'_> {
    /// How many people are on the list pages before it.
    pub fn before(self) -> usize {
        self.number.saturating_sub(1) * PAGE_SIZE
    }
}

/// Those whom the overview names.
pub fn on_the_overview<'a>(language: &'a LanguageContext) -> &'a [Person] {
    let people = &language.resolved.people;
    if language.routes.list_pages > 1 { people.get(..ON_THE_OVERVIEW).unwrap_or_default() } else { people }
}

/// The way from a page that names only some of the people to all of them.
pub fn all(language: &LanguageContext) -> Section {
    let words = &language.interface.stories;
    let link = || language.link(Route::Stories, &words.all.with(language.resolved.people.len(), &language.locale));
    let links = if language.routes.list_pages > 1 { vec![vec![link()]] } else { Vec::new() };
    untitled_section(SectionKind::Prose, "all-stories", prose(links))
}

/// A list page's page.
pub fn draft(language: &LanguageContext, list_page: ListPage) -> Draft {
    let words = &language.interface.stories;
    let (title, description) = (title(language, list_page.number), words.description.as_str());
    Draft {
        route: Route::list_page(list_page.number),
        description: match list_page.number {
            1 => description.to_owned(),
            _ => format!("{title}{}{description}", language.punctuation().colon),
        },
        title,
        indexed: true,
        person: 0,
    }
}

/// What the list page of this number says.
pub fn document(language: &LanguageContext, number: usize) -> Document {
    let words = &language.interface.stories;
    let list_page = of(language, number.saturating_sub(1) * PAGE_SIZE);
    let mut sections =
        vec![untitled_section(SectionKind::Prose, "introduction", prose(vec![text(language, &words.introduction)]))];
    sections.extend(search::section(language));
    sections.extend([
        untitled_section(SectionKind::People, "people", people(language, list_page.people)),
        navigation(language, list_page),
    ]);
    sections.extend(map(language, list_page.people, None));
    Document { heading: vec![Inline::plain(title(language, number))], sections, ..Document::default() }
}

/// What the list is called; a further list page says which one it is.
fn title(language: &LanguageContext, number: usize) -> String {
    let words = &language.interface.stories;
    let marks = language.punctuation();
    match number {
        1 => words.title.to_string(),
        number => {
            let number = words.pagination.number.with(number, language.routes.list_pages, &language.locale);
            format!("{}{}{number}{}", words.title, marks.open, marks.close)
        }
    }
}

/// The way to the list page before, to each by its number, and to the one after; nothing where there is one list page.
fn navigation(language: &LanguageContext, list_page: ListPage) -> Section {
    let words = &language.interface.stories.pagination;
    let (number, last) = (list_page.number, language.routes.list_pages);
    let item = |label: Inlines| Item { id: String::new(), label, body: Vec::new() };
    let to = |number: usize, words: &str| item(vec![language.link(Route::list_page(number), words)]);
    let here = |number: usize| {
        item(vec![Inline::new(Mark::Current, language.locale.numeral(number), language.href(Route::list_page(number)))])
    };
    let mut items = Vec::new();
    if last > 1 {
        items.extend((number > 1).then(|| to(number - 1, words.previous.as_str())));
        items.extend(
            (1..=last).map(|one| if one == number { here(one) } else { to(one, &language.locale.numeral(one)) }),
        );
        items.extend((number < last).then(|| to(number + 1, words.next.as_str())));
    }
    Section { heading: plain(&words.navigation), ..untitled_section(SectionKind::Pagination, "pagination", items) }
}
