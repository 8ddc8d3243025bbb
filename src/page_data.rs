//! What each page shows: one small value per address, serde types without behaviour.
//!
//! The publisher writes it into the page's HTML and into `data/…json`; the app reads it from there. Everything is
//! resolved already: words stand in the page's language, links are addresses that a browser can follow.
//!
//! Every page is the same kind of document: a heading, then sections of items of paragraphs of runs. Few types keep
//! the app small, for each costs the browser its code for reading it; so does every field name, and records are
//! therefore written as JSON arrays, their fields in order.

use serde::{Deserialize, Serialize};

use crate::record::record;
use crate::routes::Routes;

record! {
    /// The block of JSON beside a page's HTML: all that the app needs to take the page over.
    pub struct DataBlock {
        /// What all pages of the language share.
        pub site: Site,
        /// The page.
        pub page: PageData,
    }
}

record! {
    /// What all pages of one language share; it does not change while the app lives.
    pub struct Site {
        /// How addresses are read and written.
        pub routes: Routes,
        /// The site's short name.
        pub name: String,
        /// The address of the language's overview.
        pub home: String,
        /// The navigation: links.
        pub navigation: Text,
        /// The sentences that every page ends with: who speaks, whose the quoted words are.
        pub colophon: Vec<Text>,
        /// The page that everything quoted is from.
        pub award_page: String,
        /// Words on labels and buttons.
        pub labels: Labels,
        /// What is said when a page does not come.
        pub messages: Messages,
    }
}

record! {
    /// Words on labels and buttons.
    pub struct Labels {
        /// The link to the award's page, beside each quotation.
        pub quoted_from: String,
        /// The link that jumps over the header.
        pub skip: String,
        /// What the main navigation is called.
        pub navigation: String,
        /// What the choice of languages is called.
        pub languages: String,
        /// What closes a term's explanation.
        pub close: String,
        /// The button that tries again.
        pub retry: String,
        /// The plain link to the page that did not come.
        pub open: String,
    }
}

record! {
    /// What is said while a page is on its way, or when it does not come.
    pub struct Messages {
        /// It takes longer than a moment.
        pub loading: String,
        /// There is no connection.
        pub offline: String,
        /// The server has no such page.
        pub missing: String,
        /// The server answered with something that is not the page's data.
        pub unexpected: String,
        /// The address leads nowhere: a heading.
        pub not_found: String,
        /// What to do then.
        pub what_to_do: Text,
    }
}

record! {
    /// One page.
    pub struct PageData {
        /// Its address, base path included: what the browser's address bar shows.
        pub address: String,
        /// The document's title.
        pub title: String,
        /// The same page in every language of the site, links; empty where there is one language.
        pub translations: Text,
        /// What stands above the title: the award line.
        pub before: Text,
        /// The title: the page's one `h1`.
        pub heading: Text,
        /// What stands below the title: who made it.
        pub after: Text,
        /// What follows.
        pub sections: Vec<Section>,
    }
}

record! {
    /// A part of a page.
    pub struct Section {
        /// How its items are set.
        pub kind: Kind,
        /// The id of its heading, or of itself where it has none; unique on the page.
        pub id: String,
        /// Its heading; empty for none.
        pub heading: Text,
        /// A drawing that stands above its items, as finished markup; empty for none.
        pub drawing: String,
        /// What it holds.
        pub items: Vec<Item>,
    }
}

record! {
    /// Something in a section.
    pub struct Item {
        /// Its id on the page; empty for none.
        pub id: String,
        /// What leads it; may be empty.
        pub label: Text,
        /// Its paragraphs.
        pub body: Vec<Text>,
    }
}

/// How a section's items are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// The award page's words, each paragraph one of theirs. Of two items the first is this site's translation, its
    /// label says so, and the second's label opens the words as printed.
    Quotation,
    /// Paragraphs of this site's own.
    Prose,
    /// A list; an item's label leads, its paragraphs follow.
    List,
    /// Labels and what stands under them.
    Definitions,
    /// Terms and their meanings, with the panels that the terms in quotations open.
    Terms,
    /// Terms as well, each as large as the page allows.
    Large,
    /// Dates, the earliest first, and what happened.
    Timeline,
    /// A series of numbers. The first item explains it and its label opens the table, the second is the row of the
    /// columns' headings; in every row the label is the row's heading.
    Table,
    /// Journeys on a map of the world; the paragraphs are its caption.
    Map,
    /// Corrections and notes to quoted words: label, then the words as printed, what to know, and why.
    Corrections,
    /// The people: of equal size, in the award page's order.
    People,
    /// The way to the page before and the page after.
    Neighbours,
    /// The page's numbered sources.
    Sources,
}

/// A paragraph: runs without a space between them.
pub type Text = Vec<Run>;

record! {
    /// A piece of a paragraph.
    pub struct Run {
        /// What it is.
        pub mark: Mark,
        /// What the reader sees. Of a note and of a way back it is what they are called: they are seen as signs.
        pub words: String,
        /// Where it leads, as its mark says; empty for nowhere.
        pub to: String,
        /// The BCP 47 tag of its language, where that is not the page's, or of what it leads to; empty otherwise.
        pub lang: String,
    }
}

/// What a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mark {
    /// Plain words, in any language.
    #[serde(rename = "")]
    Plain,
    /// Words of the award page, within words of this site's own.
    #[serde(rename = "q")]
    Quoted,
    /// How sure a statement is.
    #[serde(rename = "c")]
    Certainty,
    /// Words that open the explanation of a term; `to` is the term's id on the page.
    #[serde(rename = "t")]
    Term,
    /// The sign of a correction or note; `to` is its id on the page.
    #[serde(rename = "n")]
    Note,
    /// The number of a source; `to` is what it is called.
    #[serde(rename = "s")]
    Source,
    /// The same at the first mention, to which the source leads back.
    #[serde(rename = "m")]
    Mention,
    /// The way from a source back to its first mention; `to` is the id there.
    #[serde(rename = "b")]
    Back,
    /// A link within the site; `to` is the address.
    #[serde(rename = "l")]
    Link,
    /// A link to the same page in another language of the site.
    #[serde(rename = "v")]
    Version,
    /// A link out of the site.
    #[serde(rename = "x")]
    Outward,
    /// A date; `to` is the value that `datetime` takes.
    #[serde(rename = "d")]
    Date,
}

impl Run {
    /// A run without a language of its own.
    pub fn new(mark: Mark, words: impl Into<String>, to: impl Into<String>) -> Self {
        Self { mark, words: words.into(), to: to.into(), lang: String::new() }
    }

    /// Plain words of the page's language.
    pub fn plain(words: impl Into<String>) -> Self {
        Self::new(Mark::Plain, words, "")
    }

    /// The same run in this language.
    pub fn in_language(self, lang: impl Into<String>) -> Self {
        Self { lang: lang.into(), ..self }
    }
}
