//! A page: its title, then its sections.

use leptos::prelude::*;

use super::definitions::{definitions, large, panels};
use super::element::{self, classed, element};
use super::inlines::{inlines, prose};
use super::list::{corrections, list};
use super::quotation::quotation;
use super::table::table;
use crate::document::{Document, Inlines, Section, SectionKind};
use crate::letters::width;

/// What a page begins with: its title, and what stands around it.
pub fn opening(document: &Document) -> Vec<AnyView> {
    let mut content = line("before", &document.before);
    content.push(title(&document.heading));
    content.extend(line("after", &document.after));
    content.extend(document.gloss.iter().flat_map(section));
    content
}

/// Sections, one after the other.
pub fn sections(sections: &[Section]) -> Vec<AnyView> {
    sections.iter().flat_map(section).collect()
}

/// A page's one `h1`. It takes the focus when its page arrives.
pub fn title(heading: &Inlines) -> AnyView {
    let mut attributes = vec![("tabindex", "-1".to_owned())];
    attributes.extend(length(heading).map(|class| ("class", class.to_owned())));
    element("h1", attributes, inlines(heading))
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

fn line(class: &'static str, text: &Inlines) -> Vec<AnyView> {
    if text.is_empty() { Vec::new() } else { vec![classed("p", class, inlines(text))] }
}

/// A section: its heading, and its items as its kind sets them. The panels of terms stand outside the section.
fn section(section: &Section) -> Vec<AnyView> {
    let Section { kind, id, heading, drawing, items } = section;
    let (class, content) = match kind {
        SectionKind::Quotation => ("quotation", quotation(items)),
        SectionKind::Prose => ("prose", prose(items)),
        SectionKind::List => ("list", vec![list("ul", items)]),
        SectionKind::Definitions => ("definitions", vec![definitions(items)]),
        SectionKind::Terms => ("terms", vec![definitions(items)]),
        SectionKind::Large => ("large", vec![large(items)]),
        SectionKind::Timeline => ("timeline", vec![list("ol", items)]),
        SectionKind::Table => ("figure", table(heading, drawing, items)),
        SectionKind::Map => ("map", prose(items)),
        SectionKind::Corrections => ("corrections", corrections(items)),
        SectionKind::People => ("people", vec![list("ul", items)]),
        SectionKind::PreviousAndNext => ("previous-and-next", vec![list("ul", items)]),
        SectionKind::Pagination => ("pagination", vec![list("ul", items)]),
        SectionKind::Sources => ("sources", vec![list("ol", items)]),
        SectionKind::Search => return vec![search(heading)],
    };
    let mut content = content;
    if *kind != SectionKind::Table && !drawing.is_empty() {
        content.insert(0, element::drawing(drawing));
    }
    let framed = if *kind == SectionKind::Pagination { navigation } else { headed };
    let mut views = vec![framed(class, id, heading, content)];
    if matches!(kind, SectionKind::Terms | SectionKind::Large) {
        views.extend(panels(items));
    }
    views
}

fn headed(class: &str, id: &str, heading: &Inlines, mut content: Vec<AnyView>) -> AnyView {
    let class = ("class", class.to_owned());
    if heading.is_empty() {
        return element("div", vec![class, ("id", id.to_owned())], content);
    }
    content.insert(0, element("h2", vec![("id", id.to_owned())], vec![itself(id, heading)]));
    element("section", vec![class, ("aria-labelledby", id.to_owned())], content)
}

/// The class of a heading's link to its own section.
pub const HEADING_ANCHOR: &str = "heading-anchor";

/// A heading's words as a link to the section: whoever wants to pass on no more than that finds its address there. The
/// link is called as the section is, so that nobody hears a second name beside each heading.
fn itself(id: &str, heading: &Inlines) -> AnyView {
    let class = ("class", HEADING_ANCHOR.to_owned());
    element("a", vec![class, ("href", format!("#{id}"))], inlines(heading))
}

/// The place that the app mounts its search into (`src/app/search.rs`). Its label is kept in it, so that the style can hold as
/// much room before the search is there as after.
fn search(label: &Inlines) -> AnyView {
    let label = label.iter().map(|inline| inline.words.as_str()).collect();
    element(
        "search",
        vec![("class", "search".to_owned()), ("data-place", "search".to_owned()), ("data-label", label)],
        vec![],
    )
}

/// Links that are called what their heading says, which is not seen.
fn navigation(class: &str, id: &str, heading: &Inlines, links: Vec<AnyView>) -> AnyView {
    let called = heading.iter().map(|inline| inline.words.as_str()).collect();
    element("nav", vec![("class", class.to_owned()), ("id", id.to_owned()), ("aria-label", called)], links)
}
