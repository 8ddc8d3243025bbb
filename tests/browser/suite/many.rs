//! More people than one sheet of the list holds: from sheet to sheet, and finding somebody among all of them.

use std::time::Duration;

use award_story_pages::routes::Route;
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::in_main;
use crate::published::Page;
use crate::server::{Fault, On};
use crate::stage::Stage;

tests![
    every_sheet_is_a_move_away_and_back,
    a_number_beyond_the_last_leads_nowhere,
    somebody_is_found_by_a_name_or_a_place_on_any_sheet,
    capitals_accents_and_wide_letters_do_not_count,
    an_emptied_field_brings_the_sheet_back,
    who_is_found_is_a_click_away_and_the_way_back_leads_to_the_sheet,
    nobody_is_said_to_be_found,
    a_list_that_does_not_come_is_named_and_mended,
    the_list_is_asked_for_when_the_field_has_the_focus_and_once,
    what_is_being_composed_is_not_searched,
];

/// What the field says, and the selector of the field.
const STATUS: &str = "return document.querySelector('search [role=status]').textContent.trim()";
const FIELD: &str = "search input";

/// The links to the people who are displayed: those of the page, or those found.
const LISTED: &str = "
    const isDisplayed = (link) => link.getClientRects().length > 0;
    const listed = () => [...document.querySelectorAll('main .people a')].filter(isDisplayed);";

/// The sheets, the first one first.
fn sheets(stage: &Stage) -> Vec<&Page> {
    let sheets = stage.site.pages.iter().filter(|page| matches!(page.route, Route::Stories | Route::Sheet(_)));
    sheets.collect()
}

/// Opens the first sheet and waits for the field.
async fn opens_the_list(stage: &Stage) -> &Page {
    let first = sheets(stage)[0];
    stage.opens(first).await;
    stage.reader.waits("the field", "return document.querySelector('search input') !== null", json!([])).await;
    first
}

/// Types words into the field, key by key.
async fn types(stage: &Stage, words: &str) {
    stage.reader.clicks(FIELD).await;
    stage.reader.types(FIELD, words).await;
}

/// Waits until these are the addresses in the list, in any order, and gives what is said of them.
async fn finds(stage: &Stage, addresses: &[String]) -> String {
    let listed = format!(
        "{LISTED} const links = listed().map((link) => link.getAttribute('href'));
        return JSON.stringify(links.sort()) === JSON.stringify(arguments[0].sort());"
    );
    stage.reader.waits(&format!("{addresses:?} in the list"), &listed, json!([addresses])).await;
    stage.reader.runs(STATUS, json!([])).await
}

/// Who is in the list of a page, in order.
async fn listed(stage: &Stage) -> Vec<String> {
    let read = format!("{LISTED} return listed().map((link) => link.getAttribute('href'))");
    stage.reader.runs(&read, json!([])).await
}

async fn every_sheet_is_a_move_away_and_back(stage: Stage) {
    let sheets = sheets(&stage);
    assert!(sheets.len() > 2, "there are {} sheets", sheets.len());
    stage.opens(sheets[0]).await;
    for sheet in &sheets[1..] {
        stage.reader.clicks(&in_main(&sheet.address)).await;
        stage.arrives(sheet).await;
    }
    for sheet in sheets.iter().rev().skip(1) {
        stage.reader.goes_back().await;
        stage.arrives(sheet).await;
    }
    stage.is_quiet().await;
}

async fn a_number_beyond_the_last_leads_nowhere(stage: Stage) {
    let Stage { reader, server, site, .. } = &stage;
    let last = sheets(&stage).len();
    let beyond = format!("{}stories/page/{}/", site.base, last + 1);
    reader.loads(&server.url(&beyond)).await;
    reader.sees("no such page", |sight| sight.headings == [site.words.not_found.as_str()]).await;
}

async fn somebody_is_found_by_a_name_or_a_place_on_any_sheet(stage: Stage) {
    let last = sheets(&stage).len() - 1;
    let page = sheets(&stage)[last];
    stage.opens(page).await;
    let person: [String; 3] = stage
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
    opens_the_list(&stage).await;
    for words in [&name, &place, &format!("{place} {name}")] {
        types(&stage, words).await;
        let found = format!(
            "{LISTED} const said = document.querySelector('search [role=status]').textContent;
            const all = listed();
            return said.includes(all.length) && all.some((link) => link.getAttribute('href') === arguments[0]);"
        );
        stage.reader.waits(&format!("{address} found by {words}"), &found, json!([address])).await;
        stage.reader.presses(Key::Escape).await;
    }
    stage.is_quiet().await;
}

async fn capitals_accents_and_wide_letters_do_not_count(stage: Stage) {
    opens_the_list(&stage).await;
    let name: String =
        stage.reader.runs("return document.querySelector('main .people a').textContent", json!([])).await;
    let altered = "
        const plain = arguments[0].normalize('NFD').replace(/\\p{M}/gu, '').toUpperCase();
        return plain.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));";
    let altered: String = stage.reader.runs(altered, json!([name])).await;
    assert_ne!(name, altered);
    types(&stage, &altered).await;
    let found = format!(
        "{LISTED} return listed().some((link) => link.textContent === arguments[0])
        && document.querySelector('search [role=status]').textContent.trim() !== ''"
    );
    stage.reader.waits(&format!("{name} found by {altered}"), &found, json!([name])).await;
    stage.is_quiet().await;
}

async fn an_emptied_field_brings_the_sheet_back(stage: Stage) {
    let first = opens_the_list(&stage).await;
    let before = listed(&stage).await;
    types(&stage, "zzz").await;
    finds(&stage, &[]).await;
    stage.reader.presses(Key::Escape).await;
    let said = finds(&stage, &before).await;
    assert_eq!(said, "");
    let value: String = stage.reader.runs("return document.querySelector('search input').value", json!([])).await;
    assert_eq!(value, "");
    let differences = stage.reader.differences(false).await;
    assert!(differences.is_empty(), "the sheet differs:\n{}", differences.join("\n"));
    stage.shows(first).await;
    stage.is_quiet().await;
}

async fn who_is_found_is_a_click_away_and_the_way_back_leads_to_the_sheet(stage: Stage) {
    let first = opens_the_list(&stage).await;
    let stories: Vec<&Page> = stage.site.pages.iter().filter(|page| matches!(page.route, Route::Story(_))).collect();
    let story = stories[stories.len() - 1];
    types(&stage, &story.heading).await;
    let found = format!("search a[href=\"{}\"]", story.address);
    stage.reader.waits("the story", "return !!document.querySelector(arguments[0])", json!([found])).await;
    stage.reader.clicks(&found).await;
    stage.arrives(story).await;
    stage.reader.goes_back().await;
    stage.arrives(first).await;
    stage.is_quiet().await;
}

async fn nobody_is_said_to_be_found(stage: Stage) {
    opens_the_list(&stage).await;
    types(&stage, "zzz").await;
    let said = finds(&stage, &[]).await;
    assert!(said.len() > 5, "it is said that nobody was found, not {said:?}");
    let headings = stage.reader.looks().await.headings;
    assert_eq!(headings.len(), 1, "{headings:?}");
    stage.is_quiet().await;
}

async fn a_list_that_does_not_come_is_named_and_mended(stage: Stage) {
    let Stage { reader, server, .. } = &stage;
    for fault in [Fault::Dropped, Fault::Status(404), Fault::Html, Fault::WrongShape] {
        opens_the_list(&stage).await;
        reader.rests().await;
        server.fail(On::Data, fault);
        let before = listed(&stage).await;
        types(&stage, "zzz").await;
        let again = "search button:not([hidden])";
        reader.waits("another try", "return !!document.querySelector(arguments[0])", json!([again])).await;
        let said: String = reader.runs(STATUS, json!([])).await;
        assert!(said.len() > 5, "the failure has no words");
        assert_eq!(listed(&stage).await, before, "the sheet stays");
        server.heal();
        reader.clicks(again).await;
        finds(&stage, &[]).await;
        let is_focused = "return document.activeElement === document.querySelector('search input')";
        reader.waits("the focus in the field", is_focused, json!([])).await;
    }
    stage.is_quiet_but(&["/data/"]).await;
}

async fn the_list_is_asked_for_when_the_field_has_the_focus_and_once(stage: Stage) {
    let Stage { reader, server, .. } = &stage;
    opens_the_list(&stage).await;
    reader.rests().await;
    let asked = || server.data_requests().into_iter().filter(|path| path.ends_with("/all.json")).count();
    assert_eq!(asked(), 0, "before anybody wants it");
    server.fail(On::Data, Fault::Late(Duration::from_millis(200)));
    types(&stage, "zz").await;
    finds(&stage, &[]).await;
    types(&stage, "z").await;
    reader.rests().await;
    assert_eq!(asked(), 1);
    stage.is_quiet().await;
}

/// An input method composes words of letters that are none: nothing is searched, and nobody said not to be found, before it is done.
async fn what_is_being_composed_is_not_searched(stage: Stage) {
    let Stage { reader, .. } = &stage;
    opens_the_list(&stage).await;
    let before = listed(&stage).await;
    let compose = "
        const field = document.querySelector('search input');
        field.focus();
        field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
        field.value = 'zzz';
        field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data: 'zzz' }));";
    reader.runs::<Value>(compose, json!([])).await;
    reader.rests().await;
    let said: String = reader.runs(STATUS, json!([])).await;
    assert_eq!((said.as_str(), listed(&stage).await), ("", before), "while the words are being composed");
    let end = "
        const field = document.querySelector('search input');
        field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: 'zzz' }));";
    reader.runs::<Value>(end, json!([])).await;
    finds(&stage, &[]).await;
    // No hand has typed, so that the browser takes what moves for the page's own doing.
    stage.is_quiet_but(&["layout-shift"]).await;
}
