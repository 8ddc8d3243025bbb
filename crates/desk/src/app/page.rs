//! The page, as it would be published, in a frame that runs nothing.
//!
//! The frame's document stays the same; only what changed in it is replaced, so that it keeps its scroll.

use std::cell::Cell;
use std::rc::Rc;

use award_story_desk_protocol::{Look, Page};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Event, HtmlElement, HtmlIFrameElement, MouseEvent, Node};

use super::overlay::Overlay;
use super::state::Desk;
use super::status_line::StatusLine;

/// The page and which one it is.
#[component]
pub fn Preview() -> impl IntoView {
    let desk = Desk::here();
    let frame = NodeRef::<leptos::html::Iframe>::new();
    let is_loaded = RwSignal::new(false);
    // Where clicks in the frame are not heard, they are taken above it.
    let is_covered = RwSignal::new(false);
    let is_narrow = RwSignal::new(false);
    Effect::new(move |_| {
        if !is_loaded.get() {
            return;
        }
        let document = frame.get().and_then(|frame: HtmlIFrameElement| frame.content_document());
        if let Some(document) = document {
            desk.look.with(|look| look.page.as_ref().and_then(|page| show(&document, page)));
        }
    });
    let loaded = move |_| {
        if let Some(document) = frame.get_untracked().and_then(|frame| frame.content_document()) {
            listen(&document, desk);
            is_covered.set(!hears(&document));
            is_loaded.set(true);
        }
    };
    let choose = move |event| {
        desk.address.set(event_target_value(&event));
        desk.look();
    };
    let shown = move || desk.look.with(|look| look.page.as_ref().map(|page| page.address.clone()).unwrap_or_default());
    let pages = Memo::new(move |_| desk.look.with(|look| look.pages.clone()));
    let is_behind = move || desk.look.with(Look::has_error);
    let hint = move || {
        if is_behind() { Some("preview_behind") } else { is_loaded.get().then_some("preview_leads") }
    };
    view! {
        <section class="preview" aria-labelledby="preview">
            <div class="bar">
                <h2 id="preview">{move || desk.say("preview")}</h2>
                <select aria-label=move || desk.say("page") on:change=choose prop:value=shown>
                    {move || pages.get().into_iter().map(|page| view! {
                        <option value=page.address.clone() selected={page.address == shown()}>
                            {format!("{} · {}", page.name, page.language)}
                        </option>
                    }).collect_view()}
                </select>
                <label><input type="checkbox" prop:checked=move || is_narrow.get() on:change=move |_| is_narrow.update(|it| *it = !*it)/>
                    {move || desk.say("narrow")}</label>
            </div>
            <StatusLine said=hint all=["preview_behind", "preview_leads"]/>
            <div class="frame" class:narrow=move || is_narrow.get()>
                <iframe node_ref=frame title=move || desk.say("preview") sandbox="allow-same-origin"
                    srcdoc="<!DOCTYPE html><html><head><meta charset=utf-8><title></title><style></style></head><body></body></html>"
                    on:load=loaded></iframe>
                <Show when=move || is_covered.get()><Overlay frame clicked=move |target| press(desk, &target)/></Show>
            </div>
        </section>
    }
}

/// Makes the frame's document this page.
fn show(document: &Document, page: &Page) -> Option<()> {
    let root = document.document_element()?;
    root.set_attribute("lang", &page.lang).ok()?;
    root.set_attribute("dir", &page.direction).ok()?;
    if document.title() != page.title {
        document.set_title(&page.title);
    }
    let style = document.query_selector("style").ok()??;
    if style.text_content().as_deref() != Some(&page.style) {
        style.set_text_content(Some(&page.style));
    }
    let body: Element = document.body()?.into();
    let next: Element = document.create_element("body").ok()?;
    next.set_inner_html(&page.body);
    if page.address != root.get_attribute("data-address").unwrap_or_default() {
        root.set_attribute("data-address", &page.address).ok()?;
        body.set_inner_html(&page.body);
        root.set_scroll_top(0);
        return Some(());
    }
    patch(&body, &next);
    Some(())
}

/// Replaces what differs, as deep inside as it differs.
fn patch(old: &Element, new: &Element) {
    let (olds, news) = (old.children(), new.children());
    let is_same_kind = old.child_nodes().length() == new.child_nodes().length()
        && olds.length() == news.length()
        && olds.length() == old.child_nodes().length();
    if !is_same_kind {
        old.set_inner_html(&new.inner_html());
        return;
    }
    for index in 0..olds.length() {
        if let (Some(one), Some(next)) = (olds.item(index), news.item(index))
            && !one.is_equal_node(Some(&next))
        {
            if one
                .clone_node()
                .is_ok_and(|empty| next.clone_node().is_ok_and(|other| empty.is_equal_node(Some(&other))))
            {
                patch(&one, &next);
            } else {
                let _ = one.replace_with_with_node_1(&next.clone_node_with_deep(true).unwrap_or(next.into()));
                // The live lists have lost nothing: one element stands where one stood.
            }
        }
    }
}

/// What a page has of words that stand together.
const BLOCKS: &str = "p, li, h1, h2, h3, dt, dd, th, td, figcaption, text";

/// What a press does something else with, without a script.
const CONTROLS: &str = "button, summary, input, select";

/// Hears the clicks in the frame, where the browser tells of them.
fn listen(document: &Document, desk: Desk) {
    let clicked = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        // An element of another document is none of this document's.
        let target = event.target().map(|target| target.unchecked_into::<Element>());
        if target.is_some_and(|target| !is_left_to_browser(desk, &target)) {
            event.prevent_default();
        }
    });
    let _ = document.add_event_listener_with_callback("click", clicked.as_ref().unchecked_ref());
    clicked.forget();
}

/// Does with an element of the frame what a click on it does.
fn press(desk: Desk, target: &Element) {
    if is_left_to_browser(desk, target)
        // A link in a drawing cannot be clicked by a script.
        && let Ok(Some(control)) = target.closest(&format!("a[href]:not(svg a), {CONTROLS}"))
    {
        control.unchecked_into::<HtmlElement>().click();
    }
}

/// Follows the frame's links to the pages of the site, and no others. All else leads to the field that says it, but for what the
/// browser does something with.
fn is_left_to_browser(desk: Desk, target: &Element) -> bool {
    let Some(href) = target.closest("a[href]").ok().flatten().and_then(|link| link.get_attribute("href")) else {
        if let (Ok(None), Ok(Some(block))) = (target.closest(CONTROLS), target.closest(BLOCKS)) {
            desk.lead_to_words(&pieces(&block));
        }
        return true;
    };
    let address = href.split('#').next().unwrap_or_default().to_owned();
    if address.is_empty() {
        return true;
    }
    if desk.look.with_untracked(|look| look.pages.iter().any(|page| page.address == address)) {
        desk.address.set(address);
        desk.look();
    }
    false
}

/// Whether what happens in the frame is told to listeners outside: WebKit tells them nothing of a frame that may run no script.
fn hears(document: &Document) -> bool {
    const PROBE: &str = "award-story-probe";
    let heard = Rc::new(Cell::new(false));
    let hear = Rc::clone(&heard);
    let listener = Closure::<dyn Fn()>::new(move || hear.set(true));
    let _ = document.add_event_listener_with_callback(PROBE, listener.as_ref().unchecked_ref());
    if let Ok(event) = Event::new(PROBE) {
        let _ = document.dispatch_event(&event);
    }
    let _ = document.remove_event_listener_with_callback(PROBE, listener.as_ref().unchecked_ref());
    heard.get()
}

/// The pieces of text in an element.
fn pieces(element: &Element) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut left: Vec<Node> = vec![element.clone().into()];
    while let Some(node) = left.pop() {
        if node.node_type() == Node::TEXT_NODE {
            pieces.extend(node.text_content().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()));
        }
        let inside = node.child_nodes();
        left.extend((0..inside.length()).filter_map(|index| inside.item(index)));
    }
    pieces
}
