//! Two walkers: the same random walk through the site with the app and without script. After each step both see the same.
//!
//! The walk with the app says which steps it takes; the walk without script takes the same ones, a step behind. `make bench` walks more
//! ways: `AWARD_STORY_WALK_SEED` says which.

use std::collections::BTreeSet;
use std::env;
use std::time::{Duration, Instant};

use fantoccini::key::Key;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::FOLLOW;
use crate::engine::Engine;
use crate::session::Session;

tests![the_app_moves_as_plain_pages_do];

/// How many legs a walk has, and how many steps a leg: browsers keep fifty entries of a history.
const LEGS: u64 = 2;
const STEPS: usize = 30;

/// What a walker does.
#[derive(Clone, Debug, PartialEq, Serialize)]
enum Step {
    /// Follows a link to a page: the `index`th link of the document.
    Link {
        index: usize,
    },
    /// Follows a link to a place on the page.
    Fragment {
        index: usize,
    },
    /// Follows a link of the header twice.
    Twice {
        index: usize,
    },
    /// Follows a link, and another one while the first page is loading.
    Change {
        first: usize,
        second: usize,
    },
    /// Changes the language.
    Language {
        index: usize,
    },
    Back,
    Forward,
    Reload,
    Scroll {
        to: f64,
    },
}

/// What a walker sees after a step.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Seen {
    url: String,
    title: String,
    heading: String,
    main: String,
    scroll: f64,
    /// How far the page can be scrolled on.
    below: f64,
    entries: usize,
    heading_focused: bool,
    /// Which document it is; nothing without script.
    document: Option<f64>,
    is_settled: bool,
}

impl Seen {
    /// Whether it is the empty page that a browser begins with.
    fn is_outside(&self) -> bool {
        self.main.is_empty()
    }
}

/// The entries of a tab's history, as the HTML standard counts them: at which one the reader is, and how many there are.
struct Entries {
    position: usize,
    count: usize,
}

impl Entries {
    fn follow(&mut self, step: &Step, is_same_url: bool) {
        match step {
            Step::Back => self.position = self.position.saturating_sub(1).max(1),
            Step::Forward => self.position = (self.position + 1).min(self.count),
            _ if !is_same_url => {
                self.position += 1;
                self.count = self.position;
            }
            // Scrolling and reloading make no entry, and a link to the address that is shown replaces its own.
            _ => {}
        }
    }
}

const LOOK: &str = r#"
    const words = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";
    const main = document.querySelector("main");
    return {
        url: location.pathname + location.hash,
        title: document.title,
        heading: words(document.querySelector("h1")),
        main: words(main),
        scroll: scrollY,
        below: document.documentElement.scrollHeight - innerHeight - scrollY,
        entries: history.length,
        headingFocused: document.activeElement?.localName === "h1",
        document: window.__document ?? null,
        isSettled: document.readyState === "complete" && !main?.hasAttribute("aria-busy"),
    };"#;

/// The links of a page by their index in the document: to pages, to places, in the navigation, to other languages.
#[derive(Debug, Deserialize)]
struct Links {
    pages: Vec<usize>,
    places: Vec<usize>,
    navigation: Vec<usize>,
    languages: Vec<usize>,
    paths: Vec<String>,
}

const LINKS: &str = r#"
    const links = [...document.querySelectorAll("a[href]:not([data-place] a)")];
    const shown = (link) => link.getClientRects().length > 0 && !link.closest("details:not([open])");
    const href = (link) => link.getAttribute("href");
    const is = (test) => links.map((link, index) => [link, index]).filter(([link]) => shown(link) && test(link)).map(([, index]) => index);
    const isPage = (link) => href(link).startsWith("/") && href(link).endsWith("/") && !link.hasAttribute("download") && !link.hasAttribute("hreflang");
    return {
        pages: is(isPage),
        places: is((link) => /^#./.test(href(link)) && link.closest("main") && document.getElementById(href(link).slice(1))?.getClientRects().length > 0),
        navigation: is((link) => isPage(link) && link.closest("header nav")),
        languages: is((link) => link.hasAttribute("hreflang") && link.closest("header nav") && href(link) !== location.pathname),
        paths: links.map((link) => new URL(href(link), location).pathname),
    };"#;

/// Moves the focus to a link, by its index among those that were published, without scrolling to it.
const FOCUS: &str =
    "document.querySelectorAll('a[href]:not([data-place] a)')[arguments[0]].focus({ preventScroll: true })";

/// The same numbers for the same seed.
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (below.max(1) as u64)).expect("a small number")
    }

    fn any(&mut self, list: &[usize]) -> Option<usize> {
        (!list.is_empty()).then(|| list[self.next(list.len())])
    }
}

async fn the_app_moves_as_plain_pages_do(session: Session) {
    let seed: u64 = env::var("AWARD_STORY_WALK_SEED").map_or(1, |seed| seed.parse().expect("a number"));
    for leg in 0..LEGS {
        let seed = 0x9e37_79b9_7f4a_7c15 ^ (seed * LEGS + leg);
        // Every other leg nothing is prefetched, so that pages have to be waited for.
        let saves_data = leg % 2 == 1;
        let (sender, receiver) = unbounded_channel();
        let ((steps, with_app), without) =
            tokio::join!(walks_with_app(&session, seed, saves_data, sender), walks_without(&session, receiver));
        let first = with_app.first().map_or(0, |seen| seen.entries);
        let mut entries = Entries { position: first, count: first };
        for (index, (one, other)) in with_app.iter().zip(&without).enumerate() {
            let taken = steps.get(..index).unwrap_or_default();
            let what = format!("leg {leg}, after {:?} of {taken:?}", taken.last());
            if let (Some(step), Some(before)) = (taken.last(), with_app.get(index.wrapping_sub(1))) {
                entries.follow(step, before.url == one.url);
            }
            assert_eq!((&one.url, &one.title), (&other.url, &other.title), "{what}: with the app, and without script");
            assert_eq!((&one.heading, &one.main), (&other.heading, &other.main), "{what}");
            assert_eq!(one.entries, entries.count, "the history's length, {what}");
            // WebKitGTK loses count of what plain pages load now and then: a way back made six entries five, and a link from there six.
            if session.engine != Engine::WebKit {
                assert_eq!(one.entries, other.entries, "the history's length, {what}");
            }
            // Buttons that need a script make the page's end a little higher; at the end both are at the end.
            let are_at_the_end = one.below < 2. && other.below < 2.;
            assert!(
                (one.scroll - other.scroll).abs() <= 2. || are_at_the_end,
                "scrolled to {} and {}, {what}",
                one.scroll,
                other.scroll
            );
        }
        assert_eq!(with_app.len(), without.len());
    }
}

/// A step of a walk with the app, and what was seen before and after it.
type Taken = (Step, Seen, Seen);

/// A walk with the app: the steps that it took, and what was seen before and after each. Hands on each step when it is taken.
async fn walks_with_app(
    session: &Session,
    seed: u64,
    saves_data: bool,
    sender: UnboundedSender<Taken>,
) -> (Vec<Step>, Vec<Seen>) {
    let browser = session.engine.start().await;
    let walker = Session::new(session.engine, &browser, session.site.clone()).await;
    walker.server.behave(|conduct| {
        conduct.keeps_nothing = true;
        conduct.saves_data = saves_data;
    });
    let mut dice = Dice(seed);
    let (mut steps, mut seen) = (Vec::new(), Vec::new());
    walker.opens(walker.site.overview()).await;
    let mut before = settles(&walker).await;
    seen.push(before.clone());
    // The pages whose data the document has: its own, and those that it has asked for.
    let mut known = BTreeSet::from([before.url.clone()]);
    while steps.len() < STEPS {
        let links: Links = walker.reader.runs(LINKS, json!([])).await;
        known.extend(walker.server.data_requests());
        let Some(step) = chooses(&mut dice, &links, &before, saves_data.then_some(&known)) else {
            continue;
        };
        takes(&walker, &step).await;
        let mut after = settles(&walker).await;
        // On a busy machine WebKit restores a place before all of the page is laid out, and leaves the reader above it. Then the reader
        // goes back there and reloads again: what the app loses, it loses every time.
        for _ in 0..2 {
            if !matches!(step, Step::Reload) || stays(&before, &after) {
                break;
            }
            takes(&walker, &Step::Scroll { to: before.scroll }).await;
            settles(&walker).await;
            takes(&walker, &Step::Reload).await;
            after = settles(&walker).await;
        }
        if after.document != before.document && !after.is_outside() {
            known = BTreeSet::from([after.url.clone()]);
            walker.reader.sees("the app interactive", |snapshot| snapshot.interactive).await;
        }
        has_the_right_focus(&step, &before, &after);
        sender.send((step.clone(), before, after.clone())).expect("the other walk goes on");
        steps.push(step);
        seen.push(after.clone());
        before = after;
    }
    // The walk measures pages while they load, which Firefox says.
    walker.is_quiet_but(&["Layout was forced before the page was fully loaded"]).await;
    browser.close().await;
    (steps, seen)
}

/// The same walk without script, beside the one with the app and a step behind it.
async fn walks_without(session: &Session, mut receiver: UnboundedReceiver<Taken>) -> Vec<Seen> {
    let browser = session.engine.start().await;
    let walker = Session::new(session.engine, &browser, session.site.clone()).await;
    walker.server.behave(|conduct| {
        conduct.keeps_nothing = true;
        conduct.without_script = true;
    });
    walker.reader.loads(&walker.server.url(&walker.site.home)).await;
    let mut seen = vec![settles(&walker).await];
    while let Some((step, app_before, app_after)) = receiver.recv().await {
        takes(&walker, &step).await;
        let mut after = settles(&walker).await;
        // On a busy machine WebKit restores a place before all of the page is laid out, and leaves the reader above it. The app is not
        // held to that: where it leaves the reader where the reader was, this walk goes on from there as well.
        if matches!(step, Step::Reload) && stays(&app_before, &app_after) && !stays(&after, &app_after) {
            takes(&walker, &Step::Scroll { to: app_after.scroll }).await;
            after = settles(&walker).await;
        }
        seen.push(after);
    }
    browser.close().await;
    seen
}

/// Whether the page is scrolled as it was.
fn stays(one: &Seen, other: &Seen) -> bool {
    (one.scroll - other.scroll).abs() <= 2.
}

/// The next step, where the page allows it. `known` are the pages whose data is here already, where nothing is prefetched: elsewhere
/// more may be here at any moment.
fn chooses(dice: &mut Dice, links: &Links, seen: &Seen, known: Option<&BTreeSet<String>>) -> Option<Step> {
    match dice.next(20) {
        _ if seen.is_outside() => Some(Step::Forward),
        0..=5 => Some(Step::Link { index: dice.any(&links.pages)? }),
        6 | 7 => Some(Step::Fragment { index: dice.any(&links.places)? }),
        8 => Some(Step::Twice { index: dice.any(&links.navigation)? }),
        9 => {
            let (first, second) = (dice.any(&links.navigation)?, dice.any(&links.navigation)?);
            // A page that is here is shown at once, and nothing is loading then.
            let path = links.paths.get(first)?;
            let is_here = known?.iter().any(|data| data.contains(path.trim_matches('/'))) || seen.url.starts_with(path);
            (!is_here && path.len() > 1).then_some(Step::Change { first, second })
        }
        10 => Some(Step::Language { index: dice.any(&links.languages)? }),
        11..=13 => Some(Step::Back),
        14 | 15 => Some(Step::Forward),
        16 => Some(Step::Reload),
        _ => {
            // Far enough from the end that it is there on both pages.
            let room = (seen.scroll + seen.below - 300.).max(0.);
            Some(Step::Scroll { to: (room * dice.next(100) as f64 / 100.).floor() })
        }
    }
}

/// Takes a step.
async fn takes(walker: &Session, step: &Step) {
    match *step {
        Step::Link { index } | Step::Fragment { index } | Step::Language { index } => {
            walker.reader.runs::<Value>(FOCUS, json!([index])).await;
            walker.reader.presses(Key::Enter).await;
        }
        Step::Twice { index } => follows(walker, [index, index]).await,
        Step::Change { first, second } => follows(walker, [first, second]).await,
        // At the end of the history nothing happens.
        Step::Back => walker.reader.goes_back().await,
        Step::Forward => walker.reader.goes_forward().await,
        Step::Reload => walker.reader.reloads().await,
        Step::Scroll { to } => {
            let script = "scrollTo({ top: arguments[0], behavior: 'instant' })";
            walker.reader.runs::<Value>(script, json!([to])).await;
        }
    }
    // A driver does not wait for what a click or a way back begins, and neither has to begin at once.
    tokio::time::sleep(Duration::from_millis(if matches!(step, Step::Scroll { .. }) { 450 } else { 120 })).await;
}

/// Follows two links, the second one before anything can have come of the first. WebKit skips history entries that a page has made
/// without its reader: a key tells it that there is one.
async fn follows(walker: &Session, indices: [usize; 2]) {
    walker.reader.presses('x').await;
    walker.reader.runs::<Value>(FOLLOW, json!([indices])).await;
}

/// Waits until what is seen does not change any more.
async fn settles(walker: &Session) -> Seen {
    let start = Instant::now();
    let mut last: Option<Seen> = None;
    let mut same = 0;
    loop {
        let seen = walker.reader.tries_to_run::<Seen>(LOOK).await;
        let is_same = match (&last, &seen) {
            (Some(last), Some(seen)) => last.url == seen.url && last.main == seen.main && last.scroll == seen.scroll,
            _ => false,
        };
        same = if is_same && seen.as_ref().is_some_and(|seen| seen.is_settled) { same + 1 } else { 0 };
        if let (3, Some(seen)) = (same, &seen) {
            return seen.clone();
        }
        assert!(start.elapsed() < Duration::from_secs(20), "the page does not settle: {seen:?}");
        last = seen;
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// As a plain page's, or better: the heading after a move to another page.
fn has_the_right_focus(step: &Step, before: &Seen, after: &Seen) {
    let page = |seen: &Seen| seen.url.split('#').next().unwrap_or_default().to_owned();
    let has_moved = page(before) != page(after) && before.document == after.document && !after.is_outside();
    let is_to_place = after.url.contains('#') && !matches!(step, Step::Back | Step::Forward);
    if has_moved && !is_to_place {
        assert!(after.heading_focused, "the focus after {step:?} from {} to {}", before.url, after.url);
    }
}
