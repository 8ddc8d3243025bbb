//! No character of a text is lost that a reader could see, and none is added.

use std::fs;
use std::path::Path;

use award_story::content;

use super::texts::{all, imported};

/// What of a text can be seen, without spaces: of lines, those that are not the page's navigation alone.
fn lines(text: &str) -> Vec<String> {
    let is_seen = |letter: &char| !letter.is_whitespace() && !['\u{feff}', '\u{200b}'].contains(letter);
    let lines = text.split(['\n', '\r']).map(|line| line.chars().filter(is_seen).collect::<String>());
    lines.filter(|line| !line.is_empty() && line != "Top" && line != "Navigation").collect()
}

/// What a bundle quotes, in its order, without spaces.
fn quoted(bundle: &Path) -> String {
    let language = content::read(bundle).unwrap().bundle.languages.remove(0);
    let award = language.award;
    let mut words: Vec<String> = award.line.iter().chain(&award.title).map(ToString::to_string).collect();
    words.extend(award.standfirst.iter().map(|paragraph| paragraph.plain()));
    for block in language.project.and_then(|project| project.about).iter().chain(&award.judges) {
        words.push(block.heading.to_string());
        words.extend(block.paragraphs.iter().map(|paragraph| paragraph.plain()));
    }
    words.concat().split_whitespace().collect()
}

#[test]
fn every_line_of_each_text_stands_in_its_bundle_and_nothing_else_does() {
    for (name, path) in all() {
        let Ok((folder, _)) = imported(&path) else {
            continue;
        };
        let quoted = quoted(folder.path());
        let lines = lines(&fs::read_to_string(&path).unwrap());
        for line in &lines {
            assert!(quoted.contains(line), "{name} has lost {line}");
        }
        assert_eq!(lines.concat().chars().count(), quoted.chars().count(), "{name}: {quoted}");
    }
}
