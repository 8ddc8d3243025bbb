//! Lists: of anything, of dates, of people, of sources; corrections and notes.

use leptos::prelude::*;

use super::inlines::{inlines, paragraphs};
use super::non_empty;
use crate::document::Item;

/// A list whose order says nothing.
#[component]
pub fn List(
    /// Each item's label leads, its paragraphs follow.
    items: Vec<Item>,
) -> impl IntoView {
    // Safari forgets that a list without bullets is one, unless it is told.
    view! { <ul role="list">{items.into_iter().map(entry).collect_view()}</ul> }
}

/// A list in an order that matters.
#[component]
pub fn OrderedList(
    /// Each item's label leads, its paragraphs follow.
    items: Vec<Item>,
) -> impl IntoView {
    // As for the list above.
    view! { <ol role="list">{items.into_iter().map(entry).collect_view()}</ol> }
}

/// An item of a list.
pub fn entry(Item { id, label, body }: Item) -> impl IntoView {
    view! { <li id=non_empty(id)>{inlines(label)}{paragraphs(body)}</li> }
}

/// Each correction or note under its own heading: the words as printed, what to know, and why. The quoted words stay
/// as printed where they stand. None is a landmark: a page may have many, and their section is one.
#[component]
pub fn Corrections(
    /// A correction or note each; the label is its heading.
    items: Vec<Item>,
) -> impl IntoView {
    let correction = |Item { id, label, body }| {
        view! { <div id=non_empty(id)><h3>{inlines(label)}</h3>{paragraphs(body)}</div> }
    };
    items.into_iter().map(correction).collect_view()
}
