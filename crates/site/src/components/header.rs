//! What stands before every page: the skip link, the site's name, the navigation, the languages.

use leptos::prelude::*;

use super::exit::leave;
use crate::document::{Inline, Inlines, Shell, Translation};

/// The skip link and the header of the page at an address. The quick exit comes second, for readers who go from link to link.
/// The app follows a move with attributes alone: `aria-current`, and where the languages lead.
pub fn header(shell: &Shell, navigation: &Inlines, address: &str, translations: &[Translation]) -> AnyView {
    let entries: Vec<_> = navigation.iter().map(|link| entry(link, &shell.home, address)).collect();
    view! {
        <a class="skip" href="#main">{shell.skip.clone()}</a>
        <header class="site-header">
            {shell.exit.as_ref().map(|exit| leave(exit, "skip exit-link"))}
            <a class="name" href=shell.home.clone()>{shell.name.clone()}</a>
            <div class="choices">
                <nav aria-label=shell.navigation.clone()><ul role="list">{entries}</ul></nav>
                {languages(&shell.languages, translations)}
            </div>
        </header>
    }
    .into_any()
}

/// A link of the navigation: `page` where it leads to the page shown, `true` where that page stands below it.
fn entry(link: &Inline, home: &str, address: &str) -> impl IntoView + use<> {
    let current = match link.to.as_str() {
        to if to == address => Some("page"),
        to if to != home && address.starts_with(to) => Some("true"),
        _ => None,
    };
    view! { <li><a aria-current=current href=link.to.clone()>{link.words.clone()}</a></li> }
}

/// The page in the site's other languages. Another language is another document: changing it is a full page load.
fn languages(label: &str, translations: &[Translation]) -> Option<impl IntoView + use<>> {
    let entry = |Translation { name, lang, address }: &Translation| {
        view! { <li><a lang=lang.clone() hreflang=lang.clone() href=address.clone()>{name.clone()}</a></li> }
    };
    (!translations.is_empty()).then(|| {
        let entries: Vec<_> = translations.iter().map(entry).collect();
        view! { <nav aria-label=label.to_owned()><ul role="list">{entries}</ul></nav> }
    })
}
