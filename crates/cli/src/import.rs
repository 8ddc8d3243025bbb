//! `award-story import`: makes a bundle of an award page's copied text.

use std::fs;
use std::path::{Path, PathBuf};

use award_story_import::{Given, ImportError, Imported};
use time::OffsetDateTime;

use crate::disk::Folder;
use crate::{OWN_BUNDLE, Outcome, lines, place};

/// Makes a bundle of an award page's copied text. The site's own words are those of public/content, in the language of its
/// award page.
#[derive(clap::Args)]
pub struct Options {
    /// The file with the text.
    text: PathBuf,
    /// A new folder for the bundle, or an empty one.
    to: PathBuf,
    /// The https address of the award page.
    #[arg(long, value_name = "URL")]
    address: Option<String>,
    /// Who made the entry.
    #[arg(long, value_name = "NAME")]
    outlet: Option<String>,
}

/// Imports, and says what was noticed and what is left to do.
///
/// # Errors
/// Why nothing was written.
pub fn run(Options { text, to, address, outlet }: &Options) -> Outcome {
    let bytes = fs::read(text).map_err(|error| format!("{} could not be read: {error}", text.display()))?;
    let day = OffsetDateTime::now_utc().date();
    let given = Given { day, address: address.clone(), outlet: outlet.clone() };
    let model = Path::new(OWN_BUNDLE);
    let imported = award_story_import::import(bytes, &given, &Folder(model)).map_err(|error| match error {
        ImportError::Text(refused) => format!("{}{refused}", text.display()),
        ImportError::Model(faults) => {
            format!("the bundle that lends its words has faults itself:\n{}", lines(&faults.faults, model))
        }
        ImportError::Faults(faults) => {
            format!("nothing was written, since the bundle would have faults:\n{}", lines(&faults.faults, to))
        }
        error => error.to_string(),
    })?;
    place::write(&imported.files, to)?;
    report(text, to, &imported);
    Ok(())
}

/// What was noticed, and what is left to do, for an editor; that it was written, for whoever goes on with it.
fn report(text: &Path, to: &Path, imported: &Imported) {
    let (text, name) = (text.display(), to.display());
    for remark in &imported.remarks {
        eprintln!("{text}:{remark}");
    }
    if !imported.wanted.is_empty() {
        eprintln!("The text does not say, and the site does without until you fill it in:");
    }
    for wanted in &imported.wanted {
        eprintln!("{}", to.join(wanted.to_string()).display());
    }
    eprintln!("See it with: make serve CONTENT={name}   How to go on: docs/writing-content.md");
    println!("{name}: a bundle without a fault");
}
