//! Tries bundles until one breaks the promise. The same ones in every run: who sees a failure sees it again.

use std::cell::Cell;

use proptest::test_runner::{Config, TestCaseError, TestRng, TestRunner};
use tempfile::TempDir;

use super::files::{self, Files};
use super::mutation::{changed, changes};
use super::promise::{Outcome, Promise};

/// What became of the bundles.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    /// How many were published.
    pub published: u32,
    /// How many were refused.
    pub refused: u32,
}

/// Tries so many changes of a bundle.
///
/// # Errors
/// The least changes that break the promise, and how.
pub fn run(promise: &Promise, benign: &Files, cases: u32) -> Result<Counts, String> {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(config.rng_algorithm);
    let counts = Cell::new(Counts::default());
    let outcome = TestRunner::new_with_rng(config, rng).run(&changes(), |changes| {
        let folder = TempDir::new()?;
        files::write(&changed(benign, &changes), folder.path());
        let outcome = promise.keep(folder.path()).map_err(TestCaseError::fail)?;
        let Counts { published, refused } = counts.get();
        counts.set(match outcome {
            Outcome::Published => Counts { published: published + 1, refused },
            Outcome::Refused => Counts { published, refused: refused + 1 },
        });
        Ok(())
    });
    outcome.map_err(|error| error.to_string())?;
    Ok(counts.get())
}
