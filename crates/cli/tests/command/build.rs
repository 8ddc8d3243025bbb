//! The command `build`, as `make build` calls it. A script stands in for Trunk, and writes down how it was called.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use award_story_fixtures::bundle::Copy;
use tempfile::TempDir;

/// What a test calls Trunk: it empties the folder, as Trunk does, and notes what it was told.
const TRUNK: &str = "#!/bin/sh
printf '%s\\n' \"$@\" \"$AWARD_STORY_CONTENT\" \"$AWARD_STORY_ORIGIN\" >\"$0.called\"
rm -rf \"$6\"/*
";

struct Machine(TempDir);

impl Machine {
    fn new() -> Self {
        let machine = Self(TempDir::new().unwrap());
        fs::write(machine.trunk(), TRUNK).unwrap();
        fs::set_permissions(machine.trunk(), fs::Permissions::from_mode(0o755)).unwrap();
        machine
    }

    fn trunk(&self) -> PathBuf {
        self.0.path().join("trunk")
    }

    /// Exit status and what is said.
    fn builds(&self, bundle: &Path, dist: &Path, more: &[&str]) -> (Option<i32>, String) {
        let path = format!("{}:/usr/bin:/bin", self.0.path().display());
        run(Command::new(env!("CARGO_BIN_EXE_award-story")).env("PATH", path), bundle, dist, more)
    }

    /// How Trunk was called, line by line; nothing where it was not.
    fn called(&self) -> Vec<String> {
        let told = fs::read_to_string(self.0.path().join("trunk.called")).unwrap_or_default();
        told.lines().map(str::to_owned).collect()
    }
}

fn run(command: &mut Command, bundle: &Path, dist: &Path, more: &[&str]) -> (Option<i32>, String) {
    for variable in
        ["AWARD_STORY_CONTENT", "AWARD_STORY_ORIGIN", "TRUNK_PUBLIC_URL", "TRUNK_STAGING_DIR", "TRUNK_DIST_DIR"]
    {
        command.env_remove(variable);
    }
    command.arg("build").arg("--content").arg(bundle).arg("--dist").arg(dist).args(more);
    let Output { status, stderr, .. } = command.output().unwrap();
    (status.code(), String::from_utf8(stderr).unwrap())
}

#[test]
fn trunk_is_told_where_the_site_will_stand_and_where_the_bundle_is() {
    let (machine, bundle, dist) = (Machine::new(), Copy::new(), TempDir::new().unwrap());
    let more = ["--public-url", "/run/", "--origin", "https://lamp.example"];
    assert_eq!(machine.builds(&bundle.path(""), dist.path(), &more), (Some(0), String::new()));
    let [folder, content] =
        [dist.path(), &bundle.path("").canonicalize().unwrap()].map(|path| path.display().to_string());
    let expected = ["build", "--release", "--public-url", "/run/", "--dist", &folder, &content, "https://lamp.example"];
    assert_eq!(machine.called(), expected);
}

#[test]
fn a_folder_that_is_no_earlier_build_is_not_emptied() {
    let (machine, bundle, dist) = (Machine::new(), Copy::new(), TempDir::new().unwrap());
    fs::write(dist.path().join("letter.txt"), "Dear").unwrap();
    let (status, stderr) = machine.builds(&bundle.path(""), dist.path(), &[]);
    assert_eq!(status, Some(1));
    assert!(stderr.contains("holds what no earlier build has put there: letter.txt;"), "{stderr}");
    assert!(machine.called().is_empty());
    assert_eq!(fs::read_to_string(dist.path().join("letter.txt")).unwrap(), "Dear");
}

#[test]
fn what_is_wrong_is_said_before_trunk_is_called() {
    let (machine, dist) = (Machine::new(), TempDir::new().unwrap());
    let broken = Copy::new().replace("en/award.json", r#""2001""#, "1");
    let (status, stderr) = machine.builds(&broken.path(""), dist.path(), &[]);
    assert_eq!(status, Some(1));
    assert!(stderr.contains("en/award.json:5:32: parts[0].value: is a number"), "{stderr}");
    let sound = Copy::new();
    for (more, expected) in [
        (["--public-url", "run"], "the base path \"run\" must begin and end with a slash"),
        (["--origin", "http://lamp.example"], "the origin \"http://lamp.example\" must be https://"),
    ] {
        let (status, stderr) = machine.builds(&sound.path(""), dist.path(), &more);
        assert!(status == Some(1) && stderr.contains(expected), "{stderr}");
    }
    let (status, stderr) = machine.builds(&sound.path(""), dist.path(), &["--fast"]);
    assert!(status == Some(2) && stderr.contains("Usage: award-story build"), "{stderr}");
    assert!(machine.called().is_empty());
}

#[test]
fn without_trunk_it_is_said_how_to_get_it() {
    let (bundle, dist) = (Copy::new(), TempDir::new().unwrap());
    let mut command = Command::new(env!("CARGO_BIN_EXE_award-story"));
    let (status, stderr) = run(command.env("PATH", "/nowhere"), &bundle.path(""), dist.path(), &[]);
    assert_eq!(status, Some(1));
    assert_eq!(stderr, "trunk was looked for on PATH and is not there; `make build` sets it up\n");
}
