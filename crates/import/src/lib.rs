//! From an award page's plain text, as people copy it, to a bundle that can be published.
//!
//! What the text says stands in the bundle as the page prints it, to the last character that can be seen; what could not
//! be made sense of stands there as a paragraph, and is remarked on. Nothing is made up: no title, no outlet and no person
//! that the text does not name as such. The words of the site itself are those of another bundle, in the language of its
//! award page.
//!
//! This crate knows no file system and no clock: text, model and day come in, files go out.

mod award_line;
mod bundle;
mod error;
mod heading;
mod lines;
mod page;
mod paragraphs;
mod remark;

use std::collections::BTreeMap;

use award_story_bundle::{self as content, Files, schema};
pub use bundle::Given;
pub use error::{ImportError, Refused};
pub use page::{AwardPage, Block};
pub use remark::{Remark, Wanted};

/// A bundle that was made of a text.
#[derive(Debug)]
pub struct Imported {
    /// Its files by their paths below its folder, the schemas among them. It has no fault.
    pub files: BTreeMap<String, Vec<u8>>,
    /// What was noticed in the text, in its order.
    pub remarks: Vec<Remark>,
    /// What the text does not tell, and an editor can.
    pub wanted: Vec<Wanted>,
}

/// Makes a bundle of an award page's text. `model` is the bundle whose words the site speaks with.
///
/// # Errors
/// If the text is no text, or if the bundle would not pass its checks.
pub fn import(text: Vec<u8>, given: &Given, model: &dyn Files) -> Result<Imported, ImportError> {
    let (page, remarks) = AwardPage::read(text).map_err(ImportError::Text)?;
    let words = content::read(model).map_err(ImportError::Model)?.bundle;
    let mut files: BTreeMap<_, _> = bundle::files(&page, given, &words, model)?.into_iter().collect();
    let schemas = schema::files().map_err(ImportError::Json)?;
    files.extend(schemas.into_iter().map(|(path, text)| (path, text.into_bytes())));
    content::read(&files).map_err(ImportError::Faults)?;
    Ok(Imported { files, remarks, wanted: bundle::wanted(&page, given, &words) })
}
