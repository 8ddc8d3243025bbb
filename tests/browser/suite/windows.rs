//! Links that the app must leave to the browser.

use serde_json::{Value, json};

use super::{WATCH, navigation};
use crate::engine::Engine;
use crate::reader::NewTab;
use crate::stage::Stage;

tests![
    control_and_a_click_open_a_new_tab,
    the_middle_button_opens_a_new_tab,
    links_to_other_sites_are_left_to_the_browser,
];

async fn control_and_a_click_open_a_new_tab(stage: Stage) {
    let Stage { reader, site, .. } = &stage;
    if stage.engine != Engine::WebKit {
        return opens_a_new_tab(&stage, NewTab::Control).await;
    }
    stage.opens(site.overview()).await;
    let link = navigation(&site.last_in_navigation().address);
    reader.asks_for_new_tab(&link, NewTab::Control).await;
    is_followed_by_the_browser(&stage).await;
}

async fn the_middle_button_opens_a_new_tab(stage: Stage) {
    let Stage { reader, site, .. } = &stage;
    if stage.engine != Engine::WebKit {
        return opens_a_new_tab(&stage, NewTab::Middle).await;
    }
    stage.opens(site.overview()).await;
    // WebKitWebDriver presses the middle button and lifts the first: only the event itself can be tried.
    let middle = "
        const event = new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true });
        document.querySelector(arguments[0]).dispatchEvent(event);";
    let link = navigation(&site.last_in_navigation().address);
    reader.runs::<Value>(middle, json!([link])).await;
    is_followed_by_the_browser(&stage).await;
}

/// MiniBrowser under automation opens no tab but follows such a click where it is. What counts is that the browser
/// follows it, and not the app.
async fn is_followed_by_the_browser(stage: &Stage) {
    let Stage { reader, site, .. } = stage;
    reader.sees("a full load", |sight| !sight.marked).await;
    stage.shows(site.last_in_navigation()).await;
    stage.is_quiet().await;
}

async fn opens_a_new_tab(stage: &Stage, how: NewTab) {
    let Stage { reader, site, .. } = stage;
    let (overview, other) = (site.overview(), site.last_in_navigation());
    stage.opens(overview).await;
    reader.asks_for_new_tab(&navigation(&other.address), how).await;
    let sight = stage.shows(overview).await;
    assert!(sight.marked, "the page here moved on");
    reader.goes_to_new_tab().await;
    stage.shows(other).await;
    reader.sees("the app interactive in the new tab", |sight| sight.interactive).await;
    stage.is_quiet().await;
    reader.closes_other_tabs().await;
}

async fn links_to_other_sites_are_left_to_the_browser(stage: Stage) {
    let Stage { reader, site, .. } = &stage;
    let first = "
        const links = [...document.querySelectorAll('main a[href^=http]')].filter((link) => link.checkVisibility());
        const link = links.find((link) => link.origin !== location.origin);
        link?.setAttribute('data-elsewhere', '');
        return link !== undefined;";
    let mut followed = 0;
    for page in &site.pages {
        stage.opens(page).await;
        if !reader.runs::<bool>(first, json!([])).await {
            continue;
        }
        reader.runs::<Value>(WATCH, json!([])).await;
        reader.clicks("[data-elsewhere]").await;
        let left_alone = "return window.__clicks.length === 1 && window.__clicks[0] === false";
        reader.waits("a click left alone", left_alone, json!([])).await;
        stage.shows(page).await;
        followed += 1;
    }
    assert!(followed > 0, "no page names a source elsewhere");
    stage.is_quiet().await;
}
