//! The app in the browser: takes the published page over, and fetches the others.
//!
//! wasm32 only, and the only code that touches the browser beyond the views: none of it runs natively.

mod ahead;
mod arrival;
mod document;
mod fetch;
mod find;
mod journey;
mod link;

use std::sync::Arc;

use leptos::mount::hydrate_body;
use leptos::prelude::*;

use crate::app::App;
use crate::page_data::DataBlock;
use journey::Journey;

/// Takes the page over. Where a page carries no data nothing is done: what was published stays as it is.
///
/// A host may answer an address that it does not know with the overview's HTML. One page's HTML is never hydrated as
/// another's: it is taken over as the page that it is, and the app then moves on to what the reader asked for.
pub fn start() {
    let Some(DataBlock { site, page }) = document::data_block() else {
        return;
    };
    let path = document::path();
    if let Some(canonical) = site.routes.canonical(&path) {
        return document::replace(&canonical);
    }
    let asked = (path != page.address).then_some(path);
    if asked.is_some() {
        document::rename(&page.address);
    }
    let (site, page) = (Arc::new(site), Arc::new(page));
    hydrate_body(move || {
        let (journey, visit) = Journey::begin(Arc::clone(&site), page, asked);
        ahead::begin(journey, visit);
        link::follow_in_drawings(visit);
        if site.find.is_some() {
            find::begin(visit);
        }
        view! { <App site visit/> }
    });
    document::mark("alive");
}
