//! How long publishing takes: the project's own bundle, natively, optimised for speed.

use std::path::Path;
use std::time::Instant;

use award_story_cli::disk::{self, SiteFolder};
use award_story_publish::{self as publish, Published, Settings, Template};
use serde::{Deserialize, Serialize};

use crate::figures::{kilobytes, median};
use crate::table::Table;
use crate::template::{PROJECT, template};
use crate::{Outcome, budget};

const RUNS: usize = 20;

/// How long one publication took, in milliseconds.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct Took {
    /// To read and check the bundle.
    pub read: f64,
    /// To compose the pages, draw them, and write them with their data and the copies.
    pub publish: f64,
}

impl Took {
    /// All of it.
    pub fn in_all(self) -> f64 {
        self.read + self.publish
    }
}

/// Publishes a bundle into a folder.
pub fn publish(bundle: &Path, template: &Template, folder: &Path) -> Outcome<(Took, Published)> {
    let settings = Settings::new("/", "")?;
    let start = Instant::now();
    let checked = disk::read(bundle)?;
    let read = milliseconds(start);
    let start = Instant::now();
    let published = publish::publish(&checked.bundle, &settings, template, &SiteFolder(folder), &())?;
    Ok((Took { read, publish: milliseconds(start) }, published))
}

/// Compresses what was published into a folder, as a release is, and takes checksums; in milliseconds.
pub fn finish(folder: &Path, published: &Published) -> Outcome<f64> {
    let start = Instant::now();
    publish::finish(&SiteFolder(folder), &Settings::new("/", "")?, Some(published), &())?;
    Ok(milliseconds(start))
}

/// The times, the first run's apart: it is the one that an editor waits for.
pub fn table(scratch: &Path) -> Outcome<Table> {
    let (bundle, template) = (Path::new(PROJECT).join("public/content"), template());
    // Each into a new folder, as Trunk's is.
    let run = |number: usize| publish(&bundle, &template, &scratch.join(format!("published-{number}")));
    let (first, published) = run(0)?;
    let finished = finish(&scratch.join("published-0"), &published)?;
    let later = (1..=RUNS).map(|number| Ok(run(number)?.0)).collect::<Outcome<Vec<Took>>>()?;
    let pages = published.pages;
    let note = format!(
        "{pages} pages with their data and the copies; the first run, and the median of {RUNS} more; compressed once, at the best \
         quality, on all cores; milliseconds."
    );
    let mut table = Table::new("Publishing", &note, &["step", "first", "median", "budget"]);
    let mut row = |step: &str, part: &dyn Fn(Took) -> f64, verdict: &dyn Fn(f64) -> String| {
        let median = median(&later.iter().copied().map(part).collect::<Vec<_>>());
        table.row([step.to_owned(), format!("{:.2}", part(first)), format!("{median:.2}"), verdict(median)]);
    };
    let none = |_| String::new();
    row("read and check", &|took| took.read, &none);
    row("compose, draw and write", &|took| took.publish, &none);
    row("in all", &Took::in_all, &none);
    // A count and a size divide alike.
    let share = 1.0 / (kilobytes(pages) * 1000.0);
    row("in all, one page's share", &|took| took.in_all() * share, &|figure| budget::PUBLISHED.verdict(figure));
    let share = finished * share;
    table.row(["compress, take checksums".to_owned(), format!("{finished:.2}"), String::new(), String::new()]);
    let verdict = budget::COMPRESSED.verdict(share);
    table.row(["the same, one page's share".to_owned(), format!("{share:.2}"), String::new(), verdict]);
    Ok(table)
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}
