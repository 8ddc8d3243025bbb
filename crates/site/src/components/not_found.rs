//! An address that leads nowhere.

use leptos::prelude::*;

use super::element::plain;
use super::runs::runs;
use crate::document::RenderContext;

/// What to do, and the contents of the site, below a heading.
pub fn not_found(heading: AnyView, context: &RenderContext) -> Vec<AnyView> {
    let contents = runs(&context.navigation).into_iter().map(|link| plain("li", vec![link])).collect();
    vec![heading, plain("p", runs(&context.what_to_do)), plain("ul", contents)]
}
