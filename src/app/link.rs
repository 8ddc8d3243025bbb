//! The links of the page: where they lead, and which of them the app may follow.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, Url};

use super::navigation::Target;
use crate::routes::Routes;

/// The link that an event happened in: an element of HTML, or of SVG in a drawing.
pub fn around(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()?
}

/// Whether a click asks to follow a link in this window, and nobody has answered to it.
pub fn is_plain_click(event: &MouseEvent) -> bool {
    let has_key = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    event.button() == 0 && !has_key && !event.default_prevented()
}

/// Where a link leads, if the app may follow it: to a page of this language, in this window, not to be saved. Everything else
/// is the browser's.
pub fn target(link: &Element, routes: &Routes, language: usize) -> Option<Target> {
    // The choice of languages is a full page load, whichever is chosen.
    let is_left = ["download", "hreflang"].iter().any(|name| link.has_attribute(name));
    let is_elsewhere = is_left || link.get_attribute("target").is_some_and(|name| name != "_self");
    let is_external = link.get_attribute("rel").is_some_and(|rel| rel.contains("external"));
    // An element of SVG has no `href` in words, and relative addresses are the document's.
    let url = Url::new_with_base(&link.get_attribute("href")?, &document().base_uri().ok()??).ok()?;
    let is_here = url.origin() == window().location().origin().ok()?;
    if is_elsewhere || is_external || !is_here || !url.search().is_empty() {
        return None;
    }
    let address = url.pathname();
    let is_own = routes.read(&address)?.language == language;
    is_own.then(|| Target { address, fragment: url.hash() })
}
