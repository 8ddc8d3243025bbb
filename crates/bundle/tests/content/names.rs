//! The code serves any entry, and knows none by name.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use award_story_bundle::LanguageBundle;
use award_story_bundle::text::{Run, Text};
use award_story_cli::disk;
use award_story_fixtures::{examples, own_bundle, project};

/// The proper names of an entry in one of its languages: its title, its outlet, its people and their places.
fn names(language: &LanguageBundle) -> Vec<String> {
    let outlet = match &language.award.outlet {
        None => Vec::new(),
        Some(Text::Plain(words)) => vec![words.to_string()],
        Some(Text::Runs(runs)) => runs.iter().map(|run| run.plain().to_owned()).collect(),
    };
    let people = language.people.iter().flat_map(|(slug, person)| {
        let words = [Some(&person.name), person.from.as_ref(), person.to.as_ref()].into_iter().flatten();
        let also = person.alternate_names.iter().map(Run::plain).map(str::to_owned);
        words.map(|words| words.to_string()).chain(also).chain([slug.to_string()]).collect::<Vec<_>>()
    });
    let title = language.award.title.iter().map(|title| title.to_string());
    let names = title.chain(outlet).chain(people);
    let bare = |name: String| name.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    names.map(bare).filter(|name| !name.is_empty()).collect()
}

/// Whether a text has this name as a word of its own; scripts without spaces tell no words apart.
fn has(text: &str, name: &str) -> bool {
    let inside = |letter: Option<char>| name.is_ascii() && letter.is_some_and(char::is_alphanumeric);
    text.match_indices(name)
        .any(|(at, _)| !inside(text[..at].chars().next_back()) && !inside(text[at + name.len()..].chars().next()))
}

fn files(folder: PathBuf) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(path) } else { vec![path] }).collect()
}

#[test]
fn neither_code_nor_style_has_a_proper_name_of_an_entry() {
    let project = project();
    let bundles = examples::all().into_iter().chain([own_bundle()]);
    let bundles =
        bundles.map(|folder| disk::read(&folder).unwrap_or_else(|diagnostics| panic!("{diagnostics}")).bundle);
    let names: BTreeSet<String> = bundles.flat_map(|bundle| bundle.languages).flat_map(|one| names(&one)).collect();
    assert!(["azure", "歪脑", "whynot", "友詳", "瑞士", "wren"].iter().all(|name| names.contains(*name)), "{names:?}");
    let crates = fs::read_dir(project.join("crates")).unwrap().map(|entry| entry.unwrap().path().join("src"));
    let folders = ["src", "style", "xtask/src"].map(|folder| project.join(folder)).into_iter().chain(crates);
    let code = folders.flat_map(files);
    let named = code.flat_map(|file| {
        let text = fs::read_to_string(&file).unwrap().to_lowercase();
        let found: Vec<_> = names.iter().filter(|name| has(&text, name)).cloned().collect();
        found.into_iter().map(move |name| format!("{} names {name}", file.display()))
    });
    let named: Vec<_> = named.collect();
    assert!(named.is_empty(), "{}", named.join("\n"));
}

#[test]
fn a_name_is_found_as_a_word_and_not_within_one() {
    assert!(has("of ann, and", "ann") && has("ann", "ann") && has("在瑞士的", "瑞士"));
    assert!(!has("anna joanne", "ann"));
}
