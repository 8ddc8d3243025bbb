//! The pictures that stand for pages where a link to them is shown.

use std::collections::{BTreeMap, BTreeSet};

use award_story_pages::routes::Route;

use super::document::Document;
use super::site::{Site, all, is_of_person, of_own_entry, on_every_page};

fn property<'a>(page: &'a Document, name: &str) -> Option<&'a str> {
    page.value(&format!("meta[property='og:image{name}']"), "content")
}

/// The path of a page's picture below the site's folder.
fn picture<'a>(page: &'a Document) -> Option<&'a str> {
    let Site { base, origin, .. } = page.site;
    property(page, "")?.strip_prefix(origin.as_deref()?)?.strip_prefix(base.as_str())
}

/// Width and height of a PNG.
fn size(png: &[u8]) -> [u32; 2] {
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
    [16, 20].map(|at| u32::from_be_bytes(png[at..at + 4].try_into().unwrap()))
}

#[test]
fn a_picture_is_named_by_its_whole_address_and_is_of_the_size_that_the_page_says() {
    on_every_page(|page| {
        let named = property(page, "").is_some();
        let file = picture(page).and_then(|path| page.site.files.get(path));
        let said = ["width", "height"].map(|name| property(page, &format!(":{name}")));
        let is_right = match file {
            Some(png) => said == size(png).map(|pixels| pixels.to_string()).each_ref().map(|text| Some(text.as_str())),
            None => !named && said == [None; 2],
        };
        (!is_right).then(|| format!("{:?}, {said:?}", property(page, ""))).into_iter().collect()
    });
}

#[test]
fn a_preview_is_large_and_described_where_it_has_a_picture() {
    on_every_page(|page| {
        let card = page.value("meta[name='twitter:card']", "content");
        let alt = property(page, ":alt").filter(|alt| !alt.is_empty());
        let is_right = match picture(page) {
            Some(_) => card == Some("summary_large_image") && alt.is_some(),
            None => card.is_none() && alt.is_none(),
        };
        (!is_right).then(|| format!("{card:?}, {alt:?}")).into_iter().collect()
    });
}

#[test]
fn no_picture_is_published_that_no_page_names() {
    for site in all() {
        let pages: Vec<_> = site.pages().collect();
        let named: BTreeSet<_> = pages.iter().filter_map(picture).collect();
        let landed: BTreeSet<_> =
            site.files.keys().filter(|path| path.starts_with("social/")).map(String::as_str).collect();
        assert_eq!(landed.difference(&named).count(), 0, "{}: {landed:?}", site.name);
    }
}

#[test]
fn a_page_without_a_picture_of_its_own_shares_its_languages_overview() {
    let of_two_languages = |site: &&Site| !site.is_own_entry && site.languages.len() == 2 && site.origin.is_some();
    let site = all().iter().find(of_two_languages).unwrap();
    let pages: Vec<_> = site.pages().collect();
    let mut pictures = BTreeMap::new();
    for page in &pages {
        let address = page.address.unwrap();
        pictures.insert((address.language, format!("{:?}", address.route)), picture(page));
    }
    let of = |language: usize, route: Route| pictures[&(language, format!("{route:?}"))];
    let overview = of(0, Route::Overview);
    assert!(overview.is_some_and(|path| path.starts_with("social/overview-")), "{overview:?}");
    assert!(of(0, Route::Stories).is_some_and(|path| path.starts_with("social/stories-")));
    for route in [Route::Project, Route::Notes, Route::Story("ann".to_owned())] {
        assert_eq!(of(0, route), overview);
    }
    assert!(pictures.iter().all(|((language, _), picture)| *language == 0 || picture.is_none()), "{pictures:?}");
}

#[test]
fn a_person_has_no_picture_but_the_sites() {
    for site in of_own_entry().filter(|site| site.origin.is_some()) {
        for language in 0..site.languages.len() {
            let addresses: Vec<_> = site.addresses.iter().filter(|address| address.language == language).collect();
            let pages: Vec<_> = addresses.iter().map(|address| site.page(address)).collect();
            let overview = picture(&pages[0]);
            for page in pages.iter().filter(|page| is_of_person(page.address.unwrap())) {
                assert_eq!(picture(page), overview, "{}: {}", site.name, page.path);
            }
        }
    }
}
