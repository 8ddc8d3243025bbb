//! Takes the pictures from a language's folder.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::reader::Reader;
use crate::check;
use crate::pictures::{FOLDER, LARGEST, Picture, Subject};

/// The pictures that there are and that have no fault.
pub fn read(reader: &mut Reader<'_>, folder: &str) -> Vec<Picture> {
    Subject::ALL.into_iter().filter_map(|subject| picture(reader, folder, subject)).collect()
}

fn picture(reader: &mut Reader<'_>, folder: &str, subject: Subject) -> Option<Picture> {
    let name = format!("{folder}/{FOLDER}/{}", subject.file());
    let path = reader.dir.join(&name);
    if !path.exists() {
        return None;
    }
    reader.files += 1;
    let png = bytes(&path).map_err(|error| format!("cannot be read ({error}), expected a file"));
    match png.and_then(|png| check::picture(&png).map(|()| png)) {
        Ok(png) => Some(Picture { subject, png }),
        Err(message) => {
            let fault = reader.missing(&name).fault(&[], &message);
            reader.faults.push(fault);
            None
        }
    }
}

/// No more of a file than shows that it is too large.
fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
