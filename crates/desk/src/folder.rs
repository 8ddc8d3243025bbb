//! What saving does to the folder that a bundle was opened from, and what has to be asked first.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::language::Files;

/// How many files a question names.
const NAMED: usize = 10;

/// What saving writes and removes. No other file of the folder is touched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The files that are written, and what is written into them.
    pub written: Files,
    /// The files that are removed.
    pub removed: Vec<String>,
}

impl Changes {
    /// What makes of the files that the desk has read or written there those that are to lie there.
    pub fn between(known: &Files, now: &Files) -> Self {
        let is_other = |(path, bytes): &(&String, &Arc<Vec<u8>>)| known.get(*path) != Some(bytes);
        let written = now.iter().filter(is_other).map(|(path, bytes)| (path.clone(), Arc::clone(bytes))).collect();
        let removed = known.keys().filter(|path| !now.contains_key(*path)).cloned().collect();
        Self { written, removed }
    }

    /// The paths of all files that are written or removed.
    pub fn paths(&self) -> impl Iterator<Item = &String> {
        self.written.keys().chain(&self.removed)
    }

    /// The files that somebody else has changed, made or deleted meanwhile, and whose changes saving would discard. `there` has what
    /// lies in the folder at the paths of the changes.
    pub fn conflicts(&self, known: &Files, there: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
        let is_discarded = |path: &&String| {
            let found = there.get(*path);
            let is = |files: &Files| files.get(*path).map(|bytes| bytes.as_slice()) == found.map(Vec::as_slice);
            !is(known) && !is(&self.written)
        };
        self.paths().filter(is_discarded).cloned().collect()
    }
}

/// Paths for a question, one a line: the first ones, and how many more there are.
pub fn listed(paths: &[String]) -> String {
    let first = paths.get(..NAMED).unwrap_or(paths).join("\n");
    match paths.len().checked_sub(NAMED) {
        None | Some(0) => first,
        Some(more) => format!("{first}\n… +{more}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn files(all: &[(&str, &str)]) -> Files {
        all.iter().map(|(path, text)| ((*path).to_owned(), Arc::new(text.as_bytes().to_vec()))).collect()
    }

    fn there(files: &Files) -> BTreeMap<String, Vec<u8>> {
        files.iter().map(|(path, bytes)| (path.clone(), bytes.to_vec())).collect()
    }

    #[test]
    fn only_what_changed_is_written_and_only_what_was_known_is_removed() {
        let known = files(&[("a", "1"), ("b", "2"), ("c", "3")]);
        let now = files(&[("a", "1"), ("b", "two"), ("d", "4")]);
        let changes = Changes::between(&known, &now);
        assert_eq!(changes.written, files(&[("b", "two"), ("d", "4")]));
        assert_eq!(changes.removed, ["c"]);
        assert_eq!(Changes::between(&now, &now), Changes::default());
    }

    #[test]
    fn what_somebody_else_did_to_a_file_is_a_conflict_unless_it_is_the_same() {
        let known = files(&[("changed", "1"), ("deleted", "1"), ("removed", "1"), ("same", "1"), ("other", "1")]);
        let now = files(&[("changed", "2"), ("deleted", "2"), ("new", "2"), ("same", "2"), ("other", "1")]);
        let changes = Changes::between(&known, &now);
        let conflicts = |there: &[(&str, &str)]| {
            let there = files(there).into_iter().map(|(path, bytes)| (path, bytes.to_vec())).collect();
            changes.conflicts(&known, &there)
        };
        let untouched = [("changed", "1"), ("deleted", "1"), ("removed", "1"), ("same", "1"), ("other", "1")];
        assert_eq!(conflicts(&untouched), Vec::<String>::new());
        // The last one is not written: what somebody else did to it stays.
        let touched = [("changed", "x"), ("removed", "x"), ("new", "x"), ("same", "2"), ("other", "x")];
        assert_eq!(conflicts(&touched), ["changed", "deleted", "new", "removed"]);
        let gone = [("changed", "1"), ("deleted", "1"), ("same", "1")];
        assert_eq!(conflicts(&gone), Vec::<String>::new());
    }

    #[test]
    fn a_question_names_a_few_files() {
        let paths: Vec<String> = (0..12).map(|number| number.to_string()).collect();
        assert_eq!(listed(&paths[..2]), "0\n1");
        assert_eq!(listed(&paths[..10]).lines().count(), 10);
        assert!(listed(&paths).ends_with("9\n… +2"));
    }

    proptest! {
        #[test]
        fn a_folder_that_only_the_desk_writes_to_has_after_saving_what_the_desk_has(
            steps in prop::collection::vec(prop::collection::btree_map(0_u8..6, 0_u8..3, 0..6), 1..6),
        ) {
            let states: Vec<Files> = steps.iter().map(|step| {
                step.iter().map(|(path, byte)| (path.to_string(), Arc::new(vec![*byte]))).collect()
            }).collect();
            let mut folder = there(&states[0]);
            folder.insert("beside".to_owned(), b"!".to_vec());
            for pair in states.windows(2) {
                let changes = Changes::between(&pair[0], &pair[1]);
                prop_assert_eq!(changes.conflicts(&pair[0], &folder), Vec::<String>::new());
                for path in &changes.removed {
                    folder.remove(path);
                }
                folder.extend(there(&changes.written));
                let mut expected = there(&pair[1]);
                expected.insert("beside".to_owned(), b"!".to_vec());
                prop_assert_eq!(&folder, &expected);
            }
        }
    }
}
