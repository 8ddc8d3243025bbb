//! What each page shows: one small value per address, serde types without behaviour.
//!
//! The publisher writes it into the page's HTML and into `data/…json`; the app reads it from there. Everything is
//! resolved already: words stand in the page's language, links are addresses that a browser can follow.

use serde::{Deserialize, Serialize};

use crate::routes::Routes;

/// The block of JSON beside a page's HTML: all that the app needs to take the page over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DataBlock {
    /// What all pages of the language share.
    pub site: Site,
    /// The page.
    pub page: PageData,
}

/// What all pages of one language share; it does not change while the app lives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Site {
    /// How addresses are read and written.
    pub routes: Routes,
    /// The BCP 47 tag of the language.
    pub lang: String,
    /// The site's short name.
    pub name: String,
    /// The navigation; the first entry is the language's overview.
    pub navigation: Vec<Link>,
    /// That this is an independent presentation.
    pub independence: Text,
    /// Whose the quoted words are.
    pub rights: Text,
    /// The page that everything quoted is from.
    pub award_page: String,
    /// Words on buttons, labels and messages.
    pub words: SiteWords,
}

/// Words that any page may need.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SiteWords {
    /// The link that jumps over the header.
    pub skip: String,
    /// What the main navigation is called.
    pub navigation: String,
    /// What the choice of languages is called.
    pub languages: String,
    /// Where quoted words are from.
    pub quoted_from: String,
    /// Heading of a page's sources.
    pub sources: String,
    /// The way from a source back to the text.
    pub back: String,
    /// What a note's number is called.
    pub source: String,
    /// Before the words as printed, in a correction.
    pub printed: String,
    /// Before the reason of a correction.
    pub because: String,
    /// What closes a term's explanation.
    pub close: String,
    /// A page takes longer than a moment.
    pub loading: String,
    /// There is no connection.
    pub offline: String,
    /// The server has no such page.
    pub missing: String,
    /// The server answered with something that is not the page's data.
    pub unexpected: String,
    /// That what was on the screen is still there.
    pub kept: String,
    /// The button that tries again.
    pub retry: String,
    /// The plain link to the page that did not come.
    pub open: String,
    /// Heading of the page for an address that leads nowhere.
    pub not_found: String,
    /// What to do there.
    pub not_found_message: Text,
}

/// One page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageData {
    /// Its address, base path included: what the browser's address bar shows.
    pub address: String,
    /// The document's title.
    pub title: String,
    /// The same page in the site's other languages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub translations: Vec<Translation>,
    /// What it shows.
    pub view: View,
    /// The sources met on it, in the order of their numbers, which start at 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

/// What a page shows: one variant per route.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum View {
    /// The award overview.
    Overview(Overview),
    /// The project's description.
    Project(Project),
    /// The list of the stories.
    Stories(Stories),
    /// One person.
    Story(Story),
    /// Sources, corrections, unknowns, privacy, contact.
    Notes(Notes),
}

/// A paragraph: runs without a space between them.
pub type Text = Vec<Run>;

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Run {
    /// Plain words.
    #[serde(rename = "p")]
    Plain(String),
    /// Words that open the explanation of a term: the words, the term's id.
    #[serde(rename = "t")]
    Term(String, String),
    /// Words in another language: the words, their BCP 47 tag, how they are said (empty where it does not help).
    #[serde(rename = "f")]
    Foreign(String, String, String),
    /// The mark of a correction: its id on this page, its heading.
    #[serde(rename = "n")]
    Note(String, String),
}

/// What the site says itself, and what it rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// The sentence.
    pub text: Text,
    /// The numbers of its sources on this page.
    pub notes: Vec<NoteMark>,
    /// How sure it is, in words.
    pub certainty: String,
}

/// A number that leads to a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteMark {
    /// The source's number on this page.
    #[serde(rename = "n")]
    pub number: u16,
    /// Whether this is the place to which the source leads back.
    #[serde(rename = "b", default, skip_serializing_if = "std::ops::Not::not")]
    pub first: bool,
}

/// A page that statements rest on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Who published it.
    pub publisher: String,
    /// What it is.
    pub about: String,
    /// The BCP 47 tag of its language.
    pub lang: String,
    /// Its address.
    pub href: String,
}

/// A link within the site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Where it leads.
    pub href: String,
    /// Its words.
    pub text: String,
}

/// The same page in another language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Translation {
    /// The BCP 47 tag.
    pub lang: String,
    /// The language's name in itself.
    pub name: String,
    /// Where it leads.
    pub href: String,
}

/// A label and what stands under it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// What it is.
    pub label: String,
    /// The value.
    pub value: String,
}

/// A heading and the statements under it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statements {
    /// The heading.
    pub heading: String,
    /// The statements.
    pub statements: Vec<Statement>,
}

/// Words of the award page, as it prints them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quotation {
    /// The heading, as printed.
    pub heading: String,
    /// The paragraphs, as printed.
    pub paragraphs: Vec<Text>,
}

/// A term and its explanation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Term {
    /// Its id on the page.
    pub id: String,
    /// The word in its forms.
    pub word: Text,
    /// What it means.
    pub meaning: Vec<Statement>,
}

/// A correction of, or a note to, quoted words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    /// Its id on the page.
    pub id: String,
    /// “Correction” or “Note”.
    pub kind: String,
    /// The words as printed.
    pub printed: String,
    /// What should stand there, or what to know when reading.
    pub says: Statement,
    /// Why.
    pub because: Statement,
}

/// A person in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// The story's address.
    pub href: String,
    /// The name.
    pub name: String,
    /// The name in other scripts.
    pub also: Text,
    /// Where the journey starts.
    pub from: String,
    /// Where it leads.
    pub to: String,
}

/// The award overview.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Overview {
    /// The award line, as printed.
    pub line: String,
    /// The entry's title, as printed.
    pub title: String,
    /// Before the outlet's name.
    pub by: String,
    /// The outlet.
    pub outlet: Text,
    /// What the parts of the award line are called together.
    pub parts_label: String,
    /// The parts of the award line.
    pub parts: Vec<Part>,
    /// The judges' words.
    pub judges: Option<Quotation>,
    /// Heading of the people.
    pub people_heading: String,
    /// The people.
    pub people: Vec<Person>,
    /// Heading of the ways to go on.
    pub onward_heading: String,
    /// The ways to go on: page, and what it offers.
    pub onward: Vec<(Link, String)>,
    /// About the award, about the outlet.
    pub about: Vec<Statements>,
}

/// The project's description.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// The description, as printed.
    pub about: Quotation,
    /// Heading of the corrections.
    pub corrections_heading: String,
    /// Corrections and notes to it.
    pub corrections: Vec<Correction>,
    /// Heading of the terms.
    pub terms_heading: String,
    /// The terms.
    pub terms: Vec<Term>,
    /// Heading of the timeline.
    pub timeline_heading: String,
    /// The timeline.
    pub timeline: Vec<Event>,
    /// Heading of the figures.
    pub figures_heading: String,
    /// The figures.
    pub figures: Vec<Figure>,
    /// The larger work.
    pub report: Statements,
    /// Heading of the block that says where to watch.
    pub watch_heading: String,
    /// Where to watch, or why nobody can say.
    pub watch: Vec<Text>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// The first day, as `datetime` takes it.
    pub start: String,
    /// The date as a reader reads it.
    pub date: String,
    /// What happened.
    pub statement: Statement,
}

/// A series of numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Its id on the page.
    pub id: String,
    /// The caption.
    pub title: String,
    /// What is counted, and how.
    pub explanation: Text,
    /// The columns' headings: period, value, certainty.
    pub headings: [String; 3],
    /// The rows.
    pub rows: Vec<FigureRow>,
}

/// One value of a series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FigureRow {
    /// The period.
    pub period: String,
    /// The value as a reader reads it, “about” included.
    pub value: String,
    /// The numbers of its sources.
    pub notes: Vec<NoteMark>,
    /// How sure it is, in words.
    pub certainty: String,
}

/// The list of the stories.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stories {
    /// The heading.
    pub heading: String,
    /// What the page is.
    pub introduction: Text,
    /// The people.
    pub people: Vec<Person>,
}

/// One person's story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// The name.
    pub name: String,
    /// The name in other scripts.
    pub also: Text,
    /// From where, to where.
    pub journey: Vec<Part>,
    /// The award page's words.
    pub quote: Text,
    /// Corrections and notes to them.
    pub corrections: Vec<Correction>,
    /// The fixed sentence: nothing is added about the person's life.
    pub adds_nothing: Text,
    /// What is said about name and quotation.
    pub about: Statements,
    /// Heading of the terms.
    pub terms_heading: String,
    /// The terms met here.
    pub terms: Vec<Term>,
    /// What the way to the other stories is called.
    pub neighbours: String,
    /// The person before: label, link.
    pub previous: Option<(String, Link)>,
    /// The person after: label, link.
    pub next: Option<(String, Link)>,
}

/// The notes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Notes {
    /// The heading.
    pub heading: String,
    /// Heading of the sources.
    pub sources_heading: String,
    /// How sources were used, what the marks mean.
    pub about_sources: Vec<Text>,
    /// Every source of the site.
    pub sources: Vec<SourceEntry>,
    /// Before the day of reading.
    pub read_label: String,
    /// Before the pages on which a source is used.
    pub used_label: String,
    /// Heading of the corrections.
    pub corrections_heading: String,
    /// Every correction and note.
    pub corrections: Vec<Correction>,
    /// Heading of what is not known.
    pub unknowns_heading: String,
    /// What is not known.
    pub unknowns: Vec<Text>,
    /// Heading of privacy.
    pub privacy_heading: String,
    /// What the site does and does not do with its readers.
    pub privacy: Vec<Text>,
    /// Heading of the contact.
    pub contact_heading: String,
    /// The words before the address, or in its place.
    pub contact: Text,
    /// The address to write to; empty while none is known.
    pub email: String,
}

/// A source on the notes page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SourceEntry {
    /// Its id on the page.
    pub id: String,
    /// The source.
    pub source: Source,
    /// The day of reading.
    pub read: String,
    /// The pages on which it is used, each with the certainties of what rests on it there.
    pub used: Vec<(Link, String)>,
}
