//! Every address of the site, read and written here and nowhere else.
//!
//! Which languages there are, what the project is called and whether there are stories is the bundle's; the base path
//! is the host's. All addresses end in a slash. A missing slash, an unknown word or a bad slug is no address.

mod files;

pub use files::{DATA, DOWNLOAD};

use serde::{Deserialize, Serialize};

/// How addresses are formed: all that must be known to read and write them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Routes {
    /// The path under which the site stands; begins and ends with a slash.
    pub base: String,
    /// The languages' words in addresses, in the bundle's order; the first stands at the root, without its word.
    pub languages: Vec<String>,
    /// The word for the project's page, where there is one.
    pub project: Option<String>,
    /// How many list pages the list of the stories fills; none where there are no stories.
    pub list_pages: usize,
}

/// A page, whatever its language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The award overview.
    Overview,
    /// The project's description.
    Project,
    /// The list of the stories: its first list page.
    Stories,
    /// A further list page of it: its number, from 2.
    ListPage(usize),
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
const LIST_PAGE: &str = "page";
const NOTES: &str = "notes";

/// How many people stand on one page of the list of the stories. A page that names people names those of one list page at
/// most, so that pages do not grow with the bundle. It fills whole rows, whether two, three or four stand side by side.
pub const PAGE_SIZE: usize = 24;

/// Words that the site's own addresses use: none of them can be a language's, the project's or a person's.
pub const RESERVED: [&str; 5] = [STORIES, NOTES, LIST_PAGE, "data", "content"];

/// Words that would share a folder or a file with the site's own, although no address uses them.
pub const TAKEN: [&str; 2] = ["index", "schema"];

/// No word of an address is longer, in bytes: each becomes a file's name, to which endings are added, and 255 is as much
/// as common file systems take.
pub const LONGEST_WORD: usize = 100;

impl Route {
    /// The list page of this number; the first is the list itself.
    pub fn list_page(number: usize) -> Self {
        if number > 1 { Route::ListPage(number) } else { Route::Stories }
    }
}

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
            [STORIES] if self.list_pages > 0 => Route::Stories,
            [STORIES, slug] if self.list_pages > 0 && is_slug(slug) => Route::Story((*slug).to_owned()),
            [STORIES, LIST_PAGE, number] => self.list_page(number)?,
            [word] if self.project.as_deref() == Some(*word) => Route::Project,
            _ => return None,
        };
        Some(Address { language, route })
    }

    /// The list page of this number, which is written as numbers are: a further one, and none that does not exist.
    fn list_page(&self, number: &str) -> Option<Route> {
        (2..=self.list_pages).find(|list_page| list_page.to_string() == number).map(Route::ListPage)
    }

    /// The canonical form of a path that only lacks its last slash.
    pub fn canonical(&self, path: &str) -> Option<String> {
        let with_slash = format!("{path}/");
        self.read(&with_slash).map(|_| with_slash)
    }

    /// Every address of one language, in reading order: after each list page the stories that it lists, of these slugs.
    pub fn all<'a>(&self, language: usize, slugs: impl IntoIterator<Item = &'a str>) -> Vec<Address> {
        let mut routes = vec![Route::Overview];
        routes.extend(self.project.as_ref().map(|_| Route::Project));
        let slugs: Vec<&str> = slugs.into_iter().collect();
        for (number, list_page) in (1..).zip(slugs.chunks(PAGE_SIZE)) {
            routes.push(Route::list_page(number));
            routes.extend(list_page.iter().map(|slug| Route::Story((*slug).to_owned())));
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
        let number;
        let words = match &address.route {
            Route::Overview => [None; 3],
            Route::Project => [self.project.as_deref(), None, None],
            Route::Stories => [Some(STORIES), None, None],
            Route::ListPage(list_page) => {
                number = list_page.to_string();
                [Some(STORIES), Some(LIST_PAGE), Some(number.as_str())]
            }
            Route::Story(slug) => [Some(STORIES), Some(slug.as_str()), None],
            Route::Notes => [Some(NOTES), None, None],
        };
        for part in std::iter::once(language).chain(words).flatten() {
            path.push_str(part);
            path.push('/');
        }
        path
    }
}

/// Whether a bundle may not give this word to a page: the site uses it already.
pub fn is_reserved(word: &str) -> bool {
    RESERVED.contains(&word) || TAKEN.contains(&word)
}

/// Whether a word of an address can name a person: lower-case letters, digits and single hyphens, and not reserved.
pub fn is_slug(word: &str) -> bool {
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
            list_pages: 3,
        }
    }

    #[test]
    fn every_address_is_read_as_it_was_written() {
        for base in ["/", "/run/", "/a/b/"] {
            let routes = routes(base);
            for language in 0..2 {
                let people: Vec<String> = (0..PAGE_SIZE * 2 + 1).map(|person| format!("ann-{person}")).collect();
                let all = routes.all(language, people.iter().map(String::as_str));
                assert_eq!(all.len(), people.len() + 6);
                for address in all {
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
            "/run/stories/page/0/",
            "/run/stories/page/1/",
            "/run/stories/page/02/",
            "/run/stories/page/+2/",
            "/run/stories/page/4/",
            "/run/stories/page/two/",
            "/run/stories/page/2/ann/",
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
    fn the_first_list_page_is_the_list_and_the_others_have_numbers() {
        let routes = routes("/run/");
        let list_page = |number| Address { language: 1, route: Route::list_page(number) };
        assert_eq!(routes.href(&list_page(1)), "/run/zh-hans/stories/");
        assert_eq!(routes.href(&list_page(2)), "/run/zh-hans/stories/page/2/");
        assert_eq!(routes.data_file(&list_page(3)), "data/zh-hans/stories/page/3.json");
        assert_eq!(routes.search_index(1), "data/zh-hans/stories/page/all.json");
        let people: Vec<String> = (0..=PAGE_SIZE).map(|person| format!("ann-{person}")).collect();
        let all = routes.all(0, people.iter().map(String::as_str));
        let place = |route: &Route| all.iter().position(|address| address.route == *route);
        assert_eq!(place(&Route::ListPage(2)), Some(all.len() - 3), "before the story that it lists, and the notes");
    }

    #[test]
    fn only_a_missing_slash_has_a_canonical_form() {
        let routes = routes("/run/");
        assert_eq!(routes.canonical("/run/stories").as_deref(), Some("/run/stories/"));
        assert_eq!(routes.canonical("/run/stories/page/3").as_deref(), Some("/run/stories/page/3/"));
        assert_eq!(routes.canonical("/run/stories/page/4"), None);
        assert_eq!(routes.canonical("/run/nothing"), None);
        assert_eq!(routes.canonical("/run/stories/"), None);
    }

    #[test]
    fn an_entry_without_project_or_stories_has_no_address_for_them() {
        let bare = Routes { project: None, list_pages: 0, ..routes("/") };
        assert_eq!(bare.all(0, []).len(), 2);
        for path in ["/film/", "/stories/", "/stories/ann/", "/stories/page/2/"] {
            assert_eq!(bare.read(path), None, "{path}");
        }
    }
}
