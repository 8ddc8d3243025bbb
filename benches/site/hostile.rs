//! Ten thousand bundles that nobody would write, held to what the tests hold some hundreds to.

use std::path::{Path, PathBuf};
use std::time::Instant;

use award_story_fixtures::{bundle, everything, invariants, trial};

use crate::Outcome;
use crate::table::Table;
use crate::template::{PROJECT, template};

/// How many.
const CASES: u32 = 10_000;

/// What became of them, and in which time. A broken invariant is an error, with the least change that breaks it.
pub fn table(scratch: &Path) -> Outcome<Table> {
    let everything = everything::everything();
    let (bare, own) = (bundle::Copy::bare(), Path::new(PROJECT).join("public/content"));
    let mut benign = everything::in_every_size(&scratch.join("everything"));
    benign.extend([bundle::valid(), bare.path(""), own]);
    let benign: Vec<_> = benign.iter().map(PathBuf::as_path).collect();
    let invariants = invariants::Invariants::new(template(), &benign)?;
    let start = Instant::now();
    let trial::Counts { published, refused } = trial::run(&invariants, &everything, CASES)?;
    let seconds = start.elapsed().as_secs_f64();
    let note = "Changed at random, the same in every run: each refused with its places, or published with nothing in its \
                files that is not in those of a bundle which means no harm.";
    let mut table = Table::new("Bundles that nobody would write", note, &["what", "figure"]);
    let mut row = |what: &str, figure: String| table.row([what.to_owned(), figure]);
    row("bundles", (published + refused).to_string());
    row("published", published.to_string());
    row("refused", refused.to_string());
    row("in all, s", format!("{seconds:.1}"));
    row("each, ms", format!("{:.2}", seconds * 1000.0 / f64::from(CASES)));
    Ok(table)
}
