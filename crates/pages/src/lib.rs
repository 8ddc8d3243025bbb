//! What the app and the publisher both know: every address, and what the browser knows of the page at each.
//!
//! Serde types and pure functions. This crate knows no Leptos, no bundle, no file system and no network; it compiles for
//! every target, and each type here costs the app its code for reading it.

pub mod page_data;
pub mod routes;
