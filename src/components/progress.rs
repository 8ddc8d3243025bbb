//! What is said while a page is on its way, or does not come. What was on the screen stays there.

use leptos::prelude::*;

use super::element::{classed, element, plain, words};
use super::runs::link;
use crate::visit::{Failure, Progress, Visit, use_site};

/// Quiet words while a page is on its way; a box with a way out where it does not come.
#[component]
pub fn ProgressNotice() -> impl IntoView {
    let visit = expect_context::<Visit>();
    move || match visit.progress.get() {
        Progress::Arrived => ().into_any(),
        Progress::Underway => classed("p", "underway", vec![words(&use_site().messages.loading)]),
        Progress::Failed { address, failure } => failed(address, failure, visit),
    }
}

/// What happened, and two ways to go on: try again, or load the page the ordinary way.
fn failed(address: String, failure: Failure, visit: Visit) -> AnyView {
    let site = use_site();
    let happened = match failure {
        Failure::Offline => &site.messages.offline,
        Failure::Missing => &site.messages.missing,
        Failure::Unexpected => &site.messages.unexpected,
    };
    let again = address.clone();
    let retry = view! {
        <button type="button" on:click=move |_| visit.open.run(again.clone())>{site.labels.retry.clone()}</button>
    };
    let open = link(&site.labels.open, &address, vec![("rel", "external".to_owned())]);
    let ways = vec![retry.into_any(), words(" "), open];
    let content = vec![plain("p", vec![words(happened)]), plain("p", ways)];
    element("div", vec![("role", "alert".to_owned()), ("class", "failed".to_owned())], content)
}
