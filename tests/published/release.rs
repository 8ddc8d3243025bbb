//! What only a release build shows: the weight of the app, and what a compiler may have left in it.

use std::collections::BTreeSet;

use super::document::Document;
use super::site::{Site, released};
use super::sizes::compressed;
use super::strangers::started_files;

/// WebAssembly and its glue together, compressed.
const APP: usize = 110 * 1024;

/// The release builds; without any, says so.
fn builds() -> Vec<Site> {
    let builds = released();
    if builds.is_empty() {
        println!("skipped: AWARD_STORY_SITE names no release build; `make test` makes one");
    }
    builds
}

/// The files that start the app, of all pages together.
fn app(site: &Site) -> BTreeSet<String> {
    let files = site.pages().flat_map(|page: Document| started_files(&page));
    files.map(|path| path.strip_prefix(site.base.as_str()).unwrap().to_owned()).collect()
}

#[test]
fn all_pages_start_the_same_app() {
    for site in builds() {
        let app = app(&site);
        let endings: Vec<_> = app.iter().map(|path| path.rsplit('.').next().unwrap()).collect();
        assert_eq!(endings, ["js", "wasm"], "{}: {app:?}", site.name);
    }
}

#[test]
fn webassembly_and_glue_together_are_within_their_budget() {
    for site in builds() {
        let sizes: Vec<_> = app(&site).iter().map(|path| compressed(&site.files[path])).collect();
        let size: usize = sizes.iter().sum();
        println!("{size} of {APP} | {sizes:?} | {}", site.name);
        assert!(size <= APP, "{}: the app has {size} bytes; its budget is {APP}", site.name);
    }
}

#[test]
fn no_file_names_a_path_of_the_machine_that_built_it() {
    let paths = ["/root/", "/home/", ".cargo/registry", env!("CARGO_MANIFEST_DIR")];
    for site in builds() {
        for (file, bytes) in &site.files {
            let found = |path: &&&str| bytes.windows(path.len()).any(|window| window == path.as_bytes());
            let found: Vec<_> = paths.iter().filter(found).collect();
            assert!(found.is_empty(), "{}: {file} names {found:?}", site.name);
        }
    }
}
