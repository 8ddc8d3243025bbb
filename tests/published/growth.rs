//! A bundle of many people: each stands on one page of the list, every list page is a click away, and no other page grows.

use std::collections::{BTreeMap, BTreeSet};

use award_story_pages::page_data::SearchIndex;
use award_story_pages::routes::{Address, PAGE_SIZE, Route, Routes};
use award_story_publish::{self as publish, File, Settings};
use award_story_site::compose;
use scraper::{ElementRef, Html, Selector};

use super::bundle::Copy;
use super::invented;
use super::template::template;

const SEED: u64 = 7;

/// A bundle of so many people, published.
struct Many {
    routes: Routes,
    files: BTreeMap<String, Vec<u8>>,
}

impl Many {
    fn new(count: usize) -> Self {
        let copy = Copy::new();
        invented::people(&copy.path(""), count, SEED).unwrap();
        let bundle = copy.sound();
        let files = publish::files(&bundle, &Settings::new("/", "").unwrap(), &template("/")).unwrap();
        let files = files.into_iter().map(|File { path, bytes }| (path, bytes)).collect();
        Self { routes: compose::routes(&bundle, "/"), files }
    }

    fn text(&self, route: Route) -> &str {
        let file = self.routes.html_file(&Address { language: 0, route });
        std::str::from_utf8(&self.files[&file]).unwrap()
    }

    fn page(&self, route: Route) -> Html {
        Html::parse_document(self.text(route))
    }
}

fn links(page: &Html, within: &str) -> Vec<String> {
    let selector = Selector::parse(&format!("{within} a")).unwrap();
    page.select(&selector).map(|link| link.attr("href").unwrap().to_owned()).collect()
}

fn story(number: usize) -> Route {
    Route::Story(format!("person-{number}"))
}

#[test]
fn everybody_is_on_one_list_page_in_the_bundles_order_and_every_list_page_leads_to_every_other() {
    let many = Many::new(PAGE_SIZE * 2 + 5);
    assert_eq!(many.routes.list_pages, 3);
    let list_pages: Vec<String> =
        (1..=3).map(|number| many.routes.href(&Address { language: 0, route: Route::list_page(number) })).collect();
    let mut listed = Vec::new();
    for number in 1..=3 {
        let page = many.page(Route::list_page(number));
        listed.extend(links(&page, "main .people ul"));
        let ways = links(&page, "main nav.pagination");
        assert_eq!(ways.iter().collect::<BTreeSet<_>>(), list_pages.iter().collect());
        let current = Selector::parse("nav.pagination [aria-current=page]").unwrap();
        let current: Vec<_> = page.select(&current).map(|link| link.text().collect::<String>()).collect();
        assert_eq!(current, [number.to_string()]);
    }
    let expected: Vec<String> = (0..PAGE_SIZE * 2 + 5).map(|number| format!("/stories/person-{number}/")).collect();
    assert_eq!(listed, expected);
}

#[test]
fn who_fits_on_one_list_page_has_no_other_and_nothing_to_find() {
    let few = Many::new(PAGE_SIZE);
    let page = few.page(Route::Stories);
    assert_eq!(links(&page, "main .people ul").len(), PAGE_SIZE);
    assert_eq!(links(&few.page(Route::Overview), "main .people ul").len(), PAGE_SIZE);
    for absent in ["nav.pagination", "search", "#all-stories"] {
        assert_eq!(page.select(&Selector::parse(absent).unwrap()).count(), 0, "{absent}");
    }
    assert!(!few.files.keys().any(|path| path.contains("page/")));
}

#[test]
fn the_overview_names_some_and_leads_to_all() {
    let many = Many::new(PAGE_SIZE + 1);
    let overview = many.page(Route::Overview);
    assert_eq!(links(&overview, "main .people ul").len(), 12);
    assert_eq!(links(&overview, "#all-stories"), ["/stories/"]);
    let words: String =
        overview.select(&Selector::parse("#all-stories").unwrap()).flat_map(|link| link.text()).collect();
    assert_eq!(words, format!("All {}", PAGE_SIZE + 1));
}

#[test]
fn no_page_but_the_list_grows_with_the_bundle() {
    let [some, many] = [PAGE_SIZE + 6, 300].map(Many::new);
    let stories = (0..PAGE_SIZE).map(story);
    for route in stories.chain([Route::Overview, Route::Notes, Route::Project]) {
        let (among_some, among_many) = (some.text(route.clone()).len(), many.text(route.clone()).len());
        // The digits of how many people and list pages there are, and of the sizes of what can be taken away.
        assert!(among_many <= among_some + 16, "{route:?}: {among_some} bytes among some, {among_many} among many");
    }
}

#[test]
fn the_search_index_has_each_person_as_the_pages_of_the_list_do() {
    let many = Many::new(PAGE_SIZE + 3);
    let index: SearchIndex = serde_json::from_slice(&many.files[&many.routes.search_index(0)]).unwrap();
    let items = |page: &Html| -> Vec<String> {
        page.select(&Selector::parse(".people li").unwrap()).map(|item: ElementRef| item.html()).collect()
    };
    let shown: Vec<String> = (1..=2).flat_map(|number| items(&many.page(Route::list_page(number)))).collect();
    let all: String = index.people.iter().map(|person| person.item.as_str()).collect();
    assert_eq!(items(&Html::parse_fragment(&format!("<ul class=\"people\">{all}</ul>"))), shown);
    for person in &index.people {
        let item = Html::parse_fragment(&person.item);
        let said: Vec<&str> = item.root_element().text().map(str::trim).filter(|word| !word.is_empty()).collect();
        assert!(said.iter().all(|word| person.text.contains(word)), "{said:?} are not all in {}", person.text);
    }
}

#[test]
fn every_page_of_the_list_has_a_place_for_the_search_and_no_other_page_has() {
    let many = Many::new(PAGE_SIZE + 3);
    let has_place = |route: Route| many.text(route).contains("data-place=\"search\"");
    assert!(has_place(Route::Stories) && has_place(Route::ListPage(2)));
    assert!(!has_place(Route::Overview) && !has_place(story(1)));
    assert!(!Many::new(PAGE_SIZE).text(Route::Stories).contains("data-place=\"search\""), "one page shows everybody");
}

#[test]
fn a_source_of_many_stories_leads_to_their_list() {
    let notes = Many::new(PAGE_SIZE + 1).page(Route::Notes);
    let used = links(&notes, "#sources ~ ol li");
    assert!(used.contains(&"/stories/".to_owned()), "{used:?}");
    assert!(!used.iter().any(|href| href.contains("person-")), "{used:?}");
}
