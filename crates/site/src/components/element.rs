//! Elements whose tags and attributes are data.
//!
//! A page's content is data until here: which elements it becomes is decided by its kinds, not by lines of a `view!`
//! (`docs/decisions/0001-one-element-type.md`).

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::html::custom;
use leptos::prelude::*;

/// An attribute: its name and its value.
pub type Attribute = (&'static str, String);

/// An element with attributes and children. Not for void elements, and not for SVG.
pub fn element(tag: &'static str, attributes: Vec<Attribute>, children: Vec<AnyView>) -> AnyView {
    let attributes: Vec<AnyAttribute> =
        attributes.into_iter().map(|(name, value)| custom_attribute(name, value).into_any_attr()).collect();
    custom(tag).child(children).add_any_attr(attributes).into_any()
}

/// An element without attributes.
pub fn plain(tag: &'static str, children: Vec<AnyView>) -> AnyView {
    element(tag, Vec::new(), children)
}

/// An element of this class.
pub fn classed(tag: &'static str, class: &str, children: Vec<AnyView>) -> AnyView {
    element(tag, vec![("class", class.to_owned())], children)
}

/// An element with this id; an empty id is none.
pub fn identified(tag: &'static str, id: String, children: Vec<AnyView>) -> AnyView {
    let attributes = if id.is_empty() { Vec::new() } else { vec![("id", id)] };
    element(tag, attributes, children)
}

/// A drawing: markup that the publisher has made. The browser reads it as it reads a page's HTML, so that what is SVG
/// in it becomes SVG.
pub fn drawing(markup: &str) -> AnyView {
    custom("div").inner_html(markup.to_owned()).into_any()
}

/// Words without an element around them.
pub fn words(words: &str) -> AnyView {
    words.to_owned().into_any()
}
