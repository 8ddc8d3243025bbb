//! What the desk asks of the browser.

use std::ops::Range;

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Element, File, FocusOptions, HtmlElement, HtmlTextAreaElement, Response, Url};

/// The languages that the reader likes, the best one first.
pub fn languages() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// The day, where the reader is: `2026-11-29`.
pub fn day() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Milliseconds since some moment.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Tells the browser in which language the document is, and what it is called.
pub fn set_language(tag: &str, title: &str) {
    if let Some(root) = document().document_element() {
        // An attribute of this name can always be set.
        let _ = root.set_attribute("lang", tag);
    }
    document().set_title(title);
}

/// Asks whoever leaves the page whether she means it, as long as this is so.
pub fn ask_before_leaving(is_unsaved: impl Fn() -> bool + 'static) {
    let asks = Closure::<dyn Fn(web_sys::BeforeUnloadEvent)>::new(move |event: web_sys::BeforeUnloadEvent| {
        if is_unsaved() {
            event.prevent_default();
            event.set_return_value("unsaved");
        }
    });
    let _ = window().add_event_listener_with_callback("beforeunload", asks.as_ref().unchecked_ref());
    asks.forget();
}

/// A file that belongs to the desk.
pub async fn fetched(name: &str) -> Result<Vec<u8>, JsValue> {
    let response: Response = JsFuture::from(window().fetch_with_str(name)).await?.dyn_into()?;
    if !response.ok() {
        return Err(name.into());
    }
    Ok(Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?).to_vec())
}

/// From here on nothing is sent and nothing is fetched.
pub fn close_the_line() {
    if let (Ok(meta), Some(head)) = (document().create_element("meta"), document().head()) {
        let _ = meta.set_attribute("http-equiv", "content-security-policy");
        let _ = meta.set_attribute("content", "connect-src 'none'");
        let _ = head.append_child(&meta);
    }
}

/// The bytes of a file that a person has chosen.
pub async fn bytes(file: File) -> Result<Vec<u8>, JsValue> {
    Ok(Uint8Array::new(&JsFuture::from(file.array_buffer()).await?).to_vec())
}

/// A file's address in this document.
pub fn address(bytes: &[u8], kind: &str) -> Result<String, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    Url::create_object_url_with_blob(&Blob::new_with_u8_array_sequence_and_options(&parts, &options)?)
}

/// Gives a file to the person.
pub fn save(name: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let href = address(bytes, "application/octet-stream")?;
    let link: HtmlElement = document().create_element("a")?.dyn_into()?;
    link.set_attribute("href", &href)?;
    link.set_attribute("download", name)?;
    link.click();
    // The browser reads it after this; when the desk is closed, it is gone.
    Ok(())
}

/// Leads to an element: opens what it is folded in, shows it, and gives it the focus.
pub fn lead_to(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id) else { return false };
    let mut around: Option<Element> = Some(element.clone());
    while let Some(one) = around {
        if one.tag_name() == "DETAILS" {
            let _ = one.set_attribute("open", "");
        }
        around = one.parent_element();
    }
    element.scroll_into_view();
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        let _ = element.focus();
    }
    true
}

/// Leads to an element that is there after the page has been drawn anew.
pub fn lead_to_soon(id: String) {
    soon(move || {
        lead_to(&id);
    });
}

/// Gives the focus to an element. Nothing is scrolled.
pub fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Gives the focus to an element that is there after the page has been drawn anew: it stands where she looks.
pub fn focus_soon(id: String) {
    soon(move || {
        let element = document().get_element_by_id(&id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
        element.iter().for_each(focus);
    });
}

/// The part of a field that is selected, or where its cursor is, counted in UTF-16.
pub fn selection(area: &HtmlTextAreaElement) -> Range<usize> {
    let place =
        |place: Result<Option<u32>, JsValue>| place.ok().flatten().and_then(|place| usize::try_from(place).ok());
    let end = place(area.selection_end()).unwrap_or(usize::MAX);
    place(area.selection_start()).unwrap_or(end)..end
}

/// Does something after the page has been drawn anew.
pub fn soon(work: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(work));
}

const DRAFT: &str = "award-story-draft";

/// The draft that is kept on this device.
pub fn draft() -> Option<Vec<u8>> {
    let text = window().local_storage().ok()??.get_item(DRAFT).ok()??;
    Some(text.chars().filter_map(|letter| u8::try_from(u32::from(letter)).ok()).collect())
}

/// Keeps a draft on this device, or says that it has no room.
pub fn keep_draft(bytes: &[u8]) -> bool {
    // Local storage holds text: a letter for each byte.
    let text: String = bytes.iter().copied().map(char::from).collect();
    window().local_storage().ok().flatten().is_some_and(|storage| storage.set_item(DRAFT, &text).is_ok())
}

/// Deletes the draft.
pub fn delete_draft() {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.remove_item(DRAFT);
    }
}
