//! Passing on: a section's address, the page's address by clipboard or share sheet, a citation to be selected.

use award_story_pages::routes::Route;
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::{in_main, navigation};
use crate::session::Session;

tests![
    every_heading_leads_to_its_section,
    a_press_puts_the_address_alone_on_the_clipboard,
    where_nothing_can_be_copied_the_address_is_selected,
    a_press_hands_title_and_address_to_the_share_sheet,
    without_a_share_sheet_no_button_offers_one,
    what_is_copied_is_the_page_on_the_screen_and_never_a_persons,
    without_script_there_are_no_buttons_and_the_citation_can_be_selected,
];

const COPY: &str = ".sharing .copy";
const SHARE: &str = ".sharing .share";

/// A clipboard that shows what it was given, whatever the engine and its driver allow.
const CLIPBOARD: &str = "
    const writeText = async (text) => { window.__copied = text; };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });";

/// No clipboard, as on a page without TLS.
const NO_CLIPBOARD: &str = "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });";

/// What is said of a press, and what is selected.
const SAID: &str = "
    const status = document.querySelector('.sharing [role=status]');
    return [status.textContent, getSelection().toString().trim()];";

/// What is said when the address is copied, as the page has it.
async fn copied_words(session: &Session) -> String {
    session.reader.runs("return document.querySelector('.sharing [role=status]').dataset.copied", json!([])).await
}

/// Waits until this is said and this is selected.
async fn says(session: &Session, said: &str, selected: &str) {
    let script =
        format!("const said = (() => {{ {SAID} }})(); return said[0] === arguments[0] && said[1] === arguments[1];");
    session.reader.waits(&format!("“{said}” and “{selected}” selected"), &script, json!([said, selected])).await;
}

/// Whether an element can be seen.
async fn is_seen(session: &Session, selector: &str) -> bool {
    let script = "
        const button = document.querySelector(arguments[0]);
        return button.getClientRects().length > 0 && getComputedStyle(button).visibility === 'visible';";
    session.reader.runs(script, json!([selector])).await
}

/// What was copied last.
async fn copied(session: &Session) -> Option<String> {
    session.reader.runs("return window.__copied ?? null", json!([])).await
}

async fn every_heading_leads_to_its_section(session: Session) {
    const LINKS: &str = "
        const links = [...document.querySelectorAll('main section > h2 > a')];
        return links.map((link) => [link.hash, Math.min(link.getBoundingClientRect().height, link.getBoundingClientRect().width)]);";
    const THERE: &str = "
        const { top, bottom } = document.querySelector(arguments[0]).getBoundingClientRect();
        return location.hash === arguments[0] && bottom > 0 && top < innerHeight;";
    let Session { reader, server, site, .. } = &session;
    for without_script in [false, true] {
        server.behave(|conduct| conduct.without_script = without_script);
        for page in site.longest() {
            match without_script {
                true => reader.loads(&server.url(&page.address)).await,
                false => session.opens(page).await,
            }
            reader.marks().await;
            let links: Vec<(String, f64)> = reader.runs(LINKS, json!([])).await;
            assert!(!links.is_empty(), "{} has no headings", page.address);
            for (place, size) in links {
                assert!(size >= 24., "the link of {place} on {} has {size} pixels", page.address);
                reader.clicks(&format!("main h2 > a[href=\"{place}\"]")).await;
                reader.waits(&format!("{place} in sight"), THERE, json!([place])).await;
            }
            assert!(reader.looks().await.marked, "a heading of {} loaded the page again", page.address);
        }
    }
}

async fn a_press_puts_the_address_alone_on_the_clipboard(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let page = site.last_in_navigation();
    let address = server.url(&page.address);
    reader.opens(&format!("{address}?followed=me#sources")).await;
    let said = copied_words(&session).await;
    reader.runs::<Value>(CLIPBOARD, json!([])).await;
    reader.clicks(COPY).await;
    says(&session, &said, "").await;
    assert_eq!(copied(&session).await.as_deref(), Some(address.as_str()));
    // It is said for a moment only.
    says(&session, "", "").await;
    session.is_quiet().await;
}

async fn where_nothing_can_be_copied_the_address_is_selected(session: Session) {
    let Session { reader, server, site, .. } = &session;
    session.opens(site.overview()).await;
    reader.runs::<Value>(NO_CLIPBOARD, json!([])).await;
    // Without a mouse, too.
    reader.runs::<Value>("document.querySelector(arguments[0]).focus()", json!([COPY])).await;
    reader.presses(Key::Enter).await;
    let address = server.url(&site.home);
    says(&session, &address, &address).await;
    // What was said of one page is not said of the next.
    let next = site.last_in_navigation();
    reader.clicks(&navigation(&next.address)).await;
    session.arrives(next).await;
    says(&session, "", "").await;
    session.is_quiet().await;
}

async fn a_press_hands_title_and_address_to_the_share_sheet(session: Session) {
    let Session { reader, server, site, .. } = &session;
    server.behave(|conduct| conduct.share_sheet = Some(true));
    let page = site.last_in_navigation();
    let address = server.url(&page.address);
    reader.opens(&format!("{address}?followed=me#sources")).await;
    reader.clicks(SHARE).await;
    let shared: Value = reader.runs("return window.__shared", json!([])).await;
    assert_eq!(shared, json!({ "title": page.title, "url": address }));
    assert!(is_seen(&session, COPY).await);
    // The share sheet was closed again: the recorder's refuses after it was asked, and nothing is said.
    says(&session, "", "").await;
    session.is_quiet().await;
}

async fn without_a_share_sheet_no_button_offers_one(session: Session) {
    let Session { server, site, .. } = &session;
    server.behave(|conduct| conduct.share_sheet = Some(false));
    session.opens(site.overview()).await;
    assert_eq!((is_seen(&session, COPY).await, is_seen(&session, SHARE).await), (true, false));
    session.is_quiet().await;
}

async fn what_is_copied_is_the_page_on_the_screen_and_never_a_persons(session: Session) {
    let Session { reader, server, site, .. } = &session;
    server.behave(|conduct| conduct.share_sheet = Some(true));
    let list = site.pages.iter().find(|page| page.route == Route::Stories).expect("a list of stories");
    let story = site.pages.iter().find(|page| matches!(page.route, Route::Story(_))).expect("a story");
    session.opens(site.overview()).await;
    reader.runs::<Value>(CLIPBOARD, json!([])).await;
    reader.clicks(&navigation(&list.address)).await;
    session.arrives(list).await;
    reader.clicks(COPY).await;
    let said = copied_words(&session).await;
    says(&session, &said, "").await;
    assert_eq!(copied(&session).await, Some(server.url(&list.address)));
    reader.clicks(&in_main(&story.address)).await;
    session.arrives(story).await;
    assert!(!is_seen(&session, COPY).await && !is_seen(&session, SHARE).await, "a person's page is offered");
    reader.goes_back().await;
    session.arrives(list).await;
    assert!(is_seen(&session, COPY).await);
    session.is_quiet().await;
}

async fn without_script_there_are_no_buttons_and_the_citation_can_be_selected(session: Session) {
    const SELECTED: &str = "
        const citation = document.querySelector('#cite ~ p');
        getSelection().selectAllChildren(citation);
        const words = (text) => text.replace(/\\s+/g, ' ').trim();
        return words(getSelection().toString()) === words(citation.textContent) && citation.textContent.length > 20;";
    let Session { reader, server, site, .. } = &session;
    server.behave(|conduct| conduct.without_script = true);
    for link in &site.navigation {
        reader.loads(&server.url(&link.href)).await;
        assert!(!is_seen(&session, COPY).await && !is_seen(&session, SHARE).await, "dead buttons on {}", link.href);
        assert!(reader.runs::<bool>(SELECTED, json!([])).await, "{} has no citation to select", link.href);
    }
}
