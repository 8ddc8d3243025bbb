//! What stands before every page: the skip link, the site's name, the navigation, the languages.

use leptos::prelude::*;

use super::exit::leave;
use crate::document::{Inline, Inlines, Shell, Translation};

/// The skip link and the header of a page. The quick exit comes second, for readers who go from link to link. The app
/// follows a move with attributes alone: `aria-current`, and where the languages lead.
#[component]
pub fn Header(
    /// What stands around every page.
    shell: Shell,
    /// The site's pages: links.
    navigation: Inlines,
    /// The page's address.
    address: String,
    /// The page in the site's other languages.
    translations: Vec<Translation>,
) -> impl IntoView {
    let entries = navigation.into_iter().map(|link| entry(link, &shell.home, &address)).collect_view();
    view! {
        <a class="skip" href="#main">{shell.skip}</a>
        <header class="site-header">
            {shell.exit.as_ref().map(|exit| leave(exit, "skip exit-link"))}
            <a class="name" href=shell.home>{shell.name}</a>
            <div class="choices">
                <nav aria-label=shell.navigation><ul role="list">{entries}</ul></nav>
                {languages(shell.languages, translations)}
            </div>
        </header>
    }
}

/// A link of the navigation: `page` where it leads to the page shown, `true` where that page stands below it.
fn entry(link: Inline, home: &str, address: &str) -> impl IntoView + use<> {
    let current = match link.to.as_str() {
        to if to == address => Some("page"),
        to if to != home && address.starts_with(to) => Some("true"),
        _ => None,
    };
    view! { <li><a aria-current=current href=link.to>{link.words}</a></li> }
}

/// The page in the site's other languages. Another language is another document: changing it is a full page load.
fn languages(label: String, translations: Vec<Translation>) -> Option<impl IntoView> {
    let entry = |Translation { name, lang, address }| {
        view! { <li><a lang=lang.clone() hreflang=lang href=address>{name}</a></li> }
    };
    (!translations.is_empty()).then(|| {
        let entries = translations.into_iter().map(entry).collect_view();
        view! { <nav aria-label=label><ul role="list">{entries}</ul></nav> }
    })
}
