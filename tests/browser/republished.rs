//! A release build's app with another bundle's pages: what was built for one entry serves any other.

use std::fs;
use std::path::Path;

use award_story::content;
use award_story::publish::{self, Settings, Template};
use tempfile::TempDir;

/// Publishes a bundle for the root of a host, with the files of a release build beside its pages.
pub fn republished(build: &Path, bundle: &Path) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for entry in fs::read_dir(build).expect("a build").flatten().filter(|entry| entry.path().is_file()) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if [".js", ".wasm", ".svg", ".png"].iter().any(|ending| name.ends_with(ending)) {
            fs::copy(entry.path(), folder.path().join(name)).expect("a copy");
        }
    }
    let bundle = content::read(bundle).unwrap_or_else(|faults| panic!("{faults}")).bundle;
    let settings = Settings::new("/", "").expect("the root of a host");
    let files = publish::files(&bundle, &settings, &template(build)).unwrap_or_else(|error| panic!("{error}"));
    publish::write(&files, folder.path()).unwrap_or_else(|error| panic!("{error}"));
    folder
}

/// What Trunk had built before the build's own pages were made of it: their head without what is a page's own.
fn template(build: &Path) -> Template {
    let page = fs::read_to_string(build.join("index.html")).expect("a page");
    let between = |start: &str, end: &str| {
        let (_, after) = page.split_once(start).unwrap_or_else(|| panic!("no {start} in the build's head"));
        after.split_once(end).unwrap_or_else(|| panic!("no {end} after {start}")).0
    };
    let common = between("form-action 'none'\">", "\n<title>");
    let app = between("<script type=module>", "</head>");
    let html = format!("<meta charset=\"utf-8\">{common}<meta name=\"app\"><script type=module>{app}<body>");
    Template::new(&html).unwrap_or_else(|error| panic!("{error}")).guarded()
}
