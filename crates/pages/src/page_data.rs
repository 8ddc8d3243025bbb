//! What the app knows of each page: serde types without behaviour.
//!
//! The publisher writes [`StartData`] into each page's HTML, [`PageData`] into `data/….json` and [`SearchIndex`] beside it;
//! the app reads them. Everything is resolved: words stand in the page's language, addresses hold the base path, and a
//! page's content is finished markup (`docs/decisions/0002-content-is-markup.md`).

use serde::{Deserialize, Serialize};

use crate::routes::Routes;

/// The block of JSON beside a page's HTML: all that the app needs to start on this page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StartData {
    /// What all pages of the language share.
    pub site: Site,
    /// The page. Its content is empty: it stands in the HTML.
    pub page: PageData,
}

/// What all pages of one language share; it does not change while the app runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// How addresses are read and written.
    pub routes: Routes,
    /// The address of the language's overview.
    pub home: String,
    /// The words of the notice.
    pub notice: NoticeLabels,
    /// What is shown where no page is.
    pub not_found: NotFound,
    /// The words of the search, where the list of the stories has more than one page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<SearchLabels>,
}

/// The words of the notice that a page is loading, or did not load.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeLabels {
    /// A page is loading.
    pub loading: String,
    /// The server could not be reached.
    pub offline: String,
    /// The button that tries again.
    pub retry: String,
    /// The plain link to the page that did not load.
    pub open: String,
}

/// What is shown where no page is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotFound {
    /// The document's title.
    pub title: String,
    /// What `main` holds: finished markup.
    pub content: String,
}

/// The words of the search, and where its index is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchLabels {
    /// The address of the [`SearchIndex`].
    pub index: String,
    /// What the field is for.
    pub label: String,
    /// How many people were found; the number stands for `{count}`.
    pub found: String,
    /// Nobody was found.
    pub none: String,
    /// The index is loading.
    pub loading: String,
    /// The index did not load.
    pub failed: String,
    /// The button that tries again.
    pub retry: String,
}

/// One page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageData {
    /// Its address, base path included: what the browser's address bar shows.
    pub address: String,
    /// The document's title.
    pub title: String,
    /// The same page in every language of the site; empty where there is one language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub translations: Vec<Translation>,
    /// What `main` holds: finished markup. Empty in [`StartData`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub content: String,
}

/// A page in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    /// The BCP 47 tag of the language.
    pub lang: String,
    /// Its address, base path included.
    pub address: String,
}

/// The people of all pages of the list, in the bundle's order. It is fetched when a reader first uses the search.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchIndex {
    /// One entry a person.
    pub people: Vec<SearchEntry>,
}

/// One person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchEntry {
    /// The words to search: the names in every script, and the places.
    pub text: String,
    /// The person's item in a list: finished markup.
    pub item: String,
}
