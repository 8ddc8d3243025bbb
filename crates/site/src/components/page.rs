//! A page: its title, then its sections.

use leptos::prelude::*;

use super::inlines::inlines;
use super::section::section;
use crate::document::{Document, Inlines, Section};
use crate::letters::width;

/// What a page begins with: its title, and what stands around it.
pub fn opening(document: &Document) -> impl IntoView + use<> {
    let Document { before, heading, after, gloss, .. } = document;
    view! {
        {line("before", before)}
        <PageTitle heading=heading.clone()/>
        {line("after", after)}
        {gloss.clone().map(section)}
    }
}

/// Sections, one after the other.
pub fn sections(sections: &[Section]) -> impl IntoView + use<> {
    sections.iter().cloned().map(section).collect_view()
}

/// A page's one `h1`. It takes the focus when its page arrives.
#[component]
pub fn PageTitle(
    /// The title.
    heading: Inlines,
) -> impl IntoView {
    // Two elements: where a class is `None`, Leptos writes `class=""`.
    match length(&heading) {
        Some(class) => view! { <h1 tabindex="-1" class=class>{inlines(heading)}</h1> }.into_any(),
        None => view! { <h1 tabindex="-1">{inlines(heading)}</h1> }.into_any(),
    }
}

/// What a long title is called in the style, which sets it smaller but cannot count its letters. One of forty words would
/// else fill a phone's first screen and leave nothing of what it is the title of. Characters that fill a square count twice.
fn length(heading: &Inlines) -> Option<&'static str> {
    let letters = heading.iter().flat_map(|inline| inline.words.chars());
    match width(letters) {
        ..90 => None,
        90..170 => Some("long"),
        _ => Some("longest"),
    }
}

fn line(class: &'static str, text: &Inlines) -> Option<impl IntoView + use<>> {
    (!text.is_empty()).then(|| view! { <p class=class>{inlines(text.clone())}</p> })
}
