//! The command `import`, as `make import` calls it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use award_story_fixtures::{own_bundle, project};
use tempfile::TempDir;

/// The command in the project's folder: its exit status, what it prints, what it reports.
fn import(arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_award-story"));
    command.current_dir(project()).arg("import").args(arguments);
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code(), text(stdout), text(stderr))
}

const TEXT: &str = "crates/import/tests/import/judges-first.txt";

#[test]
fn an_editor_is_told_what_was_noticed_and_what_is_left_to_fill_in() {
    let folder = TempDir::new().unwrap();
    let to = folder.path().join("new/entry").display().to_string();
    let (status, stdout, stderr) = import(&["crates/import/tests/import/finalist.txt", &to]);
    assert_eq!((status, stdout), (Some(0), format!("{to}: a bundle without errors\n")), "{stderr}");
    let lines: Vec<_> = stderr.lines().map(|line| line.replace(&format!("{to}/"), "")).collect();
    let next = format!("See it with: make serve CONTENT={to}   How to go on: docs/writing-content.md");
    let expected = [
        "crates/import/tests/import/finalist.txt: is in en (English); if it is not, say which language with ENTRY_LANG=",
        "crates/import/tests/import/finalist.txt:1: is \"Top\", which is the page's navigation and is left out",
        "crates/import/tests/import/finalist.txt:2: is \"Navigation\", which is the page's navigation and is left out",
        "The text does not say, and the site does without until you fill it in:",
        "en/award.json: title: the title, as printed; without one the outlet serves",
        "en/award.json: outlet: who made it (or import again with OUTLET=)",
        "bundle.json: award_page: the page's address (or import again with URL=)",
        "en/award.json: description: one sentence for search engines; without one the award line serves",
        "en/overrides.json: site.name: a short name; without one the outlet or the title serves",
        "en/overrides.json: site.independence: who speaks, and who does not",
        "bundle.json: contact: whom to write to about mistakes and removal",
        &next,
    ];
    assert_eq!(lines, expected);
}

#[test]
fn address_and_outlet_are_taken_from_whoever_knows_them() {
    let folder = TempDir::new().unwrap();
    let to = folder.path().display().to_string();
    let address = "https://award.example/entries/lamp/";
    let (status, _, stderr) = import(&[TEXT, &to, "--address", address, "--outlet", " The Invented Gazette "]);
    assert_eq!(status, Some(0), "{stderr}");
    assert!(!stderr.contains("ADDRESS") && !stderr.contains("OUTLET"), "{stderr}");
    let read = |file: &str| fs::read_to_string(folder.path().join(file)).unwrap();
    assert!(read("bundle.json").contains(&format!("\"award_page\": \"{address}\"")));
    assert!(read("en/award.json").contains("\"outlet\": \"The Invented Gazette\""));
}

#[test]
fn language_and_entry_are_taken_from_whoever_knows_them() {
    let folder = TempDir::new().unwrap();
    let to = folder.path().display().to_string();
    let text = "crates/import/tests/import/en-several.txt";
    let (status, _, stderr) = import(&[text, &to, "--lang", "en-GB", "--entry", "2"]);
    assert_eq!(status, Some(0), "{stderr}");
    assert!(stderr.starts_with(&format!("{text}: is taken for en-GB (English), as ENTRY_LANG says\n")), "{stderr}");
    let award = fs::read_to_string(folder.path().join("en-gb/award.json")).unwrap();
    assert!(award.contains("Second place") && !award.contains("Harbour ListPage"), "{award}");
}

#[test]
fn what_is_there_is_never_overwritten() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("letter.txt"), "Dear").unwrap();
    for to in [folder.path().to_owned(), folder.path().join("letter.txt")] {
        let to = to.display().to_string();
        let (status, stdout, stderr) = import(&[TEXT, &to]);
        assert_eq!((status, stdout.as_str()), (Some(1), ""));
        assert_eq!(stderr, format!("{to} is not empty, and nothing is overwritten: name a new folder\n"));
    }
    assert_eq!(names(folder.path()), ["letter.txt"]);
}

#[test]
fn what_would_have_diagnostics_is_not_written() {
    let folder = TempDir::new().unwrap();
    let to = folder.path().join("entry").display().to_string();
    let (status, _, stderr) = import(&[TEXT, &to, "--address", "https://localhost/"]);
    assert_eq!(status, Some(1));
    assert!(stderr.contains(&format!("{to}/bundle.json:11:17: award_page: is \"https://localhost/\"")), "{stderr}");
    assert_eq!(import(&[TEXT, &to, "--outlet", " "]).0, Some(1));
    assert_eq!(import(&["crates/import/tests/import/not-utf8.txt", &to]).0, Some(1));
    assert!(names(folder.path()).is_empty(), "{:?}", names(folder.path()));
}

#[test]
fn what_the_command_does_not_know_is_not_taken_for_a_path() {
    for arguments in [&[][..], &[TEXT], &[TEXT, "a", "b"], &[TEXT, "a", "--force"], &[TEXT, "a", "--outlet"]] {
        let (status, _, stderr) = import(arguments);
        assert_eq!(status, Some(2), "{arguments:?}");
        assert!(stderr.starts_with("error: "), "{stderr}");
    }
}

#[test]
fn the_words_of_the_site_are_the_projects_own() {
    let folder = TempDir::new().unwrap();
    import(&[TEXT, &folder.path().display().to_string()]);
    let own = own_bundle().join("en/interface.json");
    assert_eq!(fs::read(folder.path().join("en/interface.json")).unwrap(), fs::read(own).unwrap());
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    entries.map(|name| name.into_string().unwrap()).collect()
}
