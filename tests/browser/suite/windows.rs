//! Links that the app must leave to the browser.

use serde_json::{Value, json};

use super::{WATCH, navigation};
use crate::engine::Engine;
use crate::reader::NewTab;
use crate::session::Session;

tests![
    control_and_a_click_open_a_new_tab,
    the_middle_button_opens_a_new_tab,
    links_to_other_sites_are_left_to_the_browser,
];

async fn control_and_a_click_open_a_new_tab(session: Session) {
    let Session { reader, site, .. } = &session;
    if session.engine != Engine::WebKit {
        return opens_a_new_tab(&session, NewTab::Control).await;
    }
    session.opens(site.overview()).await;
    let link = navigation(&site.last_in_navigation().address);
    reader.asks_for_new_tab(&link, NewTab::Control).await;
    is_followed_by_the_browser(&session).await;
}

async fn the_middle_button_opens_a_new_tab(session: Session) {
    let Session { reader, site, .. } = &session;
    if session.engine != Engine::WebKit {
        return opens_a_new_tab(&session, NewTab::Middle).await;
    }
    session.opens(site.overview()).await;
    // WebKitWebDriver presses the middle button and lifts the first: only the event itself can be tried.
    let middle = "
        const event = new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true });
        document.querySelector(arguments[0]).dispatchEvent(event);";
    let link = navigation(&site.last_in_navigation().address);
    reader.runs::<Value>(middle, json!([link])).await;
    is_followed_by_the_browser(&session).await;
}

/// MiniBrowser under automation opens no tab but follows such a click where it is. What counts is that the browser
/// follows it, and not the app.
async fn is_followed_by_the_browser(session: &Session) {
    let Session { reader, site, .. } = session;
    reader.sees("a full load", |snapshot| !snapshot.marked).await;
    session.shows(site.last_in_navigation()).await;
    session.is_quiet().await;
}

async fn opens_a_new_tab(session: &Session, how: NewTab) {
    let Session { reader, site, .. } = session;
    let (overview, other) = (site.overview(), site.last_in_navigation());
    session.opens(overview).await;
    reader.asks_for_new_tab(&navigation(&other.address), how).await;
    let snapshot = session.shows(overview).await;
    assert!(snapshot.marked, "the page here moved on");
    reader.goes_to_new_tab().await;
    session.shows(other).await;
    reader.sees("the app interactive in the new tab", |snapshot| snapshot.interactive).await;
    session.is_quiet().await;
    reader.closes_other_tabs().await;
}

async fn links_to_other_sites_are_left_to_the_browser(session: Session) {
    let Session { reader, site, .. } = &session;
    let first = "
        const links = [...document.querySelectorAll('main a[href^=http]')].filter((link) => link.checkVisibility());
        const link = links.find((link) => link.origin !== location.origin);
        link?.setAttribute('data-elsewhere', '');
        return link !== undefined;";
    let mut followed = 0;
    for page in &site.pages {
        session.opens(page).await;
        if !reader.runs::<bool>(first, json!([])).await {
            continue;
        }
        reader.runs::<Value>(WATCH, json!([])).await;
        reader.clicks("[data-elsewhere]").await;
        let left_alone = "return window.__clicks.length === 1 && window.__clicks[0] === false";
        reader.waits("a click left alone", left_alone, json!([])).await;
        session.shows(page).await;
        followed += 1;
    }
    assert!(followed > 0, "no page names a source elsewhere");
    session.is_quiet().await;
}
