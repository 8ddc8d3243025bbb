//! `award-story check`: names every diagnostic of a bundle with its place.

use std::path::PathBuf;

use award_story_bundle::diagnostic::{Diagnostic, count};

use crate::{OWN_BUNDLE, Outcome, diagnostics, disk, line, lines};

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
    let warn =
        |warnings: &[Diagnostic]| warnings.iter().for_each(|warning| eprintln!("warning: {}", line(warning, folder)));
    let name = folder.display();
    match disk::read(folder) {
        Ok(checked) => {
            warn(&checked.warnings);
            println!("{name}: {}, no errors", count(checked.files, "file"));
            Ok(())
        }
        Err(found) => {
            warn(&found.warnings);
            let files = count(found.files, "file");
            Err(format!("{}\n{name}: {files}, {}", lines(&found.diagnostics, folder), diagnostics(&found.diagnostics))
                .into())
        }
    }
}
