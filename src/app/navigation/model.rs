//! The navigation held against a model of a browser with plain pages, step by step, over random walks.
//!
//! Two browsers take the same walk: one loads every page, the other performs what [`Navigation`] says. Both share the
//! model of a session history: entries with a URL and a scroll position.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{Arrival, Effect, Event, Failure, History, Navigation, Notice, Scroll, Target};

/// The pages of the model site.
const PAGES: [&str; 4] = ["/", "/film/", "/stories/", "/notes/"];

/// What a reader does, or the network.
#[derive(Clone, Debug)]
enum Step {
    /// Follows a link to a page, perhaps to a place on it.
    Link(usize, bool),
    /// Follows a link to a place on the page that is shown.
    Fragment,
    Back,
    Forward,
    Scroll(u8),
    /// Follows a link, and another one before the first page has arrived.
    Changes(usize, usize),
    /// Follows a link twice.
    Twice(usize),
    /// Follows a link; the server answers with something else.
    Unexpected(usize),
    /// Follows a link; the server never answers.
    Silent(usize),
    /// Follows a link without a connection, then tries again with one.
    Offline(usize),
    /// The app forgets the data of a page.
    Forgets(usize),
}

/// A history entry.
#[derive(Clone, Debug, PartialEq)]
struct Entry {
    url: String,
    scroll: f64,
}

/// A session history, the page that is shown, and where it is scrolled to.
#[derive(Clone, Debug, PartialEq)]
struct Browser {
    entries: Vec<Entry>,
    index: usize,
    /// The page whose words are on the screen.
    page: String,
    scroll: f64,
}

/// How far down the place on each page is.
const PLACE: f64 = 500.;

impl Browser {
    fn new() -> Self {
        let first = Entry { url: "/".to_owned(), scroll: 0. };
        Self { entries: vec![first], index: 0, page: "/".to_owned(), scroll: 0. }
    }

    fn url(&self) -> &str {
        &self.entries[self.index].url
    }

    fn keep_scroll(&mut self) {
        self.entries[self.index].scroll = self.scroll;
    }

    fn push(&mut self, url: &str) {
        self.keep_scroll();
        self.entries.truncate(self.index + 1);
        self.entries.push(Entry { url: url.to_owned(), scroll: 0. });
        self.index += 1;
    }

    /// Loads a page in full, as a link without script does.
    fn loads(&mut self, url: &str) {
        if url == self.url() {
            self.entries[self.index].scroll = 0.;
        } else {
            self.push(url);
        }
        self.page = page_of(url).to_owned();
        self.scroll = if url.contains('#') { PLACE } else { 0. };
    }

    fn goes_to_place(&mut self) {
        let url = format!("{}#place", self.page);
        if url != self.url() {
            self.push(&url);
        }
        self.scroll = PLACE;
    }

    fn traverses(&mut self, by: isize) -> bool {
        let Some(index) = self.index.checked_add_signed(by).filter(|index| *index < self.entries.len()) else {
            return false;
        };
        self.keep_scroll();
        self.index = index;
        true
    }
}

fn page_of(url: &str) -> &str {
    url.split('#').next().unwrap_or_default()
}

/// A browser with the app: the state machine, and what performs its effects.
struct App {
    browser: Browser,
    navigation: Navigation,
    cache: BTreeSet<String>,
    fetching: Vec<String>,
    attempt: u32,
    notice: Notice,
}

impl App {
    fn new() -> Self {
        Self {
            browser: Browser::new(),
            navigation: Navigation::new("/"),
            cache: BTreeSet::new(),
            fetching: Vec::new(),
            attempt: 0,
            notice: Notice::None,
        }
    }

    fn handle(&mut self, event: Event) {
        for effect in self.navigation.handle(event) {
            self.perform(effect);
        }
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Fetch { address } => self.fetching.push(address),
            Effect::StartTimers { attempt } => self.attempt = attempt,
            Effect::Notify(notice) => self.notice = notice,
            Effect::Show(arrival) => self.shows(arrival),
            Effect::Load { url } => {
                self.browser.loads(&url);
                self.starts_anew();
            }
            Effect::Reload => {
                let url = self.browser.url().to_owned();
                self.browser.page = page_of(&url).to_owned();
                self.starts_anew();
            }
        }
    }

    /// Another document: nothing of the app is left.
    fn starts_anew(&mut self) {
        *self = Self {
            navigation: Navigation::new(self.browser.page.clone()),
            browser: self.browser.clone(),
            ..Self::new()
        };
    }

    fn shows(&mut self, arrival: Arrival) {
        assert!(arrival.is_found, "every page of the model exists");
        let browser = &mut self.browser;
        match arrival.history {
            History::Push => browser.push(&arrival.address),
            History::Replace => browser.entries[browser.index].url.clone_from(&arrival.address),
            History::Keep => {}
        }
        browser.page.clone_from(&arrival.address);
        browser.scroll = match arrival.scroll {
            Scroll::To(fragment) if fragment.is_empty() => 0.,
            Scroll::To(fragment) => {
                browser.entries[browser.index].url += &fragment;
                PLACE
            }
            Scroll::ByBrowser => browser.entries[browser.index].scroll,
            Scroll::Restore(scroll) => scroll,
        };
    }

    fn follows(&mut self, target: &Target) {
        if target.address == self.browser.page && !target.fragment.is_empty() {
            self.browser.goes_to_place();
            return self.handle(Event::FollowedFragment);
        }
        let is_current_url = target.url() == self.browser.url();
        let is_cached = self.cache.contains(&target.address);
        self.handle(Event::Followed { target: target.clone(), is_current_url, is_cached });
    }

    fn traverses(&mut self, by: isize) {
        if !self.browser.traverses(by) {
            return;
        }
        let entry = self.browser.entries[self.browser.index].clone();
        let address = page_of(&entry.url).to_owned();
        if address == self.navigation.shown() {
            self.browser.scroll = entry.scroll;
        }
        let is_cached = self.cache.contains(&address);
        self.handle(Event::Traversed { address, scroll: Some(entry.scroll), is_cached });
    }

    /// The network brings all that was asked for.
    fn settles(&mut self) {
        while let Some(address) = self.fetching.pop() {
            self.cache.insert(address.clone());
            self.handle(Event::Responded { address: address.clone() });
            self.handle(Event::Arrived { address });
        }
    }

    fn fails(&mut self, failure: Failure) {
        for address in std::mem::take(&mut self.fetching) {
            self.handle(Event::Failed { address, failure });
        }
    }
}

fn target(page: usize, has_place: bool) -> Target {
    Target { address: PAGES[page].to_owned(), fragment: if has_place { "#place".to_owned() } else { String::new() } }
}

/// Takes a step in both browsers.
fn take(step: &Step, plain: &mut Browser, app: &mut App) {
    let link = |plain: &mut Browser, target: &Target| match target.address == plain.page && !target.fragment.is_empty()
    {
        true => plain.goes_to_place(),
        false => plain.loads(&target.url()),
    };
    match *step {
        Step::Link(page, has_place) => {
            let target = target(page, has_place);
            link(plain, &target);
            app.follows(&target);
        }
        Step::Fragment => {
            plain.goes_to_place();
            app.browser.goes_to_place();
            app.handle(Event::FollowedFragment);
        }
        Step::Back | Step::Forward => {
            let by = if matches!(step, Step::Back) { -1 } else { 1 };
            if plain.traverses(by) {
                plain.page = page_of(plain.url()).to_owned();
                plain.scroll = plain.entries[plain.index].scroll;
            }
            app.traverses(by);
        }
        Step::Scroll(to) => {
            plain.scroll = f64::from(to);
            app.browser.scroll = f64::from(to);
        }
        Step::Changes(first, second) => {
            link(plain, &target(second, false));
            app.cache.remove(PAGES[first]);
            app.follows(&target(first, false));
            app.follows(&target(second, false));
        }
        Step::Twice(page) => {
            link(plain, &target(page, false));
            app.cache.remove(PAGES[page]);
            app.follows(&target(page, false));
            app.follows(&target(page, false));
        }
        Step::Unexpected(page) => {
            link(plain, &target(page, false));
            app.cache.remove(PAGES[page]);
            app.follows(&target(page, false));
            app.fails(Failure::Unexpected);
        }
        Step::Silent(page) => {
            link(plain, &target(page, false));
            app.cache.remove(PAGES[page]);
            app.follows(&target(page, false));
            let attempt = app.attempt;
            app.handle(Event::Waited { attempt });
            assert_eq!(app.notice, Notice::Loading);
            app.handle(Event::TimedOut { attempt, is_online: true });
        }
        Step::Offline(page) => {
            link(plain, &target(page, false));
            app.cache.remove(PAGES[page]);
            let before = app.browser.clone();
            app.follows(&target(page, false));
            app.fails(Failure::Unreachable);
            assert_eq!(app.browser, before, "page and address stay");
            assert_eq!(app.notice, Notice::Offline { url: PAGES[page].to_owned() });
            app.handle(Event::Retried);
        }
        Step::Forgets(page) => {
            app.cache.remove(PAGES[page]);
        }
    }
    app.settles();
}

fn step() -> impl Strategy<Value = Step> {
    let page = || 0..PAGES.len();
    prop_oneof![
        3 => (page(), any::<bool>()).prop_map(|(page, has_place)| Step::Link(page, has_place)),
        1 => Just(Step::Fragment),
        3 => Just(Step::Back),
        2 => Just(Step::Forward),
        2 => any::<u8>().prop_map(Step::Scroll),
        1 => (page(), page()).prop_map(|(first, second)| Step::Changes(first, second)),
        1 => page().prop_map(Step::Twice),
        1 => page().prop_map(Step::Unexpected),
        1 => page().prop_map(Step::Silent),
        1 => page().prop_map(Step::Offline),
        1 => page().prop_map(Step::Forgets),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn the_app_moves_as_plain_pages_do(steps in prop::collection::vec(step(), 1..40)) {
        let (mut plain, mut app) = (Browser::new(), App::new());
        for step in &steps {
            take(step, &mut plain, &mut app);
            plain.keep_scroll();
            app.browser.keep_scroll();
            prop_assert_eq!(&app.browser, &plain, "after {:?} of {:?}", step, &steps);
            prop_assert_eq!(&app.notice, &Notice::None);
            prop_assert_eq!(app.navigation.shown(), plain.page.as_str());
        }
    }
}

/// An app on the overview that waits for the film's page.
fn waiting() -> App {
    let mut app = App::new();
    app.follows(&target(1, false));
    app
}

#[test]
fn address_and_page_change_when_the_data_has_arrived_and_not_before() {
    let mut app = waiting();
    assert_eq!((app.browser.url(), app.browser.page.as_str()), ("/", "/"));
    assert_eq!(app.notice, Notice::Pending);
    app.settles();
    assert_eq!((app.browser.url(), app.browser.page.as_str()), ("/film/", "/film/"));
}

#[test]
fn headers_give_the_rest_of_an_answer_another_five_seconds() {
    let mut app = waiting();
    let silent = app.attempt;
    app.handle(Event::Responded { address: "/film/".to_owned() });
    app.handle(Event::TimedOut { attempt: silent, is_online: true });
    assert_eq!(app.browser.page, "/", "the timer of the headers is void");
    let attempt = app.attempt;
    app.handle(Event::TimedOut { attempt, is_online: true });
    assert_eq!(app.browser.page, "/film/", "the browser has loaded the page");
}

#[test]
fn silence_without_a_connection_is_no_reason_to_leave_the_page() {
    let mut app = waiting();
    let attempt = app.attempt;
    app.handle(Event::TimedOut { attempt, is_online: false });
    assert_eq!(app.notice, Notice::Offline { url: "/film/".to_owned() });
    assert_eq!(app.browser.page, "/");
}

#[test]
fn a_link_that_failed_is_followed_again() {
    let mut app = waiting();
    app.fails(Failure::Unreachable);
    app.follows(&target(1, false));
    assert_eq!(app.notice, Notice::Pending);
    app.settles();
    assert_eq!(app.browser.page, "/film/");
}

#[test]
fn what_fails_after_going_back_is_loaded_again_by_the_browser() {
    let mut app = waiting();
    app.settles();
    app.traverses(-1);
    assert!(app.navigation.is_traversing());
    app.fails(Failure::Unexpected);
    assert_eq!((app.browser.url(), app.browser.page.as_str()), ("/", "/"));
    assert_eq!(app.browser.entries.len(), 2);
}

#[test]
fn a_page_that_came_too_late_for_the_browser_is_scrolled_by_the_app() {
    let mut app = App::new();
    app.browser.scroll = 300.;
    app.follows(&target(1, false));
    app.settles();
    app.traverses(-1);
    app.settles();
    assert_eq!((app.browser.page.as_str(), app.browser.scroll), ("/", 300.));
}

/// The first page is another one than the reader asked for.
fn entered() -> App {
    let mut app = App::new();
    app.browser.entries[0].url = "/notes/".to_owned();
    app.handle(Event::Entered(target(3, false)));
    app
}

#[test]
fn a_host_that_sends_another_page_is_asked_for_the_data_of_the_right_one() {
    let mut app = entered();
    app.settles();
    assert_eq!((app.browser.url(), app.browser.page.as_str(), app.browser.entries.len()), ("/notes/", "/notes/", 1));
}

#[test]
fn a_page_that_the_host_does_not_have_is_not_found_and_never_loaded_again() {
    let mut navigation = Navigation::new("/");
    navigation.handle(Event::Entered(target(3, false)));
    let failed = Event::Failed { address: "/notes/".to_owned(), failure: Failure::Unexpected };
    let arrival = Arrival {
        address: "/notes/".to_owned(),
        is_found: false,
        history: History::Replace,
        scroll: Scroll::To(String::new()),
    };
    assert_eq!(navigation.handle(failed), [Effect::Notify(Notice::None), Effect::Show(arrival)]);
}

#[test]
fn a_silent_host_that_sent_another_page_is_left_alone() {
    let mut app = entered();
    let attempt = app.attempt;
    app.handle(Event::TimedOut { attempt, is_online: true });
    assert_eq!((app.notice, app.browser.page.as_str()), (Notice::None, "/"));
}
