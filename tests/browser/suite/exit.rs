//! Leaving at once: by a click, by the keyboard, before the app is there, and without script.

use std::time::Duration;

use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::server::{Fault, On};
use crate::session::Session;

tests![
    a_click_leaves_and_back_does_not_return_to_the_page,
    the_second_link_is_the_way_out,
    shift_pressed_three_times_leaves_and_each_press_is_counted,
    shift_with_another_key_is_no_press in one_language,
    presses_far_apart_do_not_leave in one_language,
    a_page_can_be_left_before_the_app_is_there in one_language,
    nothing_of_the_page_is_left_to_see_while_the_other_one_is_on_its_way in one_language,
    without_script_the_way_out_is_a_plain_link,
    the_page_that_was_left_stays_in_the_history in one_language,
];

/// The link that stays in sight.
const WAY_OUT: &str = ".exit .exit-link";

/// How often Shift was pressed, as the page says it.
#[derive(Debug, Deserialize, PartialEq, Eq)]
struct Status {
    words: String,
    seen: bool,
}

impl Status {
    fn says(words: &str) -> Self {
        Self { words: words.to_owned(), seen: !words.is_empty() }
    }
}

async fn status(session: &Session) -> Status {
    let script = "
        const status = document.querySelector('.exit [role=status]');
        const { width, height, top, right } = status.getBoundingClientRect();
        const seen = width > 20 && height > 10 && top >= 0 && right <= innerWidth;
        return { words: status.textContent, seen };";
    session.reader.runs(script, json!([])).await
}

/// Waits until the other site is there.
async fn is_elsewhere(session: &Session) {
    session.reader.comes_to(session.server.elsewhere()).await;
}

/// Sees that the reader is still on the page, and that nothing has been counted.
async fn stays(session: &Session) {
    assert_eq!(status(session).await, Status::says(""));
    let snapshot = session.shows(session.site.overview()).await;
    assert!(snapshot.marked, "the page was left");
}

async fn a_click_leaves_and_back_does_not_return_to_the_page(session: Session) {
    let Session { reader, site, .. } = &session;
    for left in [site.last_in_navigation(), site.overview()] {
        let before = if left.address == site.home { site.last_in_navigation() } else { site.overview() };
        session.opens(before).await;
        session.opens(left).await;
        reader.clicks(WAY_OUT).await;
        is_elsewhere(&session).await;
        reader.goes_back().await;
        session.shows(before).await;
    }
}

async fn the_second_link_is_the_way_out(session: Session) {
    let Session { reader, site, .. } = &session;
    session.opens(site.overview()).await;
    reader.presses(Key::Tab).await;
    reader.presses(Key::Tab).await;
    let in_sight = "
        const [focused, words] = [document.activeElement, arguments[0]];
        const { width, height, top, left } = focused.getBoundingClientRect();
        return focused.textContent === words && width > 20 && height > 10 && top >= 0 && left >= 0;";
    reader.waits("the way out with the focus, in sight", in_sight, json!([site.exit().leave])).await;
    reader.presses(Key::Enter).await;
    is_elsewhere(&session).await;
}

async fn shift_pressed_three_times_leaves_and_each_press_is_counted(session: Session) {
    let Session { reader, site, .. } = &session;
    for page in site.longest() {
        session.opens(page).await;
        reader.runs::<Value>("scrollTo(0, document.body.scrollHeight)", json!([])).await;
        reader.presses(Key::Shift).await;
        assert_eq!(status(&session).await, Status::says(&site.exit().once));
        reader.presses(Key::Shift).await;
        assert_eq!(status(&session).await, Status::says(&site.exit().twice));
        reader.presses(Key::Shift).await;
        is_elsewhere(&session).await;
    }
}

async fn shift_with_another_key_is_no_press(session: Session) {
    let Session { reader, site, .. } = &session;
    session.opens(site.overview()).await;
    for _ in 0..3 {
        reader.presses_with_shift('a').await;
        reader.presses_with_shift(Key::Tab).await;
    }
    stays(&session).await;
    // Another key between the presses begins anew.
    for _ in 0..3 {
        reader.presses(Key::Shift).await;
        assert_eq!(status(&session).await, Status::says(&site.exit().once));
        reader.presses(Key::Down).await;
    }
    stays(&session).await;
    session.is_quiet().await;
}

async fn presses_far_apart_do_not_leave(session: Session) {
    let Session { reader, site, .. } = &session;
    session.opens(site.overview()).await;
    // By the clock that the page counts by: on a busy machine a press is felt later than it is made.
    let watch = "addEventListener('keyup', (event) => { window.__pressed ??= event.timeStamp; })";
    reader.runs::<Value>(watch, json!([])).await;
    reader.presses(Key::Shift).await;
    tokio::time::sleep(Duration::from_millis(2700)).await;
    reader.presses(Key::Shift).await;
    let forgotten = "return performance.now() - window.__pressed > 5200";
    reader.waits("the first press to be forgotten", forgotten, json!([])).await;
    reader.presses(Key::Shift).await;
    assert_eq!(status(&session).await, Status::says(&site.exit().twice));
    let forgotten = "return document.querySelector('.exit [role=status]').textContent === ''";
    reader.waits("both presses to be forgotten", forgotten, json!([])).await;
    stays(&session).await;
    session.is_quiet().await;
}

async fn a_page_can_be_left_before_the_app_is_there(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let url = server.url(&site.home);
    server.fail(On::Wasm, Fault::Hanging);
    reader.loads(&url).await;
    reader.presses(Key::Shift).await;
    assert_eq!(status(&session).await, Status::says(&site.exit().once));
    // The app that comes now takes the page over as it is.
    server.heal();
    reader.sees("the app interactive", |snapshot| snapshot.interactive).await;
    session.is_quiet().await;
    server.fail(On::Wasm, Fault::Hanging);
    reader.loads(&url).await;
    assert!(!reader.looks().await.interactive, "the app was there before the reader");
    reader.presses(Key::Shift).await;
    reader.presses(Key::Shift).await;
    reader.presses(Key::Shift).await;
    is_elsewhere(&session).await;
}

async fn nothing_of_the_page_is_left_to_see_while_the_other_one_is_on_its_way(session: Session) {
    /// What there is to see and to hear after leaving, while the page goes on loading, and after coming back to it as
    /// the browser had kept it. A place on the page stands for a site that never comes.
    const SCRIPT: &str = "
        const told = () => ({ text: document.body.textContent, title: document.title });
        const before = told();
        const link = document.querySelector(arguments[0]);
        link.href = '#nowhere';
        link.click();
        const alert = document.body.firstChild;
        const { left: x, top: y, width, height } = alert.getBoundingClientRect();
        const seen = document.elementFromPoint(x + width / 2, y + height / 2) === alert;
        const left = { ...told(), role: alert.role, seen };
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
        const loading = told();
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        const { text, title } = told();
        return { left, loading, back: text === before.text && title === before.title };";
    let Session { reader, site, .. } = &session;
    let leaving = &site.exit().leaving;
    for page in &site.pages {
        session.opens(page).await;
        let seen: Value = reader.runs(SCRIPT, json!([WAY_OUT])).await;
        let expected = json!({
            "left": { "text": leaving, "title": leaving, "role": "alert", "seen": false },
            "loading": { "text": leaving, "title": leaving },
            "back": true,
        });
        assert_eq!(seen, expected, "{}", page.address);
    }
    session.is_quiet().await;
}

async fn without_script_the_way_out_is_a_plain_link(session: Session) {
    let Session { reader, server, site, .. } = &session;
    server.behave(|conduct| conduct.without_script = true);
    for address in [site.home.clone(), format!("{}no/such/page", site.base)] {
        let url = server.url(&address);
        reader.loads(&url).await;
        for _ in 0..3 {
            reader.presses(Key::Shift).await;
        }
        reader.comes_to(&url).await;
        reader.clicks(WAY_OUT).await;
        is_elsewhere(&session).await;
        reader.goes_back().await;
        reader.comes_to(&url).await;
    }
}

/// What the notes warn of. Of its history Firefox alone tells its driver.
async fn the_page_that_was_left_stays_in_the_history(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let left = site.last_in_navigation();
    session.opens(left).await;
    reader.clicks(WAY_OUT).await;
    is_elsewhere(&session).await;
    if let Some(is_kept) = session.remembers(&server.url(&left.address)).await {
        assert!(is_kept, "the browser has forgotten the page");
    }
}
