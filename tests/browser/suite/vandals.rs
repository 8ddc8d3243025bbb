//! Others change the page before, while and after the app starts: translators, extensions, proxies, data detectors. From every
//! state every link that is left reaches its page with all its words, and nothing is reported as an error.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::published::Page;
use crate::server::Vandal;
use crate::session::Session;

tests![
    a_translators_page_leads_on,
    an_extensions_page_leads_on,
    a_proxys_page_leads_on,
    a_data_detectors_page_leads_on,
    a_page_changed_at_random_leads_on,
    what_a_translator_changed_stays_until_the_reader_moves_on,
];

/// How many pages are changed at random.
const SEEDS: u32 = 24;

async fn a_translators_page_leads_on(session: Session) {
    leads_on(&session, "translate", 0).await;
}

async fn an_extensions_page_leads_on(session: Session) {
    leads_on(&session, "prepend", 0).await;
}

async fn a_proxys_page_leads_on(session: Session) {
    leads_on(&session, "space", 0).await;
}

async fn a_data_detectors_page_leads_on(session: Session) {
    leads_on(&session, "detect", 0).await;
}

/// Changes a page at random, so that much of it may be gone.
async fn a_page_changed_at_random_leads_on(session: Session) {
    for seed in 0..SEEDS {
        leads_on(&session, "random", seed * 1000).await;
    }
}

async fn what_a_translator_changed_stays_until_the_reader_moves_on(session: Session) {
    let Session { reader, server, site, .. } = &session;
    server.behave(|conduct| conduct.vandal = Some(Vandal { deed: "translate", seed: 0 }));
    session.opens(site.overview()).await;
    let is_translated = "
        const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const text = texts.currentNode;
            if (text.data.trim() !== '' && !text.parentElement.matches('font font')) return false;
        }
        return true;";
    assert!(reader.runs::<bool>(is_translated, json!([])).await, "the app changed what a translator had");
    session.is_quiet().await;
}

/// The link that was followed, if any was left, and how many there were.
#[derive(Deserialize)]
struct Followed {
    path: Option<String>,
    count: u32,
}

/// The first link of the page to each of the site's pages in its language. Follows the one that is chosen, at once: whoever
/// changes the page may still be at it.
const FOLLOW_ONE: &str = "
    const [addresses, chosen] = arguments;
    const links = [...document.querySelectorAll('a[href]:not([data-place] a)')];
    const path = (link) => new URL(link.getAttribute('href'), location).pathname;
    const plain = (link) => !/#/.test(link.getAttribute('href')) && !link.hasAttribute('download');
    const found = links.map((link, index) => ({ path: path(link), index })).filter(({ path, index }) =>
        addresses.includes(path) && path !== location.pathname && plain(links[index]));
    const each = found.filter(({ path }, index) => found.findIndex((other) => other.path === path) === index);
    const one = each[chosen % Math.max(1, each.length)];
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, view: window });
    const link = links[one?.index];
    // A link in a drawing has no method for it.
    setTimeout(() => (link?.click ? link.click() : link?.dispatchEvent(click)));
    return { path: one?.path ?? null, count: each.length };";

/// Opens the overview while it is changed, changes it once more, and follows a link that is left: another one for each seed.
async fn leads_on(session: &Session, deed: &'static str, seed: u32) {
    let Session { reader, server, site, .. } = session;
    let addresses: Vec<&str> = site.pages.iter().map(|page| page.address.as_str()).collect();
    let mut turn = 0;
    loop {
        server.behave(|conduct| conduct.vandal = Some(Vandal { deed, seed }));
        reader.loads(&server.url(&site.home)).await;
        // The data may be gone before the app looks for it: then there is no app.
        let has_started = "
            const [done] = arguments;
            const start = performance.now();
            const look = () => {
                const isThere = performance.getEntriesByName('interactive').length > 0;
                if (isThere || performance.now() - start > 1500) done(isThere); else setTimeout(look, 20);
            };
            look();";
        reader.runs_and_waits::<bool>(has_started, json!([])).await;
        reader.runs::<Value>("vandalize(arguments[0], arguments[1])", json!([deed, seed + 500])).await;
        server.behave(|conduct| conduct.vandal = None);
        // At random one link a page is enough; elsewhere all are followed.
        let chosen = if deed == "random" { seed / 1000 } else { turn };
        let followed: Followed = reader.runs(FOLLOW_ONE, json!([addresses, chosen])).await;
        let is_last = deed == "random" || turn + 1 >= followed.count;
        if let Some(path) = followed.path {
            has_all_words(session, site.page(&path), &format!("{deed}, seed {seed}")).await;
        }
        // Whoever changes a page moves what is on it.
        session.is_quiet_but(&["layout-shift"]).await;
        if is_last {
            return;
        }
        turn += 1;
    }
}

/// Waits for a page, moved to or loaded, with all its words.
async fn has_all_words(session: &Session, page: &Page, what: &str) {
    let words = page.text();
    let is_there = |snapshot: &crate::reader::Snapshot| snapshot.path == page.address && snapshot.main.0 == words;
    session.reader.sees(&format!("all words of {} ({what})", page.address), is_there).await;
}
