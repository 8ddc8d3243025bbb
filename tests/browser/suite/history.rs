//! Back and forward: the page, its title, and the place where the reader was.

use fantoccini::key::Key;
use serde_json::{Value, json};

use super::navigation;
use crate::published::Page;
use crate::reader::Sight;
use crate::stage::Stage;

tests![
    back_and_forward_restore_page_and_place,
    back_to_a_page_that_must_be_fetched_again_restores_its_place,
    back_across_full_loads_restores_page_and_place,
    a_page_two_entries_ago_gets_an_entry_of_its_own if has_three_ways,
];

async fn back_and_forward_restore_page_and_place(stage: Stage) {
    let [first, second] = long_pages(&stage);
    stage.opens(first).await;
    let left = scrolls(&stage, 400.).await;
    follows(&stage, second).await;
    let sight = stage.arrives(second).await;
    assert_eq!(sight.scroll, 0., "moving on shows the top");
    let left_second = scrolls(&stage, 150.).await;
    stage.reader.goes_back().await;
    is_back_within_the_app(&stage, first, left).await;
    stage.reader.goes_forward().await;
    is_back_within_the_app(&stage, second, left_second).await;
    stage.is_quiet().await;
}

async fn back_to_a_page_that_must_be_fetched_again_restores_its_place(stage: Stage) {
    let Stage { reader, server, site, .. } = &stage;
    let pages = site.longest();
    let [first, .., second] = pages[..] else {
        panic!("a navigation of one page");
    };
    stage.opens(first).await;
    // So far down that the other page has no such place.
    let left = scrolls(&stage, 1e6).await;
    follows(&stage, second).await;
    stage.arrives(second).await;
    // The document that knew the first page is gone, and the next one has not fetched it ahead.
    server.behave(|conduct| conduct.holds_idle = true);
    reader.reloads().await;
    reader.sees("the app interactive again", |sight| sight.interactive && !sight.marked).await;
    reader.marks().await;
    reader.goes_back().await;
    is_back_within_the_app(&stage, first, left).await;
    stage.is_quiet().await;
}

async fn back_across_full_loads_restores_page_and_place(stage: Stage) {
    let [first, second] = long_pages(&stage);
    stage.opens(first).await;
    let left = scrolls(&stage, 400.).await;
    stage.opens(second).await;
    stage.reader.goes_back().await;
    stage.reader.sees("the app interactive", |sight| sight.interactive).await;
    is_back(&stage, first, left).await;
    stage.is_quiet().await;
}

/// The router takes a link to the page two entries before for a way back, and makes no entry: the navigator writes them.
async fn a_page_two_entries_ago_gets_an_entry_of_its_own(stage: Stage) {
    let Stage { reader, site, .. } = &stage;
    let pages: Vec<_> = site.navigation.iter().take(3).map(|link| site.page(&link.href)).collect();
    let [first, second, third] = pages[..] else {
        panic!("a navigation of three pages");
    };
    stage.opens(first).await;
    for page in [second, third] {
        reader.clicks(&navigation(&page.address)).await;
        stage.arrives(page).await;
    }
    reader.goes_back().await;
    stage.arrives(second).await;
    reader.goes_forward().await;
    stage.arrives(third).await;
    reader.clicks(&navigation(&second.address)).await;
    stage.arrives(second).await;
    reader.goes_back().await;
    stage.arrives(third).await;
    stage.is_quiet().await;
}

/// Two pages of the navigation that are longer than the window.
fn long_pages(stage: &Stage) -> [&Page; 2] {
    let [first, second, ..] = stage.site.longest()[..] else {
        panic!("a navigation of one page");
    };
    [first, second]
}

/// Scrolls down and says how far it went.
async fn scrolls(stage: &Stage, to: f64) -> f64 {
    let script = "scrollTo({ top: arguments[0], behavior: 'instant' })";
    stage.reader.runs::<Value>(script, json!([to])).await;
    let there = |sight: &Sight| (sight.scroll - to.min(sight.scroll_end)).abs() < 2.;
    stage.reader.sees("a scrolled page", there).await.scroll
}

/// Follows a link of the navigation without scrolling back to it, as a reader with a keyboard shortcut would.
async fn follows(stage: &Stage, page: &Page) {
    let script = "document.querySelector(arguments[0]).focus({ preventScroll: true })";
    let link = navigation(&page.address);
    stage.reader.runs::<Value>(script, json!([link])).await;
    stage.reader.presses(Key::Enter).await;
}

/// Waits until a page shows again where it was left.
async fn is_back(stage: &Stage, page: &Page, left: f64) -> Sight {
    stage.shows(page).await;
    let what = format!("{} where it was left, at {left}", page.address);
    stage.reader.sees(&what, |sight| (sight.scroll - left).abs() < 3.).await
}

/// The same, and without a full load: the heading has the focus, but the page was not scrolled to it.
async fn is_back_within_the_app(stage: &Stage, page: &Page, left: f64) {
    is_back(stage, page, left).await;
    let sight = stage.arrives(page).await;
    assert!((sight.scroll - left).abs() < 3., "the focus moved the page from {left} to {}", sight.scroll);
}
