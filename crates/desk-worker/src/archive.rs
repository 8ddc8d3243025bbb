//! ZIP files: the way in for files from strangers, and the way out.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use award_story_desk_protocol::Refused;
use zip::result::{ZipError, ZipResult};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, System, ZipArchive, ZipWriter};

/// Files by their paths.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A bundle has no more files: 10,000 people in ten languages have 100,000, and nobody opens those in a browser.
const MOST_FILES: usize = 20_000;

/// A bundle is no larger when it is unpacked, in bytes.
const MOST_BYTES: usize = 100 << 20;

/// The files in a ZIP file. Folders, and what systems put beside a person's files, are passed over.
///
/// # Errors
/// If it is no ZIP file, or one that wants to do harm.
pub fn unpack(bytes: &[u8]) -> Result<Files, Refused> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::NoZip)?;
    if archive.len() > MOST_FILES {
        return Err(Refused::TooMany);
    }
    let mut files = Files::new();
    let mut left = MOST_BYTES;
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(|_| Refused::NoZip)?;
        let path = file.name().replace('\\', "/");
        let harm = || Err(Refused::Path { path: path.clone() });
        if file.is_symlink() || path.contains([':', '\0']) || path.starts_with('/') {
            return harm();
        }
        if path.split('/').any(|part| matches!(part, "." | "..")) {
            return harm();
        }
        if file.is_dir() || is_clutter(&path) {
            continue;
        }
        // What a file says of its size may be a lie: as much is read as may be, and one byte more.
        let mut content = Vec::new();
        let most = u64::try_from(left).unwrap_or(u64::MAX);
        (&mut file).take(most.saturating_add(1)).read_to_end(&mut content).map_err(|_| Refused::NoZip)?;
        left = left.checked_sub(content.len()).ok_or(Refused::TooLarge)?;
        if files.insert(path.clone(), content).is_some() {
            return harm();
        }
    }
    Ok(files)
}

/// What macOS and Windows leave in folders and archives.
fn is_clutter(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    path.starts_with("__MACOSX/") || matches!(name, ".DS_Store" | "Thumbs.db" | "desktop.ini")
}

/// The files as a ZIP file, whose bytes follow from them alone.
///
/// # Errors
/// If a file is too large for it.
pub fn pack<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Deflated).system(System::Unix);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        archive.start_file(path, options)?;
        archive.write_all(bytes).map_err(ZipError::Io)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
        pack(files.iter().copied()).unwrap()
    }

    #[test]
    fn files_come_out_as_they_went_in_without_clutter() {
        let bytes = zip(&[
            ("bundle.json", b"{}"),
            ("en/award.json", "润".as_bytes()),
            ("__MACOSX/a", b"x"),
            ("en/.DS_Store", b""),
        ]);
        let files = unpack(&bytes).unwrap();
        assert_eq!(files.keys().collect::<Vec<_>>(), ["bundle.json", "en/award.json"]);
        assert_eq!(files.get("en/award.json").map(Vec::as_slice), Some("润".as_bytes()));
    }

    #[test]
    fn a_path_that_leads_out_is_refused() {
        for path in ["../a", "en/../../a", "/etc/passwd", "C:/a", "C:\\a", "..\\a", "./a"] {
            let refused = unpack(&zip(&[(path, b"x")])).unwrap_err();
            assert_eq!(refused, Refused::Path { path: path.replace('\\', "/") });
        }
    }

    #[test]
    fn a_link_is_refused() {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        archive.add_symlink("en", "/etc", SimpleFileOptions::DEFAULT).unwrap();
        let bytes = archive.finish().unwrap().into_inner();
        assert_eq!(unpack(&bytes), Err(Refused::Path { path: "en".to_owned() }));
    }

    #[test]
    fn what_unpacks_to_too_much_is_refused() {
        let zeros = vec![0; MOST_BYTES / 2 + 1];
        let bytes = zip(&[("a", &zeros), ("b", &zeros)]);
        assert!(bytes.len() < MOST_BYTES / 100, "{}", bytes.len());
        assert_eq!(unpack(&bytes), Err(Refused::TooLarge));
    }

    #[test]
    fn too_many_files_are_refused() {
        let names: Vec<String> = (0..=MOST_FILES).map(|number| number.to_string()).collect();
        let bytes = pack(names.iter().map(|name| (name.as_str(), [].as_slice()))).unwrap();
        assert_eq!(unpack(&bytes), Err(Refused::TooMany));
    }

    #[test]
    fn what_is_no_zip_or_a_broken_one_is_refused() {
        let whole = zip(&[("bundle.json", &[b'x'; 1000])]);
        assert_eq!(unpack(b"PK"), Err(Refused::NoZip));
        assert_eq!(unpack(whole.get(..whole.len() / 2).unwrap()), Err(Refused::NoZip));
    }
}
