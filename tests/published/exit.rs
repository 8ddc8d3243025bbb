//! The way to leave at once: on every page, or nowhere.

use scraper::ElementRef;

use super::bundle::Copy;
use super::document::{Document, text};
use super::site::{assert_no_faults, in_every_document, on_every_page, published};

/// The links that leave, one for the eye and one for those who go from link to link.
fn links<'a>(document: &'a Document) -> [Vec<ElementRef<'a>>; 2] {
    ["aside.exit .exit-link", "header .exit-link.skip"].map(|selector| document.all(selector))
}

#[test]
fn each_page_can_be_left_by_a_plain_link_and_by_a_second_one_right_after_the_skip_link() {
    on_every_page(|page| {
        let [seen, hidden] = links(page);
        let second = page.all("body a").get(1).copied();
        let is_right = seen.len() == 1 && hidden.len() == 1 && second == hidden.first().copied();
        (!is_right)
            .then(|| format!("{} links, {} behind the skip link", seen.len(), hidden.len()))
            .into_iter()
            .collect()
    });
}

#[test]
fn the_page_for_unknown_addresses_can_be_left_in_every_language() {
    let pages = super::site::all().iter().map(|site| Document::new(site, "404.html", None));
    assert_no_faults(pages, |page| {
        let spoken: Vec<_> =
            page.all("aside.exit > [lang]:has(.exit-link)").iter().filter_map(|one| one.attr("lang")).collect();
        (spoken != page.site.languages).then(|| format!("{spoken:?}")).into_iter().collect()
    });
}

#[test]
fn a_way_out_leads_to_another_host_which_learns_nothing() {
    in_every_document(|document| {
        let links = links(document).concat().into_iter();
        let wrong = links.filter(|link| {
            let leads_out = link.attr("href").is_some_and(|href| href.starts_with("https://"));
            !leads_out || link.attr("rel") != Some("nofollow noreferrer") || text(*link).trim().is_empty()
        });
        wrong.map(|link| link.html()).collect()
    });
}

#[test]
fn presses_of_the_shift_key_are_counted_where_assistive_technology_listens() {
    in_every_document(|document| {
        // What was taken away is left by closing it.
        if document.site.one_files().contains(&document.path) {
            return Vec::new();
        }
        let places = document.all(".exit > [role=status]:empty");
        let words = places
            .iter()
            .flat_map(|place| ["once", "twice", "leaving"].map(|name| place.attr(&format!("data-{name}"))));
        let words: Vec<_> = words.flatten().filter(|words| !words.is_empty()).collect();
        (words.len() != 3).then(|| format!("{words:?}")).into_iter().collect()
    });
}

#[test]
fn a_bundle_without_a_way_out_has_neither_link_nor_script() {
    let interface = r#"  "exit": {
    "to": "https://elsewhere.example/",
    "leave": "Leave",
    "once": "Twice more",
    "twice": "Once more",
    "leaving": "Leaving"
  },
"#;
    let site = published(&Copy::new().replace("en/interface.json", interface, "").path(""), "/", "");
    assert_no_faults(site.documents(), |document| {
        let scripts = document.all("script:not([type], [src])").into_iter();
        let scripts = scripts.filter(|script| text(*script).contains(".exit"));
        document.all(".exit, .exit-link").into_iter().chain(scripts).map(|element| element.html()).collect()
    });
}
