//! The bundle as editors write it: one language's words in one folder of JSON files.
//!
//! Each module bears the name of the JSON file whose shape it gives; [`read()`] takes a bundle from its folder and names
//! every fault with its place.

pub mod award;
pub mod bundle;
mod check;
pub mod corrections;
pub mod entry;
pub mod fault;
pub mod figures;
pub mod files;
pub mod interface;
pub mod kind;
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

pub use check::characters;
pub use fault::{Fault, Faults};
pub use files::Files;
pub use read::{Bundle, Checked, LanguageBundle, read};
