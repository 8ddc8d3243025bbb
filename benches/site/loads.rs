//! Cold loads of the overview, turn by turn: without scripts, with an external stylesheet, and as it is; and other builds beside it.

use std::time::{Duration, Instant};

use serde::Deserialize;
use tokio::time::sleep;

use crate::Outcome;
use crate::browser::Browser;
use crate::budget::{self, Budget};
use crate::figures::{median, spread};
use crate::moves::{self, Move, NAVIGATION};
use crate::server::Server;
use crate::table::Table;
use crate::variants::Variant;

/// How often each variant is counted; one turn before that is not.
const TURNS: usize = 7;

/// How long a load may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A task of the page's thread that took 50 ms or more; milliseconds.
#[derive(Deserialize)]
pub struct Task {
    /// Since the page was asked for.
    pub start: f64,
    /// How long it took.
    pub duration: f64,
}

/// What was seen of one load; times in milliseconds.
#[derive(Deserialize)]
pub struct Seen {
    painted: f64,
    tasks: Vec<Task>,
    shift: f64,
    interactive: Option<f64>,
    /// When a script put the heading into the document; none where it was there before.
    drawn: Option<f64>,
    files: u32,
    bytes: f64,
    first_bytes: f64,
    complete: bool,
    waited: f64,
    is_cold: bool,
    protocol: String,
}

/// One load, and the first move after it where there is an app to move.
struct Load {
    variant: Variant,
    seen: Seen,
    /// The first move from this page.
    first_move: Option<Move>,
}

impl Seen {
    /// What tasks take beyond the 50 ms that nobody notices.
    fn blocking(&self) -> f64 {
        self.tasks.iter().fold(0.0, |sum, task| sum + (task.duration - 50.0).max(0.0))
    }

    /// When clicks are taken: the site says so; a page that a script draws takes them when it is drawn.
    fn taken(&self) -> f64 {
        self.interactive.or(self.drawn).unwrap_or(f64::NAN)
    }

    fn longest(&self) -> f64 {
        self.tasks.iter().map(|task| task.duration).fold(0.0, f64::max)
    }

    /// Figures mean nothing if the load was not what it should be.
    fn checked(self) -> Outcome<Self> {
        match () {
            () if !self.is_cold => Err("the connection was not new".into()),
            () if self.protocol != "h2" => Err(format!("served over {}, not HTTP/2", self.protocol).into()),
            () if self.waited < 150.0 => {
                Err(format!("the network is not slow: the page came in {} ms", self.waited).into())
            }
            () => Ok(self),
        }
    }
}

/// All that was seen.
pub struct Loads {
    /// What was loaded, in this order.
    variants: Vec<Variant>,
    /// Every load that counts.
    each: Vec<Load>,
}

impl Loads {
    /// The first move after each load of the site.
    pub fn first_moves(&self) -> Vec<Move> {
        self.each.iter().filter_map(|load| load.first_move).collect()
    }
}

/// Loads every variant in turn. The last load stays on the screen, interactive.
pub async fn measure(browser: &Browser, server: &Server, variants: &[Variant]) -> Outcome<Loads> {
    let mut loads = Loads { variants: variants.to_vec(), each: Vec::new() };
    for turn in 0..=TURNS {
        for variant in variants.iter().copied() {
            browser.goes_to("about:blank").await?;
            sleep(Duration::from_millis(500)).await;
            let address = server.address(variant.as_str(), turn, "/");
            let seen = load(browser, &address, variant).await.map_err(|error| format!("{address}: {error}"))?;
            let first_move = match variant {
                Variant::App => Some(moves::click(browser, NAVIGATION).await?),
                _ => None,
            };
            if turn > 0 {
                loads.each.push(Load { variant, seen, first_move });
            }
        }
    }
    Ok(loads)
}

/// Loads a page, and waits until it has long been still: everything is fetched that is fetched ahead.
async fn load(browser: &Browser, address: &str, variant: Variant) -> Outcome<Seen> {
    browser.goes_to(address).await?;
    let start = Instant::now();
    let mut files = 0;
    loop {
        sleep(Duration::from_millis(700)).await;
        let seen: Seen = browser.evaluate("benchLoad()").await?;
        let is_interactive = seen.interactive.is_some() || variant != Variant::App;
        if seen.complete && is_interactive && seen.files == files {
            return seen.checked();
        }
        files = seen.files;
        if start.elapsed() > PATIENCE {
            return Err(format!("after {PATIENCE:?} the page is not finished, or not interactive").into());
        }
    }
}

/// One figure of every load of a variant.
fn all(loads: &Loads, variant: Variant, figure: impl Fn(&Seen) -> f64) -> Vec<f64> {
    loads.each.iter().filter(|load| load.variant == variant).map(|load| figure(&load.seen)).collect()
}

/// The medians, with the smallest and the largest, and the budgets.
pub fn table(loads: &Loads) -> String {
    let note = format!(
        "Cold loads of /, turn by turn; medians of {TURNS} (least–most). kB as the browser counts them, with headers: \
         until the app is interactive, and in all, with what is fetched ahead."
    );
    let heads = [
        "page",
        "LCP ms",
        "blocking ms",
        "longest task ms",
        "shift",
        "interactive ms",
        "kB until interactive",
        "kB in all",
    ];
    let mut table = Table::new("Loading", &note, &heads);
    for variant in loads.variants.iter().copied() {
        let all = |figure: fn(&Seen) -> f64| all(loads, variant, figure);
        let taken = all(Seen::taken);
        let interactive = if median(&taken).is_nan() { "–".to_owned() } else { spread(&taken, 0) };
        table.row([
            variant.description().to_owned(),
            spread(&all(|seen| seen.painted), 0),
            spread(&all(Seen::blocking), 0),
            spread(&all(Seen::longest), 0),
            format!("{:.3}", median(&all(|seen| seen.shift))),
            interactive,
            format!("{:.1}", median(&all(|seen| seen.first_bytes / 1000.0))),
            format!("{:.1}", median(&all(|seen| seen.bytes / 1000.0))),
        ]);
    }
    format!("{table}\n{}", verdicts(loads))
}

fn verdicts(loads: &Loads) -> Table {
    let figure = |figure: fn(&Seen) -> f64| median(&all(loads, Variant::App, figure));
    let plain = median(&all(loads, Variant::Plain, |seen| seen.painted));
    let mut table = Table::new("Loading and the budgets", "The site's medians.", &["what", "figure", "budget"]);
    let mut row = |what: &str, figure: f64, budget: Budget| {
        table.row([what.to_owned(), format!("{figure:.1}"), budget.verdict(figure)]);
    };
    row("LCP, beside the same page without scripts, ms", figure(|seen| seen.painted), Budget::as_without_script(plain));
    row("LCP, beside hand-written HTML with a stylesheet, ms", figure(|seen| seen.painted), budget::PAINT);
    row("interactive, ms", figure(Seen::taken), budget::INTERACTIVE);
    for peer in loads.variants.iter().copied().filter(|variant| matches!(variant, Variant::Peer(_))) {
        let of_peer = |figure: fn(&Seen) -> f64| median(&all(loads, peer, figure));
        let (painted, taken) = (of_peer(|seen| seen.painted), of_peer(Seen::taken));
        if taken.is_nan() {
            let what = format!("LCP, beside {}, ms", peer.description());
            row(&what, figure(|seen| seen.painted), Budget::beside(painted, budget::PAINT_BESIDE));
        } else {
            let what = format!("interactive, beside {}, ms", peer.description());
            row(&what, figure(Seen::taken), Budget::beside(taken, budget::INTERACTIVE_BESIDE));
        }
    }
    row("blocking, ms", figure(Seen::blocking), budget::BLOCKING);
    row("layout shift", figure(|seen| seen.shift), budget::SHIFT);
    row("until interactive, kB", figure(|seen| seen.first_bytes / 1000.0), budget::FIRST_LOAD);
    table
}
