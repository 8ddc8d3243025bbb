//! The way to leave at once: plain links out of the site, for a reader who must not be seen here.
//!
//! What a script adds cannot wait for WebAssembly and stands in `publish/exit.js`: a screen that is blank at once, no way
//! back to the page that was left, and the Shift key (`docs/decisions/0003-leave-at-once.md`).

use leptos::prelude::*;

use crate::document;

/// The link that stays in sight, and the place where presses of the Shift key are counted, aloud too.
#[component]
pub fn Exit(
    /// Where it leads, and what is said.
    exit: document::Exit,
) -> impl IntoView {
    view! {
        <aside class="exit" aria-label=exit.leave.clone()>
            {leave(&exit, "exit-link")}
            {presses(&exit)}
        </aside>
    }
}

/// A link out of the site; its class makes the script answer to it.
pub fn leave(exit: &document::Exit, class: &'static str) -> impl IntoView + use<> {
    view! { <a class=class rel="nofollow noreferrer" href=exit.to.clone()>{exit.leave.clone()}</a> }
}

/// Where the script says how often Shift was pressed; without it nothing is said.
pub fn presses(exit: &document::Exit) -> impl IntoView + use<> {
    let document::Exit { once, twice, leaving, .. } = exit.clone();
    view! { <p role="status" data-once=once data-twice=twice data-leaving=leaving></p> }
}
