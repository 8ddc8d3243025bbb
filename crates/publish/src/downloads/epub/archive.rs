//! The container of a book: a ZIP file whose bytes follow from its content alone, not from clock or machine.

use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, System, ZipWriter};

use crate::File;

/// The first file of every EPUB, which says that it is one; it is not compressed.
const MIMETYPE: (&str, &[u8]) = ("mimetype", b"application/epub+zip");

/// The files in this order, after the one that says what they are together.
pub fn archive(files: &[File]) -> ZipResult<Vec<u8>> {
    let stored = SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Stored).system(System::Unix);
    let deflated = stored.compression_method(CompressionMethod::Deflated).compression_level(Some(9));
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file(MIMETYPE.0, stored)?;
    archive.write_all(MIMETYPE.1)?;
    for file in files {
        archive.start_file(&file.path, deflated)?;
        archive.write_all(&file.bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
