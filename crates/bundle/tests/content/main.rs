//! What an editor sees of a bundle's diagnostics: the valid bundle of `award-story-fixtures`, with one thing broken at a time.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, as it should"
)]

mod bytes;
mod examples;
mod files;
mod languages;
mod names;
mod overrides;
mod pictures;
mod plurals;
mod references;
mod schemas;
mod structure;
mod values;

use award_story_fixtures::bundle;
