//! What the notes say of privacy, sentence by sentence, each with the tests that hold it. A sentence that is added or
//! changed fails here until somebody has written down what holds it.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::facts::words;

/// A sentence, and where it is held: the file below `tests/`, and the test's name.
type Held = (&'static str, &'static [(&'static str, &'static str)]);

const TRACE: (&str, &str) = ("browser/suite/trace.rs", "a_visit_leaves_no_trace_and_meets_no_stranger");
const POLICY: (&str, &str) = ("browser/suite/policy.rs", "what_is_injected_neither_runs_nor_loads_nor_tells_anybody");
const LEFT: (&str, &str) = ("browser/suite/exit.rs", "a_click_leaves_and_back_does_not_return_to_the_page");
const SHIFT: (&str, &str) = ("browser/suite/exit.rs", "shift_pressed_three_times_leaves_and_each_press_is_counted");
const FAR_APART: (&str, &str) = ("browser/suite/exit.rs", "presses_far_apart_do_not_leave");
const HISTORY: (&str, &str) = ("browser/suite/exit.rs", "the_page_that_was_left_stays_in_the_history");
const KEEPERS: (&str, &str) =
    ("published/strangers.rs", "no_file_that_is_read_by_people_keeps_anything_in_the_browser");
const SCRIPTS: (&str, &str) =
    ("published/strangers.rs", "the_only_scripts_are_those_that_start_the_app_leave_the_page_and_pass_it_on_and_data");
const COPIED: (&str, &str) = ("browser/suite/sharing.rs", "a_press_puts_the_address_alone_on_the_clipboard");
const HANDED: (&str, &str) = ("browser/suite/sharing.rs", "a_press_hands_title_and_address_to_the_share_sheet");
const UNSHARED: (&str, &str) = ("browser/suite/sharing.rs", "without_a_share_sheet_no_button_offers_one");
const OUT: (&str, &str) = ("published/links.rs", "every_link_out_is_https_and_tells_nothing_of_its_reader");

/// What the site says of itself and of browsers.
const PROMISES: [Held; 10] = [
    ("This site sets no cookies and uses no browser storage.", &[TRACE, KEEPERS]),
    ("It has no analytics and no service worker.", &[TRACE, KEEPERS, SCRIPTS]),
    ("While you read here, it sends no requests to any other host.", &[TRACE, POLICY]),
    (
        "Some traces remain all the same: your browser keeps its own history, the server sees which pages you open, and the \
         network sees which server you connect to.",
        &[HISTORY, TRACE],
    ),
    (
        "“Quick exit” switches to another site at once, and so does pressing Shift three times within five seconds.",
        &[LEFT, SHIFT, FAR_APART],
    ),
    ("The back button then does not return to the page you left.", &[LEFT, SHIFT]),
    ("But that page, like every page you open, stays in your browser’s history.", &[HISTORY]),
    ("“Copy link” puts the page’s address on your device’s clipboard.", &[COPIED]),
    (
        "If your browser offers “Share…,” it hands the page’s title and address to the app you choose.",
        &[HANDED, UNSHARED],
    ),
    ("Links to sources lead to other sites.", &[OUT]),
];

/// What a reader can do, and what is for others to say: no promise of this site's.
const ADVICE: [&str; 3] = [
    "To leave no history, open this site in a private window from the start, or delete its entries from your history \
     afterward.",
    "Other apps may read it there, and so may your other devices if they share the clipboard.",
    "What those sites record is up to them.",
];

fn paragraphs(lang: &str) -> Vec<String> {
    let paragraphs = words(lang, "interface.json")["notes"]["about_privacy"].clone();
    let Value::Array(paragraphs) = paragraphs else { panic!("{lang}: no list") };
    paragraphs.iter().map(|paragraph| paragraph.as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_sentence_about_privacy_is_held_by_tests_or_is_advice() {
    for paragraph in paragraphs("en") {
        let mut rest = paragraph.as_str();
        while !rest.is_empty() {
            let known = PROMISES.iter().map(|(sentence, _)| *sentence).chain(ADVICE);
            let next = known.filter_map(|sentence| rest.strip_prefix(sentence)).next();
            rest = next.unwrap_or_else(|| panic!("no test is named that holds: {rest}")).trim_start();
        }
    }
    let said = paragraphs("en").join(" ");
    let gone: Vec<_> =
        PROMISES.iter().map(|(sentence, _)| *sentence).chain(ADVICE).filter(|one| !said.contains(one)).collect();
    assert!(gone.is_empty(), "not said any more: {gone:?}");
}

#[test]
fn the_tests_that_hold_what_is_said_about_privacy_exist() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    for (sentence, held) in PROMISES {
        assert!(!held.is_empty(), "{sentence}");
        for (file, test) in held {
            let code = fs::read_to_string(tests.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
            assert!(code.contains(&format!("fn {test}(")), "{sentence} {file} has no test {test}");
        }
    }
}

/// What each paragraph speaks of is in it in every language, whatever its sentences.
#[test]
fn every_language_says_the_same_about_privacy() {
    let marks = |paragraph: &String| {
        ["Cookie", "Service Worker", "Shift"].map(|mark| paragraph.to_lowercase().contains(&mark.to_lowercase()))
    };
    let original: Vec<_> = paragraphs("en").iter().map(marks).collect();
    for lang in ["zh-Hans", "zh-Hant"] {
        assert_eq!(paragraphs(lang).iter().map(marks).collect::<Vec<_>>(), original, "{lang}");
    }
}
