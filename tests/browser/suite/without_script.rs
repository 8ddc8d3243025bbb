//! Without script: every page is complete, and every link is followed by a full load.

use std::collections::BTreeSet;

use fantoccini::key::Key;
use serde_json::json;

use super::navigation;
use crate::session::Session;

tests![
    every_page_reads_and_is_found_by_its_links,
    links_lead_on_by_full_loads,
    terms_open_their_explanations if has_apparatus,
];

/// Every link of a page to this host, as paths.
const LINKS: &str = "
    const links = [...document.querySelectorAll('a[href]:not([download])')].filter((link) => link.origin === location.origin);
    return links.map((link) => link.pathname);";

/// The words of a page, and what stands in its attributes; what is in scripts does not count.
const ALL: &str = r#"
    const body = document.body.cloneNode(true);
    for (const script of body.querySelectorAll("script")) script.remove();
    const values = [...body.querySelectorAll("*")].flatMap((element) => [...element.attributes].map(({ value }) => value));
    return [body.textContent, ...values].join("\n");"#;

async fn every_page_reads_and_is_found_by_its_links(session: Session) {
    let Session { reader, server, site, .. } = &session;
    server.behave(|conduct| conduct.without_script = true);
    let mut met = BTreeSet::from([site.home.clone()]);
    let mut left: Vec<String> = met.iter().cloned().collect();
    while let Some(address) = left.pop() {
        reader.loads(&server.url(&address)).await;
        let snapshot = reader.looks().await;
        assert!(!snapshot.interactive, "a script ran on {address}");
        assert_eq!(snapshot.styled, 0, "style attributes on {address}");
        if let Some(page) = site.find(&address) {
            assert_eq!(snapshot.headings, [page.heading.as_str()], "{address}");
            assert_eq!(snapshot.title, page.title, "{address}");
            let text: String = reader.runs(ALL, json!([])).await;
            let missing: Vec<_> = page.words().into_iter().filter(|word| !text.contains(word.as_str())).collect();
            assert!(missing.is_empty(), "{address} lacks {missing:#?}");
        }
        let links: Vec<String> = reader.runs(LINKS, json!([])).await;
        left.extend(links.into_iter().filter(|link| met.insert(link.clone())));
    }
    let published: BTreeSet<_> = site.addresses.iter().cloned().collect();
    let lost: Vec<_> = published.difference(&met).collect();
    assert!(lost.is_empty(), "no link leads to {lost:?}");
    let dead: Vec<_> = met.difference(&published).filter(|path| path.ends_with('/')).collect();
    assert!(dead.is_empty(), "there are links to {dead:?}, where no page is");
}

async fn links_lead_on_by_full_loads(session: Session) {
    let Session { reader, server, site, .. } = &session;
    server.behave(|conduct| conduct.without_script = true);
    reader.loads(&server.url(&site.home)).await;
    for link in &site.navigation {
        reader.marks().await;
        reader.clicks(&navigation(&link.href)).await;
        reader.sees("a full load", |snapshot| !snapshot.marked).await;
        session.shows(site.page(&link.href)).await;
    }
}

async fn terms_open_their_explanations(session: Session) {
    let Session { reader, server, site, .. } = &session;
    server.behave(|conduct| conduct.without_script = true);
    let opened = "
        const panels = [...document.querySelectorAll('[popover]')];
        return panels.filter((panel) => panel.getBoundingClientRect().height > 0).map((panel) => panel.id);";
    let mut met = 0;
    for page in &site.pages {
        reader.loads(&server.url(&page.address)).await;
        let first = "return document.querySelector('main button[popovertarget]')?.getAttribute('popovertarget') ?? ''";
        let panel: String = reader.runs(first, json!([])).await;
        assert_eq!(reader.runs::<Vec<String>>(opened, json!([])).await, Vec::<String>::new());
        if panel.is_empty() {
            continue;
        }
        reader.clicks(&format!("main button[popovertarget=\"{panel}\"]")).await;
        assert_eq!(reader.runs::<Vec<String>>(opened, json!([])).await, [panel]);
        reader.presses(Key::Escape).await;
        assert_eq!(reader.runs::<Vec<String>>(opened, json!([])).await, Vec::<String>::new());
        met += 1;
    }
    assert!(met > 0, "no page explains a term");
}
