//! The desk, as an editor waits for it: until its first screen is there, from a key to the page, and the memory that both take.

use std::env;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use award_story_cli::disk;
use award_story_desk_worker::pack;
use award_story_fixtures::folder;
use award_story_publish::precompress;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::json;
use tokio::time::sleep;

use crate::browser::{Browser, Conditions};
use crate::budget::{self, Budget};
use crate::figures::{median, spread};
use crate::loads::Task;
use crate::server::Server;
use crate::table::Table;
use crate::{Outcome, invented};

/// The name of the desk's host.
pub const HOST: &str = "desk";

/// How often the desk is loaded; one load before that does not count.
const TURNS: usize = 5;

/// How many people the bundles have.
const SIZES: [usize; 4] = [3, 30, 300, 1_000];

const SEED: u64 = 2023;

/// How many keys are pressed in each; one key before that does not count.
const KEYS: usize = 15;

/// How long a load may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// What an editor has: a laptop, and a line of a home.
const LAPTOP: Conditions =
    Conditions { width: 1280, height: 800, latency: 40, down: 10_000_000, up: 10_000_000, slowdown: 1, traces: None };

/// What is noted of any page.
#[derive(Deserialize)]
struct Seen {
    painted: f64,
    tasks: Vec<Task>,
    bytes: f64,
    is_cold: bool,
}

/// One load.
struct Load {
    painted: f64,
    ready: f64,
    /// Bytes of all answers, with their headers.
    bytes: f64,
    /// The longest task after the first screen was painted; nothing where none took 50 ms.
    longest: f64,
}

/// Prints what is measured of the desk.
pub async fn print(scratch: &Path) -> Outcome<()> {
    let folder = scratch.join(HOST);
    invented::copy(&built()?, &folder)?;
    precompress::write(&disk::SiteFolder(&folder), precompress::BEST, &())?;
    // Not the folder of the browser that loads the site: this one has nothing of it.
    let scratch = scratch.join("at-the-desk");
    let server = Server::start(&scratch, &[(HOST.to_owned(), folder)]).await?;
    let browser = Browser::start(&scratch, &server.key, &LAPTOP).await?;
    browser.run_in_every_page(include_str!("desk.js")).await?;
    println!("# What an editor waits for\n\n{}", browser.statement(&LAPTOP).await?);
    println!("{}", loading(&browser, &server).await?);
    println!("{}", typing(&browser, &server, &scratch).await?);
    browser.close().await;
    Ok(())
}

/// The folder of the built desk.
fn built() -> Outcome<PathBuf> {
    let named = env::var_os("AWARD_STORY_DESK").ok_or("AWARD_STORY_DESK names no built desk; run make bench")?;
    let folder = PathBuf::from(named);
    let is_built = folder.join("desk_bg.wasm").is_file();
    is_built.then_some(()).ok_or_else(|| format!("there is no desk_bg.wasm in {}", folder.display()))?;
    Ok(folder)
}

/// The table of cold loads.
async fn loading(browser: &Browser, server: &Server) -> Outcome<Table> {
    let mut loads = Vec::new();
    for turn in 0..=TURNS {
        browser.goes_to("about:blank").await?;
        sleep(Duration::from_millis(500)).await;
        let load = load(browser, server, turn).await?;
        if turn > 0 {
            loads.push(load);
        }
    }
    let note = format!(
        "Cold loads; medians of {TURNS} (least–most). kB as the browser counts them, Brotli, with headers. The longest task is of the \
         page's thread, from the first screen until the worker is ready; tasks below 50 ms count as none."
    );
    let mut table = Table::new("The desk: loading", &note, &["what", "figure", "budget"]);
    let mut row = |what: &str, figure: fn(&Load) -> f64, budget: Option<Budget>| {
        let figures: Vec<f64> = loads.iter().map(figure).collect();
        let verdict = budget.map_or_else(|| "–".to_owned(), |budget| budget.verdict(median(&figures)));
        table.row([what.to_owned(), spread(&figures, 0), verdict]);
    };
    row("first screen, ms", |load| load.painted, Some(budget::DESK_PAINT));
    row("everything loaded, ms", |load| load.ready, None);
    row("in all, kB", |load| load.bytes / 1000.0, Some(budget::DESK_BYTES));
    row("longest task while the worker comes, ms", |load| load.longest, Some(budget::DESK_TASK));
    Ok(table)
}

/// Loads the desk under a name that was never asked for, and waits until it has all that it needs.
async fn load(browser: &Browser, server: &Server, number: usize) -> Outcome<Load> {
    let address = server.address(HOST, number, "/");
    browser.goes_to(&address).await?;
    let start = Instant::now();
    loop {
        sleep(Duration::from_millis(300)).await;
        let ready: Option<f64> = browser.evaluate("window.deskReady?.() ?? null").await?;
        if let Some(ready) = ready {
            // The task that shows that it is ready has to end, too.
            sleep(Duration::from_millis(300)).await;
            let Seen { painted, tasks, bytes, is_cold } = browser.evaluate("benchLoad()").await?;
            let coming = tasks.iter().filter(|task| task.start >= painted && task.start <= ready);
            let longest = coming.map(|task| task.duration).fold(0.0, f64::max);
            let load = Load { painted, ready, bytes, longest };
            return is_cold.then_some(load).ok_or_else(|| "the connection was not new".into());
        }
        if start.elapsed() > PATIENCE {
            return Err(format!("{address}: after {PATIENCE:?} the desk is not ready").into());
        }
    }
}

/// The table of keys, for each number of people.
async fn typing(browser: &Browser, server: &Server, scratch: &Path) -> Outcome<Table> {
    let note = format!(
        "From a key in the title's field until the preview has the title's new words; medians of {KEYS} keys (least–most), one every \
         half a second. Memory after a bundle was opened: what the browser's process for the page and its worker has for itself."
    );
    let heads = ["people", "from a key to the preview, ms", "budget", "memory, MB"];
    let mut table = Table::new("The desk: from a key to the page", &note, &heads);
    for (turn, people) in SIZES.into_iter().enumerate() {
        load(browser, server, TURNS + 1 + turn).await?;
        let opens = format!("deskOpen('{}')", STANDARD.encode(bundle(scratch, people)?));
        browser.evaluate::<bool>(&opens).await?;
        sleep(Duration::from_secs(2)).await;
        let memory = browser.memory().map_or_else(|| "–".to_owned(), |bytes| format!("{:.0}", bytes / 1e6));
        let keys = keys(browser).await.map_err(|error| format!("{people} people: {error}"))?;
        let budget = match people {
            3 => Some(budget::DESK_KEY),
            300 => Some(budget::DESK_KEY_AMONG_MANY),
            _ => None,
        };
        let verdict = budget.map_or_else(|| "–".to_owned(), |budget| budget.verdict(median(&keys)));
        table.row([people.to_string(), spread(&keys, 0), verdict, memory]);
    }
    Ok(table)
}

/// A bundle of so many people, as an editor has it.
fn bundle(scratch: &Path, people: usize) -> Outcome<Vec<u8>> {
    let to = scratch.join(format!("bundle-{people}"));
    invented::bundle(&to, people, SEED)?;
    let files = folder::read(&to);
    Ok(pack(files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())))?)
}

/// Presses keys in the title's field, and gives the milliseconds of each until the page has followed.
async fn keys(browser: &Browser) -> Outcome<Vec<f64>> {
    let mut keys = Vec::new();
    for letter in ('a'..='z').take(KEYS + 1) {
        sleep(Duration::from_millis(500)).await;
        browser.evaluate::<bool>("deskType()").await?;
        for kind in ["keyDown", "keyUp"] {
            let key = json!({ "type": kind, "key": letter, "text": if kind == "keyDown" { letter.to_string() } else { String::new() } });
            browser.tell("Input.dispatchKeyEvent", key).await?;
        }
        keys.push(browser.evaluate("deskTyped").await?);
    }
    Ok(keys.split_off(1))
}
