//! A page that does not come: the browser loads it itself, and only where the server cannot be reached is anything said. Nothing
//! is lost, and nobody waits for ever.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::navigation;
use crate::published::Page;
use crate::reader::Snapshot;
use crate::server::{Fault, On};
use crate::session::Session;

tests![
    a_broken_connection_is_said_and_mended,
    the_plain_link_loads_the_page_in_full in one_language,
    a_link_that_failed_is_followed_again in one_language,
    a_failure_is_left_by_another_link in one_language,
    any_other_answer_makes_the_browser_load_the_page in one_language,
    going_back_to_a_page_whose_data_is_not_there_loads_it in one_language,
    a_silent_server_makes_the_browser_load_the_page in one_language,
    a_load_that_fails_as_well_ends_on_the_browsers_own_page in one_language,
    what_failed_ahead_of_the_reader_comes_when_it_is_wanted in one_language,
    a_slow_page_is_announced_after_a_moment,
    a_page_that_comes_soon_is_not_announced in one_language,
    a_page_that_hangs_holds_nobody_up in one_language,
];

async fn a_broken_connection_is_said_and_mended(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let page = site.last_in_navigation();
    fails(&session, page).await;

    let asked = server.data_requests().len();
    reader.clicks("[data-place=notice] button").await;
    let words = &site.words.offline;
    let what = "the same words after another try";
    reader.sees(what, |snapshot| server.data_requests().len() > asked && has_failed(snapshot, words)).await;

    server.heal();
    reader.clicks("[data-place=notice] button").await;
    session.arrives(page).await;
    reader.goes_back().await;
    session.arrives(site.overview()).await;
    session.is_quiet_but(&["/data/"]).await;
}

async fn the_plain_link_loads_the_page_in_full(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let page = site.last_in_navigation();
    fails(&session, page).await;
    server.heal();
    reader.clicks("[data-place=notice] a").await;
    reader.sees("a full load", |snapshot| !snapshot.marked).await;
    session.shows(page).await;
    session.is_quiet_but(&["/data/"]).await;
}

async fn a_link_that_failed_is_followed_again(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let page = site.last_in_navigation();
    fails(&session, page).await;
    server.heal();
    reader.clicks(&navigation(&page.address)).await;
    session.arrives(page).await;
    session.is_quiet_but(&["/data/"]).await;
}

async fn a_failure_is_left_by_another_link(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let page = site.last_in_navigation();
    let [.., other, _] = &site.navigation[..] else {
        panic!("a navigation of two pages");
    };
    fails(&session, page).await;
    server.heal();
    let other = site.page(&other.href);
    reader.clicks(&navigation(&other.address)).await;
    let snapshot = session.arrives(other).await;
    assert_eq!(snapshot.alert, None, "the words about another page are left");
    session.is_quiet_but(&["/data/"]).await;
}

async fn any_other_answer_makes_the_browser_load_the_page(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let page = site.last_in_navigation();
    let faults =
        [Fault::Status(404), Fault::Status(500), Fault::Html, Fault::BrokenJson, Fault::WrongShape, Fault::AnotherPage];
    for fault in faults {
        server.behave(|conduct| conduct.holds_idle = true);
        server.fail(On::Data, fault);
        session.opens(site.overview()).await;
        reader.clicks(&navigation(&page.address)).await;
        reader.sees(&format!("a full load after {fault:?}"), |snapshot| !snapshot.marked).await;
        session.shows(page).await;
        server.heal();
        reader.goes_back().await;
        session.shows(site.overview()).await;
    }
    session.is_quiet_but(&["/data/"]).await;
}

async fn going_back_to_a_page_whose_data_is_not_there_loads_it(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let (overview, page) = (site.overview(), site.last_in_navigation());
    server.behave(|conduct| conduct.saves_data = true);
    session.opens(overview).await;
    reader.clicks(&navigation(&page.address)).await;
    session.arrives(page).await;
    server.fail(On::Path(site.data(overview)), Fault::Status(500));
    reader.goes_back().await;
    reader.sees("a full load", |snapshot| !snapshot.marked && snapshot.path == overview.address).await;
    session.shows(overview).await;
    session.is_quiet_but(&["/data/"]).await;
}

async fn a_silent_server_makes_the_browser_load_the_page(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let page = site.last_in_navigation();
    server.behave(|conduct| conduct.holds_idle = true);
    server.fail(On::Data, Fault::Hanging);
    session.opens(site.overview()).await;
    let start = Instant::now();
    reader.clicks(&navigation(&page.address)).await;
    reader.sees("a full load", |snapshot| !snapshot.marked).await;
    assert!(start.elapsed() > Duration::from_secs(4), "the server was given {:?}", start.elapsed());
    session.shows(page).await;
    server.heal();
    // The file that was never sent is broken off.
    session.is_quiet_but(&["/data/"]).await;
}

async fn a_load_that_fails_as_well_ends_on_the_browsers_own_page(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let page = site.last_in_navigation();
    server.behave(|conduct| conduct.holds_idle = true);
    server.fail(On::Data, Fault::Status(500));
    server.fail(On::Path(page.address.clone()), Fault::Dropped);
    session.opens(site.overview()).await;
    // A driver waits for the page that a click loads, and would report this one.
    let follow = "const link = document.querySelector(arguments[0]); setTimeout(() => link.click());";
    reader.runs::<Value>(follow, json!([navigation(&page.address)])).await;
    // What the driver hears of the load that fails it would take for the end of the next one.
    reader.leaves(&server.url(&site.overview().address)).await;
    let is_asked = server.requests().iter().any(|request| request.path == page.address);
    assert!(is_asked, "the browser was not asked to load the page");
    server.heal();
    reader.loads(&server.url(&page.address)).await;
    session.shows(page).await;
    session.is_quiet_but(&["/data/", &page.address]).await;
}

async fn what_failed_ahead_of_the_reader_comes_when_it_is_wanted(session: Session) {
    let Session { reader, server, site, .. } = &session;
    server.fail(On::Data, Fault::Dropped);
    session.opens(site.overview()).await;
    reader.rests().await;
    let snapshot = session.shows(site.overview()).await;
    assert_eq!(snapshot.alert, None, "nobody had asked for what failed");
    server.heal();
    let page = site.last_in_navigation();
    reader.clicks(&navigation(&page.address)).await;
    session.arrives(page).await;
    session.is_quiet_but(&["/data/"]).await;
}

async fn a_slow_page_is_announced_after_a_moment(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let page = site.last_in_navigation();
    server.behave(|conduct| conduct.holds_idle = true);
    server.fail(On::Data, Fault::Hanging);
    session.opens(site.overview()).await;
    reader.runs::<Value>(WATCH_LOADING, json!([site.words.loading])).await;
    reader.clicks(&navigation(&page.address)).await;
    let snapshot = reader.sees("a busy page", |snapshot| snapshot.busy).await;
    assert_eq!(snapshot.path, site.overview().address, "the address while the page is on its way");
    assert_eq!(snapshot.headings, [site.overview().heading.as_str()], "what was shown stays");
    reader.waits("words that a reader sees", "return window.__loading.length > 0", json!([])).await;
    server.heal();
    session.arrives(page).await;
    let first: f64 = reader.runs("return window.__loading[0]", json!([])).await;
    assert!(first >= 190., "the words came {first} ms after the click");
    session.is_quiet().await;
}

async fn a_page_that_comes_soon_is_not_announced(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let page = site.last_in_navigation();
    server.behave(|conduct| conduct.holds_idle = true);
    server.fail(On::Data, Fault::Late(Duration::from_millis(60)));
    session.opens(site.overview()).await;
    reader.runs::<Value>(WATCH_LOADING, json!([site.words.loading])).await;
    reader.clicks(&navigation(&page.address)).await;
    session.arrives(page).await;
    // On a machine that is very busy the page may not have come within the moment after which words are right.
    let too_early = "return window.__loading.filter((shown) => shown < 190)";
    assert_eq!(reader.runs::<Vec<f64>>(too_early, json!([])).await, Vec::<f64>::new());
    session.is_quiet().await;
}

async fn a_page_that_hangs_holds_nobody_up(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let page = site.last_in_navigation();
    let [.., other, _] = &site.navigation[..] else {
        panic!("a navigation of two pages");
    };
    server.fail(On::Path(site.data(page)), Fault::Hanging);
    session.opens(site.overview()).await;
    reader.clicks(&navigation(&page.address)).await;
    reader.sees("a busy page", |snapshot| snapshot.busy).await;
    let other = site.page(&other.href);
    reader.clicks(&navigation(&other.address)).await;
    session.arrives(other).await;
    // What comes late is not what the reader wants by now.
    server.heal();
    reader.rests().await;
    session.arrives(other).await;
    reader.clicks(&navigation(&page.address)).await;
    session.arrives(page).await;
    session.is_quiet().await;
}

/// Notes when the words are seen, in milliseconds after the click: in the page, displayed, and not transparent.
const WATCH_LOADING: &str = "
    const [words] = arguments;
    window.__loading = [];
    let clicked = Infinity;
    // By when it was made: the app hears of it first, and its time runs from then on.
    addEventListener('click', (event) => (clicked = event.timeStamp), true);
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

/// Opens the overview and follows a link without a connection: the page that is shown stays, and its address; and both ways
/// to go on are there.
async fn fails(session: &Session, page: &Page) {
    let Session { reader, server, site, .. } = session;
    server.behave(|conduct| conduct.holds_idle = true);
    server.fail(On::Data, Fault::Dropped);
    session.opens(site.overview()).await;
    let before = reader.looks().await;
    reader.clicks(&navigation(&page.address)).await;
    let words = &site.words.offline;
    let snapshot = reader.sees("words that tell of the failure", |snapshot| has_failed(snapshot, words)).await;
    assert!(snapshot.marked, "the page was loaded in full");
    assert_eq!((snapshot.path, snapshot.title, snapshot.headings), (before.path, before.title, before.headings));
    assert_eq!(snapshot.main.0, before.main.0, "what was shown stays");
    let ways = "
        const notice = document.querySelector('[data-place=notice]');
        const [button, link] = [notice.querySelector('button'), notice.querySelector('a')];
        return [button.textContent.trim(), link.textContent.trim(), link.getAttribute('href')];";
    let ways: [String; 3] = reader.runs(ways, json!([])).await;
    assert_eq!(ways, [site.words.retry.clone(), site.words.open.clone(), page.address.clone()]);
}

fn has_failed(snapshot: &Snapshot, words: &str) -> bool {
    let told = snapshot.alert.as_ref().is_some_and(|alert| alert.contains(words) && alert.len() > 20);
    told && !snapshot.busy
}
