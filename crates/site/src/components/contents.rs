//! What is on a page: the list of its sections, and the way back to its top.

use leptos::prelude::*;

use super::context;
use super::inlines::inlines;
use crate::document::{Inline, Inlines, Mark, RenderContext, Section, SectionKind};

/// Up to so many sections a reader finds without a list.
const WITHOUT: usize = 5;

/// The list of the sections under headings, where there are more than a few: a line that opens, without script, so that a
/// small screen keeps its room for what the page says.
pub fn contents(sections: &[&Section]) -> Option<impl IntoView + use<>> {
    let is_listed = |section: &&&Section| {
        !section.heading.is_empty() && !matches!(section.kind, SectionKind::Pagination | SectionKind::Search)
    };
    let entries = sections.iter().filter(is_listed).map(|section| entry(section)).collect_view();
    let RenderContext { on_this_page: label, .. } = context();
    (entries.len() > WITHOUT).then(|| {
        view! {
            <nav class="contents" aria-label=label.clone()>
                <details>
                    <summary>{label.clone()}</summary>
                    <ul role="list">{entries}</ul>
                </details>
            </nav>
        }
    })
}

fn entry(section: &Section) -> impl IntoView + use<> {
    let plain_words = |inline: &Inline| Inline { mark: Mark::Plain, ..inline.clone() };
    let heading: Inlines = section.heading.iter().map(plain_words).collect();
    view! { <li><a href=format!("#{}", section.id)>{inlines(heading)}</a></li> }
}

/// The link at a page's end to where it begins. Every browser knows the place.
#[component]
pub fn BackToTop() -> impl IntoView {
    view! { <p class="top"><a href="#top">{context().top}</a></p> }
}
