//! Focus and scroll restoration: where a reader's eyes and keyboard are after a move.
//!
//! The browser keeps the scroll of every history entry, but restores it only where the page's content is there at once. So
//! each entry's own state, a number, says how far it was scrolled, for pages that must be fetched.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::*;

use super::navigation::Scroll;
use super::{dom, navigator::Navigator};

/// How long the page rests before its scroll is kept, in milliseconds. Safari allows a hundred changes of the history in
/// thirty seconds.
const REST: u64 = 350;

/// Keeps the scroll whenever it has come to rest.
pub fn keep(navigator: Navigator) {
    // After a reload the browser may have put the reader elsewhere, without a scroll that would say so.
    if kept().is_some() {
        keep_now();
    }
    thread_local!(static TIMER: Cell<Option<TimeoutHandle>> = const { Cell::new(None) });
    dom::listen::<web_sys::Event>("scroll", false, move |_| {
        if let Some(timer) = TIMER.take() {
            timer.clear();
        }
        let kept = move || {
            // The address bar may name another page already, whose scroll this is not.
            if !navigator.is_traversing() {
                keep_now();
            }
        };
        TIMER.set(set_timeout_with_handle(kept, Duration::from_millis(REST)).ok());
    });
}

/// Keeps the scroll of the page that is shown in its history entry. An entry that has it already is left alone: a browser
/// takes several milliseconds to write one.
pub fn keep_now() {
    if let (Ok(history), Ok(scroll)) = (window().history(), window().scroll_y())
        && kept() != Some(scroll)
    {
        // A browser that refuses restores less, and breaks nothing.
        let _ = history.replace_state(&scroll.into(), "");
    }
}

/// How far this history entry was scrolled; nothing for an entry that the browser has made, for a fragment.
pub fn kept() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
}

/// Puts the reader back to the place that was kept, where the browser has gone to the one that the address names: the heading has the
/// focus unless something else has got it.
fn restore_again(place: Option<f64>) {
    if let Some(place) = place {
        window().scroll_to_with_x_and_y(0., place);
    }
    let is_elsewhere = document().active_element().is_some_and(|active| active.local_name() != "body");
    if let Some(heading) = dom::first("main h1").filter(|_| !is_elsewhere) {
        dom::focus(&heading);
    }
}

/// Puts focus and scroll where a full load would, in the page that has just been set.
///
/// The heading takes the focus, and that alone announces the page. A place on the page is the browser's: it makes it the
/// target, scrolls there, and lets the keyboard go on from there.
pub fn arrive(scroll: &Scroll) {
    let is_heading = !matches!(scroll, Scroll::To(fragment) if !fragment.is_empty());
    if let Some(heading) = dom::first("main h1").filter(|_| is_heading) {
        dom::focus(&heading);
    }
    match scroll {
        Scroll::ByBrowser => {}
        Scroll::Restore(place) => window().scroll_to_with_x_and_y(0., *place),
        Scroll::To(fragment) => {
            window().scroll_to_with_x_and_y(0., 0.);
            if !fragment.is_empty() {
                let _ = window().location().replace(fragment);
            }
        }
    }
    if is_heading && !dom::fragment().is_empty() {
        // On the way back to a place Chromium goes there in its next frame, and takes the focus along.
        let place = kept();
        request_animation_frame(move || {
            restore_again(place);
            set_timeout(move || restore_again(place), Duration::ZERO);
        });
    }
}
