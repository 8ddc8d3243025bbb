//! Finding somebody among all sheets of the list of the stories.
//!
//! The field is finished markup, as content is; `browser/find.rs` answers to it. Until the app is alive it keeps its place and
//! is not seen, and without script there is none. What is found stands in `main` in place of the sheet.

use leptos::prelude::*;

use crate::routes::Route;
use crate::visit::{Visit, use_site};

/// The field, on every sheet; on all other pages nothing.
#[component]
pub fn Find(
    /// What it holds: finished markup.
    field: String,
) -> impl IntoView {
    let visit = expect_context::<Visit>();
    let routes = use_site().routes.clone();
    let field = move || match routes.read(&visit.address()).map(|address| address.route) {
        Some(Route::Stories | Route::Sheet(_)) => field.clone(),
        _ => String::new(),
    };
    view! { <search class="find" hidden inner_html=field></search> }
}
