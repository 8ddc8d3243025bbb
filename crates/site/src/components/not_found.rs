//! An address that leads nowhere.

use leptos::prelude::*;

use super::element::plain;
use super::inlines::inlines;
use crate::document::RenderContext;

/// What to do, and the contents of the site, below a heading.
pub fn not_found(heading: AnyView, context: &RenderContext) -> Vec<AnyView> {
    let contents = inlines(&context.navigation).into_iter().map(|link| plain("li", vec![link])).collect();
    vec![heading, plain("p", inlines(&context.what_to_do)), plain("ul", contents)]
}
