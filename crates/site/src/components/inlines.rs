//! A paragraph's inlines: plain and quoted words, terms, other languages, links, marks.

use leptos::prelude::*;

use super::context;
use super::direction::dir_attribute;
use super::element::{Attribute, classed, element, words};
use super::joined::{Piece, pieces};
use crate::document::{Inline, Inlines, Item, Mark, RenderContext};

/// Runs one after the other, without an element around them.
pub fn inlines(text: &Inlines) -> Vec<AnyView> {
    let piece = |piece| match piece {
        Piece::Inline(one) => inline(&one),
        Piece::Joined(text) => classed("span", "joined", text.iter().map(inline).collect()),
    };
    pieces(text).into_iter().map(piece).collect()
}

/// Paragraphs. One that is in another language from end to end also begins at the side where that language begins.
pub fn paragraphs(texts: &[Inlines]) -> Vec<AnyView> {
    texts.iter().map(|text| element("p", from_other_side(text), inlines(text))).collect()
}

fn from_other_side(text: &Inlines) -> Vec<Attribute> {
    let words = || text.iter().filter(|inline| matches!(inline.mark, Mark::Plain | Mark::Quoted | Mark::Term));
    let is_foreign = words().all(|inline| !inline.lang.is_empty());
    let foreign = is_foreign.then(|| words().map(|inline| inline.words.as_str()).collect::<String>());
    foreign.and_then(|words| dir_attribute(&words)).into_iter().collect()
}

/// The paragraphs of items, which have no label.
pub fn prose(items: &[Item]) -> Vec<AnyView> {
    items.iter().flat_map(|item| paragraphs(&item.body)).collect()
}

fn inline(inline: &Inline) -> AnyView {
    let Inline { mark, words: text, to, lang } = inline;
    match mark {
        Mark::Plain if lang.is_empty() => words(text),
        Mark::Plain => around("span", text, in_language(text, lang)),
        // Set without quotation marks: what the award page prints without them gets none from us.
        Mark::Quoted => around("q", text, [source_of(&context()), in_language(text, lang)].concat()),
        Mark::Title => around("cite", text, in_language(text, lang)),
        Mark::Certainty => classed("small", "certainty", vec![words(text)]),
        Mark::Term => term(text, to),
        Mark::Note => sign("note", "*", to, vec![("aria-label", text.clone())]),
        Mark::BackLink => sign("back", "↑", to, vec![("aria-label", text.clone())]),
        Mark::Source => source(text, vec![("aria-label", to.clone())]),
        Mark::FirstCitation => source(text, vec![("aria-label", to.clone()), ("id", format!("mention-{text}"))]),
        Mark::Link => link(text, to, Vec::new()),
        Mark::Current => link(text, to, vec![("aria-current", "page".to_owned())]),
        Mark::External => link(text, to, outward(lang)),
        Mark::File => link(text, to, vec![("download", String::new())]),
        Mark::Code => around("code", text, Vec::new()),
        Mark::Date => around("time", text, vec![("datetime", to.clone())]),
    }
}

fn around(tag: &'static str, text: &str, attributes: Vec<Attribute>) -> AnyView {
    element(tag, attributes, vec![words(text)])
}

/// Which language words are in where that is not the page's, and which way they are written.
fn in_language(words: &str, lang: &str) -> Vec<Attribute> {
    if lang.is_empty() {
        Vec::new()
    } else {
        std::iter::once(("lang", lang.to_owned())).chain(dir_attribute(words)).collect()
    }
}

/// The page that quoted words are from, where it is known.
pub fn source_of(context: &RenderContext) -> Vec<Attribute> {
    if context.award_page.is_empty() { Vec::new() } else { vec![("cite", context.award_page.clone())] }
}

/// Words that open a panel: a native popover, so that it needs no script.
fn term(text: &str, id: &str) -> AnyView {
    let attributes = vec![("type", "button".to_owned()), ("class", "term".to_owned()), ("popovertarget", panel_id(id))];
    around("button", text, attributes)
}

/// A link.
pub fn link(text: &str, href: &str, mut attributes: Vec<Attribute>) -> AnyView {
    attributes.push(("href", href.to_owned()));
    around("a", text, attributes)
}

/// What lies outside learns nothing of where its reader comes from.
pub fn outward(lang: &str) -> Vec<Attribute> {
    let mut attributes = vec![("rel", "external noreferrer".to_owned())];
    if !lang.is_empty() {
        attributes.push(("hreflang", lang.to_owned()));
    }
    attributes
}

fn source(number: &str, attributes: Vec<Attribute>) -> AnyView {
    sign("source", number, &format!("source-{number}"), attributes)
}

/// A sign of this site's own, and the only raised words: it leads to a place on the page, and is no part of the words that it stands behind.
/// Going to a place on the page is left to the browser, which does it best.
fn sign(kind: &str, text: &str, to: &str, attributes: Vec<Attribute>) -> AnyView {
    let link = link(text, &format!("#{to}"), attributes);
    element("sup", vec![("class", kind.to_owned())], vec![link])
}

/// What the id of a panel begins with; then follows the id of the term that it explains.
const PANEL: &str = "about-";

/// The id of the panel that explains a term; the term's own entry bears the plain id.
pub fn panel_id(term: &str) -> String {
    format!("{PANEL}{term}")
}

/// The id of the term that a panel explains.
pub fn explained(panel: &str) -> Option<&str> {
    panel.strip_prefix(PANEL)
}
