//! The app falls: from then on every link is a plain link, and back and forward load pages.

use serde_json::{Value, json};

use super::navigation;
use crate::session::Session;

tests![
    after_a_fall_on_a_move_every_link_is_a_plain_link,
    after_a_fall_on_the_way_back_the_page_is_loaded,
    after_a_fall_other_buttons_work_on,
];

/// Lets the next thing that the app does to `main` end as a panic does: in a trap of the module, in the middle of its work.
/// The page's own script throws it: what a driver's script throws, no page may look at.
const FALLS: &str = "window.__fall()";

/// What a fall is reported as.
const REPORTED: [&str; 2] = ["unreachable", "RuntimeError"];

async fn after_a_fall_on_a_move_every_link_is_a_plain_link(session: Session) {
    let Session { reader, site, .. } = &session;
    let page = site.last_in_navigation();
    session.opens(site.overview()).await;
    reader.rests().await;
    reader.runs::<Value>(FALLS, json!([])).await;
    reader.clicks(&navigation(&page.address)).await;
    reader.sees("a full load", |snapshot| !snapshot.marked).await;
    session.shows(page).await;

    // A fall with no link in its hands.
    for link in &site.navigation {
        session.opens(page).await;
        reader.runs::<Value>("dispatchEvent(new Event('app-failed'))", json!([])).await;
        reader.clicks(&navigation(&link.href)).await;
        reader.sees("a full load", |snapshot| !snapshot.marked).await;
        session.shows(site.page(&link.href)).await;
    }
    reports_the_fall(&session).await;
}

async fn after_a_fall_on_the_way_back_the_page_is_loaded(session: Session) {
    let Session { reader, site, .. } = &session;
    let page = site.last_in_navigation();
    session.opens(site.overview()).await;
    reader.clicks(&navigation(&page.address)).await;
    session.arrives(page).await;
    reader.rests().await;
    reader.runs::<Value>(FALLS, json!([])).await;
    reader.goes_back().await;
    reader.sees("a full load", |snapshot| !snapshot.marked && snapshot.path == site.home).await;
    session.shows(site.overview()).await;

    // The way back after a fall.
    reader.sees("the app interactive", |snapshot| snapshot.interactive).await;
    reader.marks().await;
    reader.clicks(&navigation(&page.address)).await;
    session.arrives(page).await;
    reader.runs::<Value>("dispatchEvent(new Event('app-failed'))", json!([])).await;
    reader.goes_back().await;
    reader.sees("a full load", |snapshot| !snapshot.marked && snapshot.path == site.home).await;
    session.shows(site.overview()).await;
    reports_the_fall(&session).await;
}

async fn after_a_fall_other_buttons_work_on(session: Session) {
    let Session { reader, site, .. } = &session;
    session.opens(site.overview()).await;
    reader.runs::<Value>("dispatchEvent(new Event('app-failed'))", json!([])).await;
    let heard = "
        window.__heard = 0;
        const button = document.createElement('button');
        button.textContent = 'a button';
        button.id = 'added';
        button.addEventListener('click', () => (window.__heard += 1));
        document.querySelector('main').append(button);";
    reader.runs::<Value>(heard, json!([])).await;
    reader.clicks("#added").await;
    reader.waits("a click heard", "return window.__heard === 1", json!([])).await;
    assert!(reader.looks().await.marked);
    session.is_quiet().await;
}

/// The fall itself is the one thing that the console has.
async fn reports_the_fall(session: &Session) {
    session.is_quiet_after_a_fall(&REPORTED).await;
}
