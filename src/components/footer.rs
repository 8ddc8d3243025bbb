//! What stands after every page: who speaks, and whose the quoted words are.

use leptos::prelude::*;

use super::runs::paragraphs;
use crate::visit::use_site;

/// The sentences that every page ends with.
#[component]
pub fn Footer() -> impl IntoView {
    view! { <footer class="colophon">{paragraphs(&use_site().colophon)}</footer> }
}
