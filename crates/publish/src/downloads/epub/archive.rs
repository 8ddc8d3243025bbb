//! The container of a book: a ZIP file whose bytes follow from its content alone, not from clock or machine.

use std::io::{Seek, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, System, ZipWriter};

use crate::File;

/// The first file of every EPUB, which says that it is one; it is not compressed.
const MIMETYPE: (&str, &[u8]) = ("mimetype", b"application/epub+zip");

/// An archive while it is being written.
pub struct Archive<W: Write + Seek>(ZipWriter<W>);

impl<W: Write + Seek> Archive<W> {
    /// An archive that says what its files are together.
    pub fn new(file: W) -> ZipResult<Self> {
        let mut archive = ZipWriter::new(file);
        archive.start_file(MIMETYPE.0, stored())?;
        archive.write_all(MIMETYPE.1)?;
        Ok(Self(archive))
    }

    /// Adds a file.
    pub fn add(&mut self, file: &File) -> ZipResult<()> {
        let deflated = stored().compression_method(CompressionMethod::Deflated).compression_level(Some(9));
        self.0.start_file(&file.path, deflated)?;
        Ok(self.0.write_all(&file.bytes)?)
    }

    /// Ends the archive.
    pub fn finish(self) -> ZipResult<W> {
        self.0.finish()
    }
}

fn stored() -> SimpleFileOptions {
    SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Stored).system(System::Unix)
}
