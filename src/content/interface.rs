//! `interface.json`: the words of the site itself: labels, headings, messages, and the few fixed sentences that say
//! who speaks. They are one language's and would serve any entry; what an entry says otherwise is in `entry.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::Text;
use super::values::{CitationPart, Counted, Https, Numbered, Plural, Words};

/// `interface.json`
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interface {
    /// Where the schema of this file is, for the editor's editor.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// How the language joins what is said to what is said next.
    pub punctuation: Punctuation,
    /// What marks this site's translation of the award page's words: in every language but the award page's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translation: Option<TranslationWords>,
    /// What stands on every page.
    pub site: SiteWords,
    /// What is said while a page is on its way, or does not come.
    pub states: StateWords,
    /// The way to leave at once, on every page; left out where a site wants none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exit: Option<ExitWords>,
    /// The overview.
    pub overview: OverviewWords,
    /// The page about the project.
    pub project: ProjectWords,
    /// The list of the stories.
    pub stories: StoriesWords,
    /// One person's story.
    pub story: StoryWords,
    /// The notes.
    pub notes: NotesWords,
    /// What can be taken away from the site.
    pub take_away: TakeAwayWords,
    /// How pages are cited and passed on; left out where a site wants neither.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sharing: Option<SharingWords>,
    /// The page for an address that leads nowhere.
    pub not_found: NotFoundWords,
}

/// How the language joins what is said to what is said next. Spaces count.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Punctuation {
    /// Between two words or two sentences; left out where the language sets nothing there.
    #[serde(default)]
    pub space: String,
    /// Between a name and what is said of it.
    pub colon: String,
    /// Between a sentence and the next.
    pub full_stop: String,
    /// Before what is said by the way.
    pub open: String,
    /// After it.
    pub close: String,
}

/// What marks this site's translation of the award page's words.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TranslationWords {
    /// Below the translation of quoted paragraphs: whose words these are.
    pub marked: Text,
    /// What opens the award page's own words.
    pub original: Words,
    /// Behind the translation of the title: whose it is.
    pub title: Words,
    /// Before the award line as printed.
    pub line: Words,
    /// Before the translation of the words that a correction is about.
    pub corrected: Words,
}

/// What stands on every page.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SiteWords {
    /// The site's short name, in the header and after each page's title. Here a name that would suit any entry.
    pub name: Words,
    /// The link that jumps over the header.
    pub skip: Words,
    /// What assistive technology calls the main navigation.
    pub navigation: Words,
    /// The overview, in the navigation.
    pub overview: Words,
    /// The project, in the navigation.
    pub project: Words,
    /// The stories, in the navigation.
    pub stories: Words,
    /// The notes, in the navigation.
    pub notes: Words,
    /// What assistive technology calls the choice of languages.
    pub languages: Words,
    /// That this is an independent presentation, and by whom it was not made. On every page; left to `entry.json`, since
    /// it names them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub independence: Option<Text>,
    /// Whose the quoted words are. On every page.
    pub rights: Text,
    /// Where quoted words are from, beside each quotation.
    pub quoted_from: Words,
    /// Heading of a page's numbered sources.
    pub sources: Words,
    /// What a source's way back to the text is called.
    pub back: Words,
    /// What a note's number is called before the number is said: “source”.
    pub source: Words,
    /// How a statement with two independent sources is marked.
    pub two_sources: Words,
    /// How a statement with one source is marked.
    pub one_source: Words,
    /// How a conclusion is marked.
    pub derived: Words,
    /// How a correction is headed.
    pub correction: Words,
    /// How a note is headed.
    pub note: Words,
    /// Before the words as printed, in a correction.
    pub printed: Words,
    /// Before the reason of a correction.
    pub because: Words,
    /// What closes a term's explanation.
    pub close: Words,
}

/// What is said while a page is on its way, or does not come.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StateWords {
    /// A page takes longer than a moment.
    pub loading: Words,
    /// There is no connection.
    pub offline: Words,
    /// The server has no such page.
    pub missing: Words,
    /// The server answered, but with something that is not the page's data.
    pub unexpected: Words,
    /// That what was on the screen is still there.
    pub kept: Words,
    /// The button that tries again.
    pub retry: Words,
    /// The plain link to the page that did not come.
    pub open: Words,
}

/// The way to leave at once: for a reader who must not be seen reading this.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExitWords {
    /// Where it leads: to a page that anyone might have open, which loads wherever the site is read.
    pub to: Https,
    /// The link: it leaves this page.
    pub leave: Words,
    /// The Shift key was pressed once: two more presses leave.
    pub once: Words,
    /// It was pressed twice: one more press leaves.
    pub twice: Words,
    /// Said and shown in the tab until the other page is there: nothing of this one.
    pub leaving: Words,
}

/// The overview.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OverviewWords {
    /// What the parts of the award line are called together.
    pub award_parts: Words,
    /// What each of them is called.
    pub labels: LabelWords,
    /// Before the outlet's name.
    pub by: Words,
    /// Heading of the people.
    pub people: Words,
    /// Heading of the ways to go on.
    pub onward: Words,
    /// What the project's page offers.
    pub onward_project: Words,
    /// What the stories offer.
    pub onward_stories: Words,
    /// What the notes offer.
    pub onward_notes: Words,
    /// Heading of what is said about the award.
    pub award: Words,
    /// Heading of what is said about the outlet.
    pub outlet: Words,
}

/// What the parts of an award line are called.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LabelWords {
    /// The year of the award.
    pub year: Words,
    /// An award with a name of its own.
    pub award: Words,
    /// The category in which entries competed.
    pub category: Words,
    /// A division of the category.
    pub division: Words,
    /// How large the newsrooms were that competed.
    pub newsroom_size: Words,
    /// Winner or finalist.
    pub result: Words,
}

/// The page about the project.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectWords {
    /// Heading of the corrections and notes to the quoted text.
    pub corrections: Words,
    /// Heading of the terms.
    pub terms: Words,
    /// Heading of the timeline.
    pub timeline: Words,
    /// What opens the table of a drawing.
    pub table: Words,
    /// Heading of the larger work.
    pub report: Words,
    /// Heading of the block that says where to watch.
    pub watch: Words,
    /// Column heading of a table's notes on its values.
    pub certainty: Words,
    /// Before a value that is not exact: “about”.
    pub about: Words,
    /// Before a value that is a lower bound: “more than”.
    pub more_than: Words,
}

/// The list of the stories.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StoriesWords {
    /// The page's heading.
    pub title: Words,
    /// One sentence for search engines and link previews.
    pub description: Words,
    /// What the page is.
    pub introduction: Text,
    /// What the map of the journeys is called.
    pub map: Words,
    /// What the map does not show: its lines are not routes.
    pub map_caption: Text,
    /// The link to the list where a page shows only some of the people, with `{count}` for how many there are.
    pub all: Plural,
    /// The list's sheets, where there are more people than one of them holds.
    pub sheets: SheetWords,
    /// Finding somebody among all sheets.
    pub find: FindWords,
}

/// The sheets of a list.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetWords {
    /// What assistive technology calls the way between them.
    pub navigation: Words,
    /// Which one it is, in titles, with `{number}` for its number and `{count}` for how many there are.
    pub number: Numbered,
    /// The link to the one before.
    pub previous: Words,
    /// The link to the one after.
    pub next: Words,
}

/// Finding somebody by a name or a place.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FindWords {
    /// What the field is for.
    pub label: Words,
    /// What was found, with `{count}` for how many people.
    pub found: Counted,
    /// Nobody was found.
    pub none: Words,
    /// The list of everybody is on its way.
    pub loading: Words,
    /// It did not come.
    pub failed: Words,
}

/// One person's story.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StoryWords {
    /// Before the place where a journey starts.
    pub from: Words,
    /// Before the place where it leads.
    pub to: Words,
    /// The fixed sentence: this site adds nothing about the person's life.
    pub adds_nothing: Text,
    /// Heading of what is said about name and quotation.
    pub statements: Words,
    /// Heading of the terms met.
    pub terms: Words,
    /// Heading of the way to the other stories.
    pub neighbours: Words,
    /// Before the name of the person before.
    pub previous: Words,
    /// Before the name of the person after.
    pub next: Words,
}

/// The notes.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotesWords {
    /// The page's heading.
    pub title: Words,
    /// One sentence for search engines and link previews.
    pub description: Words,
    /// Heading of the sources.
    pub sources: Words,
    /// Heading of how the sources were used.
    pub certainty: Words,
    /// How the sources were used, and what the marks of certainty mean.
    #[schemars(length(min = 1))]
    pub about_sources: Vec<Text>,
    /// Before the day on which a source was read.
    pub read: Words,
    /// Before the pages on which a source is used.
    pub used: Words,
    /// Heading of the corrections.
    pub corrections: Words,
    /// Heading of what is not known.
    pub unknowns: Words,
    /// Heading of the paragraph on privacy.
    pub privacy: Words,
    /// What the site does and does not do with its readers.
    #[schemars(length(min = 1))]
    pub about_privacy: Vec<Text>,
    /// Heading of the contact.
    pub contact: Words,
    /// Before the address to write to.
    pub write: Words,
    /// What stands there while no address is known.
    pub no_contact: Text,
}

/// What can be taken away: all pages of the language as one file, and as a book.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeAwayWords {
    /// Heading of the files, on the notes page.
    pub title: Words,
    /// What the files are, what they need, and how a copy is proved true.
    #[schemars(length(min = 1))]
    pub about: Vec<Text>,
    /// The link to the one file.
    pub one_file: Words,
    /// The link to the book.
    pub book: Words,
    /// Before a file's checksum: what it is a checksum by.
    pub checksum: Words,
    /// The link to the list of all files' checksums.
    pub checksums: Words,
    /// Heading of its contents.
    pub contents: Words,
    /// What it is, before the day of the last change to its words.
    pub revised: Words,
    /// How the book can be read by those who do not see it, in a sentence that shops and libraries show.
    pub accessibility: Words,
}

/// How a page is cited and passed on: to nobody but those whom its reader chooses.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharingWords {
    /// Heading of the citation, at the end of a page.
    pub title: Words,
    /// The citation, piece by piece. Spaces count.
    #[schemars(length(min = 1))]
    pub citation: Vec<CitationPart>,
    /// The button that copies the page's address.
    pub copy: Words,
    /// Said when it is copied. Where the browser copies nothing, the address itself is said, and selected.
    pub copied: Words,
    /// The button that hands title and address to the system's share sheet, where there is one.
    pub share: Words,
}

/// The page for an address that leads nowhere.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotFoundWords {
    /// Its heading.
    pub title: Words,
    /// What to do.
    pub message: Text,
}
