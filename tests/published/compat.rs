//! What style and scripts ask of engines, against MDN's data on what engines have (`scripts/look/compat.mjs`).

use std::env;
use std::path::Path;
use std::process::Command;

use award_story_cli::disk;
use award_story_publish::File;
use tempfile::TempDir;

use super::site::of_own_entry;

/// The data, where `scripts/setup.d/compat` puts it.
const DATA: &str = ".tools/npm/node_modules/@mdn/browser-compat-data";

#[test]
fn style_and_scripts_ask_for_nothing_that_the_floor_lacks_without_a_reason() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    if !project.join(DATA).is_dir() {
        assert!(env::var("CI").as_deref() != Ok("true"), "{DATA} is not there");
        return println!("left out: {DATA} is not there; scripts/setup compat brings it");
    }
    let folder = TempDir::new().unwrap();
    let site = of_own_entry().next().unwrap();
    let files: Vec<File> =
        site.files.iter().map(|(path, bytes)| File { path: path.clone(), bytes: bytes.clone() }).collect();
    disk::write(&files, folder.path()).unwrap();
    let mut check = Command::new("node");
    let output = check.arg(project.join("scripts/look/compat.mjs")).arg(folder.path()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && said.contains(" 0 without a reason"),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
