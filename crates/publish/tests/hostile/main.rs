//! A bundle that means harm: what stands in its texts is shown as text or refused with its place, and never more.
//!
//! What was published is read by other parsers than those that it was made with. `mutation` and `invariants` are shared with
//! `make bench`, which tries them ten thousand times.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, as it should"
)]

mod characters;
mod mutated;
mod schemas;
mod sizes;
mod words;

use award_story_fixtures::{bundle, everything, files, found, harm, invariants, own_bundle, payloads, template, trial};
