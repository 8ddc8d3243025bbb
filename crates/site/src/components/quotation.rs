//! Words of the award page, marked as quoted and never changed; and this site's translation of them.

use leptos::prelude::*;

use super::inlines::{ExternalLink, inlines, paragraphs, prose};
use super::{context, non_empty};
use crate::document::{Item, RenderContext};

/// Paragraphs as the award page prints them, and where they are from. Where there are two items, the first is this
/// site's translation, and what the award page prints is one click away, without script.
#[component]
pub fn Quotation(
    /// The words as printed; or their translation, and the words as printed.
    items: Vec<Item>,
) -> impl IntoView {
    match <[Item; 2]>::try_from(items) {
        Ok([translation, original]) => view! {
            <figure>
                <div class="translation">{paragraphs(translation.body)}</div>
                <figcaption>{inlines(translation.label)}</figcaption>
            </figure>
            <details>
                <summary>{inlines(original.label.clone())}</summary>
                {printed(vec![original])}
            </details>
        }
        .into_any(),
        Err(items) => printed(items).into_any(),
    }
}

fn printed(items: Vec<Item>) -> impl IntoView {
    let RenderContext { award_page, quoted_from, .. } = context();
    let cite = non_empty(award_page);
    let link = cite.clone().map(|to| view! { <figcaption><ExternalLink words=quoted_from to/></figcaption> });
    view! { <figure><blockquote cite=cite>{prose(items)}</blockquote>{link}</figure> }
}
