//! The bundle as editors write it: one language's words in one folder of JSON files.
//!
//! Native only. Each module bears the name of the JSON file whose shape it gives; [`read()`] takes a bundle from disk
//! and names every fault with its place, [`compose`] turns a sound bundle into the pages' data. Only the native
//! binaries and `publish` may import this.

pub mod award;
pub mod bundle;
mod check;
pub mod compose;
pub mod corrections;
pub mod entry;
pub mod fault;
pub mod figures;
pub mod interface;
pub mod kind;
mod locale;
pub mod person;
pub mod pictures;
pub mod project;
pub mod read;
pub mod schema;
pub mod sources;
pub mod terms;
pub mod text;
pub mod timeline;
pub mod unknowns;
pub mod values;

pub(crate) use check::characters;
pub use fault::{Fault, Faults};
pub use read::{Bundle, Checked, LanguageBundle, read};
