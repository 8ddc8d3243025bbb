//! What becomes of an award page's copied text: the texts in this folder, each with what is expected beside it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, as it should"
)]

mod expected;
mod guide;
mod kept;
mod languages;
mod numbers;
mod overview;
mod roles;
mod texts;
