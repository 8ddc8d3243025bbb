//! Data is fetched ahead of the reader, within bounds, and once.

use serde_json::{Value, json};

use super::navigation;
use crate::session::Session;

tests![
    an_idle_page_fetches_what_it_links_to_once,
    an_idle_page_fetches_at_most_eight,
    pointing_focusing_and_touching_fetch if has_three_ways,
    nothing_is_fetched_ahead_of_a_reader_who_saves_data,
    a_page_seen_before_is_not_fetched_again,
];

async fn an_idle_page_fetches_what_it_links_to_once(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let overview = site.overview();
    session.opens(overview).await;
    reader.rests().await;
    let links = "return [...document.querySelectorAll('a[href]:not(svg a)')].map((link) => link.pathname)";
    let links: Vec<String> = reader.runs(links, json!([])).await;
    let linked = site.pages.iter().filter(|page| page.address != overview.address && links.contains(&page.address));
    let mut linked: Vec<_> = linked.map(|page| site.data(page)).collect();
    let mut fetched = server.data_requests();
    linked.sort();
    fetched.sort();
    if linked.len() <= 8 {
        assert_eq!(fetched, linked, "fetched while idle, and linked to");
    } else {
        assert_eq!(fetched.len(), 8, "{fetched:?}");
        assert!(fetched.iter().all(|data| linked.contains(data)), "{fetched:?}");
    }
    session.is_quiet().await;
}

async fn an_idle_page_fetches_at_most_eight(session: Session) {
    let Session { reader, server, site, .. } = &session;
    server.behave(|conduct| conduct.holds_idle = true);
    session.opens(site.overview()).await;
    let many = "
        for (let count = 1; count <= 12; count += 1) {
            const link = document.createElement('a');
            link.href = `${arguments[0]}stories/more-${count}/`;
            link.textContent = 'more';
            document.querySelector('main').append(link);
        }";
    reader.runs::<Value>(many, json!([site.home])).await;
    reader.idles().await;
    reader.rests().await;
    let fetched = server.data_requests();
    assert_eq!(fetched.len(), 8, "{fetched:?}");
    // Nobody is told of what failed ahead of its time, but the browser reports the files that are not there.
    assert_eq!(session.shows(site.overview()).await.alert, None);
    session.is_quiet_but(&["/stories/more-"]).await;
}

async fn pointing_focusing_and_touching_fetch(session: Session) {
    let Session { reader, server, site, .. } = &session;
    server.behave(|conduct| conduct.holds_idle = true);
    session.opens(site.overview()).await;
    assert_eq!(server.data_requests(), Vec::<String>::new(), "before the page was idle");
    let pages = site.navigation.iter().map(|link| site.page(&link.href)).skip(1);
    let pages: Vec<_> = pages.collect();
    let [pointed, focused, touched, ..] = pages[..] else {
        panic!("a navigation of four pages");
    };

    reader.points_at(&navigation(&pointed.address)).await;
    fetches(&session, &[site.data(pointed)]).await;

    let focus = "document.querySelector(arguments[0]).focus()";
    reader.runs::<Value>(focus, json!([navigation(&focused.address)])).await;
    fetches(&session, &[site.data(pointed), site.data(focused)]).await;

    // Not every driver has a finger; the event is what the page goes by.
    let touch = "document.querySelector(arguments[0]).dispatchEvent(new Event('touchstart', { bubbles: true }))";
    reader.runs::<Value>(touch, json!([navigation(&touched.address)])).await;
    let all = [site.data(pointed), site.data(focused), site.data(touched)];
    fetches(&session, &all).await;

    // Following the link fetches nothing anew.
    reader.clicks(&navigation(&pointed.address)).await;
    session.arrives(pointed).await;
    assert_eq!(server.data_requests(), all);
    session.is_quiet().await;
}

async fn nothing_is_fetched_ahead_of_a_reader_who_saves_data(session: Session) {
    let Session { reader, server, site, .. } = &session;
    server.behave(|conduct| conduct.saves_data = true);
    session.opens(site.overview()).await;
    let page = site.last_in_navigation();
    reader.points_at(&navigation(&page.address)).await;
    let focus = "document.querySelector(arguments[0]).focus()";
    reader.runs::<Value>(focus, json!([navigation(&page.address)])).await;
    reader.rests().await;
    assert_eq!(server.data_requests(), Vec::<String>::new());
    reader.clicks(&navigation(&page.address)).await;
    session.arrives(page).await;
    reader.rests().await;
    assert_eq!(server.data_requests(), [site.data(page)]);
    session.is_quiet().await;
}

async fn a_page_seen_before_is_not_fetched_again(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let (overview, page) = (site.overview(), site.last_in_navigation());
    session.opens(overview).await;
    for _ in 0..2 {
        for page in [page, overview] {
            reader.clicks(&navigation(&page.address)).await;
            session.arrives(page).await;
        }
    }
    reader.rests().await;
    let mut fetched = server.data_requests();
    fetched.sort();
    let mut once = fetched.clone();
    once.dedup();
    assert_eq!(fetched, once, "something was fetched twice");
    // What stands in the first page may have been changed by anybody: its data is fetched when the reader has left it.
    assert!(fetched.contains(&site.data(overview)));
    session.is_quiet().await;
}

/// Waits until exactly these files were asked for.
async fn fetches(session: &Session, data: &[String]) {
    session.reader.rests().await;
    assert_eq!(session.server.data_requests(), data);
}
