//! Prefetching: what a reader is likely to want next is there before it is asked for.
//!
//! When the page is idle, the data of at most eight pages that it links to, one after the other; and at the latest when
//! a link is pointed at, focused or touched. Nothing is prefetched for a reader who asks to save data.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use web_sys::Event;

use super::navigator::Navigator;
use super::{dom, link};
use crate::page_data::PageData;

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
        let page = shown.get();
        // Safari has no requestIdleCallback; there a moment after the page has come serves.
        when_idle(Duration::from_millis(500), move || {
            fetch_each(navigator, Arc::clone(&page), linked(navigator).into(), 0);
        });
    });
}

/// Fetches these pages from the one with this index on, one in each idle moment, for as long as this page is shown: a slow
/// phone takes so long for all of them that a reader who acts just then would have to wait.
fn fetch_each(navigator: Navigator, page: Arc<PageData>, addresses: Arc<[String]>, index: usize) {
    when_idle(Duration::ZERO, move || {
        let is_shown = navigator.shown().with_untracked(|shown| Arc::ptr_eq(shown, &page));
        if let Some(address) = addresses.get(index).filter(|_| is_shown && index < LIMIT) {
            navigator.fetch(address.clone());
            fetch_each(navigator, Arc::clone(&page), Arc::clone(&addresses), index + 1);
        }
    });
}

/// Does something once nothing more urgent is to be done, or after a while where the browser does not tell.
fn when_idle(otherwise: Duration, then: impl Fn() + 'static) {
    if dom::has(&window(), "requestIdleCallback") {
        request_idle_callback(then);
    } else {
        set_timeout(then, otherwise);
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
