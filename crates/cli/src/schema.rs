//! `award-story schema`: the JSON Schemas beside a bundle, for an editor's text editor.

use std::path::PathBuf;

use award_story_bundle::schema;
use award_story_publish::File;

use crate::{OWN_BUNDLE, Outcome, disk};

/// Writes the JSON Schemas of a bundle's files into its folder `schema`, for text editors that know them.
#[derive(clap::Args)]
pub struct Options {
    /// The bundle's folder.
    #[arg(default_value = OWN_BUNDLE)]
    folder: PathBuf,
}

/// Writes them.
///
/// # Errors
/// If one cannot be written.
pub fn run(Options { folder }: &Options) -> Outcome {
    let files: Vec<File> = schema::files()?.into_iter().map(|(path, text)| File::text(path, text)).collect();
    Ok(disk::write(&files, folder)?)
}
