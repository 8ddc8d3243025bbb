//! What is said while a page is on its way, or does not come. What was on the screen stays there.

use leptos::prelude::*;

use crate::visit::{Failure, Progress, Visit, use_site};

/// Quiet words while a page is on its way; a box with a way out where it does not come.
#[component]
pub fn ProgressNotice() -> impl IntoView {
    let visit = expect_context::<Visit>();
    move || match visit.progress.get() {
        Progress::Arrived => ().into_any(),
        Progress::Underway => {
            view! { <p class="underway" role="status">{use_site().messages.loading.clone()}</p> }.into_any()
        }
        Progress::Failed { address, failure } => failed(address, failure, visit).into_any(),
    }
}

/// What happened, and two ways to go on: try again, or load the page the ordinary way.
fn failed(address: String, failure: Failure, visit: Visit) -> impl IntoView {
    let site = use_site();
    let happened = match failure {
        Failure::Offline => &site.messages.offline,
        Failure::Missing => &site.messages.missing,
        Failure::Unexpected => &site.messages.unexpected,
    };
    let again = address.clone();
    view! {
        <div class="failed" role="alert">
            <p>{happened.clone()}</p>
            <p>
                <button type="button" on:click=move |_| visit.open.run(again.clone())>{site.labels.retry.clone()}</button>
                " "
                <a rel="external" href=address>{site.labels.open.clone()}</a>
            </p>
        </div>
    }
}
