//! Without a mouse: Tab, Shift with Tab, and Enter reach everything.

use award_story::routes::Route;
use fantoccini::key::Key;
use serde_json::json;

use super::{in_main, navigation};
use crate::published::Page;
use crate::stage::Stage;

tests![the_skip_link_comes_first_and_leads_past_the_header, a_tour_needs_no_mouse,];

async fn the_skip_link_comes_first_and_leads_past_the_header(stage: Stage) {
    let Stage { reader, site, .. } = &stage;
    stage.opens(site.overview()).await;
    reader.presses(Key::Tab).await;
    let skip = &site.words.skip;
    let what = "the skip link with the focus, in sight";
    reader.sees(what, |sight| sight.focused.contains(skip)).await;
    let in_sight = "const box = document.activeElement.getBoundingClientRect();
        return box.width > 20 && box.height > 10 && box.top >= 0 && box.left >= 0;";
    reader.waits("the skip link in sight", in_sight, json!([])).await;
    reader.presses(Key::Enter).await;
    reader.presses(Key::Tab).await;
    let inside = "const main = document.querySelector('main');
        return main !== document.activeElement && main.contains(document.activeElement);";
    reader.waits("the focus past the header", inside, json!([])).await;
    let sight = stage.shows(site.overview()).await;
    assert!(sight.marked, "the skip link loaded the page again");
    stage.is_quiet().await;
}

async fn a_tour_needs_no_mouse(stage: Stage) {
    let site = &stage.site;
    stage.opens(site.overview()).await;
    for link in site.navigation.iter().skip(1) {
        let page = site.page(&link.href);
        goes(&stage, &navigation(&link.href), page).await;
        if page.route == Route::Stories {
            let mut pages = site.pages.iter();
            let story = pages.find(|page| matches!(page.route, Route::Story(_)));
            let story = story.expect("a story in the list");
            goes(&stage, &in_main(&story.address), story).await;
        }
    }
    goes(&stage, &navigation(&site.overview().address), site.overview()).await;
    stage.is_quiet().await;
}

/// Moves the focus to a link, key by key, and follows it.
async fn goes(stage: &Stage, link: &str, page: &Page) {
    let reader = &stage.reader;
    let direction = "
        const [link, focused] = [document.querySelector(arguments[0]), document.activeElement];
        if (link === focused) return 0;
        return focused.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1;";
    for _ in 0..120 {
        match reader.runs::<i32>(direction, json!([link])).await {
            0 => {
                reader.presses(Key::Enter).await;
                stage.arrives(page).await;
                return;
            }
            1 => reader.presses(Key::Tab).await,
            _ => reader.presses_shift_tab().await,
        }
    }
    let sight = reader.looks().await;
    panic!("the focus never came to {link}: {sight:#?}");
}
