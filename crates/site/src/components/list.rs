//! Lists: of anything, of dates, of people, of sources; corrections and notes.

use leptos::prelude::*;

use super::element::{element, identified, plain};
use super::inlines::{inlines, paragraphs};
use crate::document::Item;

/// A list with this tag: each item's label, then its paragraphs.
pub fn list(tag: &'static str, items: &[Item]) -> AnyView {
    // Safari forgets that a list without bullets is one, unless it is told.
    element(tag, vec![("role", "list".to_owned())], items.iter().map(entry).collect())
}

/// An item of a list.
pub fn entry(item: &Item) -> AnyView {
    let mut content = inlines(&item.label);
    content.extend(paragraphs(&item.body));
    identified("li", item.id.clone(), content)
}

/// Each correction or note under its own heading: the words as printed, what to know, and why. The quoted words stay
/// as printed where they stand. None is a landmark: a page may have many, and their section is one.
pub fn corrections(items: &[Item]) -> Vec<AnyView> {
    let notes = items.iter().map(|item| {
        let mut content = vec![plain("h3", inlines(&item.label))];
        content.extend(paragraphs(&item.body));
        identified("div", item.id.clone(), content)
    });
    notes.collect()
}
