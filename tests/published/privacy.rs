//! What the notes say of privacy, sentence by sentence, each with the tests that hold it. A sentence that is added or
//! changed fails here until somebody has written down what holds it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use regex::Regex;
use serde_json::Value;

use super::facts::words;

/// A test that holds a sentence.
#[derive(Clone, Copy)]
struct Test {
    /// The file, below `tests/`.
    file: &'static str,
    name: &'static str,
    /// What it must look at to hold the sentence: parts of its code, or of what it calls or reads in its file.
    looks_at: &'static [&'static str],
}

/// A sentence, and the tests that hold it.
type Held = (&'static str, &'static [Test]);

const TRACE: Test = Test {
    file: "browser/suite/trace.rs",
    name: "a_visit_leaves_no_trace_and_meets_no_stranger",
    looks_at: &[
        "document.cookie",
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "self.caches",
        "serviceWorker",
        "storage?.estimate",
        "reader.cookies()",
        "getEntriesByType('resource')",
        "server.requests()",
    ],
};
const POLICY: Test = Test {
    file: "browser/suite/policy.rs",
    name: "what_is_injected_neither_runs_nor_loads_nor_tells_anybody",
    looks_at: &["policy.js", "violated", "stranger.requests()", "server.requests()"],
};
const LEFT: Test = Test {
    file: "browser/suite/exit.rs",
    name: "a_click_leaves_and_back_does_not_return_to_the_page",
    looks_at: &["clicks(WAY_OUT)", "server.elsewhere()", "goes_back()", "shows(before)"],
};
const SHIFT: Test = Test {
    file: "browser/suite/exit.rs",
    name: "shift_pressed_three_times_leaves_and_each_press_is_counted",
    looks_at: &["presses(Key::Shift)", "server.elsewhere()"],
};
const FAR_APART: Test = Test {
    file: "browser/suite/exit.rs",
    name: "presses_far_apart_do_not_leave",
    looks_at: &["presses(Key::Shift)", "> 5200", "snapshot.marked"],
};
const UNSCRIPTED: Test = Test {
    file: "browser/suite/exit.rs",
    name: "without_script_the_way_out_is_a_plain_link",
    looks_at: &["without_script = true", "presses(Key::Shift)", "clicks(WAY_OUT)", "goes_back()"],
};
const HISTORY: Test = Test {
    file: "browser/suite/exit.rs",
    name: "the_page_that_was_left_stays_in_the_history",
    looks_at: &["clicks(WAY_OUT)", "session.remembers(", "is_kept"],
};
const KEEPERS: Test = Test {
    file: "published/third_parties.rs",
    name: "no_file_that_is_read_by_people_keeps_anything_in_the_browser",
    looks_at: &["document.cookie", "localStorage", "sessionStorage", "indexedDB", "serviceWorker", "site.files"],
};
const SCRIPTS: Test = Test {
    file: "published/third_parties.rs",
    name: "the_only_scripts_are_those_that_start_the_app_leave_the_page_and_pass_it_on_and_data",
    looks_at: &["in_every_document", "\"script\""],
};
const COPIED: Test = Test {
    file: "browser/suite/sharing.rs",
    name: "a_press_puts_the_address_alone_on_the_clipboard",
    looks_at: &["clipboard", "clicks(COPY)", "window.__copied", "address.as_str()"],
};
const HANDED: Test = Test {
    file: "browser/suite/sharing.rs",
    name: "a_press_hands_title_and_address_to_the_share_sheet",
    looks_at: &["clicks(SHARE)", "window.__shared", "\"title\"", "\"url\""],
};
const UNSHARED: Test = Test {
    file: "browser/suite/sharing.rs",
    name: "without_a_share_sheet_no_button_offers_one",
    looks_at: &["share_sheet = Some(false)", "is_seen(&session, SHARE)"],
};
const FILE: Test = Test {
    file: "published/single_file.rs",
    name: "it_runs_nothing_and_asks_for_nothing",
    looks_at: &["\"script", ".exit, .exit-link"],
};
const BOOK: Test = Test {
    file: "published/epub.rs",
    name: "no_book_has_a_script_or_quick_exit",
    looks_at: &["\"script", ".exit, .exit-link"],
};
const OUT: Test = Test {
    file: "published/links.rs",
    name: "every_link_out_is_https_and_tells_nothing_of_its_reader",
    looks_at: &["in_every_document", "https://", "noreferrer"],
};

/// What the site says of itself and of browsers.
const PROMISES: [Held; 12] = [
    ("This site sets no cookies and uses no browser storage.", &[TRACE, KEEPERS]),
    ("It has no analytics and no service worker.", &[TRACE, KEEPERS, SCRIPTS]),
    ("While you read here, it sends no requests to any other host.", &[TRACE, POLICY]),
    (
        "Some traces remain all the same: your browser keeps its own history, the server sees which pages you open, and the \
         network sees which server you connect to.",
        &[HISTORY, TRACE],
    ),
    (
        "On the website, “Quick exit” blanks the page at once and opens another site in its place, and so does pressing Shift \
         three times within five seconds.",
        &[LEFT, SHIFT, FAR_APART],
    ),
    (
        "The back button then skips the page you left, though it may lead to another page of this site that you opened \
         before.",
        &[LEFT, SHIFT],
    ),
    (
        "Without scripts, pressing Shift does nothing, and the back button does return to the page you left.",
        &[UNSCRIPTED],
    ),
    ("Every page you open stays in your browser’s history.", &[HISTORY]),
    ("A downloaded copy has no “Quick exit,” and pressing Shift there does nothing.", &[FILE, BOOK]),
    ("On the website, “Copy link” puts the page’s address on your device’s clipboard.", &[COPIED]),
    (
        "If your browser offers “Share…,” choosing it hands the page’s title and address to the app you choose.",
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

/// The functions and constants of a file, each with its code. Comments are none.
fn items(code: &str) -> BTreeMap<&str, String> {
    let name = Regex::new(r"^(?:pub )?(?:async )?(?:fn|const|static) (\w+)").unwrap();
    let mut items = BTreeMap::new();
    let mut current = "";
    for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
        if let Some(found) = name.captures(line) {
            current = found.get(1).unwrap().as_str();
        }
        *items.entry(current).or_insert_with(String::new) += &format!("{line}\n");
    }
    items
}

/// The code of a test, and of all that it calls and reads in its file.
fn reached(code: &str, test: &str) -> String {
    let items = items(code);
    let word = Regex::new(r"\w+").unwrap();
    let (mut seen, mut left) = (BTreeSet::from([test]), vec![test]);
    let mut reached = String::new();
    while let Some(item) = left.pop().and_then(|name| items.get(name)) {
        reached += item;
        let named = word.find_iter(item).filter_map(|word| items.get_key_value(word.as_str()));
        left.extend(named.map(|(name, _)| *name).filter(|name| seen.insert(name)));
    }
    reached
}

#[test]
fn the_tests_that_hold_what_is_said_about_privacy_look_at_what_it_says() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    for (sentence, held) in PROMISES {
        assert!(!held.is_empty(), "{sentence}");
        for Test { file, name, looks_at } in held {
            let code = fs::read_to_string(tests.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
            let runs = code.contains(&format!("#[test]\nfn {name}(")) || {
                let listed =
                    code.split_once("tests![").and_then(|(_, rest)| rest.split_once("];")).unwrap_or_default().0;
                Regex::new(&format!(r"\b{name}\b")).unwrap().is_match(listed)
            };
            assert!(runs, "{sentence} {file} has no test {name} that is run");
            let reached = reached(&code, name);
            let unseen: Vec<_> = looks_at.iter().filter(|part| !reached.contains(**part)).collect();
            assert!(unseen.is_empty(), "{sentence} {name} in {file} does not look at {unseen:?}");
        }
    }
}

#[test]
fn what_a_test_reaches_is_its_own_code_and_what_that_names() {
    let code = "const A: &str = \"cookie\";\n// cookie B\nconst B: &str = \"b\";\nfn look() {\n    A\n}\nfn test() {\n    look()\n}\n";
    let reached = reached(code, "test");
    assert!(reached.contains("cookie") && !reached.contains("const B"), "{reached}");
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
