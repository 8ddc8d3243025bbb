//! What readers meet: the published site in Chromium, Firefox and WebKitGTK, over WebDriver.
//!
//! One suite, run for each engine: `cargo test --test browser` runs all, `… firefox::` one engine,
//! `… failures` one part. The site is the release build that the environment names: `AWARD_STORY_SITE` for base
//! path `/`, `AWARD_STORY_SITE_SUB` for another one (`make test` builds both). Without a site, or without an engine,
//! what cannot run is left out with a line that says so; with `CI=true` that is a failure.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod console;
mod engine;
mod process;
mod published;
mod reader;
mod runner;
mod server;
mod session;
mod suite;

use award_story_fixtures::{everything, files, harm, invented, payloads, with_app};

fn main() -> std::process::ExitCode {
    runner::run()
}
