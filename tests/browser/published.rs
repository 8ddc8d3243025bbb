//! What was published, read from the files themselves: what the tests expect to see, whatever the bundle.

mod shape;

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use award_story_pages::page_data::{PageData, Site, StartData};
use award_story_pages::routes::{Route, Routes};
use scraper::{ElementRef, Html, Selector};

/// A published site, as its readers in one language know it.
pub struct Published {
    /// Its folder.
    pub folder: PathBuf,
    /// The path under which it stands.
    pub base: String,
    /// The language's word in addresses.
    pub language: String,
    /// The address of the overview.
    pub home: String,
    /// The words of the site itself.
    pub words: Words,
    /// The way to leave at once, where there is one.
    exit: Option<Exit>,
    /// Where the ways out of all languages lead.
    pub targets: BTreeSet<String>,
    /// The links of the navigation, the overview first.
    pub navigation: Vec<Link>,
    /// Every page of the language, in the order of a tour.
    pub pages: Vec<Page>,
    /// The addresses of every page, whatever its language.
    pub addresses: Vec<String>,
    routes: Routes,
}

/// The words of the site itself.
pub struct Words {
    /// The link that jumps over the header.
    pub skip: String,
    /// Said while a page takes longer than a moment.
    pub loading: String,
    /// Said when there is no connection.
    pub offline: String,
    /// The button that tries again.
    pub retry: String,
    /// The plain link to the page that did not come.
    pub open: String,
    /// Heading of the page for an address that leads nowhere.
    pub not_found: String,
}

/// The quick exit of a page.
#[derive(Clone)]
pub struct Exit {
    /// Another site's address.
    pub to: String,
    /// The words of the link.
    pub leave: String,
    /// Said after the first press of Shift.
    pub once: String,
    /// Said after the second.
    pub twice: String,
    /// Said until the other site is there.
    pub leaving: String,
}

/// A link within the site.
pub struct Link {
    /// Its words.
    pub words: String,
    /// Where it leads.
    pub href: String,
}

/// A published page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its address, base path included.
    pub address: String,
    /// Which page it is.
    pub route: Route,
    /// The document's title.
    pub title: String,
    /// Its one `h1`, as read in its HTML.
    pub heading: String,
    /// What `main` holds, as its data has it.
    content: String,
}

impl Published {
    /// Reads a published site, once for each of its languages, the first language first.
    pub fn read(folder: &Path) -> Vec<Self> {
        let (StartData { site, .. }, _) = document(&folder.join("index.html")).expect("the overview has a data block");
        let documents: Vec<_> = pages_below(folder).iter().filter_map(|file| document(file)).collect();
        (0..site.routes.languages.len())
            .map(|language| Self::in_language(language, folder, &site.routes, &documents))
            .collect()
    }

    fn in_language(language: usize, folder: &Path, routes: &Routes, documents: &[(StartData, Html)]) -> Self {
        let addressed = documents.iter().map(|(StartData { site, page }, html)| {
            let address = routes.read(&page.address).expect("the address of a page");
            (address, site, page, html)
        });
        let own: Vec<_> = addressed.filter(|(address, ..)| address.language == language).collect();
        let (_, site, _, first) = own.first().expect("a language has pages");
        let mut pages: Vec<_> = own
            .iter()
            .map(|(address, _, page, html)| Page {
                address: page.address.clone(),
                route: address.route.clone(),
                title: page.title.clone(),
                heading: words_of(first_of(html, "h1").expect("a page has an h1")),
                content: data(&folder.join(routes.data_file(address))).content,
            })
            .collect();
        pages.sort_by_key(|page| (rank(&page.route), page.address.clone()));
        Self {
            folder: folder.to_owned(),
            base: routes.base.clone(),
            language: routes.languages[language].clone(),
            home: site.home.clone(),
            navigation: first.select(&selector("header nav a:not([hreflang])")).map(link).collect(),
            words: words(site, first),
            exit: exit(first),
            targets: documents.iter().filter_map(|(_, html)| Some(exit(html)?.to)).collect(),
            pages,
            addresses: documents.iter().map(|(StartData { page, .. }, _)| page.address.clone()).collect(),
            routes: routes.clone(),
        }
    }

    /// The page at an address.
    pub fn page(&self, address: &str) -> &Page {
        let found = self.find(address);
        found.unwrap_or_else(|| panic!("no page was published at {address}"))
    }

    /// The page at an address, if there is one.
    pub fn find(&self, address: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.address == address)
    }

    /// The overview.
    pub fn overview(&self) -> &Page {
        self.page(&self.home)
    }

    /// The pages of the navigation, the longest first.
    pub fn longest(&self) -> Vec<&Page> {
        let links = self.navigation.iter();
        let mut pages: Vec<_> = links.map(|link| self.page(&link.href)).collect();
        pages.sort_by_key(|page| Reverse(page.length()));
        pages
    }

    /// The way to leave at once.
    pub fn exit(&self) -> &Exit {
        self.exit.as_ref().expect("a way out")
    }

    /// The page that the navigation leads to last: never the overview.
    pub fn last_in_navigation(&self) -> &Page {
        let last = self.navigation.last().expect("a navigation");
        self.page(&last.href)
    }

    /// The file that holds all pages, below the site's folder.
    pub fn single_file(&self) -> String {
        let language = self.routes.languages.iter().position(|language| *language == self.language);
        self.routes.single_file(language.expect("the language is one of the site's"))
    }

    /// Where a page's data is, base path included.
    pub fn data(&self, page: &Page) -> String {
        let address = self.routes.read(&page.address).expect("the address of a page");
        self.routes.data(&address)
    }
}

impl Page {
    /// All words, and all values of attributes, of the page's data, as they must stand on the page.
    pub fn words(&self) -> BTreeSet<String> {
        let html = Html::parse_fragment(&self.content);
        let elements = html.root_element().descendants();
        let words = elements.flat_map(|node| {
            let text = node.value().as_text().map(|text| text.to_string());
            let attributes = node.value().as_element().into_iter().flat_map(|element| element.attrs());
            text.into_iter().chain(attributes.map(|(_, value)| value.to_owned())).collect::<Vec<_>>()
        });
        words.filter(|words| !words.trim().is_empty()).collect()
    }

    /// The words of its data, their white space folded: what stands in `main`.
    pub fn text(&self) -> String {
        words_of(Html::parse_fragment(&self.content).root_element())
    }

    /// How much there is to read.
    fn length(&self) -> usize {
        self.content.len()
    }
}

fn words(site: &Site, html: &Html) -> Words {
    let not_found = Html::parse_fragment(&site.not_found.content);
    let notice = site.notice.clone();
    Words {
        skip: words_of(first_of(html, ".skip").expect("a skip link")),
        loading: notice.loading,
        offline: notice.offline,
        retry: notice.retry,
        open: notice.open,
        not_found: words_of(first_of(&not_found, "h1").expect("a heading")),
    }
}

fn exit(html: &Html) -> Option<Exit> {
    let link = first_of(html, ".exit .exit-link")?;
    let status = first_of(html, ".exit [role=status]")?;
    let said = |name: &str| status.attr(name).unwrap_or_default().to_owned();
    Some(Exit {
        to: link.attr("href")?.to_owned(),
        leave: words_of(link),
        once: said("data-once"),
        twice: said("data-twice"),
        leaving: said("data-leaving"),
    })
}

fn link(link: ElementRef) -> Link {
    Link { words: words_of(link), href: link.attr("href").unwrap_or_default().to_owned() }
}

/// Overview first, then as a reader goes.
fn rank(route: &Route) -> u8 {
    match route {
        Route::Overview => 0,
        Route::Project => 1,
        Route::Stories | Route::ListPage(_) => 2,
        Route::Story(_) => 3,
        Route::Notes => 4,
    }
}

fn pages_below(folder: &Path) -> Vec<PathBuf> {
    let mut pages = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of pages").flatten() {
        let path = entry.path();
        if path.is_dir() {
            pages.extend(pages_below(&path));
        } else if path.file_name().is_some_and(|name| name == "index.html") {
            pages.push(path);
        }
    }
    pages
}

/// A page's data, as the app fetches it.
fn data(file: &Path) -> PageData {
    let json = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    serde_json::from_str(&json).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// A page's start data and its HTML; nothing where a page has no data.
fn document(file: &Path) -> Option<(StartData, Html)> {
    let html = Html::parse_document(&fs::read_to_string(file).expect("pages are UTF-8"));
    let json: String = first_of(&html, "script#page-data")?.text().collect();
    let data = serde_json::from_str(&json);
    Some((data.unwrap_or_else(|error| panic!("the data block of {}: {error}", file.display())), html))
}

fn first_of<'a>(html: &'a Html, wanted: &str) -> Option<ElementRef<'a>> {
    html.select(&selector(wanted)).next()
}

/// The words of an element, its white space folded.
fn words_of(element: ElementRef) -> String {
    let words: String = element.text().collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn selector(selector: &str) -> Selector {
    Selector::parse(selector).expect("a selector")
}
