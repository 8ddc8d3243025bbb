//! More people than one page of the list holds: from list page to list page, and finding somebody among all of them.

use std::time::Duration;

use award_story_pages::routes::Route;
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::in_main;
use crate::published::Page;
use crate::server::{Fault, On};
use crate::session::Session;

tests![
    what_the_app_mounts_is_what_pages_have_rules_for,
    every_list_page_is_a_move_away_and_back,
    a_number_beyond_the_last_leads_nowhere,
    somebody_is_found_by_a_name_or_a_place_on_any_list_page,
    capitals_accents_and_wide_letters_do_not_count,
    an_emptied_field_brings_the_list_page_back,
    who_is_found_is_a_click_away_and_the_way_back_leads_to_the_list_page,
    nobody_is_said_to_be_found,
    a_list_that_does_not_come_is_named_and_mended,
    the_list_is_asked_for_when_the_field_has_the_focus_and_once,
    what_is_being_composed_is_not_searched,
];

/// What the publisher knows of what the app mounts: pages have the rules for it.
const MOUNTED: [&str; 2] = [
    include_str!("../../../crates/publish/src/mounted/notice.html"),
    include_str!("../../../crates/publish/src/mounted/search.html"),
];

/// What the field says, and the selector of the field.
const STATUS: &str = "return document.querySelector('search [role=status]').textContent.trim()";
const FIELD: &str = "search input";

/// The links to the people who are displayed: those of the page, or those found.
const LISTED: &str = "
    const isDisplayed = (link) => link.getClientRects().length > 0;
    const listed = () => [...document.querySelectorAll('main .people a')].filter(isDisplayed);";

/// The list pages, the first one first.
fn list_pages(session: &Session) -> Vec<&Page> {
    let list_pages = session.site.pages.iter().filter(|page| matches!(page.route, Route::Stories | Route::ListPage(_)));
    list_pages.collect()
}

/// Opens the first list page and waits for the field.
async fn opens_the_list(session: &Session) -> &Page {
    let first = list_pages(session)[0];
    session.opens(first).await;
    session.reader.waits("the field", "return document.querySelector('search input') !== null", json!([])).await;
    first
}

/// Types words into the field, key by key.
async fn types(session: &Session, words: &str) {
    session.reader.clicks(FIELD).await;
    session.reader.types(FIELD, words).await;
}

/// Waits until these are the addresses in the list, in any order, and gives what is said of them.
async fn finds(session: &Session, addresses: &[String]) -> String {
    let listed = format!(
        "{LISTED} const links = listed().map((link) => link.getAttribute('href'));
        return JSON.stringify(links.sort()) === JSON.stringify(arguments[0].sort());"
    );
    session.reader.waits(&format!("{addresses:?} in the list"), &listed, json!([addresses])).await;
    session.reader.runs(STATUS, json!([])).await
}

/// Who is in the list of a page, in order.
async fn listed(session: &Session) -> Vec<String> {
    let read = format!("{LISTED} return listed().map((link) => link.getAttribute('href'))");
    session.reader.runs(&read, json!([])).await
}

async fn what_the_app_mounts_is_what_pages_have_rules_for(session: Session) {
    opens_the_list(&session).await;
    // By names, classes and roles, which rules speak of. People are in the list once some are found.
    let outlines = "
        const outline = (element) => [element.localName, element.className, element.getAttribute('role'),
            [...element.children].filter((child) => child.localName !== 'li').map(outline)];
        const known = document.createElement('template');
        known.innerHTML = arguments[0].join('');
        return ['notice', 'search'].map((name) => [document, known.content].map((from) =>
            JSON.stringify(outline(from.querySelector(`[data-place=${name}]`)))));";
    let mounted: Vec<[String; 2]> = session.reader.runs(outlines, json!([MOUNTED])).await;
    for [there, known] in mounted {
        assert_eq!(there, known);
    }
}

async fn every_list_page_is_a_move_away_and_back(session: Session) {
    let list_pages = list_pages(&session);
    assert!(list_pages.len() > 2, "there are {} list pages", list_pages.len());
    session.opens(list_pages[0]).await;
    for list_page in &list_pages[1..] {
        session.reader.clicks(&in_main(&list_page.address)).await;
        session.arrives(list_page).await;
    }
    for list_page in list_pages.iter().rev().skip(1) {
        session.reader.goes_back().await;
        session.arrives(list_page).await;
    }
    session.is_quiet().await;
}

async fn a_number_beyond_the_last_leads_nowhere(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let last = list_pages(&session).len();
    let beyond = format!("{}stories/page/{}/", site.base, last + 1);
    reader.loads(&server.url(&beyond)).await;
    reader.sees("no such page", |snapshot| snapshot.headings == [site.words.not_found.as_str()]).await;
}

async fn somebody_is_found_by_a_name_or_a_place_on_any_list_page(session: Session) {
    let last = list_pages(&session).len() - 1;
    let page = list_pages(&session)[last];
    session.opens(page).await;
    let person: [String; 3] = session
        .reader
        .runs(
            "
        const item = [...document.querySelectorAll('main .people li')].at(-1);
        const link = item.querySelector('a');
        return [link.getAttribute('href'), link.textContent, item.querySelector('p').textContent.split('→')[1].trim()];
    ",
            json!([]),
        )
        .await;
    let [address, name, place] = person;
    opens_the_list(&session).await;
    for words in [&name, &place, &format!("{place} {name}")] {
        types(&session, words).await;
        let found = format!(
            "{LISTED} const said = document.querySelector('search [role=status]').textContent;
            const all = listed();
            return said.includes(all.length) && all.some((link) => link.getAttribute('href') === arguments[0]);"
        );
        session.reader.waits(&format!("{address} found by {words}"), &found, json!([address])).await;
        session.reader.presses(Key::Escape).await;
    }
    session.is_quiet().await;
}

async fn capitals_accents_and_wide_letters_do_not_count(session: Session) {
    opens_the_list(&session).await;
    let name: String =
        session.reader.runs("return document.querySelector('main .people a').textContent", json!([])).await;
    let altered = "
        const plain = arguments[0].normalize('NFD').replace(/\\p{M}/gu, '').toUpperCase();
        return plain.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));";
    let altered: String = session.reader.runs(altered, json!([name])).await;
    assert_ne!(name, altered);
    types(&session, &altered).await;
    let found = format!(
        "{LISTED} return listed().some((link) => link.textContent === arguments[0])
        && document.querySelector('search [role=status]').textContent.trim() !== ''"
    );
    session.reader.waits(&format!("{name} found by {altered}"), &found, json!([name])).await;
    session.is_quiet().await;
}

async fn an_emptied_field_brings_the_list_page_back(session: Session) {
    let first = opens_the_list(&session).await;
    let before = listed(&session).await;
    types(&session, "zzz").await;
    finds(&session, &[]).await;
    session.reader.presses(Key::Escape).await;
    let said = finds(&session, &before).await;
    assert_eq!(said, "");
    let value: String = session.reader.runs("return document.querySelector('search input').value", json!([])).await;
    assert_eq!(value, "");
    let differences = session.reader.differences(false).await;
    assert!(differences.is_empty(), "the list page differs:\n{}", differences.join("\n"));
    session.shows(first).await;
    session.is_quiet().await;
}

async fn who_is_found_is_a_click_away_and_the_way_back_leads_to_the_list_page(session: Session) {
    let first = opens_the_list(&session).await;
    let stories: Vec<&Page> = session.site.pages.iter().filter(|page| matches!(page.route, Route::Story(_))).collect();
    let story = stories[stories.len() - 1];
    types(&session, &story.heading).await;
    let found = format!("search a[href=\"{}\"]", story.address);
    session.reader.waits("the story", "return !!document.querySelector(arguments[0])", json!([found])).await;
    session.reader.clicks(&found).await;
    session.arrives(story).await;
    session.reader.goes_back().await;
    session.arrives(first).await;
    session.is_quiet().await;
}

async fn nobody_is_said_to_be_found(session: Session) {
    opens_the_list(&session).await;
    types(&session, "zzz").await;
    let said = finds(&session, &[]).await;
    assert!(said.len() > 5, "it is said that nobody was found, not {said:?}");
    let headings = session.reader.looks().await.headings;
    assert_eq!(headings.len(), 1, "{headings:?}");
    session.is_quiet().await;
}

async fn a_list_that_does_not_come_is_named_and_mended(session: Session) {
    let Session { reader, server, .. } = &session;
    for fault in [Fault::Dropped, Fault::Status(404), Fault::Html, Fault::WrongShape] {
        opens_the_list(&session).await;
        reader.rests().await;
        server.fail(On::Data, fault);
        let before = listed(&session).await;
        types(&session, "zzz").await;
        let again = "search button:not([hidden])";
        reader.waits("another try", "return !!document.querySelector(arguments[0])", json!([again])).await;
        let said: String = reader.runs(STATUS, json!([])).await;
        assert!(said.len() > 5, "the failure has no words");
        assert_eq!(listed(&session).await, before, "the list page stays");
        server.heal();
        reader.clicks(again).await;
        finds(&session, &[]).await;
        let is_focused = "return document.activeElement === document.querySelector('search input')";
        reader.waits("the focus in the field", is_focused, json!([])).await;
    }
    session.is_quiet_but(&["/data/"]).await;
}

async fn the_list_is_asked_for_when_the_field_has_the_focus_and_once(session: Session) {
    let Session { reader, server, .. } = &session;
    opens_the_list(&session).await;
    reader.rests().await;
    let asked = || server.data_requests().into_iter().filter(|path| path.ends_with("/all.json")).count();
    assert_eq!(asked(), 0, "before anybody wants it");
    server.fail(On::Data, Fault::Late(Duration::from_millis(200)));
    types(&session, "zz").await;
    finds(&session, &[]).await;
    types(&session, "z").await;
    reader.rests().await;
    assert_eq!(asked(), 1);
    session.is_quiet().await;
}

/// An input method composes words of letters that are none: nothing is searched, and nobody said not to be found, before it is done.
async fn what_is_being_composed_is_not_searched(session: Session) {
    let Session { reader, .. } = &session;
    opens_the_list(&session).await;
    let before = listed(&session).await;
    let compose = "
        const field = document.querySelector('search input');
        field.focus();
        field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
        field.value = 'zzz';
        field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data: 'zzz' }));";
    reader.runs::<Value>(compose, json!([])).await;
    reader.rests().await;
    let said: String = reader.runs(STATUS, json!([])).await;
    assert_eq!((said.as_str(), listed(&session).await), ("", before), "while the words are being composed");
    let end = "
        const field = document.querySelector('search input');
        field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: 'zzz' }));";
    reader.runs::<Value>(end, json!([])).await;
    finds(&session, &[]).await;
    // No hand has typed, so that the browser takes what moves for the page's own doing.
    session.is_quiet_but(&["layout-shift"]).await;
}
