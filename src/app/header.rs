//! What stands before every page: the way past it, the site's name, the navigation, the languages.

use leptos::prelude::*;

use super::exit::leave;
use crate::page_data::Link;
use crate::visit::{Visit, use_site};

/// The skip link and the banner. The way to leave at once comes second, for those who go from link to link.
#[component]
pub fn Header() -> impl IntoView {
    let site = use_site();
    let visit = expect_context::<Visit>();
    let entries: Vec<_> = site.navigation.iter().map(|link| entry(link, site.home.clone(), visit)).collect();
    view! {
        <a class="skip" target="_self" href="#main">{site.labels.skip.clone()}</a>
        <header class="banner">
            {site.exit.as_ref().map(|exit| leave(exit, "skip leave"))}
            <a class="name" data-noscroll="" href=site.home.clone()>{site.name.clone()}</a>
            <div class="choices">
                <nav aria-label=site.labels.navigation.clone()><ul role="list">{entries}</ul></nav>
                {move || languages(&site.labels.languages, visit.translations())}
            </div>
        </header>
    }
}

/// A link of the navigation; it says whether it leads to the page on the screen.
fn entry(link: &Link, home: String, visit: Visit) -> impl IntoView + use<> {
    let to = link.to.clone();
    let current = move || current(&visit.address(), &to, &home);
    view! { <li><a data-noscroll="" aria-current=current href=link.to.clone()>{link.words.clone()}</a></li> }
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

/// The page in the site's other languages. Another language is another document: changing it is a full page load.
fn languages(label: &str, versions: Vec<Link>) -> Option<impl IntoView + use<>> {
    let entry = |Link { words, to, lang }: Link| {
        view! { <li><a lang=lang.clone() hreflang=lang target="_self" href=to>{words}</a></li> }
    };
    (!versions.is_empty()).then(|| {
        let entries: Vec<_> = versions.into_iter().map(entry).collect();
        view! { <nav aria-label=label.to_owned()><ul role="list">{entries}</ul></nav> }
    })
}
