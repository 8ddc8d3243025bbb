//! A visit leaves no trace on the reader's machine, asks nobody but the host, and tells nobody where the reader comes from.
//!
//! All of it is seen from outside the page: by the browser, asked over WebDriver, and by the host, which remembers every
//! request. WebKitGTK's driver runs scripts in the page; what it tells of storage is what the page could see.

use std::collections::BTreeSet;

use award_story_pages::routes::Route;
use serde_json::{Value, json};

use super::{in_main, navigation};
use crate::engine::Engine;
use crate::published::Page;
use crate::server::Request;
use crate::session::Session;

tests![a_visit_leaves_no_trace_and_meets_no_stranger, whoever_leaves_tells_the_other_site_nothing];

/// How many bytes the browser keeps for the site, where it tells. Asked before all else: an engine may keep some for having
/// been asked what else it keeps, and may count them to every port of a host.
const KEPT: &str = "
    const [done] = arguments;
    const kept = async () => (await navigator.storage?.estimate?.())?.usage ?? 0;
    kept().then(done, () => done(-1));";

/// Everything that a page can leave behind, by name; empty where it left nothing. What an engine does not have, nothing
/// can be left in.
const TRACES: &str = "
    const [done] = arguments;
    const traces = async () => [
        ...document.cookie.split(';').filter(Boolean).map((cookie) => `cookie ${cookie}`),
        ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
        ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
        ...((await indexedDB.databases?.()) ?? []).map(({ name }) => `database ${name}`),
        ...((await self.caches?.keys()) ?? []).map((name) => `cache ${name}`),
        ...((await navigator.serviceWorker?.getRegistrations()) ?? []).map(({ scope }) => `service worker ${scope}`),
        ...[window.name].filter(Boolean).map((name) => `the window's name ${name}`),
    ];
    traces().then(done, (error) => done([String(error)]));";

/// Every file that the page asked another host for.
pub const THIRD_PARTIES: &str = "
    const names = performance.getEntriesByType('resource').map(({ name }) => name);
    return names.filter((name) => new URL(name).origin !== location.origin && !name.startsWith('data:'));";

async fn a_visit_leaves_no_trace_and_meets_no_stranger(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let mut left: Vec<&Page> = site.pages.iter().collect();
    session.opens(site.overview()).await;
    for link in site.navigation.iter().skip(1).chain(site.navigation.first()) {
        let page = site.page(&link.href);
        reader.clicks(&navigation(&link.href)).await;
        session.arrives(page).await;
        left.retain(|one| one.address != page.address);
        if page.route == Route::Stories {
            for story in site.pages.iter().filter(|page| matches!(page.route, Route::Story(_))) {
                reader.clicks(&in_main(&story.address)).await;
                session.arrives(story).await;
                reader.goes_back().await;
                session.arrives(page).await;
                left.retain(|one| one.address != story.address);
            }
        }
    }
    reader.rests().await;
    meets_no_stranger(&session).await;
    let left: Vec<_> = left.iter().map(|page| &page.address).collect();
    assert!(left.is_empty(), "the tour missed {left:?}");
    // Beyond the app: a term explained, another language, an address that leads nowhere.
    for page in site.longest().into_iter().take(1) {
        session.opens(page).await;
        reader.clicks("main button[popovertarget]").await;
        reader.rests().await;
        meets_no_stranger(&session).await;
    }
    for address in other_languages(&session).await.into_iter().chain([format!("{}no/such/page", site.base)]) {
        reader.loads(&server.url(&address)).await;
        meets_no_stranger(&session).await;
    }
    leaves_nothing(&session).await;
    asks_only_the_host(&session);
    // What the notes say: the host sees which pages are opened.
    let asked: BTreeSet<_> = server.requests().into_iter().map(|request| request.path).collect();
    let unseen = site.pages.iter().find(|page| !asked.contains(&page.address) && !asked.contains(&site.data(page)));
    assert!(unseen.is_none(), "{unseen:?}");
    session.is_quiet_but(&["404", "no/such"]).await;
}

async fn whoever_leaves_tells_the_other_site_nothing(session: Session) {
    let Session { reader, server, site, .. } = &session;
    session.opens(site.last_in_navigation()).await;
    reader.clicks(".exit .exit-link").await;
    reader.comes_to(server.elsewhere()).await;
    let [Request { headers, .. }] = &server.requests_elsewhere()[..] else {
        panic!("{:?}", server.requests_elsewhere());
    };
    tells_nothing("elsewhere", headers);
}

async fn meets_no_stranger(session: &Session) {
    let third_parties: Vec<String> = session.reader.runs(THIRD_PARTIES, json!([])).await;
    assert!(third_parties.is_empty(), "{third_parties:?}");
}

async fn leaves_nothing(session: &Session) {
    let reader = &session.reader;
    let cookies = reader.cookies().await;
    assert!(cookies.is_empty(), "{cookies:?}");
    session.spends_the_browser();
    let kept: i64 = reader.runs_and_waits(KEPT, json!([])).await;
    assert_eq!(kept, 0, "bytes that the browser keeps");
    let traces: Value = reader.runs_and_waits(TRACES, json!([])).await;
    assert_eq!(traces, json!([]));
}

/// The same page in the site's other languages.
async fn other_languages(session: &Session) -> BTreeSet<String> {
    let read = "return [...document.querySelectorAll('nav a[hreflang]')].map((link) => link.getAttribute('href'))";
    session.reader.runs(read, json!([])).await
}

fn asks_only_the_host(session: &Session) {
    let Session { server, site, .. } = session;
    let host = server.url("");
    for Request { method, path, headers } in server.requests() {
        assert!(path.starts_with(&site.base), "{path} was asked for, outside of {}", site.base);
        assert_eq!(method, "GET", "{path}");
        let asked = headers.iter().find(|(name, _)| name == "host").map(|(_, value)| format!("http://{value}"));
        assert_eq!(asked.as_deref(), Some(host.as_str()), "the host of {path}");
        // WebKitGTK asks for what a page preloads before it has read what the page says of referrers, and names the page to
        // the host that has just sent it. A host's header would be there in time.
        let is_own = |value: &str| session.engine == Engine::WebKit && value.starts_with(&host);
        let told = headers.iter().filter(|(name, value)| !(name == "referer" && is_own(value))).cloned();
        tells_nothing(&path, &told.collect::<Vec<_>>());
    }
}

fn tells_nothing(path: &str, headers: &[(String, String)]) {
    let told = headers.iter().find(|(name, _)| ["cookie", "referer"].contains(&name.as_str()));
    assert_eq!(told, None, "told with the request for {path}");
}
