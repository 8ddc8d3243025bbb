//! Back and forward: the page, its title, and the place where the reader was.

use fantoccini::key::Key;
use serde_json::{Value, json};

use super::navigation;
use crate::published::Page;
use crate::reader::Snapshot;
use crate::session::Session;

tests![
    back_and_forward_restore_page_and_place,
    back_to_a_page_that_must_be_fetched_again_restores_its_place,
    back_across_full_loads_restores_page_and_place,
    a_place_that_a_reload_has_left_is_left,
    a_page_two_entries_ago_gets_an_entry_of_its_own if has_three_ways,
];

async fn back_and_forward_restore_page_and_place(session: Session) {
    let [first, second] = long_pages(&session);
    session.opens(first).await;
    let left = scrolls(&session, 400.).await;
    follows(&session, second).await;
    let snapshot = session.arrives(second).await;
    assert_eq!(snapshot.scroll, 0., "moving on shows the top");
    let left_second = scrolls(&session, 150.).await;
    session.reader.goes_back().await;
    is_back_within_the_app(&session, first, left).await;
    session.reader.goes_forward().await;
    is_back_within_the_app(&session, second, left_second).await;
    session.is_quiet().await;
}

async fn back_to_a_page_that_must_be_fetched_again_restores_its_place(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let pages = site.longest();
    let [first, .., second] = pages[..] else {
        panic!("a navigation of one page");
    };
    session.opens(first).await;
    // So far down that the other page has no such place.
    let left = scrolls(&session, 1e6).await;
    follows(&session, second).await;
    session.arrives(second).await;
    // The document that knew the first page is gone, and the next one has not fetched it ahead.
    server.behave(|conduct| conduct.holds_idle = true);
    reader.reloads().await;
    reader.sees("the app interactive again", |snapshot| snapshot.interactive && !snapshot.marked).await;
    reader.marks().await;
    reader.goes_back().await;
    is_back_within_the_app(&session, first, left).await;
    session.is_quiet().await;
}

async fn back_across_full_loads_restores_page_and_place(session: Session) {
    let [first, second] = long_pages(&session);
    session.opens(first).await;
    let left = scrolls(&session, 400.).await;
    session.opens(second).await;
    session.reader.goes_back().await;
    session.reader.sees("the app interactive", |snapshot| snapshot.interactive).await;
    is_back(&session, first, left).await;
    session.is_quiet().await;
}

/// As Firefox does, with script off too, where a reader has gone back before.
async fn a_place_that_a_reload_has_left_is_left(session: Session) {
    let reader = &session.reader;
    let [first, second] = long_pages(&session);
    session.opens(first).await;
    let left = scrolls(&session, 400.).await;
    follows(&session, second).await;
    session.arrives(second).await;
    reader.goes_back().await;
    is_back_within_the_app(&session, first, left).await;
    reader.runs::<Value>("history.scrollRestoration = 'manual'", json!([])).await;
    reader.reloads().await;
    let reloaded = |snapshot: &Snapshot| snapshot.interactive && !snapshot.marked;
    assert_eq!(reader.sees("the app interactive again", reloaded).await.scroll, 0., "the reload leaves the place");
    reader.marks().await;
    reader.goes_forward().await;
    session.arrives(second).await;
    reader.goes_back().await;
    is_back_within_the_app(&session, first, 0.).await;
    session.is_quiet().await;
}

/// The router takes a link to the page two entries before for a way back, and makes no entry: the navigator writes them.
async fn a_page_two_entries_ago_gets_an_entry_of_its_own(session: Session) {
    let Session { reader, site, .. } = &session;
    let pages: Vec<_> = site.navigation.iter().take(3).map(|link| site.page(&link.href)).collect();
    let [first, second, third] = pages[..] else {
        panic!("a navigation of three pages");
    };
    session.opens(first).await;
    for page in [second, third] {
        reader.clicks(&navigation(&page.address)).await;
        session.arrives(page).await;
    }
    reader.goes_back().await;
    session.arrives(second).await;
    reader.goes_forward().await;
    session.arrives(third).await;
    reader.clicks(&navigation(&second.address)).await;
    session.arrives(second).await;
    reader.goes_back().await;
    session.arrives(third).await;
    session.is_quiet().await;
}

/// Two pages of the navigation that are longer than the window.
fn long_pages(session: &Session) -> [&Page; 2] {
    let [first, second, ..] = session.site.longest()[..] else {
        panic!("a navigation of one page");
    };
    [first, second]
}

/// Scrolls down and says how far it went.
async fn scrolls(session: &Session, to: f64) -> f64 {
    let script = "scrollTo({ top: arguments[0], behavior: 'instant' })";
    session.reader.runs::<Value>(script, json!([to])).await;
    let there = |snapshot: &Snapshot| (snapshot.scroll - to.min(snapshot.scroll_end)).abs() < 2.;
    session.reader.sees("a scrolled page", there).await.scroll
}

/// Follows a link of the navigation without scrolling back to it, as a reader with a keyboard shortcut would.
pub async fn follows(session: &Session, page: &Page) {
    let script = "document.querySelector(arguments[0]).focus({ preventScroll: true })";
    let link = navigation(&page.address);
    session.reader.runs::<Value>(script, json!([link])).await;
    session.reader.presses(Key::Enter).await;
}

/// Waits until a page shows again where it was left.
async fn is_back(session: &Session, page: &Page, left: f64) -> Snapshot {
    session.shows(page).await;
    let what = format!("{} where it was left, at {left}", page.address);
    session.reader.sees(&what, |snapshot| (snapshot.scroll - left).abs() < 3.).await
}

/// The same, and without a full load: the heading has the focus, but the page was not scrolled to it.
async fn is_back_within_the_app(session: &Session, page: &Page, left: f64) {
    is_back(session, page, left).await;
    let snapshot = session.arrives(page).await;
    assert!((snapshot.scroll - left).abs() < 3., "the focus moved the page from {left} to {}", snapshot.scroll);
}
