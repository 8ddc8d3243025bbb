//! From a sound bundle to the pages' data: every word resolved, every link written, every source numbered.
//!
//! Total: a [`Bundle`] has passed every check, so composing cannot fail.

mod citations;
pub mod downloads;
mod map;
mod next_steps;
mod notes;
mod overview;
mod people;
mod preview;
mod project;
mod references;
mod resolve;
mod search;
mod section;
pub mod sharing;
mod site;
mod stories;
mod story_list;
mod text;

use std::collections::HashMap;

use crate::document::{Document, Inline, Inlines, Mark, RenderContext, SectionKind, Shell, Translation};
use award_story_bundle::bundle::{Language, Manifest};
use award_story_bundle::interface::{Interface, Punctuation};
use award_story_bundle::locale::Locale;
use award_story_bundle::pictures::Picture;
use award_story_bundle::read::{Bundle, LanguageBundle};
use award_story_pages::page_data::{self, PageData, SearchIndex, Site, StartData};
use award_story_pages::routes::{Address, PAGE_SIZE, Route, Routes};
pub use citations::Citing;
use downloads::Downloads;
pub use preview::Preview;
use resolve::{Resolved, Resolver};
use sharing::Sharing;

/// Where the outline of the land is that maps use, below the site's folder.
pub const LAND: &str = "land.svg";

/// All pages of one language, and what they share. A page's document is composed when it is asked for, so that a thousand
/// pages need no more memory than one.
pub struct Edition<'a> {
    /// The BCP 47 tag of the language.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// What all its pages share in the app.
    pub site: Site,
    /// What stands around all its pages.
    pub shell: Shell,
    /// What all its pages are drawn with.
    pub context: RenderContext,
    /// What is said of and in its copies.
    pub downloads: Downloads,
    /// What is said of passing its pages on, where the site says anything.
    pub sharing: Option<Sharing>,
    /// Its pages, in reading order; the notes, which tell what all others rest on, come last.
    pub pages: Vec<Page>,
    /// The pictures that stand for its pages.
    pub previews: Vec<Preview>,
    /// What the search looks in, where the list of the stories has more than one page.
    pub search_index: Option<SearchIndex>,
    /// Where each page is among them.
    index: HashMap<Address, usize>,
    language: LanguageContext<'a>,
}

impl Edition<'_> {
    /// The entry, as structured data tells of it.
    pub fn work(&self) -> &Work {
        &self.language.resolved.award.work
    }

    /// The page at an address, if there is one.
    pub fn page(&self, address: &Address) -> Option<&Page> {
        self.pages.get(*self.index.get(address)?)
    }

    /// What a page says, and what that rests on. The notes tell what the `others` rest on, which are all other pages.
    pub fn compose(&self, page: &Page, others: &[Citing]) -> (Document, Citing) {
        let language = &self.language;
        let mut document = match &page.address.route {
            Route::Overview => overview::document(language),
            Route::Project => project::document(language),
            Route::Stories => story_list::document(language, 1),
            Route::ListPage(number) => story_list::document(language, *number),
            Route::Story(_) => stories::document(language, page.person),
            Route::Notes => notes::document(language, others),
        };
        document.sections.retain(|section| !section.items.is_empty() || section.kind == SectionKind::Search);
        let sources = citations::number(language, &mut document);
        let citing = Citing { route: page.address.route.clone(), name: page.name.clone(), sources };
        (references::without_dangling_references(document), citing)
    }

    /// The page in every language of the site; nothing where there is one language.
    pub fn translations(&self, page: &Page) -> Vec<Translation> {
        self.language.translations(&page.address.route)
    }

    /// The block of JSON that stands beside a page's HTML. The content is in the HTML already.
    pub fn start_data(&self, page: &Page) -> StartData {
        StartData { site: self.site.clone(), page: self.data(page, String::new()) }
    }

    /// What the app fetches of a page whose `main` holds this markup.
    pub fn data(&self, page: &Page, content: String) -> PageData {
        let translation = |Translation { lang, address, .. }| page_data::Translation { lang, address };
        PageData {
            address: page.href.clone(),
            title: page.title.clone(),
            translations: self.translations(page).into_iter().map(translation).collect(),
            content,
        }
    }
}

/// The entry: in the award page's words, or in this site's translation of them.
#[derive(Clone, Debug, Default)]
pub struct Work {
    /// Its title, as printed, or what it is called without one.
    pub title: String,
    /// The award line; empty for none.
    pub award: String,
    /// Who made it; empty where nobody is named.
    pub outlet: Inlines,
    /// The heading of the judges' words, empty for none, and the words; where there are any.
    pub judges: Option<(String, Vec<Inlines>)>,
}

/// One page: all that is told of it elsewhere.
pub struct Page {
    /// Where it stands.
    pub address: Address,
    /// The same as a link has it.
    pub href: String,
    /// What it is called in a list of pages.
    pub name: String,
    /// The document's title.
    pub title: String,
    /// The same without the site's name.
    pub heading: String,
    /// One sentence for search engines and link previews.
    pub description: String,
    /// Whether search engines may keep it: not the pages of persons.
    pub indexed: bool,
    /// Which of the edition's pictures stands for it; the overview's where it has none of its own.
    pub preview: Option<usize>,
    /// The place among all people of whom a story is about; of no use to another page.
    person: usize,
}

/// How the addresses of a bundle are formed under a base path, which begins and ends with a slash.
pub fn routes(bundle: &Bundle, base: &str) -> Routes {
    let Bundle { manifest, languages } = bundle;
    let project = manifest.project_slug.as_ref().filter(|_| languages.iter().any(shows_the_project));
    Routes {
        base: base.to_owned(),
        languages: manifest.languages.iter().map(|language| language.tag.as_str().to_lowercase()).collect(),
        project: project.map(|slug| slug.as_str().to_owned()),
        list_pages: manifest.people.len().div_ceil(PAGE_SIZE),
    }
}

/// Whether there is anything to show of the project.
fn shows_the_project(words: &LanguageBundle) -> bool {
    let Some(project) = &words.project else {
        return false;
    };
    let about = project.about.as_ref().is_some_and(|about| !about.paragraphs.is_empty());
    let terms = !words.terms.terms.is_empty() || !words.corrections.corrections.is_empty();
    let numbers = !words.timeline.events.is_empty() || !words.figures.figures.is_empty();
    about || terms || numbers || !project.report.is_empty() || !project.watch.is_empty()
}

/// Every language's pages.
pub fn editions<'a>(bundle: &'a Bundle, routes: &'a Routes) -> Vec<Edition<'a>> {
    let original = bundle.languages.iter().find(|words| words.language.tag == bundle.manifest.original);
    let journeys = bundle.manifest.map.iter().flat_map(|map| &map.journeys);
    let places = journeys.map(|journey| (&journey.person, journey.place)).collect();
    let languages = bundle.languages.iter().enumerate().map(|(index, words)| {
        let language = LanguageContext::new(&bundle.manifest, routes, index, words);
        let original = original.filter(|original| original.language.tag != words.language.tag);
        let resolved = Resolver { language: &language, words, original, places: &places }.resolved();
        LanguageContext { resolved, ..language }
    });
    languages.map(edition).collect()
}

fn edition(language: LanguageContext) -> Edition {
    let context = site::context(&language);
    let mut pages = pages(&language);
    Edition {
        lang: language.language.tag.as_str().to_owned(),
        direction: language.language.direction.as_str(),
        site: site::site(&language, &context),
        shell: site::shell(&language),
        previews: preview::previews(&language, &mut pages),
        search_index: search::index(&language, &context),
        downloads: downloads::downloads(&language),
        sharing: sharing::sharing(&language),
        context,
        index: pages.iter().map(|page| page.address.clone()).zip(0..).collect(),
        pages,
        language,
    }
}

/// One language, as the pages' composers see it: what is resolved, and how the language says what is left. Of the bundle
/// it has the manifest, the words of the interface and the pictures, and no file of the entry.
struct LanguageContext<'a> {
    manifest: &'a Manifest,
    language: &'a Language,
    /// The site's own words.
    interface: &'a Interface,
    pictures: &'a [Picture],
    routes: &'a Routes,
    index: usize,
    /// How the language writes numbers, days and lists.
    locale: Locale,
    /// What each correction and note is called, by its id.
    names: HashMap<&'a str, String>,
    /// What the pages say.
    resolved: Resolved,
}

impl<'a> LanguageContext<'a> {
    /// A language of which nothing is resolved yet.
    fn new(manifest: &'a Manifest, routes: &'a Routes, index: usize, words: &'a LanguageBundle) -> Self {
        let LanguageBundle { language, interface, pictures, .. } = words;
        Self {
            manifest,
            language,
            interface,
            pictures,
            routes,
            index,
            locale: Locale::of(language.tag.as_str()),
            names: text::names(&words.corrections.corrections, interface),
            resolved: Resolved::default(),
        }
    }

    fn punctuation(&self) -> &'a Punctuation {
        &self.interface.punctuation
    }

    fn address(&self, route: Route) -> Address {
        Address { language: self.index, route }
    }

    fn href(&self, route: Route) -> String {
        self.routes.href(&self.address(route))
    }

    fn link(&self, route: Route, words: &str) -> Inline {
        Inline::new(Mark::Link, words, self.href(route))
    }

    /// The page in every language, where there is more than one.
    fn translations(&self, route: &Route) -> Vec<Translation> {
        let languages = &self.manifest.languages;
        if languages.len() < 2 {
            return Vec::new();
        }
        let version = |(index, language): (usize, &Language)| {
            let address = self.routes.href(&Address { language: index, route: route.clone() });
            let (name, lang) = (language.name.to_string(), language.tag.as_str().to_owned());
            Translation { name, lang, address }
        };
        languages.iter().enumerate().map(version).collect()
    }
}

/// What a page's composer tells of it beforehand.
struct Draft {
    route: Route,
    /// The document's title, without the site's name.
    title: String,
    description: String,
    indexed: bool,
    /// The place among all people of whom a story is about; of no use to another page.
    person: usize,
}

impl Draft {
    /// What the page is called in a list of pages: as in the navigation, where it is there.
    fn name<'a>(&'a self, language: &'a LanguageContext) -> &'a str {
        let site = &language.interface.site;
        match self.route {
            Route::Overview => site.overview.as_str(),
            Route::Project => site.project.as_str(),
            _ => self.title.as_str(),
        }
    }
}

fn pages(language: &LanguageContext) -> Vec<Page> {
    let mut drafts = vec![overview::draft(language)];
    drafts.extend(project::draft(language));
    drafts.extend(stories::drafts(language));
    drafts.push(notes::draft(language));
    drafts.into_iter().map(|draft| page(language, draft)).collect()
}

fn page(language: &LanguageContext, draft: Draft) -> Page {
    let site = &language.interface.site.name;
    let name = draft.name(language).to_owned();
    let heading = draft.title;
    Page {
        name,
        href: language.href(draft.route.clone()),
        // An entry without a title may be called what the site is called.
        title: if heading == site.as_str() { heading.clone() } else { format!("{heading} · {site}") },
        heading,
        address: language.address(draft.route),
        description: draft.description,
        indexed: draft.indexed,
        preview: None,
        person: draft.person,
    }
}
