//! `404.html`: one for all languages: a message, the contents and who speaks in each. No app takes it over, since no app knows
//! at which address it will be shown.

use leptos::prelude::*;

use super::template::Template;
use crate::components::page::contents;
use crate::components::runs::{paragraphs, runs};
use crate::content::compose::Edition;
use crate::page_data::Site;
use crate::routes::Routes;
use crate::visit::provide_site;

/// The document.
pub fn html(editions: &[Edition], routes: &Routes, template: &Template) -> String {
    let Some(first) = editions.first() else {
        return String::new();
    };
    let head = view! {
        <title>{first.site.messages.not_found.clone()}</title>
        <meta name="robots" content="noindex"/>
    };
    let messages: Vec<AnyView> = editions.iter().enumerate().map(|(index, edition)| message(index, edition)).collect();
    let colophons: Vec<AnyView> = editions.iter().map(colophon).collect();
    let body = view! {
        <header class="banner"><a class="name" href=routes.base.clone()>{first.site.name.clone()}</a></header>
        <main id="main">{messages}</main>
        <footer class="colophon">{colophons}</footer>
    };
    template.plain_document(&first.lang, first.direction, &head.to_html(), &body.to_html())
}

/// One language's message; the first one's heading is the document's.
fn message(index: usize, edition: &Edition) -> AnyView {
    let site = edition.site.clone();
    let heading = match index {
        0 => view! { <h1>{site.messages.not_found.clone()}</h1> }.into_any(),
        _ => view! { <h2>{site.messages.not_found.clone()}</h2> }.into_any(),
    };
    let contents = contents(&site.navigation);
    let message = within(&site, || runs(&site.messages.what_to_do));
    view! {
        <section lang=edition.lang.clone() dir=edition.direction>
            {heading}
            <p>{message}</p>
            {contents}
        </section>
    }
    .into_any()
}

/// Who speaks, as every page says it.
fn colophon(edition: &Edition) -> AnyView {
    let sentences = within(&edition.site, || paragraphs(&edition.site.colophon));
    view! { <div lang=edition.lang.clone() dir=edition.direction>{sentences}</div> }.into_any()
}

/// Draws what needs to know the site.
fn within(site: &Site, draw: impl FnOnce() -> Vec<AnyView>) -> Vec<AnyView> {
    Owner::new().with(|| {
        provide_site(site.clone().into());
        draw()
    })
}
