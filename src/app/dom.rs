//! The few things that the app asks of the document.
//!
//! The document may have been changed by anybody: translators, extensions, proxies. Nothing here relies on an element being
//! there, or being where it was.

use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AddEventListenerOptions, Element, Event, HtmlElement, NodeList};

use crate::page_data::StartData;

/// The data that stands beside the page's HTML.
pub fn start_data() -> Option<StartData> {
    let json = document().get_element_by_id("page-data")?.text_content()?;
    serde_json::from_str(&json).ok()
}

/// The element that holds the page's own part.
pub fn main() -> Option<Element> {
    first("main")
}

/// The empty element that the page has for a component; nothing where it is gone.
pub fn place(name: &str) -> Option<HtmlElement> {
    first(&format!("[data-place={name}]"))?.dyn_into().ok()
}

/// An element that nobody sees.
pub fn detached() -> Option<HtmlElement> {
    document().create_element("div").ok()?.dyn_into().ok()
}

/// The path in the address bar.
pub fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// The URL in the address bar, without origin.
pub fn url() -> String {
    let location = window().location();
    path() + &location.search().unwrap_or_default() + &fragment()
}

/// The fragment in the address bar, with its `#`; empty for none.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Whether the browser believes that it has a connection.
pub fn is_online() -> bool {
    window().navigator().on_line()
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

/// All elements that a selector finds, in the order of the document.
pub fn all(selector: &str) -> impl Iterator<Item = Element> {
    let found: Option<NodeList> = document().query_selector_all(selector).ok();
    let nodes = found.into_iter().flat_map(|list| (0..list.length()).filter_map(move |index| list.get(index)));
    nodes.filter_map(|node| node.dyn_into().ok())
}

/// Sets an attribute, or removes it where there is no value. An attribute that is right already is left alone.
pub fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    if element.get_attribute(name).as_deref() == value {
        return;
    }
    // Names are this crate's own, and valid.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Listens to the window for as long as the document lives. In the capture phase the listener comes before those of the
/// page's elements. It never holds up scrolling, so only a click or a key can be prevented.
pub fn listen<E: JsCast>(name: &str, is_capture: bool, listener: impl Fn(E) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| listener(event.unchecked_into()));
    let options = AddEventListenerOptions::new();
    options.set_capture(is_capture);
    options.set_passive(!matches!(name, "click"));
    let function = listener.as_ref().unchecked_ref();
    let _ = window().add_event_listener_with_callback_and_add_event_listener_options(name, function, &options);
    listener.forget();
}

/// Tells the page's own scripts of something.
pub fn tell(name: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(name)) {
        // Nobody cancels it.
        let _ = window.dispatch_event(&event);
    }
}

/// Whether an object has a property.
pub fn has(object: &JsValue, name: &str) -> bool {
    js_sys::Reflect::has(object, &JsValue::from_str(name)).unwrap_or(false)
}

/// Leaves a mark on the performance timeline, for the bench and the tests.
pub fn mark(name: &str) {
    if let Some(performance) = window().performance() {
        let _ = performance.mark(name);
    }
}
