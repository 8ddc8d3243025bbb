//! The bundle as editors write it: its types, their JSON Schemas, and every diagnostic with its place.
//!
//! Each module bears the name of the JSON file whose shape it gives. [`read()`] takes a bundle from any source of
//! [`Files`], and is the only way to a [`Bundle`]: who holds one holds a sound one.
//!
//! This crate knows no file system and no clock, no Leptos and no page. It knows of addresses only which words they use
//! already.

pub mod award;
pub mod bundle;
mod check;
pub mod corrections;
pub mod diagnostic;
pub mod figures;
pub mod files;
pub mod glossary;
pub mod interface;
pub mod kind;
pub mod locale;
pub mod overrides;
pub mod person;
pub mod pictures;
pub mod project;
pub mod read;
pub mod schema;
pub mod sources;
pub mod text;
pub mod timeline;
pub mod unknowns;
pub mod values;

pub use check::characters;
pub use diagnostic::{Diagnostic, Diagnostics};
pub use files::Files;
pub use read::{Bundle, Checked, LanguageBundle, read};
