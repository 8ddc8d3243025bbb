//! An address that leads nowhere.

use leptos::prelude::*;

use super::context;
use super::inlines::inlines;
use crate::document::RenderContext;

/// What to do, and the contents of the site, below a heading.
#[component]
pub fn NotFound(
    /// The heading.
    children: Children,
) -> impl IntoView {
    let RenderContext { what_to_do, navigation, .. } = context();
    let contents = navigation.into_iter().map(|link| view! { <li>{inlines(vec![link])}</li> }).collect_view();
    view! {
        {children()}
        <p>{inlines(what_to_do)}</p>
        <ul>{contents}</ul>
    }
}
