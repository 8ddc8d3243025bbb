//! Arriving on a page: the reader's focus and place.
//!
//! The router moves no focus, so a screen reader would not notice the change; the new heading takes the focus, and
//! that alone announces the page.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use web_sys::Element;

use super::document;

/// How a reader has come to a page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// By a link.
    ByLink,
    /// By back or forward, at once: the browser itself restores the scroll.
    Returned,
    /// By back or forward, but the page had to be fetched: by then the browser has tried in vain.
    ReturnedLate,
}

/// Puts focus and scroll where a full load would, once the new page is drawn and before it is painted.
pub fn arrive(arrival: Arrival) {
    spawn_local(async move {
        tick().await;
        let named = if arrival == Arrival::ByLink { fragment() } else { None };
        if let Some(target) = named.clone().or_else(|| document::first("main h1")) {
            document::focus(&target);
        }
        match (arrival, named) {
            (Arrival::Returned, _) => {}
            (Arrival::ReturnedLate, _) => window().scroll_to_with_x_and_y(0.0, kept_place()),
            (Arrival::ByLink, Some(target)) => target.scroll_into_view(),
            (Arrival::ByLink, None) => window().scroll_to_with_x_and_y(0.0, 0.0),
        }
    });
}

/// Keeps the place of the page that is being left in its entry of the history, which knows its address anyway.
pub fn keep_place() {
    let window = window();
    if let (Ok(history), Ok(place)) = (window.history(), window.scroll_y()) {
        let _ = history.replace_state(&place.into(), "");
    }
}

/// The place kept in this entry of the history; the top where there is none.
fn kept_place() -> f64 {
    let state = window().history().and_then(|history| history.state());
    state.ok().and_then(|place| place.as_f64()).unwrap_or(0.0)
}

/// The element that the address bar's fragment names.
fn fragment() -> Option<Element> {
    let hash = window().location().hash().ok()?;
    document().get_element_by_id(hash.strip_prefix('#').filter(|id| !id.is_empty())?)
}
