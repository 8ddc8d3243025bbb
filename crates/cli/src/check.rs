//! `award-story check`: names every fault of a bundle with its place.

use std::path::PathBuf;

use award_story_bundle::fault::{Fault, count};

use crate::{OWN_BUNDLE, Outcome, disk, faults, line, lines};

/// Names every fault of a bundle, as file:line:column: field: what is wrong, what is expected.
#[derive(clap::Args)]
pub struct Options {
    /// The bundle's folder.
    #[arg(default_value = OWN_BUNDLE)]
    folder: PathBuf,
}

/// Prints what was found.
///
/// # Errors
/// The faults, if there are any.
pub fn run(Options { folder }: &Options) -> Outcome {
    let warn = |warnings: &[Fault]| warnings.iter().for_each(|warning| eprintln!("warning: {}", line(warning, folder)));
    let name = folder.display();
    match disk::read(folder) {
        Ok(checked) => {
            warn(&checked.warnings);
            println!("{name}: {}, no faults", count(checked.files, "file"));
            Ok(())
        }
        Err(found) => {
            warn(&found.warnings);
            let files = count(found.files, "file");
            Err(format!("{}\n{name}: {files}, {}", lines(&found.faults, folder), faults(&found.faults)).into())
        }
    }
}
