//! The parts that pages are made of. Each module holds one part and is named after it.
//!
//! The shell's parts ([`header`], [`progress`], [`footer`]) react and are Leptos components; a page's content is
//! inert once drawn and is made of [`element`]s.

pub mod definitions;
pub mod element;
pub mod footer;
pub mod header;
pub mod list;
pub mod not_found;
pub mod page;
pub mod progress;
pub mod quotation;
pub mod runs;
pub mod table;
