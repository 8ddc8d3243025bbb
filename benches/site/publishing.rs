//! How long publishing takes: the project's own bundle, natively, optimised for speed.

use std::path::Path;
use std::time::Instant;

use award_story_cli::disk;
use award_story_publish::{self as publish, File, Settings, Template};
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
    /// To compose the pages' data and draw their HTML.
    pub draw: f64,
    /// To write the files.
    pub write: f64,
}

impl Took {
    /// All of it.
    pub fn in_all(self) -> f64 {
        self.read + self.draw + self.write
    }
}

/// Publishes a bundle into a folder.
pub fn publish(bundle: &Path, template: &Template, folder: &Path) -> Outcome<(Took, Vec<File>)> {
    let settings = Settings::new("/", "")?;
    let start = Instant::now();
    let checked = disk::read(bundle)?;
    let read = milliseconds(start);
    let start = Instant::now();
    let files = publish::files(&checked.bundle, &settings, template)?;
    let draw = milliseconds(start);
    let start = Instant::now();
    disk::write(&files, folder)?;
    Ok((Took { read, draw, write: milliseconds(start) }, files))
}

/// The times, the first run's apart: it is the one that an editor waits for.
pub fn table(scratch: &Path) -> Outcome<Table> {
    let (bundle, template) = (Path::new(PROJECT).join("public/content"), template()?);
    // Each into a new folder, as Trunk's is.
    let run = |number: usize| publish(&bundle, &template, &scratch.join(format!("published-{number}")));
    let (first, files) = run(0)?;
    let later = (1..=RUNS).map(|number| Ok(run(number)?.0)).collect::<Outcome<Vec<Took>>>()?;
    let pages = pages(&files);
    let note = format!("{pages} pages with their data; the first run, and the median of {RUNS} more; milliseconds.");
    let mut table = Table::new("Publishing", &note, &["step", "first", "median", "budget"]);
    let mut row = |step: &str, part: &dyn Fn(Took) -> f64, verdict: &dyn Fn(f64) -> String| {
        let median = median(&later.iter().copied().map(part).collect::<Vec<_>>());
        table.row([step.to_owned(), format!("{:.2}", part(first)), format!("{median:.2}"), verdict(median)]);
    };
    let none = |_| String::new();
    row("read and check", &|took| took.read, &none);
    row("compose and draw", &|took| took.draw, &none);
    row("write", &|took| took.write, &none);
    row("in all", &Took::in_all, &none);
    // A count and a size divide alike.
    let share = 1.0 / (kilobytes(pages) * 1000.0);
    row("in all, one page's share", &|took| took.in_all() * share, &|figure| budget::PUBLISHED.verdict(figure));
    Ok(table)
}

/// How many of the files are pages.
pub fn pages(files: &[File]) -> usize {
    files.iter().filter(|file| file.path.ends_with(".html")).count()
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}
