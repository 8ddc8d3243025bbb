//! From an award page's plain text, as people copy it, to a bundle that can be published.
//!
//! What the text says stands in the bundle as the page prints it, to the last character that can be seen; what could not
//! be made sense of stands there as a paragraph, and is remarked on. Nothing is made up: no title, no outlet and no person
//! that the text does not name as such. The words of the site itself are those of another bundle, in the page's language
//! where that bundle has it.
//!
//! This crate knows no file system and no clock: text, model and day come in, files go out.

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
pub mod roles;
pub mod vocabulary;

use std::collections::BTreeMap;

use award_story_bundle::{self as content, Files, schema};
pub use bundle::Given;
pub use detection::{Found, PageLanguage};
pub use error::{ImportError, Refused};
use model::Model;
pub use page::{AwardPage, Block, Reading, Told};
pub use remark::{Remark, Wanted};

/// A bundle that was made of a text.
#[derive(Debug)]
pub struct Imported {
    /// Its files by their paths below its folder, the schemas among them. It has no diagnostic.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The page's language.
    pub language: PageLanguage,
    /// What was noticed in the text, in its order.
    pub remarks: Vec<Remark>,
    /// What the text does not tell, and an editor can.
    pub wanted: Vec<Wanted>,
    /// The site's own words that are still in another language.
    pub untranslated: Vec<Wanted>,
}

/// Makes a bundle of an award page's text. `model` is the bundle whose words the site speaks with.
///
/// # Errors
/// If the text is no text, if what is given beside it can't be, or if the bundle would not pass its checks.
pub fn import(text: Vec<u8>, given: &Given, model: &dyn Files) -> Result<Imported, ImportError> {
    imported(AwardPage::read(text, &given.told).map_err(ImportError::Text)?, given, model)
}

/// The bundle of a page that was read.
fn imported(reading: Reading, given: &Given, model: &dyn Files) -> Result<Imported, ImportError> {
    let model = Model::read(model)?;
    let mut files: BTreeMap<_, _> = bundle::files(&reading, given, &model)?.into_iter().collect();
    let schemas = schema::files().map_err(ImportError::Json)?;
    files.extend(schemas.into_iter().map(|(path, text)| (path, text.into_bytes())));
    content::read(&files).map_err(ImportError::Diagnostics)?;
    let Reading { page, language, remarks } = reading;
    let wanted = bundle::wanted(&page, &language, given);
    let untranslated = bundle::untranslated(&language, &model);
    Ok(Imported { files, language, remarks, wanted, untranslated })
}
