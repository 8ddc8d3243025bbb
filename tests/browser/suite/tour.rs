//! A tour through the whole site by mouse, without a single full load.

use std::collections::BTreeSet;

use award_story_pages::routes::Route;
use serde_json::json;

use super::{in_main, navigation};
use crate::published::Page;
use crate::stage::Stage;

tests![
    the_navigation_leads_through_the_site,
    the_stories_lead_from_one_to_the_next_and_back if has_stories,
    every_link_of_the_overview_arrives,
];

async fn the_navigation_leads_through_the_site(stage: Stage) {
    let Stage { reader, site, .. } = &stage;
    stage.opens(site.overview()).await;
    let links = &site.navigation;
    for link in links.iter().skip(1).chain(links.first()) {
        goes(&stage, &navigation(&link.href), site.page(&link.href)).await;
    }
    let read = "return [...document.querySelectorAll('header nav a')].map((link) => link.textContent.trim())";
    let words: Vec<String> = reader.runs(read, json!([])).await;
    for link in links {
        assert!(words.contains(&link.words), "{} is not among {words:?}", link.words);
    }
    stage.is_quiet().await;
}

async fn the_stories_lead_from_one_to_the_next_and_back(stage: Stage) {
    let site = &stage.site;
    let stories = |page: &&Page| matches!(page.route, Route::Story(_));
    let count = site.pages.iter().filter(stories).count();
    let list = site.pages.iter().find(|page| page.route == Route::Stories).expect("a list of stories");
    stage.opens(list).await;
    let mut here = list;
    for way in ["from first to last", "from last to first"] {
        let mut seen = BTreeSet::from([here.address.as_str()]);
        loop {
            let links = links_in_main(&stage).await;
            let mut pages = links.iter().filter_map(|href| site.find(href)).filter(stories);
            let Some(next) = pages.find(|page| !seen.contains(page.address.as_str())) else {
                break;
            };
            goes(&stage, &in_main(&next.address), next).await;
            here = next;
            seen.insert(&next.address);
        }
        let met = seen.iter().filter(|address| **address != list.address).count();
        assert_eq!(met, count, "the stories met {way}: {seen:?}");
    }
    stage.is_quiet().await;
}

async fn every_link_of_the_overview_arrives(stage: Stage) {
    let Stage { reader, site, .. } = &stage;
    let overview = site.overview();
    stage.opens(overview).await;
    let links = links_in_main(&stage).await;
    assert!(!links.is_empty(), "the overview leads nowhere");
    for href in links {
        goes(&stage, &in_main(&href), site.page(&href)).await;
        reader.goes_back().await;
        stage.arrives(overview).await;
    }
    stage.is_quiet().await;
}

/// Clicks a link and arrives at the top of a page.
async fn goes(stage: &Stage, link: &str, page: &Page) {
    stage.reader.clicks(link).await;
    let sight = stage.arrives(page).await;
    assert_eq!(sight.scroll, 0., "{} shows its top", page.address);
}

/// Where the page's own links within the site lead, each once.
async fn links_in_main(stage: &Stage) -> Vec<String> {
    let read = "
        const links = [...document.querySelectorAll('main a[href^=\"/\"]:not([target])')];
        return [...new Set(links.map((link) => link.getAttribute('href')))];";
    stage.reader.runs(read, json!([])).await
}
