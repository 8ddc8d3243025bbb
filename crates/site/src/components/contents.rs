//! What is on a page: the list of its sections, and the way back to its top.

use leptos::prelude::*;

use super::context;
use super::element::{classed, element, plain, words};
use super::inlines::inlines;
use crate::document::{Inline, Inlines, Mark, Section, SectionKind};

/// Up to so many sections a reader finds without a list.
const WITHOUT: usize = 5;

/// The list of the sections under headings, where there are more than a few: a line that opens, without script, so that a
/// small screen keeps its room for what the page says.
pub fn contents<'a>(sections: impl Iterator<Item = &'a Section>) -> Option<AnyView> {
    let headed: Vec<&Section> = sections
        .filter(|section| {
            !section.heading.is_empty() && !matches!(section.kind, SectionKind::Pagination | SectionKind::Search)
        })
        .collect();
    let label = context().on_this_page;
    let summary = plain("summary", vec![words(&label)]);
    let list = vec![("role", "list".to_owned())];
    (headed.len() > WITHOUT).then(|| {
        let list = element("ul", list, headed.into_iter().map(entry).collect());
        let attributes = vec![("class", "contents".to_owned()), ("aria-label", label)];
        element("nav", attributes, vec![plain("details", vec![summary, list])])
    })
}

fn entry(section: &Section) -> AnyView {
    let plain_words = |inline: &Inline| Inline { mark: Mark::Plain, ..inline.clone() };
    let heading: Inlines = section.heading.iter().map(plain_words).collect();
    let attributes = vec![("href", format!("#{}", section.id))];
    plain("li", vec![element("a", attributes, inlines(&heading))])
}

/// The link at a page's end to where it begins. Every browser knows the place.
pub fn top() -> AnyView {
    let attributes = vec![("href", "#top".to_owned())];
    classed("p", "top", vec![element("a", attributes, vec![words(&context().top)])])
}
