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

#[path = "../content/bundle.rs"]
#[allow(dead_code, reason = "shared with the tests of bundles, which use more of it")]
mod bundle;
mod console;
mod engine;
#[path = "../hostile/everything.rs"]
#[allow(dead_code, reason = "shared with the tests of hostile bundles, which use more of it")]
mod everything;
#[path = "../hostile/files.rs"]
mod files;
#[path = "../hostile/harm.rs"]
mod harm;
#[path = "../bundles/invented.rs"]
mod invented;
#[path = "../hostile/payloads.rs"]
#[allow(dead_code, reason = "shared with the tests of harmful bundles, which use more of it")]
mod payloads;
mod process;
mod published;
mod reader;
mod runner;
mod server;
mod stage;
mod suite;
#[path = "../bundles/with_app.rs"]
mod with_app;

fn main() -> std::process::ExitCode {
    runner::run()
}
