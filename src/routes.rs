//! Every address of the site, read and written here and nowhere else.
//!
//! Which languages there are, what the project is called and whether there are stories is the bundle's; the base path
//! is the host's. All addresses end in a slash. A missing slash, an unknown word or a bad slug is no address.

use crate::record::record;

record! {
    /// How addresses are formed: all that must be known to read and write them.
    pub struct Routes {
        /// The path under which the site stands; begins and ends with a slash.
        pub base: String,
        /// The languages' words in addresses, in the bundle's order; the first stands at the root, without its word.
        pub languages: Vec<String>,
        /// The word for the project's page, where there is one.
        pub project: Option<String>,
        /// Whether there are stories.
        pub stories: bool,
    }
}

/// A page, whatever its language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The award overview.
    Overview,
    /// The project's description.
    Project,
    /// The list of the stories.
    Stories,
    /// One person's story: the slug.
    Story(String),
    /// Sources, corrections, unknowns, privacy, contact.
    Notes,
}

/// A page in a language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    /// Index into [`Routes::languages`].
    pub language: usize,
    /// The page.
    pub route: Route,
}

const STORIES: &str = "stories";
const NOTES: &str = "notes";

/// Words that the site's own addresses use: none of them can be a language's, the project's or a person's.
pub const RESERVED: [&str; 5] = [STORIES, NOTES, "page", "data", "content"];

impl Routes {
    /// The address as a link, base path included: `/run/zh-hans/stories/ann/`.
    pub fn href(&self, address: &Address) -> String {
        format!("{}{}", self.base, self.below_base(address))
    }

    /// Where the page's data is: `/run/data/zh-hans/stories/ann.json`.
    pub fn data(&self, address: &Address) -> String {
        format!("{}{}", self.base, self.data_file(address))
    }

    /// The page's file below the site's folder: `zh-hans/stories/ann/index.html`.
    pub fn html_file(&self, address: &Address) -> String {
        format!("{}index.html", self.below_base(address))
    }

    /// The data's file below the site's folder: `data/zh-hans/stories/ann.json`.
    pub fn data_file(&self, address: &Address) -> String {
        let below = self.below_base(address);
        match below.trim_end_matches('/') {
            "" => "data/index.json".to_owned(),
            path => format!("data/{path}.json"),
        }
    }

    /// The file that holds all pages of a language: `award-story.zh-hans.html`. The name tells no stranger what is in
    /// it: who carries it may be searched. No address can be called so, for a word of an address has no dot.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn one_file(&self, language: usize) -> String {
        self.take_away(language, "html")
    }

    /// The book of a language: `award-story.zh-hans.epub`.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn book(&self, language: usize) -> String {
        self.take_away(language, "epub")
    }

    /// The link to a file that stands in the site's folder.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn file(&self, name: &str) -> String {
        format!("{}{name}", self.base)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn take_away(&self, language: usize, ending: &str) -> String {
        let language = self.languages.get(language).map_or("", String::as_str);
        format!("award-story.{language}.{ending}")
    }

    /// The address that a path names, if it is one in its canonical form; a story's slug need not exist.
    pub fn read(&self, path: &str) -> Option<Address> {
        let below = path.strip_prefix(self.base.as_str())?;
        let mut words: Vec<&str> = match below {
            "" => Vec::new(),
            _ => below.strip_suffix('/')?.split('/').collect(),
        };
        let named = words.first().and_then(|word| self.languages.iter().skip(1).position(|language| language == word));
        let language = match named {
            Some(after_first) => {
                words.remove(0);
                after_first + 1
            }
            None => 0,
        };
        let route = match words.as_slice() {
            [] => Route::Overview,
            [NOTES] => Route::Notes,
            [STORIES] if self.stories => Route::Stories,
            [STORIES, slug] if self.stories && is_slug(slug) => Route::Story((*slug).to_owned()),
            [word] if self.project.as_deref() == Some(*word) => Route::Project,
            _ => return None,
        };
        Some(Address { language, route })
    }

    /// The canonical form of a path that only lacks its last slash.
    pub fn canonical(&self, path: &str) -> Option<String> {
        let with_slash = format!("{path}/");
        self.read(&with_slash).map(|_| with_slash)
    }

    /// Every address of one language, in reading order, the stories with these slugs.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn all<'a>(&self, language: usize, slugs: impl IntoIterator<Item = &'a str>) -> Vec<Address> {
        let mut routes = vec![Route::Overview];
        routes.extend(self.project.as_ref().map(|_| Route::Project));
        if self.stories {
            routes.push(Route::Stories);
            routes.extend(slugs.into_iter().map(|slug| Route::Story(slug.to_owned())));
        }
        routes.push(Route::Notes);
        routes.into_iter().map(|route| Address { language, route }).collect()
    }

    fn below_base(&self, address: &Address) -> String {
        let mut path = String::new();
        let language = match address.language {
            0 => None,
            index => self.languages.get(index).map(String::as_str),
        };
        let (word, slug) = match &address.route {
            Route::Overview => (None, None),
            Route::Project => (self.project.as_deref(), None),
            Route::Stories => (Some(STORIES), None),
            Route::Story(slug) => (Some(STORIES), Some(slug.as_str())),
            Route::Notes => (Some(NOTES), None),
        };
        for part in [language, word, slug].into_iter().flatten() {
            path.push_str(part);
            path.push('/');
        }
        path
    }
}

/// Whether a word of an address can name a person: lower-case letters, digits and single hyphens, and not reserved.
fn is_slug(word: &str) -> bool {
    !RESERVED.contains(&word)
        && word
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn routes(base: &str) -> Routes {
        Routes {
            base: base.to_owned(),
            languages: vec!["en".to_owned(), "zh-hans".to_owned()],
            project: Some("film".to_owned()),
            stories: true,
        }
    }

    #[test]
    fn every_address_is_read_as_it_was_written() {
        for base in ["/", "/run/", "/a/b/"] {
            let routes = routes(base);
            for language in 0..2 {
                for address in routes.all(language, ["ann", "bo-2"]) {
                    let href = routes.href(&address);
                    assert_eq!(routes.read(&href), Some(address), "{href}");
                }
            }
        }
    }

    #[test]
    fn the_first_language_stands_at_the_root_and_the_others_below_their_word() {
        let routes = routes("/run/");
        let story = Route::Story("ann".to_owned());
        let first = Address { language: 0, route: story.clone() };
        let second = Address { language: 1, route: story };
        assert_eq!(routes.href(&first), "/run/stories/ann/");
        assert_eq!(routes.data(&second), "/run/data/zh-hans/stories/ann.json");
        assert_eq!(routes.html_file(&second), "zh-hans/stories/ann/index.html");
        assert_eq!(routes.data(&Address { language: 0, route: Route::Overview }), "/run/data/index.json");
    }

    #[test]
    fn what_is_no_address_is_not_read() {
        let routes = routes("/run/");
        for path in [
            "/",
            "/run",
            "/run/film",
            "/run/other/",
            "/run/en/",
            "/run/stories/page/",
            "/run/stories/Ann/",
            "/run/stories/a--b/",
            "/run/stories/ann/more/",
            "/run//",
            "/run/stories//",
            "/run/../",
            "/run/zh-hans",
            "//run/",
            "",
        ] {
            assert_eq!(routes.read(path), None, "{path}");
        }
    }

    #[test]
    fn only_a_missing_slash_has_a_canonical_form() {
        let routes = routes("/run/");
        assert_eq!(routes.canonical("/run/stories").as_deref(), Some("/run/stories/"));
        assert_eq!(routes.canonical("/run/nothing"), None);
        assert_eq!(routes.canonical("/run/stories/"), None);
    }

    #[test]
    fn an_entry_without_project_or_stories_has_no_address_for_them() {
        let bare = Routes { project: None, stories: false, ..routes("/") };
        assert_eq!(bare.all(0, []).len(), 2);
        for path in ["/film/", "/stories/", "/stories/ann/"] {
            assert_eq!(bare.read(path), None, "{path}");
        }
    }
}
