//! Takes the pictures from a language's folder.

use super::reader::Reader;
use crate::check;
use crate::pictures::{FOLDER, LARGEST, Picture, Subject};
use award_story_message::message;

/// The pictures that there are and that have no diagnostic.
pub fn read(reader: &mut Reader<'_>, folder: &str) -> Vec<Picture> {
    Subject::ALL.into_iter().filter_map(|subject| picture(reader, folder, subject)).collect()
}

fn picture(reader: &mut Reader<'_>, folder: &str, subject: Subject) -> Option<Picture> {
    let name = format!("{folder}/{FOLDER}/{}", subject.file());
    // No more of a file than shows that it is too large.
    let bytes = reader.bytes(&name, LARGEST + 1)?;
    reader.files += 1;
    let png = bytes.map_err(|error| message!("cannot be read ({}), expected a file", error));
    match png.and_then(|png| check::picture(&png).map(|()| png)) {
        Ok(png) => Some(Picture { subject, png }),
        Err(message) => {
            let diagnostic = reader.missing(&name).diagnostic(&[], message);
            reader.diagnostics.push(diagnostic);
            None
        }
    }
}
