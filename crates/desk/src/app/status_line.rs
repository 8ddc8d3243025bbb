//! Sentences that come and go, in one place.

use leptos::prelude::*;

use super::state::Desk;

/// One of two sentences, or none. Both always take the room of the longer one, so that nothing moves when one comes or goes.
#[component]
pub fn StatusLine(
    /// The name of the sentence that is said now.
    said: impl Fn() -> Option<&'static str> + Send + 'static,
    /// The names of both.
    all: [&'static str; 2],
) -> impl IntoView {
    let desk = Desk::here();
    view! {
        <div class="quiet steady">
            <p role="status">{move || said().map(|name| desk.say(name))}</p>
            {all.map(|name| view! { <p aria-hidden="true">{move || desk.say(name)}</p> })}
        </div>
    }
}
