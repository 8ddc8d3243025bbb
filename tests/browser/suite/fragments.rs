//! Links to a place within a page.

use std::time::Duration;

use fantoccini::key::Key;
use serde_json::{Value, json};

use super::history::follows;
use super::navigation;
use crate::published::Page;
use crate::session::Session;

tests![
    a_link_within_the_page_moves_there_and_back if has_places,
    a_way_back_to_a_place_on_another_page_restores_scroll_and_focus if has_places,
    an_address_with_a_fragment_opens_at_that_place,
    a_link_to_a_place_on_another_page_arrives_there,
    a_page_after_a_place_on_another_one_begins_at_its_top if has_places,
];

/// The first link to a place within the page that a driver clicks: drivers take what stands in a closed `details` for hidden, whatever
/// the style says, and so the list of sections on a wide window.
const FIRST_LINK: &str = "
    const links = [...document.querySelectorAll('main a[href^=\"#\"]')];
    const place = (link) => document.getElementById(link.hash.slice(1));
    const displayed = (element) => element?.getBoundingClientRect().height > 0;
    const link = links.find((link) => !link.closest('details') && displayed(link) && displayed(place(link)));
    return link ? link.getAttribute('href') : '';";

/// Whether the place that the fragment names is the target, and in sight.
const AT_THE_PLACE: &str = "
    const place = document.getElementById(arguments[0].slice(1));
    const { top } = place.getBoundingClientRect();
    return location.hash === arguments[0] && place.matches(':target') && top > -2 && top < innerHeight;";

async fn a_link_within_the_page_moves_there_and_back(session: Session) {
    let Session { reader, site, .. } = &session;
    let page = site.longest()[0];
    let fragment = goes_to_a_place(&session, page).await;
    let snapshot = session.shows(page).await;
    assert!(snapshot.marked, "a link within the page loaded it again");
    assert!(!snapshot.heading_focused, "a link within the page moved the focus to the heading");

    // What a keyboard reaches next stands at the place or after it.
    reader.presses(Key::Tab).await;
    let beyond = "
        const place = document.getElementById(arguments[0].slice(1));
        const position = place.compareDocumentPosition(document.activeElement);
        return (position & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) > 0;";
    reader.waits("the focus at the place", beyond, json!([fragment])).await;

    reader.goes_back().await;
    reader.sees("the address without the fragment", |snapshot| snapshot.fragment.is_empty()).await;
    let snapshot = session.shows(page).await;
    assert!(snapshot.marked, "going back within the page loaded it again");
    let differences = reader.differences(true).await;
    assert!(differences.is_empty(), "the page differs:\n{}", differences.join("\n"));
    session.is_quiet().await;
}

/// Chromium goes to the place after the app has shown the page, and takes the focus along.
async fn a_way_back_to_a_place_on_another_page_restores_scroll_and_focus(session: Session) {
    let Session { reader, site, .. } = &session;
    let [page, other, ..] = site.longest()[..] else {
        panic!("a navigation of one page");
    };
    let fragment = goes_to_a_place(&session, page).await;
    // On from the place, and away without scrolling back to the navigation.
    reader.runs::<Value>("scrollBy({ top: -150, behavior: 'instant' })", json!([])).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    let left = reader.sees("the page at rest", |_| true).await.scroll;
    follows(&session, other).await;
    session.arrives(other).await;
    reader.goes_back().await;
    reader.sees("the place's address", |snapshot| snapshot.fragment == fragment).await;
    session.arrives(page).await;
    // Nothing takes it away again.
    tokio::time::sleep(Duration::from_millis(300)).await;
    let snapshot = session.arrives(page).await;
    assert!((snapshot.scroll - left).abs() < 3., "left at {left}, back at {}", snapshot.scroll);
    session.is_quiet().await;
}

async fn an_address_with_a_fragment_opens_at_that_place(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let page = site.longest()[0];
    let fragment = place_on(&session, page).await;
    reader.loads("about:blank").await;
    reader.opens(&server.url(&format!("{}{fragment}", page.address))).await;
    reader.waits("the place in sight", AT_THE_PLACE, json!([fragment])).await;
    session.shows(page).await;
    session.is_quiet().await;
}

async fn a_link_to_a_place_on_another_page_arrives_there(session: Session) {
    let Session { reader, site, .. } = &session;
    let page = site.longest()[0];
    let fragment = place_on(&session, page).await;
    let start = site.pages.iter().find(|other| other.address != page.address);
    session.opens(start.expect("another page")).await;
    let link = "
        const link = document.createElement('a');
        link.href = arguments[0];
        link.id = 'to-a-place';
        link.textContent = 'to a place';
        document.querySelector('footer').append(link);";
    let href = format!("{}{fragment}", page.address);
    reader.runs::<Value>(link, json!([href])).await;
    reader.clicks("#to-a-place").await;
    let snapshot = session.shows(page).await;
    assert!(snapshot.marked, "the link loaded the page in full");
    reader.waits("the place in sight", AT_THE_PLACE, json!([fragment])).await;
    session.is_quiet().await;
}

/// Following a fragment fires `popstate` in every engine: it must not be taken for a way back.
async fn a_page_after_a_place_on_another_one_begins_at_its_top(session: Session) {
    let Session { reader, site, .. } = &session;
    let [page, other, ..] = site.longest()[..] else {
        panic!("a navigation of one page");
    };
    goes_to_a_place(&session, page).await;
    let follow = "document.querySelector(arguments[0]).click()";
    reader.runs::<Value>(follow, json!([navigation(&other.address)])).await;
    let snapshot = session.arrives(other).await;
    assert_eq!(snapshot.scroll, 0., "the page began in its middle");
    session.is_quiet().await;
}

/// Opens a page and follows its first link to a place on it, and says which place that is.
async fn goes_to_a_place(session: &Session, page: &Page) -> String {
    let reader = &session.reader;
    session.opens(page).await;
    let fragment: String = reader.runs(FIRST_LINK, json!([])).await;
    assert!(!fragment.is_empty(), "{} has no link within itself", page.address);
    reader.clicks(&format!("main a[href=\"{fragment}\"]:not(details a)")).await;
    reader.waits("the place in sight", AT_THE_PLACE, json!([fragment])).await;
    fragment
}

/// The fragment of a place far down on a page.
async fn place_on(session: &Session, page: &Page) -> String {
    session.opens(page).await;
    let script = "
        const places = [...document.querySelectorAll('main h2[id], main section[id], main li[id]')];
        const below = places.filter((place) => place.getBoundingClientRect().top > innerHeight);
        return below.length > 0 ? `#${below[below.length >> 1].id}` : '';";
    let fragment: String = session.reader.runs(script, json!([])).await;
    assert!(!fragment.is_empty(), "{} has no places to link to", page.address);
    fragment
}
