//! The commands, as `make` and Trunk call them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, as it should"
)]

mod check;
mod import;
mod serving;
