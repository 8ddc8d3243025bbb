//! The tests, by what a reader does. Each sees the site through a [`Session`] alone, and knows nothing of its engine
//! but what that engine cannot do.

/// Lists the tests of a module. Behind `if` stands what a site must have for a test to make sense of it; `in one_language`, that
/// no word of a site has a part in it.
macro_rules! tests {
    ($($test:ident $(if $shape:ident)? $(in $scope:ident)?),* $(,)?) => {
        pub fn tests() -> Vec<$crate::suite::Test> {
            vec![$($crate::suite::Test {
                module: module_path!(),
                sentence: stringify!($test),
                suits: |_site| true $(&& _site.$shape())?,
                is_once: false $(|| stringify!($scope) == "one_language")?,
                run: |session| Box::pin($test(session)),
            }),*]
        }
    };
}

mod arriving;
pub mod desk;
mod downloads;
mod exit;
mod failures;
mod first_screen;
mod fragments;
mod history;
mod hosts;
mod keyboard;
mod languages;
mod many;
mod narrow;
mod other_bundles;
mod panics;
mod policy;
mod prefetch;
mod sharing;
mod starting;
mod tour;
mod trace;
mod vandals;
mod walks;
mod windows;
mod without_script;
mod without_wasm;

use std::future::Future;
use std::pin::Pin;

use crate::published::Published;
use crate::session::Session;

/// A test: something that readers meet.
#[derive(Clone, Copy)]
pub struct Test {
    /// The path of its module.
    module: &'static str,
    /// What holds, as a sentence.
    sentence: &'static str,
    /// Whether the site has what the test is about.
    pub suits: fn(&Published) -> bool,
    /// Whether it is the same in every language and of every entry, so that the first one sees it for all.
    is_once: bool,
    /// The test.
    pub run: fn(Session) -> Pin<Box<dyn Future<Output = ()>>>,
}

impl Test {
    /// Part and sentence: `failures::a_broken_connection_is_named_and_mended`.
    pub fn name(&self) -> String {
        let part = self.module.rsplit("::").next().unwrap_or_default();
        format!("{part}::{}", self.sentence)
    }
}

/// All tests.
pub fn tests() -> Vec<Test> {
    [
        without_script::tests(),
        arriving::tests(),
        without_wasm::tests(),
        starting::tests(),
        panics::tests(),
        vandals::tests(),
        walks::tests(),
        tour::tests(),
        keyboard::tests(),
        languages::tests(),
        exit::tests(),
        sharing::tests(),
        narrow::tests(),
        first_screen::tests(),
        history::tests(),
        fragments::tests(),
        windows::tests(),
        prefetch::tests(),
        failures::tests(),
        hosts::tests(),
        trace::tests(),
        downloads::tests(),
        policy::tests(),
        other_bundles::tests(),
    ]
    .concat()
}

/// Those that see another language than the first. Once is enough of hosts, which answer in the first language, of other
/// bundles, which have languages of their own, of what is random, and of how the app fetches, fails and moves, which no word has a
/// part in.
pub fn tests_in_another_language() -> Vec<Test> {
    let once = [
        hosts::tests(),
        other_bundles::tests(),
        panics::tests(),
        vandals::tests(),
        walks::tests(),
        prefetch::tests(),
        windows::tests(),
        history::tests(),
        fragments::tests(),
        policy::tests(),
    ]
    .concat();
    let is_once = |test: &Test| test.is_once || once.iter().any(|one| one.name() == test.name());
    tests().into_iter().filter(|test| !is_once(test)).collect()
}

/// Those that make a short tour in another language.
pub fn tour_in_another_language() -> Vec<Test> {
    [starting::tests(), tour::tests(), languages::tests()].concat()
}

/// Those that see what an entry has or lacks; how the app fetches, fails, asks and goes back is the same for all.
pub fn tests_of_another_entry() -> Vec<Test> {
    let tests = [
        without_script::tests(),
        arriving::tests(),
        starting::tests(),
        tour::tests(),
        keyboard::tests(),
        languages::tests(),
        exit::tests(),
        narrow_of_another_entry(),
        fragments::tests(),
        downloads::tests(),
    ]
    .concat();
    tests.into_iter().filter(|test| !test.is_once).collect()
}

/// Those that make a short tour of another entry.
pub fn tour_of_another_entry() -> Vec<Test> {
    [tour::tests(), narrow_of_another_entry()].concat()
}

/// Every page in every font and size at every width takes long, and all entries have the same style: of the other entries, only the
/// one that is written from right to left is looked at so.
fn narrow_of_another_entry() -> Vec<Test> {
    let mut tests = narrow::tests();
    for test in &mut tests {
        if test.sentence.ends_with("_in_other_fonts") || test.sentence.ends_with("_with_text_twice_as_large") {
            test.suits = |site| site.language == "ar";
        }
    }
    tests
}

/// Those that see more people than one page of the list holds.
pub fn tests_with_many_people() -> Vec<Test> {
    many::tests()
}

/// Those that are worth a second look where the site stands below a path: what addresses are made of differs there, and that in one
/// engine as in the others.
pub fn tests_below_a_path() -> Vec<Test> {
    [starting::tests(), tour::tests(), hosts::tests(), trace::tests()].concat()
}

/// Those that make a short tour below a path.
pub fn tour_below_a_path() -> Vec<Test> {
    tour::tests()
}

/// Notes whether the page has taken a click for itself, and then lets nothing happen.
const WATCH: &str = "
    window.__clicks = [];
    document.addEventListener('click', (event) => {
        window.__clicks.push(event.defaultPrevented);
        event.preventDefault();
    });";

/// Follows links of the page, by their index among those that were published, one after the other, as a keyboard does: without scrolling to them first.
const FOLLOW: &str = "
    const links = document.querySelectorAll('a[href]:not([data-place] a)');
    // A link in a drawing has no method for it.
    const click = () => new MouseEvent('click', { bubbles: true, cancelable: true, view: window });
    const follow = (link) => (link.click ? link.click() : link.dispatchEvent(click()));
    setTimeout(() => arguments[0].map((index) => links[index]).forEach(follow));";

/// The selector of a link in the navigation.
fn navigation(href: &str) -> String {
    format!("header nav a[href=\"{href}\"]")
}

/// The selector of a link in the page's own part.
fn in_main(href: &str) -> String {
    format!("main a[href=\"{href}\"]")
}
