//! What only a release build shows: the weight of the app, and what a compiler may have left in it.

use std::collections::BTreeSet;
use std::io::Read;

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

/// What hosts send instead of a file is the file: every one that shrinks has both, and nothing else has any.
#[test]
fn every_file_that_shrinks_lies_there_compressed_as_well() {
    for site in builds() {
        for (path, bytes) in &site.files {
            for (ending, read) in [("br", unbrotli as fn(&[u8]) -> Vec<u8>), ("gz", ungzip)] {
                let name = format!("{path}.{ending}");
                match site.compressed.get(&name) {
                    Some(smaller) => {
                        assert!(smaller.len() < bytes.len(), "{}: {name} is no smaller", site.name);
                        assert!(read(smaller) == *bytes, "{}: {name} is not {path}", site.name);
                    }
                    None => assert!(!path.ends_with(".html"), "{}: there is no {name}", site.name),
                }
            }
        }
        let whole = |path: &str| path.rsplit_once('.').is_some_and(|(path, _)| site.files.contains_key(path));
        let strange: Vec<_> = site.compressed.keys().filter(|path| !whole(path)).collect();
        assert!(strange.is_empty(), "{}: {strange:?}", site.name);
    }
}

fn unbrotli(bytes: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    brotli::BrotliDecompress(&mut &*bytes, &mut whole).unwrap();
    whole
}

fn ungzip(bytes: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    flate2::read::GzDecoder::new(bytes).read_to_end(&mut whole).unwrap();
    whole
}
