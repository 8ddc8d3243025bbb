//! An editor at the desk: from a pasted text to files that this machine checks, and no request after the start.

pub mod folders;

use std::collections::BTreeMap;
use std::env;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use award_story_bundle as content;
use award_story_desk_worker::unpack;
use award_story_fixtures::folder;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::key::Key;
use serde_json::json;

use crate::engine::Engine;
use crate::server::Server;
use crate::session::Session;

tests![
    a_text_becomes_an_entry_that_is_mended_undone_and_downloads,
    the_site_of_an_example_is_the_one_that_a_build_gives,
    a_hostile_file_is_refused_with_words,
    what_was_said_is_said_again_in_another_language,
    the_preview_scrolls_and_leads_under_a_wheel_and_a_finger,
    another_tab_with_the_same_draft_is_told,
    a_person_gets_another_address,
    the_keyboard_is_enough,
    nothing_is_wider_than_a_narrow_screen,
];

const TEXT: &str = include_str!("../../../crates/import/tests/import/award-page.txt");

/// The folder of a built desk.
pub fn built() -> Option<PathBuf> {
    env::var_os("AWARD_STORY_DESK").map(PathBuf::from)
}

/// What the tests do in the page: find things by what they are called, and keep what is taken away.
const HANDS: &str = "
    window.button = (name) => [...document.querySelectorAll('main button, header button')].find((it) => it.textContent.trim() === name);
    window.set = (element, value) => {
        element.value = value;
        element.dispatchEvent(new Event(element.tagName === 'TEXTAREA' ? 'input' : 'change', { bubbles: true }));
    };
    window.frameText = () => document.querySelector('iframe')?.contentDocument?.body?.textContent ?? '';
    window.problems = () => [...document.querySelectorAll('.problems .error')].map((it) => it.textContent);
    let frames = 0;
    const count = () => { frames += 1; requestAnimationFrame(count); };
    count();
    let last = {};
    window.rests = (element) => {
        const place = JSON.stringify(element.getBoundingClientRect());
        if (last.element !== element || last.place !== place) last = { element, place, frame: frames };
        return frames - last.frame > 2;
    };
    window.taken = [];
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { window.taken.push(blob); return create(blob); };
    return true;";

/// The first file that was taken away, in base 64; an empty text while there is none.
const TAKEN: &str = "
    const [done] = arguments;
    const blob = window.taken.shift();
    if (!blob) done('');
    else blob.arrayBuffer().then((buffer) => {
        const bytes = new Uint8Array(buffer);
        let text = '';
        for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
        done(btoa(text));
    });";

/// The desk that a session has opened.
struct Desk {
    /// Its own host.
    server: Server,
    /// How many requests its start took.
    requests: usize,
}

/// Opens the desk on a host of its own, and waits until it has all it needs.
async fn opens(session: &Session) -> Desk {
    let server = Server::start(built().expect("a built desk"), "/", Default::default()).await;
    session.reader.loads(&server.url("/")).await;
    let is_ready = "return !!document.querySelector('.ways li button:enabled') && !!document.querySelector('meta[content*=\"connect-src \\'none\\'\"]')";
    session.reader.waits("the desk to be ready", is_ready, json!([])).await;
    session.reader.runs::<bool>(HANDS, json!([])).await;
    says_nothing(session).await;
    let requests = server.requests().len();
    Desk { server, requests }
}

/// Opens the desk, and an example by the name of its button.
async fn opens_an_example(session: &Session, name: &str) -> Desk {
    let desk = opens(session).await;
    presses(session, name).await;
    sees_the_page(session).await;
    desk
}

/// Waits until the preview has a page.
async fn sees_the_page(session: &Session) {
    session.reader.waits("the page", "return frameText().length > 500", json!([])).await;
}

/// Presses a button as a person does, so that what moves then is no surprise. It has to rest first: the desk leads to what it has
/// drawn two frames later, and what scrolls between two commands of WebDriver is missed.
async fn presses(session: &Session, name: &str) {
    let wanted = "
        const it = button(arguments[0]);
        if (!it || it.disabled) return false;
        document.querySelector('[data-wanted]')?.removeAttribute('data-wanted');
        it.setAttribute('data-wanted', '');
        it.closest('details')?.setAttribute('open', '');
        it.scrollIntoView({ block: 'center' });
        return rests(it)";
    session.reader.waits(&format!("the button “{name}”"), wanted, json!([name])).await;
    session.reader.clicks("[data-wanted]").await;
}

async fn takes(session: &Session, name: &str) -> Vec<u8> {
    presses(session, name).await;
    // A site takes up to a minute: every file is compressed as far as it goes.
    let start = Instant::now();
    while !session.reader.runs::<bool>("return window.taken.length > 0", json!([])).await {
        assert!(start.elapsed() < Duration::from_secs(90), "waited in vain for the file of “{name}”");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let text: String = session.reader.runs_and_waits(TAKEN, json!([])).await;
    STANDARD.decode(text).expect("base 64")
}

/// No error in the page, and nothing in it moves by itself.
async fn says_nothing(session: &Session) {
    let said: Vec<serde_json::Value> = session.reader.runs("return window.__recorded ?? []", json!([])).await;
    assert!(said.is_empty(), "{said:?}");
}

/// No error in the page, and no request but those of the start.
async fn is_quiet(session: &Session, desk: &Desk) {
    says_nothing(session).await;
    let later: Vec<_> = desk.server.requests().into_iter().skip(desk.requests).map(|request| request.path).collect();
    assert!(later.is_empty(), "requests after the start: {later:?}");
    // Leaving asks, which no other test expects.
    session.reader.runs::<bool>("window.onbeforeunload = null; addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true); return true", json!([])).await;
    session.spends_the_browser();
}

async fn a_text_becomes_an_entry_that_is_mended_undone_and_downloads(session: Session) {
    let desk = opens(&session).await;
    let reader = &session.reader;
    presses(&session, "Paste text").await;
    reader.waits("the field for the text", "const it = document.getElementById('award-page-text'); if (!it) return false; set(it, arguments[0]); return true", json!([TEXT])).await;
    presses(&session, "Continue").await;
    reader.waits("the paragraphs", "return document.querySelectorAll('.paragraphs li').length > 5", json!([])).await;
    let begins = "return document.activeElement?.id === 'main' && document.getElementById('main').getBoundingClientRect().top >= -1";
    reader.waits("the screen to begin at its top", begins, json!([])).await;
    let left_out = "
        const all = [...document.querySelectorAll('.paragraphs select')];
        const last = all.filter((it) => it.value === 'description').pop();
        set(last, 'left_out');
        return last.closest('li').querySelector('p').textContent";
    let words: String = reader.runs(left_out, json!([])).await;
    assert!(words.len() > 40, "{words}");
    presses(&session, "Make the entry").await;
    reader.waits("the title in the page", "return frameText().includes('Dreams Coming True')", json!([])).await;
    unlocks_the_quoted_words(&session).await;
    marks_words_that_then_move(&session).await;
    follows_a_word_to_its_field(&session).await;
    adds_a_language_and_takes_it_back(&session).await;
    adds_a_part_and_removes_it(&session).await;
    let line = "document.getElementById('field-title').value";
    let title: String = reader.runs(&format!("return {line}"), json!([])).await;
    reader
        .runs::<bool>("set(document.getElementById('field-title'), 'Changed at the desk'); return true", json!([]))
        .await;
    reader.waits("the change in the page", "return frameText().includes('Changed at the desk')", json!([])).await;
    tokio::time::sleep(std::time::Duration::from_millis(1600)).await;
    reader.runs::<bool>("set(document.getElementById('field-title'), ''); return true", json!([])).await;
    reader.waits("the problem to be named", "return problems().some((it) => it.includes('Title'))", json!([])).await;
    let leads = "document.querySelector('.problems .error button').click(); return true";
    reader.runs::<bool>(leads, json!([])).await;
    reader.waits("the field of the problem", "return document.activeElement?.id === 'field-title'", json!([])).await;
    presses(&session, "Undo").await;
    reader.waits("the mended entry", "return problems().length === 0", json!([])).await;
    presses(&session, "Undo").await;
    reader.waits("the title as it was", &format!("return {line} === arguments[0]"), json!([title])).await;
    presses(&session, "Redo").await;
    reader.waits("the title as it was changed", &format!("return {line} === 'Changed at the desk'"), json!([])).await;
    let files: BTreeMap<String, Vec<u8>> = unpack(&takes(&session, "Download the bundle").await).expect("a bundle");
    let checked = content::read(&files).unwrap_or_else(|found| panic!("{found}"));
    let award = &checked.bundle.languages[0].award;
    assert_eq!(award.title.as_ref().map(ToString::to_string).as_deref(), Some("Changed at the desk"));
    let single_file = String::from_utf8(takes(&session, "Download as one HTML file").await).expect("text");
    assert!(single_file.starts_with("<!DOCTYPE html>") && single_file.contains("Changed at the desk"));
    let epub = unpack(&takes(&session, "Download the EPUB").await).expect("a book");
    assert_eq!(epub.get("mimetype").map(Vec::as_slice), Some(b"application/epub+zip".as_slice()));
    // Fields were changed by a script here. What comes and goes below them for that moves as it does for whoever types.
    let moved =
        "window.__recorded = (window.__recorded ?? []).filter(({ kind }) => kind !== 'layout-shift'); return true";
    reader.runs::<bool>(moved, json!([])).await;
    is_quiet(&session, &desk).await;
}

/// The award page's own words are changed only after it was said what they are.
async fn unlocks_the_quoted_words(session: &Session) {
    let reader = &session.reader;
    let is_locked = "return document.getElementById('field-title').readOnly";
    assert!(reader.runs::<bool>(is_locked, json!([])).await, "the title can be changed");
    reader.runs::<bool>("document.getElementById('field-title').focus(); return true", json!([])).await;
    let said = "return document.getElementById('field-title').closest('.field').textContent.includes('word for word')";
    reader.waits("what it means that words are quoted", said, json!([])).await;
    presses(session, "Change them all the same").await;
    reader.waits("the title to be open", "return !document.getElementById('field-title').readOnly", json!([])).await;
}

/// Clicks the first element that a selector finds in the preview.
const CLICKS_IN_FRAME: &str = "
    const frame = document.querySelector('iframe');
    const target = frame.contentDocument.querySelector(arguments[0]);
    const overlay = document.querySelector('.overlay');
    if (!overlay) {
        target.click();
        return true;
    }
    target.scrollIntoView({ block: 'center' });
    const [first] = target.getClientRects();
    const { left, top } = frame.getBoundingClientRect();
    const clientX = left + frame.clientLeft + first.left + 10;
    const clientY = top + frame.clientTop + first.top + 10;
    for (const name of ['mousedown', 'mouseup', 'click']) {
        overlay.dispatchEvent(new MouseEvent(name, { clientX, clientY, bubbles: true, cancelable: true }));
    }
    return true";

/// A word of the page leads to its field.
async fn follows_a_word_to_its_field(session: &Session) {
    let reader = &session.reader;
    let is_offered = "return document.querySelector('.preview [role=status]').textContent.includes('Click words in')";
    reader.waits("the preview to offer it", is_offered, json!([])).await;
    // WebKit tells nobody what happens in a frame that may run no script: there, an element above it takes the mouse.
    let is_covered: bool = reader.runs("return !!document.querySelector('.overlay')", json!([])).await;
    assert_eq!(session.engine == Engine::WebKit, is_covered, "an element above the frame");
    reader.runs::<bool>(CLICKS_IN_FRAME, json!(["h1"])).await;
    reader.waits("the field of the heading", "return document.activeElement?.id === 'field-title'", json!([])).await;
    reader.runs::<bool>(CLICKS_IN_FRAME, json!(["blockquote p"])).await;
    let is_led_to = "return document.activeElement?.id === 'field-judges.paragraphs[0]'";
    reader.waits("the field of the judges' words", is_led_to, json!([])).await;
}

/// A language more has pages of its own.
async fn adds_a_language_and_takes_it_back(session: &Session) {
    let reader = &session.reader;
    let adds = "
        for (const [id, value] of [['new-tag', 'zh-Hans'], ['new-language', '简体中文']]) {
            const field = document.getElementById(id);
            field.value = value;
            field.dispatchEvent(new Event('input', { bubbles: true }));
        }
        return true";
    reader.runs::<bool>(adds, json!([])).await;
    presses(session, "Add this language").await;
    let pages =
        "[...document.querySelectorAll('.preview option')].filter((it) => it.textContent.includes('简体中文')).length";
    reader
        .waits("the pages of the language", &format!("return problems().length === 0 && {pages} > 1"), json!([]))
        .await;
    presses(session, "Undo").await;
    reader.waits("the pages as they were", &format!("return {pages} === 0"), json!([])).await;
}

/// A glossary, which no pasted text brings, is there when it is asked for, and can go again.
async fn adds_a_part_and_removes_it(session: &Session) {
    let reader = &session.reader;
    let listed =
        "[...document.querySelectorAll('.parts > ul button')].some((it) => it.textContent.trim() === 'Glossary')";
    assert!(!reader.runs::<bool>(&format!("return {listed}"), json!([])).await, "the text brought a glossary");
    presses(session, "Glossary").await;
    reader.waits("the glossary among the parts", &format!("return {listed}"), json!([])).await;
    let is_edited = "return document.getElementById('editor').textContent === 'Glossary' && problems().length === 0";
    reader.waits("the glossary's form", is_edited, json!([])).await;
    presses(session, "Remove this part").await;
    reader.waits("the parts without the glossary", &format!("return !{listed}"), json!([])).await;
}

/// Words of the judges are marked as another language's, and stay marked when words come before them.
async fn marks_words_that_then_move(session: &Session) {
    let reader = &session.reader;
    let id = "field-judges.paragraphs[0]";
    let marks = "
        const area = document.getElementById(arguments[0]);
        area.setSelectionRange(0, area.value.indexOf(' '));
        const all = [...area.closest('li').querySelectorAll('.marks button')];
        all.find((it) => it.textContent === 'Mark as other language').click();
        return area.value.slice(0, area.value.indexOf(' '))";
    let words: String = reader.runs(marks, json!([id])).await;
    let mark = format!("{id}-mark-0");
    let is_led_to = "return document.activeElement?.id === arguments[0]";
    reader.waits("the language of the mark", is_led_to, json!([mark])).await;
    reader.runs::<bool>("set(document.activeElement, 'zh-Hans'); return true", json!([])).await;
    let is_shown = "
        const marked = document.querySelector('iframe').contentDocument.querySelector('blockquote [lang=zh-Hans]');
        return marked?.textContent === arguments[0]";
    reader.waits("the marked words in the page", is_shown, json!([words])).await;
    let types = "
        const area = document.getElementById(arguments[0]);
        area.value = 'Before ' + area.value;
        area.setSelectionRange(7, 7);
        area.dispatchEvent(new Event('input', { bubbles: true }));
        return true";
    reader.runs::<bool>(types, json!([id])).await;
    reader.waits("the words before", "return frameText().includes('Before ')", json!([])).await;
    reader.waits("the same words marked", is_shown, json!([words])).await;
    let listed = "return document.getElementById(arguments[0]).closest('li').querySelector('.marks q').textContent";
    let listed: String = reader.runs(listed, json!([id])).await;
    assert_eq!(listed, words, "the words of the mark");
    // The mark, its language, and the words before.
    for _ in 0..3 {
        presses(session, "Undo").await;
    }
    let is_unmarked = "return !frameText().includes('Before ') && !document.getElementById(arguments[0])";
    reader.waits("the words as they were", is_unmarked, json!([mark])).await;
}

async fn the_site_of_an_example_is_the_one_that_a_build_gives(session: Session) {
    let desk = opens_an_example(&session, "The documentary").await;
    // With compressed files and without: the engine that is slowest at compressing takes the site without.
    let precompresses = session.engine != Engine::WebKit;
    if !precompresses {
        session.reader.clicks(".downloads .choice input").await;
    }
    let site = unpack(&takes(&session, "Download the site").await).expect("a site");
    let mut built = folder::read(&session.site.folder);
    if !precompresses {
        built = folder::without_compressed(built);
    }
    assert_eq!(site.keys().collect::<Vec<_>>(), built.keys().collect::<Vec<_>>());
    let other: Vec<_> =
        site.iter().filter(|(path, bytes)| built.get(*path) != Some(bytes)).map(|(path, _)| path).collect();
    assert!(other.is_empty(), "these differ from the build: {other:?}");
    is_quiet(&session, &desk).await;
}

async fn a_hostile_file_is_refused_with_words(session: Session) {
    let desk = opens(&session).await;
    let hostile = award_story_desk_worker::pack([("../bundle.json", b"{}".as_slice())]).expect("a ZIP file");
    let drops = "
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(arguments[0])], 'bundle.zip'));
        const input = document.querySelector('input[type=file]');
        input.files = data.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        return true";
    session.reader.runs::<bool>(drops, json!([hostile])).await;
    let said = "return document.querySelector('[role=alert]').textContent.includes('../bundle.json')";
    session.reader.waits("the refusal", said, json!([])).await;
    is_quiet(&session, &desk).await;
}

/// What the desk says itself, and what the import has found.
async fn what_was_said_is_said_again_in_another_language(session: Session) {
    let desk = opens(&session).await;
    let reader = &session.reader;
    presses(&session, "Paste text").await;
    reader.waits("the field for the text", "return !!document.getElementById('award-page-text')", json!([])).await;
    presses(&session, "Continue").await;
    let alert = "document.querySelector('[role=alert]').textContent";
    let says = &format!("return {alert}.includes(arguments[0])");
    let speaks = "set(document.querySelector('.masthead select'), arguments[0]); return true";
    reader.waits("the refusal of no text", says, json!(["Paste the award page’s text first."])).await;
    reader.runs::<bool>(speaks, json!(["zh-Hans"])).await;
    reader.waits("the refusal in Chinese", says, json!(["请先粘贴获奖作品页的文字。"])).await;
    reader.runs::<bool>(speaks, json!(["en"])).await;
    // Nothing but what cannot be seen.
    let types = "set(document.getElementById('award-page-text'), '\\u200b'); return true";
    reader.runs::<bool>(types, json!([])).await;
    presses(&session, "Continue").await;
    reader.waits("the refusal of a text without a word", says, json!(["has no text, expected"])).await;
    reader.runs::<bool>(speaks, json!(["zh-Hant"])).await;
    let is_translated = format!("return /^[^a-z]+$/i.test({alert}) && !document.querySelector('[role=alert] [lang]')");
    reader.waits("the refusal in Chinese", &is_translated, json!([])).await;
    is_quiet(&session, &desk).await;
}

/// A page that is longer than its frame scrolls by itself, and words lead to their fields wherever it stands.
async fn the_preview_scrolls_and_leads_under_a_wheel_and_a_finger(session: Session) {
    let desk = opens_an_example(&session, "A radio documentary").await;
    let reader = &session.reader;
    let root = "document.querySelector('iframe').contentDocument.documentElement";
    let is_long = format!(
        "const root = {root}; const overlay = document.querySelector('.overlay');
        return root.scrollHeight > root.clientHeight + 200 && (!overlay || overlay.scrollHeight === root.scrollHeight)"
    );
    reader.waits("a page to scroll", &is_long, json!([])).await;
    reader.scrolls(".preview .frame", 150).await;
    reader.waits("the page to follow the wheel", &format!("return {root}.scrollTop === 150"), json!([])).await;
    reader
        .runs::<bool>(
            &format!("{root}.querySelector('h1').scrollIntoView({{ block: 'center' }}); return true"),
            json!([]),
        )
        .await;
    // Without a title, the outlet is the heading.
    reader.taps_in_frame("iframe", "h1").await;
    reader.waits("the field of the heading", "return document.activeElement?.id === 'field-outlet'", json!([])).await;
    is_quiet(&session, &desk).await;
}

/// The other tab is a channel here: one of the engines opens no second tab.
async fn another_tab_with_the_same_draft_is_told(session: Session) {
    let desk = opens_an_example(&session, "A radio documentary").await;
    let reader = &session.reader;
    let listens = "
        window.heard = [];
        window.other = new BroadcastChannel('award-story-draft');
        window.other.onmessage = (event) => window.heard.push(JSON.parse(event.data).keeps);
        window.tell = (keeps) => window.other.postMessage(JSON.stringify({ tab: 'another', keeps }));
        return true";
    reader.runs::<bool>(listens, json!([])).await;
    reader.clicks(".keep input").await;
    reader.waits("this tab to say that it keeps the draft", "return heard.join() === 'true'", json!([])).await;
    let is_told = "document.querySelector('.tools [role=status]').textContent.includes('open in another tab')";
    assert!(!reader.runs::<bool>(&format!("return {is_told}"), json!([])).await, "there is no other tab yet");
    reader.runs::<bool>("tell(true); return true", json!([])).await;
    reader.waits("the notice", &format!("return {is_told}"), json!([])).await;
    reader.waits("the answer to the other tab", "return heard.join() === 'true,true'", json!([])).await;
    reader.runs::<bool>("tell(false); return true", json!([])).await;
    reader.waits("the notice to go", &format!("return !{is_told}"), json!([])).await;
    let is_kept = "return localStorage.getItem('award-story-draft') !== null";
    reader.waits("the draft", is_kept, json!([])).await;
    reader.clicks(".keep input").await;
    reader.waits("the others to be told", "return heard.join() === 'true,true,false'", json!([])).await;
    assert!(!reader.runs::<bool>(is_kept, json!([])).await, "the draft is still there");
    is_quiet(&session, &desk).await;
}

async fn a_person_gets_another_address(session: Session) {
    let desk = opens(&session).await;
    let reader = &session.reader;
    presses(&session, "A radio documentary").await;
    let has_page = |slug: &str| {
        format!("return [...document.querySelectorAll('.preview option')].some((it) => it.value.endsWith('/{slug}/'))")
    };
    reader.waits("the person's page", &has_page("wren"), json!([])).await;
    presses(&session, "Wren").await;
    let is_shown = "return document.getElementById('person-address')?.value === arguments[0]";
    reader.waits("the person's address", is_shown, json!(["wren"])).await;
    let types = "document.getElementById('person-address').value = arguments[0]; return true";
    let is_refused = "document.getElementById('person-address-wrong').textContent.includes('a–z')";
    reader.runs::<bool>(types, json!(["Jenny Wren"])).await;
    presses(&session, "Change the address").await;
    reader.waits("the refusal", &format!("return {is_refused}"), json!([])).await;
    reader.runs::<bool>(types, json!(["jenny-wren"])).await;
    presses(&session, "Change the address").await;
    reader.waits("the page at its new address", &has_page("jenny-wren"), json!([])).await;
    let is_edited = format!(
        "return !{is_refused} && problems().length === 0 && document.getElementById('editor').textContent === 'Wren'"
    );
    reader.waits("the same person's form", &is_edited, json!([])).await;
    presses(&session, "Undo").await;
    reader.waits("the page at its old address", &has_page("wren"), json!([])).await;
    // The refusal moves what is below it, as it does for whoever types.
    let moved =
        "window.__recorded = (window.__recorded ?? []).filter(({ kind }) => kind !== 'layout-shift'); return true";
    reader.runs::<bool>(moved, json!([])).await;
    is_quiet(&session, &desk).await;
}

/// Whether some of what has the focus is in sight, with nothing on it, and with the outline that tells it from all else.
const IS_SEEN: &str = "
    const it = document.activeElement;
    const { left, right, top, bottom } = it.getBoundingClientRect();
    const seen = (part) => it.contains(document.elementFromPoint((left + right) / 2, top + part * (bottom - top)));
    const { outlineStyle, outlineWidth } = getComputedStyle(it);
    return [0.1, 0.3, 0.5, 0.7, 0.9].some(seen) && outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2";

/// Tab goes through the whole entry, and what it comes to is in sight. The focus is never lost with what had it.
async fn the_keyboard_is_enough(session: Session) {
    let desk = opens(&session).await;
    let reader = &session.reader;
    reader.runs::<bool>("button('A radio documentary').focus(); return true", json!([])).await;
    reader.presses(Key::Enter).await;
    sees_the_page(&session).await;
    reader.waits("the focus at the entry", "return document.activeElement?.id === 'main'", json!([])).await;
    for _ in 0..300 {
        reader.presses(Key::Tab).await;
        reader.waits("what has the focus to be seen", IS_SEEN, json!([])).await;
        // The list of the preview's pages comes after the form.
        if reader.runs("return document.activeElement.matches('.preview select')", json!([])).await {
            keeps_the_focus(&session).await;
            return is_quiet(&session, &desk).await;
        }
    }
    panic!("Tab does not come to the preview");
}

/// Whatever is pressed goes away itself, and the focus goes to what is there then.
async fn keeps_the_focus(session: &Session) {
    let reader = &session.reader;
    let presses = async |selector: &str, leads_to: &str| {
        let focuses = "
            const it = document.querySelector(arguments[0]);
            it.closest('details')?.setAttribute('open', '');
            it.focus();
            return document.activeElement === it";
        reader.waits(selector, focuses, json!([selector])).await;
        reader.presses(Key::Enter).await;
        let is_there = "return document.activeElement?.id === arguments[0]";
        reader.waits(&format!("the focus of {selector} at {leads_to}"), is_there, json!([leads_to])).await;
    };
    presses("[id='field-parts[1]-name'] ~ [aria-label^='Move up: ']", "field-parts[0]").await;
    presses("[id='field-parts[0]-name'] ~ [aria-label^='Remove: ']", "field-parts[0]").await;
    presses("#field-parts legend button", "editor").await;
    presses(".add-part li button", "editor").await;
    presses(".editor > .bar button", "editor").await;
    let scrolls = "document.querySelector('.editor').scrollTop = 400; return true";
    reader.runs::<bool>(scrolls, json!([])).await;
    presses(".parts > ul button[aria-current=true]", "editor").await;
    let is_whole = "
        const [pane, heading] = [document.querySelector('.editor'), document.activeElement];
        const { outlineWidth, outlineOffset } = getComputedStyle(heading);
        const room = heading.getBoundingClientRect().top - pane.getBoundingClientRect().top;
        return room >= parseFloat(outlineWidth) + parseFloat(outlineOffset)";
    reader.waits("the whole outline of the heading, however far the form was scrolled", is_whole, json!([])).await;
    undoes_all(session).await;
}

/// Whoever undoes all with one key finds the focus on the way back.
async fn undoes_all(session: &Session) {
    let reader = &session.reader;
    reader.runs::<bool>("document.getElementById('undo').focus(); return true", json!([])).await;
    for _ in 0..20 {
        reader.presses(Key::Enter).await;
        let can_be_pressed =
            "const it = document.activeElement; return ['undo', 'redo'].includes(it?.id) && !it.disabled";
        reader.waits("the focus on what can be pressed", can_be_pressed, json!([])).await;
        if reader.runs("return document.activeElement.id === 'redo'", json!([])).await {
            return;
        }
    }
    panic!("Undo comes to no end");
}

/// In a frame, since not every engine makes a window so narrow; with text as it is, and twice as large.
async fn nothing_is_wider_than_a_narrow_screen(session: Session) {
    let desk = opens(&session).await;
    let reader = &session.reader;
    // A document of the same host, without a policy against frames.
    reader.loads(&desk.server.url("/tokens.css")).await;
    let frames = "
        const frame = document.body.appendChild(document.createElement('iframe'));
        frame.width = 320;
        frame.height = 640;
        frame.style.border = '0';
        frame.src = '/';
        window.desk = () => frame.contentDocument;
        window.press = (selector) => {
            const it = desk().querySelector(selector);
            it?.click();
            return !!it;
        };
        return true";
    reader.runs::<bool>(frames, json!([])).await;
    let types = "
        const area = desk().getElementById('award-page-text');
        area.value = arguments[0];
        area.dispatchEvent(new Event('input', { bubbles: true }));
        return press('form.paste button')";
    let steps = [
        ("return !!desk()?.querySelector('.ways li button:enabled')", json!([])),
        ("return press('.start > .ways button.main')", json!([])),
        (types, json!([TEXT])),
        ("return press('main.roles .text > button')", json!([])),
        ("return press('.tabs button:nth-child(2)')", json!([])),
        ("return press('.tabs button:nth-child(3)')", json!([])),
    ];
    for (step, arguments) in steps {
        reader.waits(step, step, arguments).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        // What sticks out, as the page is and with twice as large letters.
        let beyond = "
            desk().querySelectorAll('details').forEach((it) => it.setAttribute('open', ''));
            const root = desk().documentElement;
            const found = ['100%', '200%'].flatMap((size) => {
                root.style.fontSize = size;
                if (root.scrollWidth <= root.clientWidth) return [];
                const out = (it) => it.getBoundingClientRect().right > root.clientWidth;
                return [...desk().querySelectorAll('body *')].filter(out).map((it) => size + ' ' + it.outerHTML.slice(0, 200));
            });
            root.style.fontSize = '';
            return found";
        let beyond: Vec<String> = reader.runs(beyond, json!([])).await;
        assert!(beyond.is_empty(), "after {step}: {beyond:#?}");
    }
    session.spends_the_browser();
}
