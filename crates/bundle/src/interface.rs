//! `interface.json`: the site's own words in one language: labels, headings, messages, and a few fixed sentences. They suit
//! any entry; an entry's own wording goes into `entry.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::Text;
use super::values::{CitationPart, Counted, Https, Numbered, Plural, Words};

/// `interface.json`
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interface {
    /// The path of this file's schema, for text editors that complete and check while you type.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The language's punctuation and date format.
    pub punctuation: Punctuation,
    /// The words that mark a translation as this site's. Needed in every language except the award page's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translation: Option<TranslationWords>,
    /// Words on every page.
    pub site: SiteWords,
    /// Messages shown while a page is loading or when it does not load.
    pub states: StateWords,
    /// The quick exit on every page. Leave it out to have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exit: Option<ExitWords>,
    /// The award overview.
    pub overview: OverviewWords,
    /// The page about the project.
    pub project: ProjectWords,
    /// The list of the stories.
    pub stories: StoriesWords,
    /// One person's story.
    pub story: StoryWords,
    /// The notes page.
    pub notes: NotesWords,
    /// Copies of the site to download.
    pub take_away: TakeAwayWords,
    /// Citing and sharing a page. Leave it out to have neither.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sharing: Option<SharingWords>,
    /// The page shown when an address does not exist.
    pub not_found: NotFoundWords,
}

/// The language's punctuation and date format. Spaces count.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Punctuation {
    /// Between two words or sentences. Leave it out if the language puts nothing there.
    #[serde(default)]
    pub space: String,
    /// Between a label and what follows it.
    pub colon: String,
    /// Between one sentence and the next.
    pub full_stop: String,
    /// The opening bracket.
    pub open: String,
    /// The closing bracket.
    pub close: String,
}

/// The words that mark a translation as this site's.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TranslationWords {
    /// Below translated paragraphs: that the translation is this site's.
    pub marked: Text,
    /// The button that shows the words as printed.
    pub original: Words,
    /// After the translated title: that the translation is this site's.
    pub title: Words,
    /// The label of the award line as printed.
    pub line: Words,
    /// Before the translation of the words that a correction concerns.
    pub corrected: Words,
}

/// Words on every page.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SiteWords {
    /// The site's short name, in the header and after each page's title. Here, a name that suits any entry.
    pub name: Words,
    /// The link that skips the header.
    pub skip: Words,
    /// The name of the main navigation, for assistive technology.
    pub navigation: Words,
    /// The link to the overview, in the navigation.
    pub overview: Words,
    /// The link to the project, in the navigation.
    pub project: Words,
    /// The link to the stories, in the navigation.
    pub stories: Words,
    /// The link to the notes, in the navigation.
    pub notes: Words,
    /// The name of the language switch, for assistive technology.
    pub languages: Words,
    /// That this is an independent presentation, and who did not make it. On every page. It names them, so it belongs in
    /// `entry.json`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub independence: Option<Text>,
    /// To whom the quoted words belong. On every page.
    pub rights: Text,
    /// The link to the award page, below each quotation.
    pub quoted_from: Words,
    /// Heading of the page's numbered sources.
    pub sources: Words,
    /// The link from a source back to the text; the source's number follows.
    pub back: Words,
    /// The word before a source's number when it is read aloud: “source”.
    pub source: Words,
    /// The mark of a statement with two independent sources.
    pub two_sources: Words,
    /// The mark of a statement with one source.
    pub one_source: Words,
    /// The mark of an inference.
    pub derived: Words,
    /// Heading of a correction.
    pub correction: Words,
    /// Heading of a note.
    pub note: Words,
    /// Before the words as printed, in a correction.
    pub printed: Words,
    /// Before the reason for a correction.
    pub because: Words,
    /// The button that closes a term's explanation.
    pub close: Words,
    /// The name of the list of a long page's sections.
    pub on_this_page: Words,
    /// The link at a page's end that leads back to its beginning.
    pub top: Words,
}

/// Messages shown while a page is loading or when it does not load.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StateWords {
    /// The page is taking a while to load.
    pub loading: Words,
    /// The server did not respond.
    pub offline: Words,
    /// The server has no page at this address.
    pub missing: Words,
    /// The server responded with something other than the page.
    pub unexpected: Words,
    /// That the page the reader was on is still there.
    pub kept: Words,
    /// The button that tries again.
    pub retry: Words,
    /// The plain link to the page that did not load.
    pub open: Words,
}

/// The quick exit, for readers who must not be seen reading this.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExitWords {
    /// The page it opens: one that anyone might have open, and that loads wherever the site is read.
    pub to: Https,
    /// The link's words.
    pub leave: Words,
    /// After Shift is pressed once: two more presses leave.
    pub once: Words,
    /// After Shift is pressed twice: one more press leaves.
    pub twice: Words,
    /// Announced, and shown in the tab, until the other page is there. It must reveal nothing about this one.
    pub leaving: Words,
}

/// The award overview.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OverviewWords {
    /// Heading of the award line's parts.
    pub award_parts: Words,
    /// The label of each part.
    pub labels: LabelWords,
    /// Before the outlet's name.
    pub by: Words,
    /// Heading of the people.
    pub people: Words,
    /// Heading of the links to the other pages.
    pub onward: Words,
    /// What the project's page has to offer.
    pub onward_project: Words,
    /// What the stories have to offer.
    pub onward_stories: Words,
    /// What the notes have to offer.
    pub onward_notes: Words,
    /// Heading of the statements about the award.
    pub award: Words,
    /// Heading of the statements about the outlet.
    pub outlet: Words,
}

/// The labels of an award line's parts.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LabelWords {
    /// The year of the award.
    pub year: Words,
    /// The award's own name.
    pub award: Words,
    /// The category that the entry competed in.
    pub category: Words,
    /// A division of the category.
    pub division: Words,
    /// The size of the newsrooms that competed.
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
    /// The button that shows a chart's numbers as a table.
    pub table: Words,
    /// Heading of the larger work.
    pub report: Words,
    /// Heading of the paragraphs that say where to watch it.
    pub watch: Words,
    /// Heading of the column of sources in a table.
    pub certainty: Words,
    /// Before a number that is not exact: “about”.
    pub about: Words,
    /// Before a number that is a lower bound: “more than”.
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
    /// The page's first paragraph.
    pub introduction: Text,
    /// The name of the map, for assistive technology.
    pub map: Words,
    /// The map's caption: that its lines are not routes, and where its data comes from.
    pub map_caption: Text,
    /// The link to the list from a page that shows only some of the people. `{count}` is how many there are.
    pub all: Plural,
    /// The pages of the list, if there are more people than fit on one.
    pub sheets: SheetWords,
    /// Searching all pages of the list.
    pub find: FindWords,
}

/// The pages of a list.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetWords {
    /// The name of the links between them, for assistive technology.
    pub navigation: Words,
    /// The page number in titles: `{number}` is the number, `{count}` the total.
    pub number: Numbered,
    /// The link to the previous page.
    pub previous: Words,
    /// The link to the next page.
    pub next: Words,
}

/// Searching for a person by name or place.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FindWords {
    /// The search field's label.
    pub label: Words,
    /// The number of matches: `{count}` is how many people.
    pub found: Counted,
    /// Nothing matches.
    pub none: Words,
    /// The list to search is loading.
    pub loading: Words,
    /// The list did not load.
    pub failed: Words,
}

/// One person's story.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StoryWords {
    /// The label of the place where the journey starts.
    pub from: Words,
    /// The label of the place where it ends.
    pub to: Words,
    /// The fixed sentence that this site adds nothing about the person's life.
    pub adds_nothing: Text,
    /// Heading of the statements about the name and the quotation.
    pub statements: Words,
    /// Heading of the terms in the quotation.
    pub terms: Words,
    /// Heading of the links to the previous and next stories.
    pub neighbours: Words,
    /// Before the previous person's name.
    pub previous: Words,
    /// Before the next person's name.
    pub next: Words,
}

/// The notes page.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotesWords {
    /// The page's heading.
    pub title: Words,
    /// One sentence for search engines and link previews.
    pub description: Words,
    /// Heading of the sources.
    pub sources: Words,
    /// Heading of the paragraphs about sources and certainty.
    pub certainty: Words,
    /// How sources were used, and what the levels of certainty mean.
    #[schemars(length(min = 1))]
    pub about_sources: Vec<Text>,
    /// Before the day on which a source was last read.
    pub read: Words,
    /// Before the pages that cite a source.
    pub used: Words,
    /// Heading of the corrections.
    pub corrections: Words,
    /// Heading of what could not be found out.
    pub unknowns: Words,
    /// Heading of the paragraphs about privacy.
    pub privacy: Words,
    /// What the site does and does not record about its readers.
    #[schemars(length(min = 1))]
    pub about_privacy: Vec<Text>,
    /// Heading of the contact.
    pub contact: Words,
    /// Before the e-mail address.
    pub write: Words,
    /// What is said while there is no address.
    pub no_contact: Text,
}

/// Copies to download: all pages of the language as one HTML file and as an EPUB.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeAwayWords {
    /// Heading of the downloads, on the notes page.
    pub title: Words,
    /// What the files are, what they need, and how to verify a copy.
    #[schemars(length(min = 1))]
    pub about: Vec<Text>,
    /// The link to the HTML file.
    pub one_file: Words,
    /// The link to the EPUB.
    pub book: Words,
    /// Before a file's checksum: the name of the algorithm.
    pub checksum: Words,
    /// The link to the list of all checksums.
    pub checksums: Words,
    /// Heading of the table of contents.
    pub contents: Words,
    /// What the copy is. The date of the last revision follows.
    pub revised: Words,
    /// How accessible the EPUB is, in words that bookshops and libraries show.
    pub accessibility: Words,
}

/// Citing and sharing a page.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharingWords {
    /// Heading of the citation at the end of a page.
    pub title: Words,
    /// The citation, piece by piece. Spaces count.
    #[schemars(length(min = 1))]
    pub citation: Vec<CitationPart>,
    /// The button that copies the page's address.
    pub copy: Words,
    /// Announced when the address is copied. If the browser cannot copy, the address is shown and selected instead.
    pub copied: Words,
    /// The button that opens the device's share sheet, if it has one.
    pub share: Words,
}

/// The page shown when an address does not exist.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotFoundWords {
    /// Its heading.
    pub title: Words,
    /// What to do.
    pub message: Text,
}
