//! Files of the site that are no pages: where they lie, and how they are linked to.

use super::{Address, LIST_PAGE, Route, Routes};

/// The folder of the pages' data.
pub const DATA: &str = "data/";

/// What the name of a file begins with that holds all pages of a language.
pub const DOWNLOAD: &str = "award-story.";

impl Routes {
    /// The file that holds all pages of a language: `award-story.zh-hans.html`. The name tells no stranger what is in
    /// it: who carries it may be searched. No address can be called so, for a word of an address has no dot.
    pub fn single_file(&self, language: usize) -> String {
        self.downloads(language, "html")
    }

    /// The book of a language: `award-story.zh-hans.epub`.
    pub fn epub(&self, language: usize) -> String {
        self.downloads(language, "epub")
    }

    /// The file of the search index: `data/zh-hans/stories/page/all.json`. It lies where
    /// the data of the list pages lies, and no list page's number is a word.
    pub fn search_index(&self, language: usize) -> String {
        let list = self.data_file(&Address { language, route: Route::Stories });
        format!("{}/{LIST_PAGE}/all.json", list.trim_end_matches(".json"))
    }

    /// The link to a file below the site's folder.
    pub fn file(&self, name: &str) -> String {
        format!("{}{name}", self.base)
    }

    fn downloads(&self, language: usize, ending: &str) -> String {
        let language = self.languages.get(language).map_or("", String::as_str);
        format!("{DOWNLOAD}{language}.{ending}")
    }
}
