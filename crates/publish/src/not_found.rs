//! `404.html`: one for all languages: a message, the contents and who speaks in each. No app takes it over, since no app knows
//! at which address it will be shown.

use leptos::prelude::*;

use super::exit;
use super::policy::Policy;
use super::template::Template;
use award_story_pages::routes::Routes;
use award_story_site::components::exit::{leave, presses};
use award_story_site::components::inlines::paragraphs;
use award_story_site::components::not_found::NotFound;
use award_story_site::components::{self, markup};
use award_story_site::compose::Edition;

/// Ways out of several languages have no room beside the name on a small phone: a row of their own, which stays where it is.
const STYLE: &str = include_str!("not_found.css");

/// The document, and its policy.
pub fn html(editions: &[Edition], routes: &Routes, template: &Template) -> (String, Policy) {
    let Some(first) = editions.first() else {
        return Default::default();
    };
    let head = view! {
        <title>{first.context.not_found.clone()}</title>
        <meta name="robots" content="noindex"/>
    };
    let messages: Vec<AnyView> = editions.iter().enumerate().map(|(index, edition)| message(index, edition)).collect();
    let footers: Vec<AnyView> = editions.iter().map(footer).collect();
    let body = view! {
        <header class="site-header"><a class="name" href=routes.base.clone()>{first.shell.name.clone()}</a></header>
        {ways_out(editions)}
        <main id="main">{messages}</main>
        <footer class="site-footer">{footers}</footer>
    };
    let head = components::html(head) + "<style>" + STYLE + "</style>" + &exit::script(editions);
    template.plain_document(&first.lang, first.direction, &head, &components::html(body))
}

/// The way to leave at once, for readers of each language. Shift pressed three times takes the first.
fn ways_out(editions: &[Edition]) -> Option<AnyView> {
    let exits = editions.iter().filter_map(|edition| Some((edition.lang.clone(), edition.shell.exit.as_ref()?)));
    let (_, first) = exits.clone().next()?;
    let links: Vec<AnyView> =
        exits.map(|(lang, exit)| view! { <span lang=lang>{leave(exit, "exit-link")}</span> }.into_any()).collect();
    Some(view! { <aside class="exit" aria-label=first.leave.clone()>{links}{presses(first)}</aside> }.into_any())
}

/// One language's message; the first one's heading is the document's.
fn message(index: usize, edition: &Edition) -> AnyView {
    let context = &edition.context;
    let title = context.not_found.clone();
    let message = match index {
        0 => markup(context, || view! { <NotFound><h1>{title}</h1></NotFound> }),
        _ => markup(context, || view! { <NotFound><h2>{title}</h2></NotFound> }),
    };
    view! { <section lang=edition.lang.clone() dir=edition.direction inner_html=message></section> }.into_any()
}

/// Who speaks, as every page says it.
fn footer(edition: &Edition) -> AnyView {
    let sentences = markup(&edition.context, || paragraphs(edition.context.footer.clone()));
    view! { <div lang=edition.lang.clone() dir=edition.direction inner_html=sentences></div> }.into_any()
}
