//! An address that leads nowhere.

use leptos::prelude::*;

use super::element::{plain, words};
use super::page::{contents, title};
use super::runs::runs;
use crate::visit::use_site;

/// What to do, and the contents of the site.
pub fn not_found() -> AnyView {
    let site = use_site();
    let heading = title(vec![words(&site.messages.not_found)]);
    let message = plain("p", runs(&site.messages.what_to_do));
    vec![heading, message, contents(&site.navigation)].into_any()
}
