//! A page that does not come: it is said in words, nothing is lost, and there are two ways to go on.

use std::time::Duration;

use serde_json::{Value, json};

use super::navigation;
use crate::published::Page;
use crate::reader::Sight;
use crate::server::{Fault, On};
use crate::stage::Stage;

tests![
    a_broken_connection_is_named_and_mended,
    a_missing_file_is_named_and_mended,
    a_server_error_is_named_and_mended,
    a_page_in_place_of_data_is_named_and_mended,
    broken_json_is_named_and_mended,
    json_of_another_shape_is_named_and_mended,
    the_data_of_another_page_is_named_and_mended,
    the_plain_link_loads_the_page_in_full,
    a_failure_is_left_by_another_link_or_by_going_back,
    what_failed_ahead_of_the_reader_comes_when_it_is_wanted,
    a_slow_page_is_announced_after_a_moment,
    a_page_that_comes_soon_is_not_announced,
    a_page_that_hangs_holds_nobody_up,
];

async fn a_broken_connection_is_named_and_mended(stage: Stage) {
    let words = stage.site.words.offline.clone();
    is_named_and_mended(&stage, Fault::Dropped, &words).await;
}

async fn a_missing_file_is_named_and_mended(stage: Stage) {
    // Which words say so is the site's; that there are some is what counts.
    is_named_and_mended(&stage, Fault::Status(404), "").await;
}

async fn a_server_error_is_named_and_mended(stage: Stage) {
    is_unexpected(&stage, Fault::Status(500)).await;
}

async fn a_page_in_place_of_data_is_named_and_mended(stage: Stage) {
    is_unexpected(&stage, Fault::Html).await;
}

async fn broken_json_is_named_and_mended(stage: Stage) {
    is_unexpected(&stage, Fault::BrokenJson).await;
}

async fn json_of_another_shape_is_named_and_mended(stage: Stage) {
    is_unexpected(&stage, Fault::WrongShape).await;
}

async fn the_data_of_another_page_is_named_and_mended(stage: Stage) {
    is_unexpected(&stage, Fault::AnotherPage).await;
}

async fn is_unexpected(stage: &Stage, fault: Fault) {
    let words = stage.site.words.unexpected.clone();
    is_named_and_mended(stage, fault, &words).await;
}

/// The reader follows a link whose page does not come, tries again in vain, and tries again with success.
async fn is_named_and_mended(stage: &Stage, fault: Fault, words: &str) {
    let Stage { reader, server, site, .. } = stage;
    let page = site.last_in_navigation();
    fails(stage, page, fault, words).await;

    let asked = server.data_requests().len();
    reader.clicks("[role=alert] button").await;
    let what = "the same words after another try";
    reader.sees(what, |sight| server.data_requests().len() > asked && has_failed(sight, words)).await;

    server.heal();
    reader.clicks("[role=alert] button").await;
    stage.arrives(page).await;
    reader.goes_back().await;
    stage.arrives(site.overview()).await;
    stage.is_quiet_but(&["/data/"]).await;
}

async fn the_plain_link_loads_the_page_in_full(stage: Stage) {
    let Stage { reader, site, .. } = &stage;
    let page = site.last_in_navigation();
    fails(&stage, page, Fault::Status(500), "").await;
    reader.clicks("[role=alert] a").await;
    reader.sees("a full load", |sight| !sight.marked).await;
    stage.shows(page).await;
    stage.is_quiet_but(&["/data/"]).await;
}

async fn a_failure_is_left_by_another_link_or_by_going_back(stage: Stage) {
    let Stage { reader, server, site, .. } = &stage;
    let page = site.last_in_navigation();
    let [.., other, _] = &site.navigation[..] else {
        panic!("a navigation of two pages");
    };
    fails(&stage, page, Fault::Dropped, "").await;
    reader.goes_back().await;
    let sight = stage.shows(site.overview()).await;
    assert_eq!(sight.alert, None, "the alert after going back");
    assert!(sight.marked, "going back loaded the page in full");

    server.heal();
    server.fail(On::Path(site.data(page)), Fault::Dropped);
    reader.clicks(&navigation(&page.address)).await;
    reader.sees("the failure again", |sight| has_failed(sight, "")).await;
    reader.clicks(&navigation(&other.href)).await;
    stage.arrives(site.page(&other.href)).await;
    stage.is_quiet_but(&["/data/"]).await;
}

async fn what_failed_ahead_of_the_reader_comes_when_it_is_wanted(stage: Stage) {
    let Stage { reader, server, site, .. } = &stage;
    server.fail(On::Data, Fault::Dropped);
    stage.opens(site.overview()).await;
    reader.rests().await;
    let sight = stage.shows(site.overview()).await;
    assert_eq!(sight.alert, None, "nobody had asked for what failed");
    server.heal();
    let page = site.last_in_navigation();
    reader.clicks(&navigation(&page.address)).await;
    stage.arrives(page).await;
    stage.is_quiet_but(&["/data/"]).await;
}

async fn a_slow_page_is_announced_after_a_moment(stage: Stage) {
    let Stage { reader, server, site, .. } = &stage;
    let page = site.last_in_navigation();
    server.behave(|conduct| conduct.holds_idle = true);
    server.fail(On::Data, Fault::Hanging);
    stage.opens(site.overview()).await;
    reader.runs::<Value>(WATCH_LOADING, json!([site.words.loading])).await;
    reader.clicks(&navigation(&page.address)).await;
    let sight = reader.sees("a busy page", |sight| sight.busy).await;
    assert_eq!(sight.path, page.address, "the address while the page is on its way");
    assert_eq!(sight.headings, [site.overview().heading.as_str()], "what was shown stays");
    reader.waits("words that a reader sees", "return window.__loading.length > 0", json!([])).await;
    server.heal();
    stage.arrives(page).await;
    let first: f64 = reader.runs("return window.__loading[0]", json!([])).await;
    assert!(first >= 190., "the words came {first} ms after the click");
    stage.is_quiet().await;
}

async fn a_page_that_comes_soon_is_not_announced(stage: Stage) {
    let Stage { reader, server, site, .. } = &stage;
    let page = site.last_in_navigation();
    server.behave(|conduct| conduct.holds_idle = true);
    server.fail(On::Data, Fault::Late(Duration::from_millis(60)));
    stage.opens(site.overview()).await;
    reader.runs::<Value>(WATCH_LOADING, json!([site.words.loading])).await;
    reader.clicks(&navigation(&page.address)).await;
    stage.arrives(page).await;
    // On a machine that is very busy the page may not have come within the moment after which words are right.
    let too_early = "return window.__loading.filter((shown) => shown < 190)";
    assert_eq!(reader.runs::<Vec<f64>>(too_early, json!([])).await, Vec::<f64>::new());
    stage.is_quiet().await;
}

async fn a_page_that_hangs_holds_nobody_up(stage: Stage) {
    let Stage { reader, server, site, .. } = &stage;
    let page = site.last_in_navigation();
    let [.., other, _] = &site.navigation[..] else {
        panic!("a navigation of two pages");
    };
    server.fail(On::Path(site.data(page)), Fault::Hanging);
    stage.opens(site.overview()).await;
    reader.clicks(&navigation(&page.address)).await;
    reader.sees("a busy page", |sight| sight.busy).await;
    let other = site.page(&other.href);
    reader.clicks(&navigation(&other.address)).await;
    stage.arrives(other).await;
    // What comes late is not what the reader wants by now.
    server.heal();
    reader.rests().await;
    stage.arrives(other).await;
    reader.clicks(&navigation(&page.address)).await;
    stage.arrives(page).await;
    stage.is_quiet().await;
}

/// Notes when the words are seen, in milliseconds after the click: in the page, displayed, and not transparent.
const WATCH_LOADING: &str = "
    const [words] = arguments;
    window.__loading = [];
    let clicked = Infinity;
    addEventListener('click', () => (clicked = performance.now()), true);
    const seen = (element) => {
        for (let around = element; around; around = around.parentElement) {
            const { opacity, visibility } = getComputedStyle(around);
            if (Number(opacity) < 0.05 || (around === element && visibility !== 'visible')) return false;
        }
        return element.getClientRects().length > 0;
    };
    const watch = () => {
        const says = [...document.querySelectorAll('body *')].filter((element) =>
            element.children.length === 0 && element.textContent.includes(words));
        if (says.some(seen)) window.__loading.push(performance.now() - clicked);
        requestAnimationFrame(watch);
    };
    watch();";

/// Opens the overview, follows a link, and sees that the failure is told, that what was shown is still there, and
/// that both ways to go on are.
async fn fails(stage: &Stage, page: &Page, fault: Fault, words: &str) {
    let Stage { reader, server, site, .. } = stage;
    server.behave(|conduct| conduct.holds_idle = true);
    server.fail(On::Data, fault);
    stage.opens(site.overview()).await;
    let before = reader.looks().await;
    reader.clicks(&navigation(&page.address)).await;
    let sight = reader.sees("words that tell of the failure", |sight| has_failed(sight, words)).await;
    assert!(sight.marked, "the page was loaded in full");
    assert_eq!(sight.path, page.address, "the address is that of the page asked for");
    assert_eq!(sight.headings, before.headings, "what was shown stays");
    assert!(sight.main.0.contains(&before.main.0), "what was shown stays, but there is {:?}", sight.main);
    let ways = "
        const alert = document.querySelector('[role=alert]');
        const [button, link] = [alert.querySelector('button'), alert.querySelector('a')];
        return [button.textContent.trim(), link.textContent.trim(), link.getAttribute('href')];";
    let ways: [String; 3] = reader.runs(ways, json!([])).await;
    assert_eq!(ways, [site.words.retry.clone(), site.words.open.clone(), page.address.clone()]);
}

fn has_failed(sight: &Sight, words: &str) -> bool {
    let told = sight.alert.as_ref().is_some_and(|alert| alert.contains(words) && alert.len() > 20);
    told && !sight.busy
}
