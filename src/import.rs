//! From an award page's plain text, as people copy it, to a bundle that can be published.
//!
//! Native only, called by `bin/import`. What the text says stands in the bundle as the page prints it, to the last
//! character that can be seen; what could not be made sense of stands there as a paragraph, and is remarked on. Nothing is
//! made up: no title, no outlet and no person that the text does not name as such. The words of the site itself are those
//! of another bundle, in the page's language where that bundle has it.
//!
//! [`convert`] is the whole of it, from values to values; only [`import`] knows files, and the day.

mod award_line;
mod bundle;
mod credits;
mod detection;
mod entries;
mod error;
mod head;
mod heading;
mod label;
mod lines;
mod model;
mod page;
mod paragraphs;
mod phrase;
mod quotation;
mod remark;
pub mod vocabulary;
mod write;

use std::fs;
use std::path::Path;

use time::OffsetDateTime;

pub use bundle::{File, Given};
pub use detection::{Found, PageLanguage};
pub use error::{ImportError, Refused};
pub use model::Model;
pub use page::{AwardPage, Block, Reading, Told};
pub use remark::{Remark, Wanted};

/// What an editor should know of a bundle that was made.
#[derive(Debug)]
pub struct Imported {
    /// The page's language.
    pub language: PageLanguage,
    /// What was noticed in the text, in its order.
    pub remarks: Vec<Remark>,
    /// What the text does not tell, and an editor can.
    pub wanted: Vec<Wanted>,
    /// The site's own words that are still in another language.
    pub untranslated: Vec<Wanted>,
}

/// Reads an award page's text from a file and writes a bundle into a folder, which must be empty or not be there yet.
/// `model` is the bundle whose words the site speaks with.
///
/// # Errors
/// If the text is no text, if the folder holds anything, or if the bundle would not pass its checks; then nothing is
/// written.
pub fn import(text: &Path, to: &Path, given: &Given, model: &Path) -> Result<Imported, ImportError> {
    let bytes = fs::read(text).map_err(|error| ImportError::Read(text.to_owned(), error))?;
    let model = Model::read(model)?;
    let today = OffsetDateTime::now_utc().date().to_string();
    let (files, imported) = convert(text, bytes, given, &model, &today)?;
    write::write(&files, to)?;
    Ok(imported)
}

/// Makes a bundle's files of a text, which messages call `name`. `today` is the day of the import: `2001-06-30`.
///
/// # Errors
/// If the text is no text, or what is given beside it can't be.
pub fn convert(
    name: &Path,
    text: Vec<u8>,
    given: &Given,
    model: &Model,
    today: &str,
) -> Result<(Vec<File>, Imported), ImportError> {
    let reading = AwardPage::read(text, &given.told).map_err(|refused| ImportError::Text(name.to_owned(), refused))?;
    let files = bundle::files(&reading, given, model, today)?;
    let Reading { page, language, remarks } = reading;
    let wanted = bundle::wanted(&page, &language, given);
    let untranslated = bundle::untranslated(&language, model);
    Ok((files, Imported { language, remarks, wanted, untranslated }))
}
