//! The app takes a published page over, and nobody notices.

use serde_json::json;

use super::navigation;
use crate::server::{Fault, On};
use crate::stage::Stage;

tests![
    the_app_takes_every_page_over_and_changes_nothing,
    what_a_reader_has_opened_before_stays_open if has_apparatus,
    a_link_followed_before_is_a_full_load,
];

async fn the_app_takes_every_page_over_and_changes_nothing(stage: Stage) {
    for page in &stage.site.pages {
        let address = &page.address;
        stage.opens(page).await;
        let sight = stage.shows(page).await;
        assert_eq!(sight.styled, 0, "style attributes on {address}");
        assert_eq!(sight.scroll, 0., "{address} was scrolled");
        assert!(!sight.heading_focused, "{address} took the focus without being asked");
        let differences = stage.reader.differences(true).await;
        assert!(differences.is_empty(), "taking {address} over changed it:\n{}", differences.join("\n"));
        stage.is_quiet().await;
    }
}

async fn what_a_reader_has_opened_before_stays_open(stage: Stage) {
    let Stage { reader, server, site, .. } = &stage;
    let has_term = "return document.querySelector('main button[popovertarget]') !== null";
    for page in &site.pages {
        server.heal();
        reader.loads(&server.url(&page.address)).await;
        if !reader.runs::<bool>(has_term, json!([])).await {
            continue;
        }
        server.fail(On::Wasm, Fault::Hanging);
        reader.loads(&server.url(&page.address)).await;
        reader.clicks("main button[popovertarget]").await;
        assert!(!reader.looks().await.alive, "the app was there before the reader");
        server.heal();
        reader.sees("the app alive", |sight| sight.alive).await;
        let still_open = "
            const button = document.querySelector('main button[popovertarget]');
            const panel = document.getElementById(button.getAttribute('popovertarget'));
            return panel.getBoundingClientRect().height > 0 && document.activeElement === button;";
        assert!(reader.runs::<bool>(still_open, json!([])).await, "{} closed what was open", page.address);
        return stage.is_quiet().await;
    }
    panic!("no page explains a term");
}

async fn a_link_followed_before_is_a_full_load(stage: Stage) {
    let Stage { reader, server, site, .. } = &stage;
    server.fail(On::Wasm, Fault::Hanging);
    let page = site.last_in_navigation();
    reader.loads(&server.url(&site.home)).await;
    reader.marks().await;
    reader.clicks(&navigation(&page.address)).await;
    reader.sees("a full load", |sight| !sight.marked).await;
    stage.shows(page).await;
    server.heal();
    reader.sees("the app alive", |sight| sight.alive).await;
    // The module that was on its way to the page before is broken off, and some engines say so.
    stage.is_quiet_but(&[".wasm", "NetworkError"]).await;
}
