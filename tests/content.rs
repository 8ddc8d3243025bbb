//! What an editor sees of a bundle's faults: the valid bundle of `tests/bundles`, with one thing broken at a time.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, as it should"
)]

#[path = "content/bundle.rs"]
mod bundle;
#[path = "content/bytes.rs"]
mod bytes;
#[path = "content/command.rs"]
mod command;
#[path = "content/entry.rs"]
mod entry;
#[path = "content/examples.rs"]
mod examples;
#[path = "content/files.rs"]
mod files;
#[path = "content/languages.rs"]
mod languages;
#[path = "content/left_out.rs"]
mod left_out;
#[path = "content/names.rs"]
mod names;
#[path = "content/pictures.rs"]
mod pictures;
#[path = "content/plurals.rs"]
mod plurals;
#[path = "content/references.rs"]
mod references;
#[path = "content/schemas.rs"]
mod schemas;
#[path = "content/structure.rs"]
mod structure;
#[path = "content/values.rs"]
mod values;
