//! What only a release build shows: the weight of the app, and what a compiler may have left in it.

use std::collections::BTreeSet;
use std::env;
use std::io::{Cursor, Read};

use award_story_fixtures::{folder, skipped};
use zip::ZipArchive;

use super::document::Document;
use super::site::{Site, released, told};
use super::sizes::compressed;
use super::third_parties::started_files;

/// WebAssembly and its glue together, compressed.
const APP: usize = 110 * 1024;

/// All files of the desk, compressed.
const DESK: usize = 2_000_000;

/// The release builds; in CI there are some.
fn builds() -> Vec<Site> {
    let builds = released();
    if builds.is_empty() {
        skipped("AWARD_STORY_SITE names no release build; `make test` makes one");
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
fn all_that_the_desk_fetches_at_its_start_is_within_its_budget() {
    let Some(desk) = told("AWARD_STORY_DESK") else {
        return skipped("AWARD_STORY_DESK names no build of the desk; `make test` makes one");
    };
    let sizes: Vec<_> = folder::read(&desk).into_iter().map(|(path, bytes)| (compressed(&bytes), path)).collect();
    let size: usize = sizes.iter().map(|(size, _)| size).sum();
    println!("{size} of {DESK} | {sizes:?}");
    assert!(size <= DESK, "the desk has {size} bytes; its budget is {DESK}");
}

/// The folders of this machine that a compiler or a publisher may have met.
fn folders() -> Vec<String> {
    let told = ["HOME", "CARGO_HOME", "RUSTUP_HOME", "CARGO_TARGET_DIR", "TMPDIR"].map(env::var);
    // With a slash behind it, `/root` is not found in `/rootfiles`; and `/` alone is in every file.
    let told = told.into_iter().flatten().map(|folder| format!("{}/", folder.trim_end_matches('/')));
    let told = told.filter(|folder| folder.len() > 1);
    let known = [env!("CARGO_MANIFEST_DIR"), "/root/", "/home/", "/Users/", ".cargo/", ".rustup/", "registry/src"];
    told.chain(known.map(str::to_owned)).collect()
}

/// A file as it lies there; of a book also what is packed in it.
fn unpacked(path: &str, bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut files = vec![(path.to_owned(), bytes.to_vec())];
    if path.ends_with(".epub") {
        let mut book = ZipArchive::new(Cursor::new(bytes)).unwrap();
        for index in 0..book.len() {
            let mut packed = book.by_index(index).unwrap();
            let mut content = Vec::new();
            packed.read_to_end(&mut content).unwrap();
            files.push((format!("{path}/{}", packed.name()), content));
        }
    }
    files
}

#[test]
fn no_file_names_a_path_of_the_machine_that_built_it() {
    let folders = folders();
    let sites = builds().into_iter().map(|site| (site.name, site.files));
    let desk = told("AWARD_STORY_DESK").map(|desk| ("the desk".to_owned(), folder::read(&desk)));
    for (name, files) in sites.chain(desk) {
        for (file, bytes) in files.iter().flat_map(|(path, bytes)| unpacked(path, bytes)) {
            let found = |folder: &&String| bytes.windows(folder.len()).any(|window| window == folder.as_bytes());
            let found: Vec<_> = folders.iter().filter(found).collect();
            assert!(found.is_empty(), "{name}: {file} names {found:?}");
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
