//! The commands, as `make` and Trunk call them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, as it should"
)]

mod build;
mod check;
mod import;
mod schema;
mod serving;
