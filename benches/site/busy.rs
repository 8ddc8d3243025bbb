//! How long the page's thread is busy before the first paint, as the browser's own trace tells it. These loads are not those that are
//! timed: a trace takes time itself.

use std::path::Path;
use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;
use tokio::time::sleep;

use crate::Outcome;
use crate::browser::{Browser, Conditions, PHONE};
use crate::budget::{self, Budget};
use crate::figures::{median, spread};
use crate::server::Server;
use crate::table::Table;
use crate::variants::Variant;

/// How often each variant is loaded.
const TURNS: usize = 3;

/// Every load has a host of its own, and so a process of its own: the pages that come before those that are traced have these.
const WARM_UP: usize = 100;

/// What a trace tells of: the tasks of every thread, and when a page was asked for and painted.
const CATEGORIES: &str = "toplevel,loading,blink.user_timing";

/// Something that a trace tells of. Its name says what; times are in microseconds.
#[derive(Deserialize)]
struct Event {
    name: String,
    pid: u64,
    tid: u64,
    ts: f64,
    #[serde(default)]
    dur: f64,
    #[serde(default)]
    args: Value,
}

/// Loads every variant in turn, each time in a browser of its own, and says how long its thread was busy: the driver hands out one
/// trace of a browser.
pub async fn table(scratch: &Path, server: &Server, variants: &[Variant]) -> Outcome<Table> {
    let variants = variants.iter().filter(|variant| **variant != Variant::Linked);
    let mut busy: Vec<(Variant, Vec<f64>)> = variants.map(|variant| (*variant, Vec::new())).collect();
    for turn in 0..TURNS {
        for (index, (variant, all)) in busy.iter_mut().enumerate() {
            // A short name: the browser has a socket below it, whose path may have some hundred letters.
            let folder = scratch.join(format!("{turn}-{index}"));
            let browser =
                Browser::start(&folder, &server.key, &Conditions { traces: Some(CATEGORIES), ..PHONE }).await?;
            // It has a lot to do at first, and with its first page.
            browser.goes_to(&server.address(Variant::Plain.as_str(), WARM_UP + turn, "/")).await?;
            sleep(Duration::from_secs(3)).await;
            let address = server.address(variant.as_str(), turn, "/");
            browser.goes_to(&address).await?;
            // Long after the first paint; the rest of a load does not matter here.
            sleep(Duration::from_secs(3)).await;
            let before = busy_before_paint(&browser.traced().await?, &address);
            all.push(before.ok_or_else(|| format!("{address}: no paint is traced"))?);
            browser.close().await;
        }
    }
    Ok(written(&busy))
}

/// For how many milliseconds of the time from the navigation to the first paint with content the page's thread had a task.
fn busy_before_paint(events: &[Event], address: &str) -> Option<f64> {
    let is_start = |event: &&Event| {
        let loaded = event.args.pointer("/data/documentLoaderURL").and_then(Value::as_str);
        event.name == "navigationStart" && loaded == Some(address)
    };
    let start = events.iter().rfind(is_start)?;
    let is_here = |event: &&Event| event.pid == start.pid && event.tid == start.tid && event.ts >= start.ts;
    let navigation = start.args.pointer("/data/navigationId");
    let is_paint =
        |event: &&Event| event.name == "firstContentfulPaint" && event.args.pointer("/data/navigationId") == navigation;
    let paint = events.iter().find(is_paint)?;
    let mut tasks: Vec<&Event> =
        events.iter().filter(is_here).filter(|event| event.dur > 0.0 && event.ts < paint.ts).collect();
    tasks.sort_by(|one, other| one.ts.total_cmp(&other.ts));
    // Tasks lie within tasks: what is counted is counted once.
    let (busy, _) = tasks.iter().fold((0.0, start.ts), |(busy, until), task| {
        let end = (task.ts + task.dur).min(paint.ts);
        (busy + (end - task.ts.max(until)).max(0.0), until.max(end))
    });
    Some(busy / 1000.0)
}

fn written(busy: &[(Variant, Vec<f64>)]) -> Table {
    let note = format!("The page's thread, from the navigation to the first paint; medians of {TURNS} (least–most).");
    let mut table = Table::new("Busy before the first paint", &note, &["page", "ms", "the site's budget beside it"]);
    let site = busy.iter().find(|(variant, _)| *variant == Variant::App).map_or(f64::NAN, |(_, all)| median(all));
    for (variant, all) in busy {
        let verdict = match variant {
            Variant::Peer(_) => Budget::beside(median(all), budget::BUSY_BESIDE).verdict(site),
            _ => "–".to_owned(),
        };
        table.row([variant.description().to_owned(), spread(all, 0), verdict]);
    }
    table
}
