//! What pages say of an entry, for whoever composes it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, as it should"
)]

mod left_out;

use award_story_fixtures::bundle;
