//! The way in for files from strangers, in a ZIP file or in a folder, and the way out.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use award_story_desk_protocol::{FileInfo, MOST_FILES, Refused};
use zip::result::{ZipError, ZipResult};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, System, ZipArchive, ZipWriter};

/// Files by their paths.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A bundle is no larger when it is unpacked, in bytes.
const MOST_BYTES: usize = 100 << 20;

/// The files in a ZIP file. Folders, and what systems put beside a person's files, are passed over.
///
/// # Errors
/// If it is no ZIP file, or one that wants to do harm.
pub fn unpack(bytes: &[u8]) -> Result<Files, Refused> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::NoZip)?;
    count(archive.len())?;
    let mut room = Room::default();
    let mut files = Files::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(|_| Refused::NoZip)?;
        if file.is_symlink() {
            return Err(Refused::Path { path: file.name().to_owned() });
        }
        let Some(path) = admitted(file.name())? else { continue };
        // What a file says of its size may be a lie: as much is read as may be, and one byte more.
        let mut content = Vec::new();
        let most = u64::try_from(room.0).unwrap_or(u64::MAX);
        (&mut file).take(most.saturating_add(1)).read_to_end(&mut content).map_err(|_| Refused::NoZip)?;
        room.take(content.len())?;
        if files.insert(path.clone(), content).is_some() {
            return Err(Refused::Path { path });
        }
    }
    Ok(files)
}

/// The files of a folder that may be read and that `is_wanted` wants, by their paths. What is not wanted takes no room.
///
/// # Errors
/// As for a ZIP file with the same files.
pub fn wanted(entries: &[FileInfo], is_wanted: impl Fn(&str) -> bool) -> Result<Vec<String>, Refused> {
    let mut room = Room::default();
    let mut paths = Vec::new();
    for entry in entries.iter().filter(|entry| is_wanted(&entry.path)) {
        let Some(path) = admitted(&entry.path)? else { continue };
        room.take(entry.length)?;
        paths.push(path);
    }
    Ok(paths)
}

/// Refuses more files and folders than a bundle may come with.
///
/// # Errors
/// If there are more.
pub fn count(entries: usize) -> Result<(), Refused> {
    if entries > MOST_FILES { Err(Refused::TooMany) } else { Ok(()) }
}

/// How many bytes may still come in.
struct Room(usize);

impl Default for Room {
    fn default() -> Self {
        Self(MOST_BYTES)
    }
}

impl Room {
    fn take(&mut self, length: usize) -> Result<(), Refused> {
        self.0 = self.0.checked_sub(length).ok_or(Refused::TooLarge)?;
        Ok(())
    }
}

/// A file's path, with `/` between its parts; none for a folder, and for what systems put beside a person's files.
fn admitted(path: &str) -> Result<Option<String>, Refused> {
    let path = path.replace('\\', "/");
    let leads_out =
        path.contains([':', '\0']) || path.starts_with('/') || path.split('/').any(|part| matches!(part, "." | ".."));
    if leads_out {
        return Err(Refused::Path { path });
    }
    Ok(Some(path).filter(|path| !path.ends_with('/') && !is_clutter(path)))
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
    fn a_folder_is_held_to_the_limits_of_a_zip_file_and_only_for_what_is_wanted() {
        let entry = |path: &str, length| FileInfo { path: path.to_owned(), length };
        let is_json = |path: &str| path.ends_with(".json");
        let half = MOST_BYTES / 2 + 1;
        let sound = [entry("en/", 0), entry("en/a.json", half), entry("film.mov", MOST_BYTES), entry("C:/b", 1)];
        assert_eq!(wanted(&sound, is_json), Ok(vec!["en/a.json".to_owned()]));
        assert_eq!(wanted(&[entry("a.json", half), entry("b.json", half)], is_json), Err(Refused::TooLarge));
        for path in ["../a.json", "..\\a.json", "/a.json", "a:b.json"] {
            assert_eq!(wanted(&[entry(path, 1)], is_json), Err(Refused::Path { path: path.replace('\\', "/") }));
        }
        assert_eq!([count(MOST_FILES), count(MOST_FILES + 1)], [Ok(()), Err(Refused::TooMany)]);
    }

    #[test]
    fn what_is_no_zip_or_a_broken_one_is_refused() {
        let whole = zip(&[("bundle.json", &[b'x'; 1000])]);
        assert_eq!(unpack(b"PK"), Err(Refused::NoZip));
        assert_eq!(unpack(whole.get(..whole.len() / 2).unwrap()), Err(Refused::NoZip));
    }
}
