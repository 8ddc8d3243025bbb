//! What stands before every page: the way past it, the site's name, the navigation, the languages.

use leptos::prelude::*;

use super::element::{classed, element, plain};
use super::page::contents;
use super::runs::link;
use crate::page_data::{Run, Site};
use crate::visit::{Visit, use_site};

/// The skip link and the banner.
#[component]
pub fn Header() -> impl IntoView {
    let site = use_site();
    let visit = expect_context::<Visit>();
    let to_text = vec![("class", "skip".to_owned()), ("target", "_self".to_owned())];
    let skip = link(&site.labels.skip, "#main", to_text);
    (skip, move || banner(&site, &visit))
}

/// The banner as it is on the page on the screen.
fn banner(site: &Site, visit: &Visit) -> AnyView {
    let address = visit.address();
    let entries = site.navigation.iter().map(|link| entry(link, &address, &site.home)).collect();
    let list = element("ul", vec![("role", "list".to_owned())], entries);
    let mut content = vec![
        link(&site.name, &site.home, vec![("class", "name".to_owned()), ("data-noscroll", String::new())]),
        element("nav", vec![("aria-label", site.labels.navigation.clone())], vec![list]),
    ];
    let translations = visit.translations();
    if !translations.is_empty() {
        let label = vec![("aria-label", site.labels.languages.clone())];
        content.push(element("nav", label, vec![contents(&translations)]));
    }
    classed("header", "banner", content)
}

/// A link of the navigation; it says whether it leads to the page on the screen.
fn entry(to: &Run, address: &str, home: &str) -> AnyView {
    let mut attributes = vec![("data-noscroll", String::new())];
    if let Some(current) = current(address, &to.to, home) {
        attributes.push(("aria-current", current.to_owned()));
    }
    plain("li", vec![link(&to.words, &to.to, attributes)])
}

/// `page` where the link leads to the page shown, `true` where that page stands below it.
fn current(address: &str, href: &str, home: &str) -> Option<&'static str> {
    if address == href {
        Some("page")
    } else if href != home && address.starts_with(href) {
        Some("true")
    } else {
        None
    }
}
