//! Words of the award page, marked as quoted and never changed; and this site's translation of them.

use leptos::prelude::*;

use super::context;
use super::element::{classed, element, plain};
use super::inlines::{inlines, link, outward, paragraphs, prose, source_of};
use crate::document::Item;

/// Paragraphs as the award page prints them, and where they are from. Where there are two items, the first is this
/// site's translation, and what the award page prints is one click away, without script.
pub fn quotation(items: &[Item]) -> Vec<AnyView> {
    let [translation, original] = items else {
        return vec![printed(items)];
    };
    let words = classed("div", "translation", paragraphs(&translation.body));
    let summary = plain("summary", inlines(&original.label));
    vec![
        plain("figure", vec![words, plain("figcaption", inlines(&translation.label))]),
        plain("details", vec![summary, printed(std::slice::from_ref(original))]),
    ]
}

fn printed(items: &[Item]) -> AnyView {
    let context = context();
    let mut figure = vec![element("blockquote", source_of(&context), prose(items))];
    if !context.award_page.is_empty() {
        let source = link(&context.quoted_from, &context.award_page, outward(""));
        figure.push(plain("figcaption", vec![source]));
    }
    plain("figure", figure)
}
