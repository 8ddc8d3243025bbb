//! The command line: `award-story check | import | build | schema`.
//!
//! A thin layer over the crates that do the work: arguments in, messages and exit codes out. Everything that touches the
//! machine is here, for they know no file system, no clock and no process.

mod bar;
pub mod build;
pub mod check;
pub mod disk;
pub mod dist;
pub mod glue;
pub mod import;
mod place;
pub mod schema;

use std::error::Error;
use std::path::Path;

use award_story_bundle::diagnostic::{Diagnostic, count};

/// The bundle that the project has of its own, from the project's folder.
pub const OWN_BUNDLE: &str = "public/content";

/// What comes of a command: done, or why not.
pub type Outcome = Result<(), Box<dyn Error>>;

/// A diagnostic as it is printed: its file as whoever named the bundle's folder finds it.
fn line(diagnostic: &Diagnostic, folder: &Path) -> String {
    Diagnostic { file: folder.join(&diagnostic.file).display().to_string(), ..diagnostic.clone() }.to_string()
}

/// Diagnostics as they are printed, one on a line.
fn lines(diagnostics: &[&Diagnostic], folder: &Path) -> String {
    diagnostics.iter().map(|diagnostic| line(diagnostic, folder)).collect::<Vec<_>>().join("\n")
}

/// How many errors there are, in words.
fn number(errors: &[&Diagnostic]) -> String {
    count(errors.len(), "error")
}
