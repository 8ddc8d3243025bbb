//! `interface.json`: the site's own words in one language: labels, headings, messages, and a few fixed sentences. They suit
//! any entry; an entry's own wording goes into `overrides.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::Text;
use super::values::{CitationPart, Https, NonEmptyText, NumberTemplate, Plural, PluralTemplate};

/// `interface.json`
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interface {
    /// The path of this file's schema, for text editors that complete and check while you type.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The language's punctuation.
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
    pub downloads: DownloadWords,
    /// Citing and sharing a page. Leave it out to have neither.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sharing: Option<SharingWords>,
    /// The page shown when an address does not exist.
    pub not_found: NotFoundWords,
}

/// The language's punctuation. Spaces count.
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
    pub original: NonEmptyText,
    /// After the translated title: that the translation is this site's.
    pub title: NonEmptyText,
    /// The label of the award line as printed.
    pub award_line: NonEmptyText,
    /// Before the translation of the words that a correction concerns.
    pub corrected: NonEmptyText,
}

/// Words on every page.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SiteWords {
    /// The site's short name, in the header and after each page's title. Here, a name that suits any entry.
    pub name: NonEmptyText,
    /// The link that skips the header.
    pub skip: NonEmptyText,
    /// The name of the main navigation, for assistive technology.
    pub navigation: NonEmptyText,
    /// The link to the overview, in the navigation.
    pub overview: NonEmptyText,
    /// The link to the project, in the navigation.
    pub project: NonEmptyText,
    /// The link to the stories, in the navigation.
    pub stories: NonEmptyText,
    /// The link to the notes, in the navigation.
    pub notes: NonEmptyText,
    /// The name of the language switch, for assistive technology.
    pub languages: NonEmptyText,
    /// That this is an independent presentation, and who did not make it. On every page. It names them, so it belongs in
    /// `overrides.json`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub independence: Option<Text>,
    /// To whom the quoted words belong. On every page.
    pub rights: Text,
    /// The link to the award page, below each quotation.
    pub quoted_from: NonEmptyText,
    /// Heading of the page's numbered sources.
    pub sources: NonEmptyText,
    /// The link from a source back to the text; the source's number follows.
    pub back: NonEmptyText,
    /// The word before a source's number when it is read aloud: “source”.
    pub source: NonEmptyText,
    /// The mark of a statement with two independent sources.
    pub two_sources: NonEmptyText,
    /// The mark of a statement with one source.
    pub one_source: NonEmptyText,
    /// The mark of an inference.
    pub derived: NonEmptyText,
    /// Heading of a correction.
    pub correction: NonEmptyText,
    /// Heading of a note.
    pub note: NonEmptyText,
    /// Before the words as printed, in a correction.
    pub original: NonEmptyText,
    /// Before the reason for a correction.
    pub reason: NonEmptyText,
    /// The button that closes a term's explanation.
    pub close: NonEmptyText,
    /// The name of the list of a long page's sections.
    pub on_this_page: NonEmptyText,
    /// The link at a page's end that leads back to its beginning.
    pub top: NonEmptyText,
}

/// Messages shown while a page is loading or when it does not load.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StateWords {
    /// The page is taking a while to load.
    pub loading: NonEmptyText,
    /// The server did not respond.
    pub offline: NonEmptyText,
    /// That the page the reader was on is still there.
    pub kept: NonEmptyText,
    /// The button that tries again.
    pub retry: NonEmptyText,
    /// The plain link to the page that did not load.
    pub open: NonEmptyText,
}

/// The quick exit, for readers who must not be seen reading this.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExitWords {
    /// The page it opens: one that anyone might have open, and that loads wherever the site is read.
    pub to: Https,
    /// The link's words.
    pub leave: NonEmptyText,
    /// After Shift is pressed once: two more presses leave.
    pub once: NonEmptyText,
    /// After Shift is pressed twice: one more press leaves.
    pub twice: NonEmptyText,
    /// Announced, and shown in the tab, until the other page is there. It must reveal nothing about this one.
    pub leaving: NonEmptyText,
}

/// The award overview.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OverviewWords {
    /// Heading of the award line's parts.
    pub award_parts: NonEmptyText,
    /// The label of each part.
    pub labels: LabelWords,
    /// Before the outlet's name.
    pub by: NonEmptyText,
    /// Heading of the people.
    pub people: NonEmptyText,
    /// Heading of the links to the other pages.
    pub next_steps: NonEmptyText,
    /// What the project's page has to offer.
    pub next_steps_project: NonEmptyText,
    /// What the stories have to offer.
    pub next_steps_stories: NonEmptyText,
    /// What the notes have to offer.
    pub next_steps_notes: NonEmptyText,
    /// Heading of the statements about the award.
    pub award: NonEmptyText,
    /// Heading of the statements about the outlet.
    pub outlet: NonEmptyText,
}

/// The labels of an award line's parts.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LabelWords {
    /// The label of the year: “Year”.
    pub year: NonEmptyText,
    /// The label of the award's name: “Award”.
    pub award: NonEmptyText,
    /// The label of the category: “Category”.
    pub category: NonEmptyText,
    /// The label of the division: “Division”.
    pub division: NonEmptyText,
    /// The label of the newsroom size: “Newsroom size”.
    pub newsroom_size: NonEmptyText,
    /// The label of the result: “Result”.
    pub result: NonEmptyText,
}

/// The page about the project.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProjectWords {
    /// Heading of the corrections and notes to the quoted text.
    pub corrections: NonEmptyText,
    /// Heading of the terms.
    pub terms: NonEmptyText,
    /// Heading of the timeline.
    pub timeline: NonEmptyText,
    /// The button that shows a chart's numbers as a table.
    pub table: NonEmptyText,
    /// Heading of the larger work.
    pub report: NonEmptyText,
    /// Heading of the paragraphs that say where to watch it.
    pub watch: NonEmptyText,
    /// Heading of the column of sources in a table.
    pub certainty: NonEmptyText,
    /// Before a number that is not exact: “about”.
    pub about: NonEmptyText,
    /// Before a number that is a lower bound: “more than”.
    pub more_than: NonEmptyText,
}

/// The list of the stories.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StoriesWords {
    /// The page's heading.
    pub title: NonEmptyText,
    /// One sentence for search engines and link previews.
    pub description: NonEmptyText,
    /// The page's first paragraph.
    pub introduction: Text,
    /// The name of the map, for assistive technology.
    pub map: NonEmptyText,
    /// The map's caption: that its lines are not routes, and where its data comes from.
    pub map_caption: Text,
    /// The link to the list from a page that shows only some of the people. `{count}` is how many there are.
    pub all: Plural,
    /// The pages of the list, if there are more people than fit on one.
    pub pagination: SheetWords,
    /// Searching all pages of the list.
    pub find: FindWords,
}

/// The pages of a list.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetWords {
    /// The name of the links between the list's pages, for assistive technology.
    pub navigation: NonEmptyText,
    /// The page number in titles: `{number}` is the number, `{count}` the total.
    pub number: NumberTemplate,
    /// The link to the previous page.
    pub previous: NonEmptyText,
    /// The link to the next page.
    pub next: NonEmptyText,
}

/// Searching for a person by name or place.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FindWords {
    /// The search field's label.
    pub label: NonEmptyText,
    /// The number of matches: `{count}` is how many people.
    pub found: PluralTemplate,
    /// Nothing matches.
    pub none: NonEmptyText,
    /// The list to search is loading.
    pub loading: NonEmptyText,
    /// The list did not load.
    pub failed: NonEmptyText,
}

/// One person's story.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StoryWords {
    /// The label of the place where the journey starts.
    pub from: NonEmptyText,
    /// The label of the place where it ends.
    pub to: NonEmptyText,
    /// The name of the map, for assistive technology: this person's line alone is named on it.
    pub map: NonEmptyText,
    /// The fixed sentence that this site adds nothing about the person's life.
    pub adds_nothing: Text,
    /// Heading of the statements about the name and the quotation.
    pub statements: NonEmptyText,
    /// Heading of the terms in the quotation.
    pub terms: NonEmptyText,
    /// Heading of the links to the previous and next stories.
    pub previous_and_next: NonEmptyText,
    /// Before the previous person's name.
    pub previous: NonEmptyText,
    /// Before the next person's name.
    pub next: NonEmptyText,
}

/// The notes page.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotesWords {
    /// The page's heading.
    pub title: NonEmptyText,
    /// One sentence for search engines and link previews.
    pub description: NonEmptyText,
    /// Heading of the sources.
    pub sources: NonEmptyText,
    /// Heading of the paragraphs about sources and certainty.
    pub certainty: NonEmptyText,
    /// How sources were used, and what the levels of certainty mean.
    #[schemars(length(min = 1))]
    pub about_sources: Vec<Text>,
    /// Before the day on which a source was last read.
    pub accessed: NonEmptyText,
    /// Before the pages that cite a source.
    pub used: NonEmptyText,
    /// Heading of the corrections.
    pub corrections: NonEmptyText,
    /// Heading of what could not be found out.
    pub unknowns: NonEmptyText,
    /// Heading of the paragraphs about privacy.
    pub privacy: NonEmptyText,
    /// What the site does and does not record about its readers.
    #[schemars(length(min = 1))]
    pub about_privacy: Vec<Text>,
    /// Heading of the contact.
    pub contact: NonEmptyText,
    /// Before the e-mail address.
    pub write: NonEmptyText,
    /// What is said while there is no address.
    pub no_contact: Text,
}

/// Copies to download: all pages of the language as one HTML file and as an EPUB.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DownloadWords {
    /// Heading of the downloads, on the notes page.
    pub title: NonEmptyText,
    /// What the files are, what they need, and how to verify a copy.
    #[schemars(length(min = 1))]
    pub about: Vec<Text>,
    /// The link to the HTML file.
    pub single_file: NonEmptyText,
    /// The link to the EPUB.
    pub epub: NonEmptyText,
    /// Before a file's checksum: the name of the algorithm.
    pub checksum: NonEmptyText,
    /// The link to the list of all checksums.
    pub checksums: NonEmptyText,
    /// Heading of the table of contents.
    pub contents: NonEmptyText,
    /// What the copy is. The date of the last revision follows.
    pub modified: NonEmptyText,
    /// How accessible the EPUB is, in words that bookshops and libraries show.
    pub accessibility: NonEmptyText,
}

/// Citing and sharing a page.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharingWords {
    /// Heading of the citation at the end of a page.
    pub title: NonEmptyText,
    /// The citation, piece by piece. Spaces count.
    #[schemars(length(min = 1))]
    pub citation: Vec<CitationPart>,
    /// The button that copies the page's address.
    pub copy: NonEmptyText,
    /// Announced when the address is copied. If the browser cannot copy, the address is shown and selected instead.
    pub copied: NonEmptyText,
    /// The button that opens the device's share sheet, if it has one.
    pub share: NonEmptyText,
}

/// The page shown when an address does not exist.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotFoundWords {
    /// Its heading.
    pub title: NonEmptyText,
    /// What to do.
    pub message: Text,
}
