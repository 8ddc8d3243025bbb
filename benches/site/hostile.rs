//! Ten thousand bundles that nobody would write, held to what the tests hold some hundreds to.

// A broken promise is no figure: it ends the bench, by a panic as in the tests or as an error.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "shared with the tests, which panic")]

#[path = "../../tests/content/bundle.rs"]
#[allow(dead_code, reason = "shared with the tests of bundles, which use more of it")]
mod bundle;
#[path = "../../tests/hostile/everything.rs"]
mod everything;
#[path = "../../tests/hostile/files.rs"]
#[allow(dead_code, reason = "shared with the tests, which use more of it")]
mod files;
#[path = "../../tests/hostile/found.rs"]
mod found;
#[path = "../../tests/hostile/mutation.rs"]
mod mutation;
#[path = "../../tests/hostile/payloads.rs"]
#[allow(dead_code, reason = "shared with the tests, which use more of it")]
mod payloads;
#[path = "../../tests/hostile/promise.rs"]
mod promise;
#[path = "../../tests/hostile/trial.rs"]
mod trial;

use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::Outcome;
use crate::table::Table;
use crate::template::{PROJECT, template};

/// How many.
const CASES: u32 = 10_000;

/// What became of them, and in which time. A broken promise is an error, with the least change that breaks it.
pub fn table(scratch: &Path) -> Outcome<Table> {
    let everything = everything::everything();
    let (bare, own) = (bundle::Copy::bare(), Path::new(PROJECT).join("public/content"));
    let mut benign = everything::in_every_size(&scratch.join("everything"));
    benign.extend([bundle::valid(), bare.path(""), own]);
    let benign: Vec<_> = benign.iter().map(PathBuf::as_path).collect();
    let promise = promise::Promise::new(template()?, &benign)?;
    let start = Instant::now();
    let trial::Counts { published, refused } = trial::run(&promise, &everything, CASES)?;
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
