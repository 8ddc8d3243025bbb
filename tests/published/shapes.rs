//! Whatever an entry has or lacks: nothing on its pages is empty, and nothing of a machine is among its words.

use award_story_pages::routes::Route;
use scraper::ElementRef;

use super::document::{parse, text};
use super::site::{Site, all, in_every_document, on_every_page};

/// What makes no sense without words in it.
const WORDED: &str = "h1, h2, h3, h4, p, li, dt, dd, th, td, caption, figcaption, blockquote, q, a, button, summary, \
    small, time, section, article, aside, nav, ul, ol, dl, table, details";

/// Words that a programming language has for nothing.
const NOTHING: [&str; 3] = ["null", "undefined", "NaN"];

fn is_empty(element: &ElementRef) -> bool {
    let is_status = element.attr("role") == Some("status");
    // A line on a map that has no room for its words is read out all the same.
    let is_named = element.attr("aria-label").is_some_and(|name| !name.trim().is_empty());
    !is_status
        && !is_named
        && text(*element).trim().is_empty()
        && element.select(&parse("svg, img, sup")).next().is_none()
}

#[test]
fn nothing_that_should_have_words_is_empty() {
    in_every_document(|document| {
        document.all(WORDED).iter().filter(|element| is_empty(element)).map(ElementRef::html).collect()
    });
}

#[test]
fn no_word_is_a_machines_word_for_nothing() {
    in_every_document(|document| {
        let labels = ["aria-label", "alt", "title", "content"].map(|name| document.values(name)).concat();
        let words = document.words().into_iter().map(|(_, words)| words).chain(labels);
        let has = |words: &&str| words.split(|c: char| !c.is_alphanumeric()).any(|word| NOTHING.contains(&word));
        words.filter(has).map(str::to_owned).collect()
    });
}

/// Whether it is that of sixty people and sixty paragraphs, who went nowhere.
fn is_of_sixty(site: &Site) -> bool {
    site.addresses.len() > 60 && site.routes.languages.len() == 1
}

#[test]
fn a_person_who_went_nowhere_has_no_arrow_and_no_places() {
    let mut seen = 0;
    let sites = all().iter().filter(|site| site.name.contains("audio") || is_of_sixty(site));
    for page in sites.flat_map(Site::pages) {
        let (main, address) = (text(page.all("main")[0]), page.address.unwrap());
        assert!(!main.contains(['→', '←']), "{}: {}", page.site.name, page.path);
        assert!(page.by_id("journey").is_none() && page.by_id("map").is_none(), "{}: {}", page.site.name, page.path);
        seen += usize::from(matches!(address.route, Route::Story(_)));
    }
    assert_eq!(seen, 61);
}

#[test]
fn an_arrow_points_the_way_that_the_page_is_read() {
    on_every_page(|page| {
        let wrong = if page.value("html", "dir") == Some("rtl") { '→' } else { '←' };
        text(page.all("main")[0]).contains(wrong).then(|| format!("{wrong}")).into_iter().collect()
    });
}

#[test]
fn the_more_words_a_title_has_the_smaller_it_is_set() {
    let class = |shape: fn(&Site) -> bool| {
        let site = all().iter().find(|site| shape(site)).unwrap();
        site.page(&site.addresses[0]).value("h1", "class").map(str::to_owned)
    };
    assert_eq!(class(|site| site.name.contains("long-read")).as_deref(), Some("longest"));
    assert_eq!(class(is_of_sixty), None);
    assert_eq!(class(|site| site.is_own_entry), None);
}
