//! What is said while a page is on its way, or cannot be reached. What is shown stays.

use leptos::prelude::*;

use super::navigation::Notice;
use super::navigator::Navigator;
use crate::page_data::NoticeLabels;

/// The notice, in the live region that the page has for it: quiet words while a page is on its way; and two ways on where the
/// server cannot be reached.
///
/// Its elements stay, and only attributes and properties of theirs change: a translator may replace text at any time.
#[component]
pub fn NoticeView(
    /// The words.
    labels: NoticeLabels,
    /// Says what to say, and tries again.
    navigator: Navigator,
) -> impl IntoView {
    let notice = navigator.notice();
    let NoticeLabels { loading, offline, retry, open } = labels;
    let words = move || match notice.get() {
        Notice::None | Notice::Pending => String::new(),
        Notice::Loading => loading.clone(),
        Notice::Offline { .. } => offline.clone(),
    };
    let failed = move || match notice.get() {
        Notice::Offline { url } => Some(url),
        _ => None,
    };
    let is_hidden = move || failed().is_none();
    view! {
        <p prop:textContent=words></p>
        <p hidden=is_hidden>
            <button type="button" on:click=move |_| navigator.retry() prop:textContent=retry></button>
            " "
            <a rel="external" href=move || failed().unwrap_or_default() prop:textContent=open></a>
        </p>
    }
}
