//! The links of the site's pages: which address they lead to, and those that the router does not take.
//!
//! In a drawing a link is an element of SVG, whose properties are no strings. The router takes none of them, so they are
//! followed here; where this code does not run the browser follows them, as any link.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, EventTarget, HtmlAnchorElement, MouseEvent};

use crate::visit::Visit;

/// Begins to follow the links in drawings: on a click without any key, for all else is the browser's.
pub fn follow_in_drawings(visit: Visit) {
    let _forever = window_event_listener(ev::click, move |event| {
        let address = event.target().filter(|_| is_plain(&event)).and_then(|target| in_drawing(&target));
        if let Some(address) = address {
            event.prevent_default();
            visit.followed.set(Some(address));
        }
    });
}

fn is_plain(event: &MouseEvent) -> bool {
    let with_key = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    event.button() == 0 && !with_key && !event.default_prevented()
}

/// The address that the link around an element leads to.
pub fn around(target: &EventTarget) -> Option<String> {
    let link = target.dyn_ref::<Element>()?.closest("a[href]").ok()??;
    address(&link).or_else(|| in_drawing(target))
}

/// The path of a link that the router would take over.
pub fn address(link: &JsValue) -> Option<String> {
    let link = link.dyn_ref::<HtmlAnchorElement>()?;
    let here = window().location();
    let taken = link.target().is_empty() && link.rel().is_empty() && link.origin() == here.origin().ok()?;
    taken.then(|| link.pathname())
}

/// The address of the link in a drawing around an element. Drawings have no links but those to the site's own pages.
fn in_drawing(target: &EventTarget) -> Option<String> {
    target.dyn_ref::<Element>()?.closest("svg a[href]").ok()??.get_attribute("href")
}
