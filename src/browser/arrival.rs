//! Arriving on a page: the reader's focus and place.
//!
//! The router moves no focus, so a screen reader would not notice the change; the new heading takes the focus, and
//! that alone announces the page.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use web_sys::Element;

use super::document;

/// Puts focus and scroll where a full load would, once the new page is drawn and before it is painted. On back and
/// forward the browser itself restores the scroll.
pub fn arrive(by_history: bool) {
    spawn_local(async move {
        tick().await;
        let named = if by_history { None } else { fragment() };
        if let Some(target) = named.clone().or_else(|| document::first("main h1")) {
            document::focus(&target);
        }
        match (by_history, named) {
            (true, _) => {}
            (false, Some(target)) => target.scroll_into_view(),
            (false, None) => window().scroll_to_with_x_and_y(0.0, 0.0),
        }
    });
}

/// The element that the address bar's fragment names.
fn fragment() -> Option<Element> {
    let hash = window().location().hash().ok()?;
    document().get_element_by_id(hash.strip_prefix('#').filter(|id| !id.is_empty())?)
}
