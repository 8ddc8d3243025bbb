//! The app starts on a published page and changes nothing of it.

use serde_json::{Value, json};

use super::navigation;
use crate::server::{Fault, On};
use crate::session::Session;

tests![
    the_app_starts_on_every_page_and_changes_nothing,
    what_a_reader_has_opened_or_selected_before_stays if has_apparatus,
    a_link_followed_before_is_a_full_load,
];

async fn the_app_starts_on_every_page_and_changes_nothing(session: Session) {
    for page in &session.site.pages {
        let address = &page.address;
        session.opens(page).await;
        let snapshot = session.shows(page).await;
        assert_eq!(snapshot.styled, 0, "style attributes on {address}");
        assert_eq!(snapshot.scroll, 0., "{address} was scrolled");
        assert!(!snapshot.heading_focused, "{address} took the focus without being asked");
        let differences = session.reader.differences(true).await;
        assert!(differences.is_empty(), "starting on {address} changed it:\n{}", differences.join("\n"));
        session.is_quiet().await;
    }
}

async fn what_a_reader_has_opened_or_selected_before_stays(session: Session) {
    let Session { reader, server, site, .. } = &session;
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
        // In some engines a selection takes the focus along.
        let select = "
            getSelection().selectAllChildren(document.querySelector('h1'));
            window.__focused = document.activeElement;
            window.__selected = getSelection().toString();";
        reader.runs::<Value>(select, json!([])).await;
        assert!(!reader.looks().await.interactive, "the app was there before the reader");
        server.heal();
        reader.sees("the app interactive", |snapshot| snapshot.interactive).await;
        let still_open = "
            const button = document.querySelector('main button[popovertarget]');
            const panel = document.getElementById(button.getAttribute('popovertarget'));
            const isSelected = window.__selected !== '' && getSelection().toString() === window.__selected;
            const isOpen = panel.getBoundingClientRect().height > 0;
            return { isOpen, isFocused: document.activeElement === window.__focused, isSelected };";
        let still: Value = reader.runs(still_open, json!([])).await;
        let all = json!({ "isOpen": true, "isFocused": true, "isSelected": true });
        assert_eq!(still, all, "what was left of {}", page.address);
        return session.is_quiet().await;
    }
    panic!("no page explains a term");
}

async fn a_link_followed_before_is_a_full_load(session: Session) {
    let Session { reader, server, site, .. } = &session;
    server.fail(On::Wasm, Fault::Hanging);
    let page = site.last_in_navigation();
    reader.loads(&server.url(&site.home)).await;
    reader.marks().await;
    reader.clicks(&navigation(&page.address)).await;
    reader.sees("a full load", |snapshot| !snapshot.marked).await;
    session.shows(page).await;
    server.heal();
    reader.sees("the app interactive", |snapshot| snapshot.interactive).await;
    // The module that was on its way to the page before is broken off, and some engines say so.
    session.is_quiet_but(&[".wasm", "NetworkError"]).await;
}
