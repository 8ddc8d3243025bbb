//! An element over the preview's frame that takes the mouse and the finger for it. WebKit tells no listener outside what happens in a
//! frame that may run no script.
//!
//! It is as long as the page and scrolls as browsers scroll, under a wheel or a finger; the frame's page follows it.

use js_sys::{Function, Reflect};
use leptos::html::{Div, Iframe};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, MouseEvent, Node, Range};

use super::browser;
use super::state::Desk;

/// The element over the frame: it selects words, scrolls, and gives the element that a click was on.
#[component]
pub fn Overlay(frame: NodeRef<Iframe>, clicked: impl Fn(Element) + 'static) -> impl IntoView {
    let desk = Desk::here();
    let (overlay, length) = (NodeRef::<Div>::new(), NodeRef::<Div>::new());
    // Where the selection began, and whether the mouse was moved since.
    let start = StoredValue::new_local(None::<Place>);
    let is_selecting = StoredValue::new(false);
    let page = move || frame.get_untracked().and_then(|frame| frame.content_document());
    let root = move || page().and_then(|page| page.document_element());
    let place = move |event: &MouseEvent| caret(&page()?, at(frame, event));
    // The page changes, and keys scroll it, without a word to anybody: before the overlay is used, it becomes what the page is. Says
    // whether it had to be scrolled for that.
    let follow_page = move || {
        let elements = (overlay.try_get_untracked().flatten(), length.try_get_untracked().flatten());
        let (Some(overlay), Some(length)) = elements else { return false };
        let Some(root) = root() else { return false };
        if overlay.scroll_height() != root.scroll_height() {
            // An attribute of this name can always be set.
            let _ = length.set_attribute("style", &format!("block-size: {}px", root.scroll_height()));
        }
        let is_behind = overlay.scroll_top() != root.scroll_top();
        if is_behind {
            overlay.set_scroll_top(root.scroll_top());
        }
        is_behind
    };
    // A finger scrolls what is long enough before it comes.
    Effect::new(move |_| {
        desk.look.track();
        browser::soon(move || {
            follow_page();
        });
    });
    let lead_page = move |_| {
        if let (Some(root), Some(overlay)) = (root(), overlay.get_untracked()) {
            root.set_scroll_top(overlay.scroll_top());
        }
    };
    let press = move |event: MouseEvent| {
        let is_on_scrollbar =
            overlay.get_untracked().is_some_and(|it| at(frame, &event)[0] >= it.client_width() as f32);
        if event.button() != 0 || is_on_scrollbar {
            return;
        }
        // Words are selected in the frame, and not around it. Where it has the focus, they can be copied.
        event.prevent_default();
        // What is pressed stays under the mouse.
        if let Some(frame) = frame.get_untracked() {
            browser::focus(&frame);
        }
        is_selecting.set_value(false);
        start.set_value(place(&event));
        if let (Some(page), Some(start)) = (page(), start.get_value()) {
            select(&page, &start, &start);
        }
    };
    let drag = move |event: MouseEvent| {
        follow_page();
        if event.buttons() & 1 == 0 {
            start.set_value(None);
        }
        if let (Some(page), Some(start), Some(end)) = (page(), start.get_value(), place(&event))
            && start != end
        {
            select(&page, &start, &end);
            is_selecting.set_value(true);
        }
    };
    let click = move |event: MouseEvent| {
        let [x, y] = at(frame, &event);
        let target = page().and_then(|page| page.element_from_point(x, y));
        if let Some(target) = target.filter(|_| !is_selecting.get_value()) {
            clicked(target);
            // A click can open what was folded.
            follow_page();
        }
    };
    let enter = move |_| {
        follow_page();
    };
    view! {
        <div class="overlay" node_ref=overlay on:pointerenter=enter on:pointerdown=enter on:mousedown=press on:mousemove=drag
            on:click=click on:scroll=lead_page
            // The browser would scroll on from where the overlay was.
            on:wheel=move |event| if follow_page() { event.prevent_default() }>
            <div node_ref=length></div>
        </div>
    }
}

/// A place between two characters: the node that it is in, and where in it.
type Place = (Node, u32);

/// Where an event was, in the frame's viewport.
fn at(frame: NodeRef<Iframe>, event: &MouseEvent) -> [f32; 2] {
    let start = frame.get_untracked().map_or([0.0, 0.0], |frame| {
        let rectangle = frame.get_bounding_client_rect();
        [rectangle.left() + f64::from(frame.client_left()), rectangle.top() + f64::from(frame.client_top())]
    });
    [f64::from(event.client_x()) - start[0], f64::from(event.client_y()) - start[1]].map(|pixels| pixels as f32)
}

/// The place in a document's text that is nearest to a point.
fn caret(page: &Document, [x, y]: [f32; 2]) -> Option<Place> {
    // WebKit's own name. An object of another document is none of this document's classes.
    let find: Function = Reflect::get(page, &"caretRangeFromPoint".into()).ok()?.dyn_into().ok()?;
    let range = find.call2(page, &x.into(), &y.into()).ok().filter(|range| range.is_object())?;
    let range: Range = range.unchecked_into();
    Some((range.start_container().ok()?, range.start_offset().ok()?))
}

fn select(page: &Document, start: &Place, end: &Place) {
    if let Ok(Some(selection)) = page.get_selection() {
        // Places of the same document can always be selected.
        let _ = selection.set_base_and_extent(&start.0, start.1, &end.0, end.1);
    }
}
