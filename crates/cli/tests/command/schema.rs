//! The command `schema`.

use std::fs;
use std::process::Command;

use award_story_fixtures::own_bundle;
use tempfile::TempDir;

#[test]
fn the_schemas_are_written_beside_a_bundle() {
    let folder = TempDir::new().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_award-story"));
    assert!(command.arg("schema").arg(folder.path()).status().unwrap().success());
    for entry in fs::read_dir(own_bundle().join("schema")).unwrap() {
        let name = entry.unwrap().file_name();
        let [written, committed] =
            [folder.path().to_owned(), own_bundle()].map(|folder| fs::read(folder.join("schema").join(&name)).unwrap());
        assert!(written == committed, "{}", name.display());
    }
}
