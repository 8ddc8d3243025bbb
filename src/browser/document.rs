//! The few things that the app asks of the document itself.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use crate::page_data::{DataBlock, Site};
use crate::visit::{Shown, Visit};

/// The data that stands beside the page's HTML, and the HTML itself as the page's content: for when the reader returns.
pub fn data_block() -> Option<DataBlock> {
    let json = document().get_element_by_id("page-data")?.text_content()?;
    let mut block: DataBlock = serde_json::from_str(&json).ok()?;
    block.page.content = first("main")?.inner_html();
    Some(block)
}

/// The path in the address bar.
pub fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// Loads another address in place of this one.
pub fn replace(address: &str) {
    let location = window().location();
    let rest = location.search().unwrap_or_default() + &location.hash().unwrap_or_default();
    // Where the browser refuses, the page that is there stays readable.
    let _ = location.replace(&format!("{address}{rest}"));
}

/// Gives the document this address, without loading it and without an entry in the history.
pub fn rename(address: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Sets the document's title to that of the page on the screen.
pub fn set_title_of(visit: &Visit, site: &Site) {
    let title = visit.shown.with_untracked(|shown| match shown {
        Shown::Page(page) => page.title.clone(),
        Shown::Nowhere => format!("{} · {}", site.messages.not_found, site.name),
    });
    document().set_title(&title);
}

/// Moves focus to an element without scrolling.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// The first element that a selector finds.
pub fn first(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// Leaves a mark on the performance timeline, for the bench and the tests.
pub fn mark(name: &str) {
    if let Some(performance) = window().performance() {
        let _ = performance.mark(name);
    }
}
