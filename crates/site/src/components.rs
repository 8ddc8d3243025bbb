//! The parts that a page's own part is made of. Each module holds one part and is named after it.
//!
//! What `main` holds is inert once drawn, so the browser gets it as finished markup
//! (`docs/decisions/0002-content-is-markup.md`). Words and attributes become markup in Leptos alone, which escapes them.

pub mod contents;
pub mod definitions;
mod direction;
pub mod exit;
pub mod header;
pub mod inlines;
mod joined;
pub mod list;
pub mod not_found;
pub mod page;
pub mod quotation;
pub mod section;
pub mod table;

use leptos::prelude::*;

use crate::document::RenderContext;

/// The markup of a view that is drawn with this context.
pub fn markup<V: IntoView>(context: &RenderContext, draw: impl FnOnce() -> V) -> String {
    Owner::new().with(|| {
        provide_context(context.clone());
        html(draw())
    })
}

/// The markup of a view that needs no context.
pub fn html(view: impl RenderHtml) -> String {
    // Beside a view that may be there or not, and between words that follow one another, Leptos leaves a mark for hydration.
    // Nobody hydrates these pages, and to a validator it is a bogus comment. Nothing else looks like it: a `<` among words is
    // escaped.
    view.to_html().replace("<!>", "")
}

/// The context that is drawn with. Only within [`markup`].
fn context() -> RenderContext {
    expect_context()
}

/// An attribute's value; an empty one leaves the attribute out.
fn non_empty(value: String) -> Option<String> {
    (!value.is_empty()).then_some(value)
}
