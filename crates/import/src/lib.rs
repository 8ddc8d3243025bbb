//! From an award page's plain text, as people copy it, to a bundle that can be published.
//!
//! Native only, called by `bin/import`. What the text says stands in the bundle as the page prints it, to the last
//! character that can be seen; what could not be made sense of stands there as a paragraph, and is remarked on. Nothing is
//! made up: no title, no outlet and no person that the text does not name as such. The words of the site itself are those
//! of another bundle, in the language of its award page.

mod award_line;
mod bundle;
mod error;
mod heading;
mod lines;
mod page;
mod paragraphs;
mod remark;
mod write;

use std::fs;
use std::path::Path;

use award_story_bundle as content;
pub use bundle::Given;
pub use error::{ImportError, Refused};
pub use page::{AwardPage, Block};
pub use remark::{Remark, Wanted};

/// A bundle that was written.
#[derive(Debug)]
pub struct Imported {
    /// What was noticed in the text, in its order.
    pub remarks: Vec<Remark>,
    /// What the text does not tell, and an editor can.
    pub wanted: Vec<Wanted>,
}

/// Reads an award page's text from a file and writes a bundle into a folder, which must be empty or not be there yet.
/// `model` is the bundle whose words the site speaks with.
///
/// # Errors
/// If the text is no text, if the folder holds anything, or if the bundle would not pass its checks; then nothing is
/// written.
pub fn import(text: &Path, to: &Path, given: &Given, model: &Path) -> Result<Imported, ImportError> {
    let bytes = fs::read(text).map_err(|error| ImportError::Read(text.to_owned(), error))?;
    let (page, remarks) = AwardPage::read(bytes).map_err(|refused| ImportError::Text(text.to_owned(), refused))?;
    let words = content::read(model).map_err(ImportError::Model)?.bundle;
    let files = bundle::files(&page, given, &words, model)?;
    write::write(&files, to)?;
    Ok(Imported { wanted: bundle::wanted(&page, given, &words), remarks })
}
