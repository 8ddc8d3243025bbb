//! Without a mouse: Tab, Shift with Tab, and Enter reach everything.

use award_story_pages::routes::Route;
use fantoccini::key::Key;
use serde_json::json;

use super::{in_main, navigation};
use crate::published::Page;
use crate::session::Session;

tests![
    the_skip_link_comes_first_and_leads_past_the_header,
    a_tour_needs_no_mouse,
    the_journeys_on_the_map_lead_to_the_stories if has_map,
    terms_open_and_close_and_give_the_focus_back if has_apparatus,
    what_is_closed_opens_and_closes if has_apparatus,
    notes_and_sources_lead_there_and_back if has_apparatus,
];

async fn the_skip_link_comes_first_and_leads_past_the_header(session: Session) {
    let Session { reader, site, .. } = &session;
    session.opens(site.overview()).await;
    reader.presses(Key::Tab).await;
    let skip = &site.words.skip;
    let what = "the skip link with the focus, in sight";
    reader.sees(what, |snapshot| snapshot.focused.contains(skip)).await;
    let in_sight = "const box = document.activeElement.getBoundingClientRect();
        return box.width > 20 && box.height > 10 && box.top >= 0 && box.left >= 0;";
    reader.waits("the skip link in sight", in_sight, json!([])).await;
    reader.presses(Key::Enter).await;
    reader.presses(Key::Tab).await;
    let inside = "const main = document.querySelector('main');
        return main !== document.activeElement && main.contains(document.activeElement);";
    reader.waits("the focus past the header", inside, json!([])).await;
    let snapshot = session.shows(site.overview()).await;
    assert!(snapshot.marked, "the skip link loaded the page again");
    session.is_quiet().await;
}

async fn a_tour_needs_no_mouse(session: Session) {
    let site = &session.site;
    session.opens(site.overview()).await;
    for link in site.navigation.iter().skip(1) {
        let page = site.page(&link.href);
        goes(&session, &navigation(&link.href), page).await;
        if page.route == Route::Stories {
            let mut pages = site.pages.iter();
            let story = pages.find(|page| matches!(page.route, Route::Story(_)));
            let story = story.expect("a story in the list");
            goes(&session, &in_main(&story.address), story).await;
        }
    }
    goes(&session, &navigation(&site.overview().address), site.overview()).await;
    session.is_quiet().await;
}

async fn the_journeys_on_the_map_lead_to_the_stories(session: Session) {
    let Session { reader, site, .. } = &session;
    let stories: Vec<_> = site.pages.iter().filter(|page| matches!(page.route, Route::Story(_))).collect();
    assert!(!stories.is_empty(), "no stories to walk to");
    for story in stories {
        session.opens(site.overview()).await;
        let journey = format!("main svg a[href=\"{}\"]", story.address);
        let stroke = "return getComputedStyle(document.querySelector(arguments[0] + ' .route-line')).strokeWidth";
        let before: String = reader.runs(stroke, json!([journey])).await;
        reaches(&session, &journey).await;
        let during: String = reader.runs(stroke, json!([journey])).await;
        assert_ne!(before, during, "the focus on {journey} cannot be seen");
        reader.presses(Key::Enter).await;
        session.arrives(story).await;
    }
    session.is_quiet().await;
}

async fn terms_open_and_close_and_give_the_focus_back(session: Session) {
    let Session { reader, .. } = &session;
    session.opens(project(&session)).await;
    let panels =
        "return [...document.querySelectorAll('main .term')].map((term) => term.getAttribute('popovertarget'))";
    let panels: Vec<String> = reader.runs(panels, json!([])).await;
    assert!(!panels.is_empty(), "no terms to open");
    let open = "return document.getElementById(arguments[0]).matches(':popover-open') === arguments[1]";
    for (index, panel) in panels.iter().enumerate() {
        let term = format!("main .term[popovertarget=\"{panel}\"]");
        reaches(&session, &term).await;
        outlined(&session, &term).await;
        reader.presses(Key::Enter).await;
        reader.waits("the panel", open, json!([panel, true])).await;
        if index % 2 == 0 {
            reader.presses(Key::Escape).await;
        } else {
            let close = format!("#{panel} button");
            reaches(&session, &close).await;
            outlined(&session, &close).await;
            reader.presses(Key::Enter).await;
        }
        reader.waits("no panel", open, json!([panel, false])).await;
        let back = "return document.activeElement === document.querySelector(arguments[0])";
        reader.waits(&format!("the focus back on {term}"), back, json!([term])).await;
    }
    session.is_quiet().await;
}

async fn what_is_closed_opens_and_closes(session: Session) {
    /// What can be opened. On a wide window the list of sections stands open, and its summary is not there.
    const SUMMARIES: &str = "
        const summaries = [...document.querySelectorAll('main summary')].filter((summary) => summary.checkVisibility());";
    let Session { reader, .. } = &session;
    session.opens(project(&session)).await;
    let count: usize = reader.runs(&format!("{SUMMARIES} return summaries.length"), json!([])).await;
    assert!(count > 0, "nothing to open");
    let shown = &format!(
        "{SUMMARIES}
        const {{ parentElement: details }} = summaries[arguments[0]];
        const hidden = details.querySelectorAll(':is(tbody tr, blockquote, nav li)');
        return hidden.length > 0 && [...hidden].every((part) => part.checkVisibility() === arguments[1]);"
    );
    let name = format!("{SUMMARIES} summaries[arguments[0]].dataset.reached = arguments[0]");
    for index in 0..count {
        reader.runs::<serde_json::Value>(&name, json!([index])).await;
        let summary = format!("main summary[data-reached=\"{index}\"]");
        reaches(&session, &summary).await;
        outlined(&session, &summary).await;
        reader.waits("something closed", shown, json!([index, false])).await;
        reader.presses(Key::Enter).await;
        reader.waits("it opened", shown, json!([index, true])).await;
        reader.presses(Key::Enter).await;
        reader.waits("it closed again", shown, json!([index, false])).await;
    }
    session.is_quiet().await;
}

async fn notes_and_sources_lead_there_and_back(session: Session) {
    let page = project(&session);
    session.opens(page).await;
    leads(&session, "main .quotation > figure sup.note a").await;
    leads(&session, "main .corrections sup.source a[id]").await;
    // The source is the one that was named first, so its way back leads to where the reader came from.
    leads(&session, "#source-1 sup.back a").await;
    let snapshot = session.shows(page).await;
    assert_eq!(snapshot.fragment, "#mention-1");
    assert!(snapshot.marked, "a sign loaded the page again");
    session.is_quiet().await;
}

fn project(session: &Session) -> &Page {
    let project = session.site.pages.iter().find(|page| page.route == Route::Project);
    project.expect("a page about the project")
}

/// Follows a sign to the place on the page that it names.
async fn leads(session: &Session, sign: &str) {
    reaches(session, sign).await;
    outlined(session, sign).await;
    let to: String = session.reader.runs("return document.activeElement.hash", json!([])).await;
    session.reader.presses(Key::Enter).await;
    let there = "
        const box = document.querySelector(arguments[0]).getBoundingClientRect();
        return location.hash === arguments[0] && box.bottom > 0 && box.top < innerHeight;";
    session.reader.waits(&format!("{to} in sight"), there, json!([to])).await;
}

/// Sees that the focus can be seen.
async fn outlined(session: &Session, selector: &str) {
    let outline = "
        const { outlineStyle, outlineWidth } = getComputedStyle(document.querySelector(arguments[0]));
        return outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2;";
    session.reader.waits(&format!("an outline around {selector}"), outline, json!([selector])).await;
}

/// Moves the focus to a link, key by key, and follows it.
async fn goes(session: &Session, link: &str, page: &Page) {
    reaches(session, link).await;
    session.reader.presses(Key::Enter).await;
    session.arrives(page).await;
}

/// Moves the focus to an element, key by key.
async fn reaches(session: &Session, selector: &str) {
    let reader = &session.reader;
    let direction = "
        const [wanted, focused] = [document.querySelector(arguments[0]), document.activeElement];
        if (wanted === focused) return 0;
        return focused.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1;";
    for _ in 0..120 {
        match reader.runs::<i32>(direction, json!([selector])).await {
            0 => return,
            1 => reader.presses(Key::Tab).await,
            _ => reader.presses_with_shift(Key::Tab).await,
        }
    }
    let snapshot = reader.looks().await;
    panic!("the focus never came to {selector}: {snapshot:#?}");
}
