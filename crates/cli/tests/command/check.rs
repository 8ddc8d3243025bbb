//! The command `check`, as `make check` calls it.

use std::process::{Command, Output};

use award_story_fixtures::bundle::Copy;

fn check(arguments: &[&str]) -> (Option<i32>, String, String) {
    let command = env!("CARGO_BIN_EXE_award-story");
    let Output { status, stdout, stderr } = Command::new(command).arg("check").args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code(), text(stdout), text(stderr))
}

#[test]
fn a_sound_bundle_is_said_to_be_sound() {
    let bundle = Copy::new().replace("bundle.json", r#"{"email": "editor@lamp.example"}"#, "null");
    let dir = bundle.path("").display().to_string();
    let (status, stdout, stderr) = check(&[&dir]);
    assert_eq!(status, Some(0));
    assert_eq!(stdout, format!("{dir}: 13 files, no errors\n"));
    assert!(stderr.starts_with("warning: ") && stderr.contains("contact: is left out"), "{stderr}");
}

#[test]
fn diagnostics_are_printed_one_on_a_line_and_counted() {
    let bundle = Copy::new().replace("en/award.json", r#""2001""#, "1").remove("en/interface.json");
    let dir = bundle.path("").display().to_string();
    let (status, stdout, stderr) = check(&[&dir]);
    assert_eq!((status, stdout.as_str()), (Some(1), ""));
    let lines: Vec<_> = stderr.lines().collect();
    assert_eq!(lines.len(), 3, "{stderr}");
    assert!(lines[0].starts_with(&format!("{dir}en/award.json:5:32: parts[0].value: ")));
    assert_eq!(lines[2], format!("{dir}: 12 files, 2 errors"));
}

#[test]
fn what_the_command_does_not_know_is_not_taken_for_a_folder() {
    let (status, _, stderr) = check(&["--fix"]);
    assert_eq!(status, Some(2));
    assert!(stderr.contains("Usage: award-story check"), "{stderr}");
}
