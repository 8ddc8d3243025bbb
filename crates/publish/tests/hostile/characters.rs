//! Characters that nobody sees, in every text: each is refused where it stands.

use std::collections::BTreeSet;

use award_story_cli::disk;
use tempfile::TempDir;

use super::everything::everything;
use super::files::{self, TextLocation};

/// Overrides and isolates of direction and its marks, joiners and spaces without width, controls, what is no character,
/// tags, and what stands for a lost character.
const UNSEEN: [char; 36] = [
    '\u{202a}',
    '\u{202b}',
    '\u{202c}',
    '\u{202d}',
    '\u{202e}',
    '\u{2066}',
    '\u{2067}',
    '\u{2068}',
    '\u{2069}',
    '\u{200e}',
    '\u{200f}',
    '\u{61c}',
    '\u{200b}',
    '\u{200c}',
    '\u{200d}',
    '\u{2060}',
    '\u{2064}',
    '\u{feff}',
    '\u{ad}',
    '\u{180e}',
    '\u{3164}',
    '\0',
    '\u{1}',
    '\t',
    '\n',
    '\r',
    '\u{1b}',
    '\u{7f}',
    '\u{85}',
    '\u{9f}',
    '\u{2028}',
    '\u{2029}',
    '\u{e0041}',
    '\u{fff9}',
    '\u{fffd}',
    '\u{ffff}',
];

#[test]
fn a_character_that_nobody_sees_is_refused_in_every_text_where_it_stands() {
    let benign = everything();
    let places = files::places(&benign);
    for unseen in UNSEEN {
        let mut files = benign.clone();
        for place in &places {
            place.put(&mut files, format!("{}{unseen}a", place.text(&benign)));
        }
        // Names of files stand on the disk too: with others there would be nothing to look at.
        for name in ["languages", "people", "original"] {
            files.get_mut("bundle.json").unwrap()[name] = benign["bundle.json"][name].clone();
        }
        let (folder, texts) = (TempDir::new().unwrap(), files::texts(&files));
        files::write(&texts, folder.path());
        let diagnostics = disk::read(folder.path()).err().unwrap_or_else(|| panic!("{unseen:?} is let in")).diagnostics;
        let named: BTreeSet<(String, String)> = diagnostics
            .iter()
            .map(|diagnostic| {
                let line = texts[&diagnostic.file].lines().nth(diagnostic.line - 1).unwrap();
                let rest: String = line.chars().skip(diagnostic.column - 1).collect();
                assert!(rest.starts_with('"') || rest.starts_with(unseen), "{diagnostic}, but there stands {rest}");
                (diagnostic.file.clone(), diagnostic.field.clone())
            })
            .collect();
        let harmed = |place: &&TextLocation| place.text(&files).contains(unseen);
        let missed =
            places.iter().filter(harmed).find(|place| !named.contains(&(place.file.clone(), place.field.clone())));
        assert_eq!(missed, None, "{unseen:?}");
    }
}
