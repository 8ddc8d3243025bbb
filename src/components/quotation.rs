//! Words of the award page, marked as quoted and never changed.

use leptos::prelude::*;

use super::element::{element, plain};
use super::runs::{link, outward, prose};
use crate::page_data::Item;
use crate::visit::use_site;

/// Paragraphs as the award page prints them, and where they are from.
pub fn quotation(items: &[Item]) -> AnyView {
    let site = use_site();
    let source = link(&site.labels.quoted_from, &site.award_page, outward(""));
    let quoted = element("blockquote", vec![("cite", site.award_page.clone())], prose(items));
    plain("figure", vec![quoted, plain("figcaption", vec![source])])
}
