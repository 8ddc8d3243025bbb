//! Labels and what stands under them; terms, and the panels that open where a term is met.

use leptos::prelude::*;

use super::inlines::{inlines, panel_id, paragraphs};
use super::{context, non_empty};
use crate::document::{Inline, Inlines, Item, Mark};
use crate::letters::is_square;

/// A list of labels, each with what stands under it.
#[component]
pub fn Definitions(
    /// A label each, and what stands under it.
    items: Vec<Item>,
) -> impl IntoView {
    let plain = |Item { id, label, body }| entry(id, view! { <dt>{inlines(label)}</dt> }, body);
    view! { <dl>{items.into_iter().map(plain).collect_view()}</dl> }
}

/// The same, of terms that are to be large. A word of one or two characters that fill a square can be as large as the page
/// allows; a longer one would leave no room for what it means.
#[component]
pub fn LargeTerms(
    /// A term each, and what it means.
    items: Vec<Item>,
) -> impl IntoView {
    let fills = |inline: &Inline| inline.words.chars().all(is_square) && inline.words.chars().count() <= 2;
    // Two elements: where a class is `None`, Leptos writes `class=""`.
    let large = |Item { id, label, body }: Item| match label.iter().any(fills) {
        true => entry(id, view! { <dt class="character">{inlines(label)}</dt> }, body).into_any(),
        false => entry(id, view! { <dt>{inlines(label)}</dt> }, body).into_any(),
    };
    view! { <dl>{items.into_iter().map(large).collect_view()}</dl> }
}

fn entry(id: String, label: impl IntoView, body: Vec<Inlines>) -> impl IntoView {
    let meanings = body.into_iter().map(|text| view! { <dd>{inlines(text)}</dd> }).collect_view();
    view! { <div id=non_empty(id)>{label}{meanings}</div> }
}

/// The panels that terms open, one each. Native popovers: they need no script, and an engine without popovers shows
/// them as the paragraphs that they are. They stand outside of any section.
#[component]
pub fn Panels(
    /// A term each, and what it means.
    terms: Vec<Item>,
) -> impl IntoView {
    terms.into_iter().map(panel).collect_view()
}

fn panel(Item { id, label, body }: Item) -> impl IntoView {
    let id = panel_id(&id);
    let meaning = body.into_iter().map(retold).collect();
    view! {
        <div id=id.clone() class="panel" popover="auto">
            <p class="word">{inlines(label)}</p>
            {paragraphs(meaning)}
            <button type="button" popovertarget=id.clone() popovertargetaction="hide">{context().close}</button>
        </div>
    }
}

/// The same words where they are told again: sources lead back to where they were named first.
fn retold(text: Inlines) -> Inlines {
    let again = |inline: Inline| match inline.mark {
        Mark::FirstCitation => Inline { mark: Mark::Source, ..inline },
        _ => inline,
    };
    text.into_iter().map(again).collect()
}
