//! Where a bundle's files come from: the only way in from outside.
//!
//! On a machine they come from a folder, in a browser and in tests from memory. Paths are relative to the bundle's folder,
//! with `/` between their parts.

use std::collections::BTreeMap;

use super::pictures;

/// A source of files: the bundle's folder and what is below it.
pub trait Files {
    /// What is directly in a folder, in any order; nothing where there is no such folder. The bundle's own is the empty
    /// path.
    fn list(&self, folder: &str) -> Vec<Entry>;

    /// The first bytes of a file, at most so many; `None` where there is no such file.
    ///
    /// # Errors
    /// In words, why a file that is there cannot be read.
    fn read(&self, path: &str, most: usize) -> Option<Result<Vec<u8>, String>>;

    /// The folder of a bundle near this one, for whoever was given a folder that is none.
    fn nearby(&self) -> Option<String> {
        None
    }
}

/// What stands in a folder: its name there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Entry {
    /// A file.
    File(String),
    /// A folder.
    Folder(String),
}

impl Entry {
    /// Its name in the folder.
    pub fn name(&self) -> &str {
        match self {
            Entry::File(name) | Entry::Folder(name) => name,
        }
    }
}

/// Whether a bundle's folder may hold a file at this path as the bundle's: JSON beside the manifest, in a folder there and in its
/// `people`, and the pictures. Reading looks at no other file, and reports those of these that it doesn't expect.
pub fn is_part(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    let is_json = path.ends_with(".json");
    let is_in_place = match parts.as_slice() {
        [_] | [_, _] => is_json,
        [_, folder, _] => (*folder == "people" && is_json) || *folder == pictures::FOLDER,
        _ => false,
    };
    is_in_place && !parts.iter().any(|part| part.is_empty() || part.starts_with('.'))
}

/// Files in memory, by their paths.
impl Files for BTreeMap<String, Vec<u8>> {
    fn list(&self, folder: &str) -> Vec<Entry> {
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let below = self.keys().filter_map(|path| path.strip_prefix(&prefix));
        let mut entries: Vec<Entry> = below
            .map(|path| match path.split_once('/') {
                Some((folder, _)) => Entry::Folder(folder.to_owned()),
                None => Entry::File(path.to_owned()),
            })
            .collect();
        entries.sort();
        entries.dedup();
        entries
    }

    fn read(&self, path: &str, most: usize) -> Option<Result<Vec<u8>, String>> {
        self.get(path).map(|bytes| Ok(bytes.iter().take(most).copied().collect()))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use award_story_fixtures::folder;

    use super::*;
    use crate::read;

    #[test]
    fn a_folder_in_memory_has_the_files_and_folders_that_stand_in_it() {
        let files: BTreeMap<String, Vec<u8>> =
            ["bundle.json", "en/award.json", "en/people/ann.json"].map(|path| (path.to_owned(), b"{}".to_vec())).into();
        assert_eq!(files.list(""), [Entry::File("bundle.json".to_owned()), Entry::Folder("en".to_owned())]);
        assert_eq!(files.list("en"), [Entry::File("award.json".to_owned()), Entry::Folder("people".to_owned())]);
        assert_eq!(files.list("e"), []);
        assert_eq!(files.read("en/award.json", 1), Some(Ok(b"{".to_vec())));
        assert_eq!(files.read("en", 1), None);
    }

    #[test]
    fn what_lies_beside_a_bundle_is_no_part_of_it() {
        for path in
            ["bundle.json", "en/award.json", "zh-hans/people/ann.json", "en/social/notes.png", "schema/award.json"]
        {
            assert!(is_part(path), "{path}");
        }
        for path in
            ["", "README.md", "en/notes.txt", ".git/a.json", "en/.a.json", "en/people/a/b.json", "en/drafts/a.json"]
        {
            assert!(!is_part(path), "{path}");
        }
    }

    #[test]
    fn a_bundle_is_the_same_without_what_is_no_part_of_it() {
        let mut whole = folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/content"));
        let parts: BTreeMap<String, Vec<u8>> = whole.clone().into_iter().filter(|(path, _)| is_part(path)).collect();
        assert!(parts.keys().any(|path| path.ends_with("/social/overview.png")), "{:?}", parts.keys());
        whole.insert("README.md".to_owned(), b"#".to_vec());
        whole.insert("en/drafts/award.json".to_owned(), b"{".to_vec());
        let [whole, parts] = [whole, parts].map(|files| read(&files).unwrap());
        assert_eq!((whole.files, whole.warnings), (parts.files, parts.warnings));
    }
}
