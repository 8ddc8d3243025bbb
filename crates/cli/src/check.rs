//! `award-story check`: names every diagnostic of a bundle with its place.

use std::path::PathBuf;

use award_story_bundle::diagnostic::{Diagnostic, count};

use crate::{OWN_BUNDLE, Outcome, disk, line, lines, number};

/// Names every diagnostic of a bundle, as file:line:column: field: what is wrong, what is expected.
#[derive(clap::Args)]
pub struct Options {
    /// The bundle's folder.
    #[arg(default_value = OWN_BUNDLE)]
    folder: PathBuf,
}

/// Prints what was found.
///
/// # Errors
/// The diagnostics, if there are any.
pub fn run(Options { folder }: &Options) -> Outcome {
    let warn = |warning: &Diagnostic| eprintln!("warning: {}", line(warning, folder));
    let name = folder.display();
    match disk::read(folder) {
        Ok(checked) => {
            checked.warnings.iter().for_each(warn);
            println!("{name}: {}, no errors", count(checked.files, "file"));
            Ok(())
        }
        Err(found) => {
            found.warnings().into_iter().for_each(warn);
            let (files, errors) = (count(found.files, "file"), found.errors());
            Err(format!("{}\n{name}: {files}, {}", lines(&errors, folder), number(&errors)).into())
        }
    }
}
