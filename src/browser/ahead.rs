//! Fetching ahead: what a reader is likely to want next is there before it is asked for.
//!
//! When the page is idle, the data of at most eight pages that it links to; and at the latest when a link is pointed
//! at, focused or touched. Nothing is fetched ahead of a reader who asks to save data.

use leptos::ev;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;
use web_sys::EventTarget;

use super::journey::Journey;
use super::link;
use crate::visit::Visit;

/// How many pages are fetched while the page is idle.
const AT_MOST: usize = 8;

/// Begins to fetch ahead, on this page and on every page that is shown after it.
pub fn begin(journey: Journey, visit: Visit) {
    if saves_data() {
        return;
    }
    listen(&journey);
    let journey = SendWrapper::new(journey);
    Effect::new(move || {
        visit.shown.track();
        when_idle(journey.clone().take());
    });
}

/// Fetches what a link leads to as soon as the reader is about to follow it.
fn listen(journey: &Journey) {
    let hinted = |journey: &Journey, target: Option<EventTarget>| {
        if let Some(address) = target.as_ref().and_then(link::around) {
            journey.fetch(address);
        }
    };
    let (pointed, focused, touched) = (journey.clone(), journey.clone(), journey.clone());
    let _forever = window_event_listener(ev::pointerover, move |event| hinted(&pointed, event.target()));
    let _forever = window_event_listener(ev::focusin, move |event| hinted(&focused, event.target()));
    let _forever = window_event_listener(ev::touchstart, move |event| hinted(&touched, event.target()));
}

/// Fetches the first pages that this one links to, once nothing more urgent is to be done.
fn when_idle(journey: Journey) {
    let fetch = move || {
        for address in linked().into_iter().take(AT_MOST) {
            journey.fetch(address);
        }
    };
    // Some engines have no requestIdleCallback; there a moment after the page has come serves.
    if has(&window(), "requestIdleCallback") {
        request_idle_callback(fetch);
    } else {
        set_timeout(fetch, std::time::Duration::from_millis(500));
    }
}

/// The addresses of this site's pages that the page links to, each once, in reading order.
fn linked() -> Vec<String> {
    let mut addresses: Vec<String> = Vec::new();
    let Ok(links) = document().query_selector_all("main a[href], nav a[href]") else {
        return addresses;
    };
    for index in 0..links.length() {
        let address = links.get(index).and_then(|node| link::address(&node));
        addresses.extend(address.filter(|address| !addresses.contains(address)));
    }
    addresses
}

/// Whether the reader's browser asks for as little traffic as possible.
fn saves_data() -> bool {
    let navigator = window().navigator();
    let connection = js_sys::Reflect::get(&navigator, &JsValue::from_str("connection"));
    connection
        .and_then(|connection| js_sys::Reflect::get(&connection, &JsValue::from_str("saveData")))
        .is_ok_and(|saves| saves.is_truthy())
}

fn has(object: &JsValue, name: &str) -> bool {
    js_sys::Reflect::has(object, &JsValue::from_str(name)).unwrap_or(false)
}
