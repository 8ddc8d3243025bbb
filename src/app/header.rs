//! The published header follows the page that is shown, with attributes alone: its words belong to the page, and perhaps to a
//! translator by now.

use super::dom::{all, set_attribute};
use crate::page_data::PageData;

/// Marks the navigation's link to the page, and lets the links to other languages lead to its translations. A link that is
/// gone is not missed.
pub fn follow(page: &PageData, home: &str) {
    for link in all("header nav a[href]") {
        let language = link.get_attribute("hreflang");
        let translation = language.and_then(|language| page.translations.iter().find(|one| one.lang == language));
        match translation {
            Some(translation) => set_attribute(&link, "href", Some(&translation.address)),
            None => set_attribute(&link, "aria-current", current(page, &link.get_attribute("href"), home)),
        }
    }
}

/// `page` where a link leads to the page, `true` where the page stands below it.
fn current(page: &PageData, href: &Option<String>, home: &str) -> Option<&'static str> {
    match href {
        Some(href) if *href == page.address => Some("page"),
        Some(href) if href != home && page.address.starts_with(href) => Some("true"),
        _ => None,
    }
}
