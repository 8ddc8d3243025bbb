//! A tour through the whole site by mouse, without a single full load.

use std::collections::BTreeSet;

use award_story_pages::routes::Route;
use serde_json::json;

use super::{in_main, navigation};
use crate::published::Page;
use crate::session::Session;

tests![
    the_navigation_leads_through_the_site,
    the_stories_lead_from_one_to_the_next_and_back if has_stories,
    every_link_of_the_overview_arrives,
];

async fn the_navigation_leads_through_the_site(session: Session) {
    let Session { reader, site, .. } = &session;
    session.opens(site.overview()).await;
    let links = &site.navigation;
    for link in links.iter().skip(1).chain(links.first()) {
        goes(&session, &navigation(&link.href), site.page(&link.href)).await;
    }
    let read = "return [...document.querySelectorAll('header nav a')].map((link) => link.textContent.trim())";
    let words: Vec<String> = reader.runs(read, json!([])).await;
    for link in links {
        assert!(words.contains(&link.words), "{} is not among {words:?}", link.words);
    }
    session.is_quiet().await;
}

async fn the_stories_lead_from_one_to_the_next_and_back(session: Session) {
    let site = &session.site;
    let stories = |page: &&Page| matches!(page.route, Route::Story(_));
    let count = site.pages.iter().filter(stories).count();
    let list = site.pages.iter().find(|page| page.route == Route::Stories).expect("a list of stories");
    session.opens(list).await;
    let mut here = list;
    for way in ["from first to last", "from last to first"] {
        let mut seen = BTreeSet::from([here.address.as_str()]);
        loop {
            let links = links_in_main(&session).await;
            let mut pages = links.iter().filter_map(|href| site.find(href)).filter(stories);
            let Some(next) = pages.find(|page| !seen.contains(page.address.as_str())) else {
                break;
            };
            goes(&session, &in_main(&next.address), next).await;
            here = next;
            seen.insert(&next.address);
        }
        let met = seen.iter().filter(|address| **address != list.address).count();
        assert_eq!(met, count, "the stories met {way}: {seen:?}");
    }
    session.is_quiet().await;
}

async fn every_link_of_the_overview_arrives(session: Session) {
    let Session { reader, site, .. } = &session;
    let overview = site.overview();
    session.opens(overview).await;
    let links = links_in_main(&session).await;
    assert!(!links.is_empty(), "the overview leads nowhere");
    for href in links {
        goes(&session, &in_main(&href), site.page(&href)).await;
        reader.goes_back().await;
        session.arrives(overview).await;
    }
    session.is_quiet().await;
}

/// Clicks a link and arrives at the top of a page.
async fn goes(session: &Session, link: &str, page: &Page) {
    session.reader.clicks(link).await;
    let snapshot = session.arrives(page).await;
    assert_eq!(snapshot.scroll, 0., "{} shows its top", page.address);
}

/// Where the page's own links within the site lead, each once.
async fn links_in_main(session: &Session) -> Vec<String> {
    let read = "
        const links = [...document.querySelectorAll('main a[href^=\"/\"]:not([target])')];
        return [...new Set(links.map((link) => link.getAttribute('href')))];";
    session.reader.runs(read, json!([])).await
}
