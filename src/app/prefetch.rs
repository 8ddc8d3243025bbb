//! Prefetching: what a reader is likely to want next is there before it is asked for.
//!
//! When the page is idle, the data of at most eight pages that it links to; and at the latest when a link is pointed
//! at, focused or touched. Nothing is prefetched for a reader who asks to save data.

use leptos::prelude::*;
use web_sys::Event;

use super::navigator::Navigator;
use super::{dom, link};

/// How many pages are prefetched while a page is idle.
const LIMIT: usize = 8;

/// Begins to prefetch, on this page and on every page that is shown after it.
pub fn begin(navigator: Navigator) {
    if saves_data() {
        return;
    }
    for name in ["pointerover", "focusin", "touchstart"] {
        dom::listen::<Event>(name, false, move |event| {
            let target = link::around(&event).and_then(|link| navigator.target(&link));
            if let Some(target) = target {
                navigator.fetch(target.address);
            }
        });
    }
    let shown = navigator.shown();
    Effect::new(move |_| {
        shown.track();
        when_idle(navigator);
    });
}

/// Fetches the first pages that this one links to, once nothing more urgent is to be done.
fn when_idle(navigator: Navigator) {
    let fetch = move || {
        for address in linked(navigator).into_iter().take(LIMIT) {
            navigator.fetch(address);
        }
    };
    // Safari has no requestIdleCallback; there a moment after the page has come serves.
    if dom::has(&window(), "requestIdleCallback") {
        request_idle_callback(fetch);
    } else {
        set_timeout(fetch, std::time::Duration::from_millis(500));
    }
}

/// The addresses of this site's other pages that the page links to, each once, in reading order.
fn linked(navigator: Navigator) -> Vec<String> {
    let mut addresses: Vec<String> = Vec::new();
    let here = navigator.shown().with_untracked(|page| page.address.clone());
    for address in dom::all("main a[href], nav a[href]").filter_map(|link| navigator.target(&link)) {
        if address.address != here && !addresses.contains(&address.address) {
            addresses.push(address.address);
        }
    }
    addresses
}

/// Whether the reader's browser asks for as little traffic as possible.
fn saves_data() -> bool {
    let property = |object: &wasm_bindgen::JsValue, name: &str| js_sys::Reflect::get(object, &name.into());
    let connection = property(&window().navigator(), "connection");
    connection.and_then(|connection| property(&connection, "saveData")).is_ok_and(|saves| saves.is_truthy())
}
