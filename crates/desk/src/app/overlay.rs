//! An element over the preview's frame that takes the mouse for it. WebKit tells no listener outside what happens in a frame that
//! may run no script.

use js_sys::{Function, Reflect};
use leptos::html::Iframe;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, FocusOptions, MouseEvent, Node, Range, WheelEvent};

/// What browsers with a mouse or a trackpad say of themselves. A finger scrolls better without an element in between.
const MOUSE: &str = "(hover: hover) and (pointer: fine)";

/// The height of a line, for mice that scroll by lines, in CSS pixels.
const LINE: f64 = 20.0;

/// Whether the reader points with a mouse or a trackpad.
pub fn has_mouse() -> bool {
    window().match_media(MOUSE).ok().flatten().is_some_and(|query| query.matches())
}

/// The element over the frame: it selects words, scrolls, and gives the element that a click was on.
#[component]
pub fn Overlay(frame: NodeRef<Iframe>, clicked: impl Fn(Element) + 'static) -> impl IntoView {
    // Where the selection began, and whether the mouse was moved since.
    let start = StoredValue::new_local(None::<Place>);
    let is_selecting = StoredValue::new(false);
    let page = move || frame.get_untracked().and_then(|frame| frame.content_document());
    let place = move |event: &MouseEvent| caret(&page()?, at(frame, event));
    let press = move |event: MouseEvent| {
        if event.button() != 0 {
            return;
        }
        // Words are selected in the frame, and not around it. Where it has the focus, they can be copied.
        event.prevent_default();
        // What is pressed stays under the mouse.
        let stays = FocusOptions::new();
        stays.set_prevent_scroll(true);
        if let Some(frame) = frame.get_untracked() {
            let _ = frame.focus_with_options(&stays);
        }
        is_selecting.set_value(false);
        start.set_value(place(&event));
        if let (Some(page), Some(start)) = (page(), start.get_value()) {
            select(&page, &start, &start);
        }
    };
    let drag = move |event: MouseEvent| {
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
        }
    };
    let scroll = move |event: WheelEvent| {
        // With the Control key, the browser zooms.
        let root = page().and_then(|page| page.document_element()).filter(|_| !event.ctrl_key());
        let Some(root) = root else { return };
        let unit = match event.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => LINE,
            WheelEvent::DOM_DELTA_PAGE => f64::from(root.client_height()),
            _ => 1.0,
        };
        let before = (root.scroll_left(), root.scroll_top());
        root.scroll_by_with_x_and_y(event.delta_x() * unit, event.delta_y() * unit);
        // At the page's end, what is around it scrolls.
        if before != (root.scroll_left(), root.scroll_top()) {
            event.prevent_default();
        }
    };
    view! { <div class="overlay" on:mousedown=press on:mousemove=drag on:click=click on:wheel=scroll></div> }
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
