//! Publishing again gives the same; publishing elsewhere gives the same elsewhere.

use std::collections::BTreeMap;

use award_story_fixtures::folder::{self, without_compressed};
use award_story_fixtures::skipped;
use award_story_publish::{self as publish, File, Settings};
use regex::Regex;

use super::bundle;
use super::site::{ORIGIN, own_bundle, published, read_bundle, told};

#[track_caller]
fn assert_equal(first: &BTreeMap<String, Vec<u8>>, second: &BTreeMap<String, Vec<u8>>) {
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    let differing: Vec<_> =
        first.iter().filter(|(path, bytes)| second[*path] != **bytes).map(|(path, _)| path).collect();
    assert!(differing.is_empty(), "{differing:?}");
}

#[test]
fn two_publications_are_equal_byte_for_byte() {
    for origin in ["", ORIGIN] {
        let [first, second] = [(); 2].map(|()| published(&own_bundle(), "/run/", origin).files);
        assert_equal(&first, &second);
    }
}

#[test]
fn a_release_build_from_another_folder_is_equal_byte_for_byte() {
    let [Some(here), Some(elsewhere)] = ["AWARD_STORY_SITE", "AWARD_STORY_SITE_ELSEWHERE"].map(told) else {
        return skipped("there is no release build from another folder; `make test` makes one");
    };
    assert_equal(&folder::read(&here), &folder::read(&elsewhere));
}

#[test]
fn what_the_desk_makes_of_its_app_below_a_path_is_what_a_build_for_that_path_gives() {
    let [Some(app), Some(build)] = ["AWARD_STORY_DESK_APP", "AWARD_STORY_SITE_SUB"].map(told) else {
        return skipped("there is no build of the desk; `make test` makes one");
    };
    let app = folder::read(&app).into_iter().map(|(path, bytes)| File { path, bytes });
    // Without compressed files, which take minutes here: the browser tests compare those.
    let settings = Settings::new("/run/", "").unwrap().with_precompressed(false);
    let site = publish::site(app.collect(), &read_bundle(&own_bundle()), &settings).unwrap();
    let site = site.into_iter().map(|file| (file.path, file.bytes)).collect();
    assert_equal(&site, &without_compressed(folder::read(&build)));
}

#[test]
fn the_base_path_is_in_every_link_and_is_all_that_differs() {
    let base = "/a/path/of/its/own/";
    // The policies name the scripts that start the app, and with them where it is, by hashes.
    let hash = Regex::new("'sha256-[^']*'").unwrap();
    for bundle in [own_bundle(), bundle::valid()] {
        let [root, below] = ["/", base].map(|base| {
            let mut files = published(&bundle, base, "").files;
            // The checksums are of other bytes.
            files.remove("SHA256SUMS");
            files
        });
        let at_root = |(path, bytes): (String, Vec<u8>)| match String::from_utf8(bytes) {
            Ok(text) => (path, hash.replace_all(&text.replace(base, "/"), "…").into_owned().into_bytes()),
            Err(error) => (path, error.into_bytes()),
        };
        let moved: BTreeMap<_, _> = below.into_iter().map(at_root).collect();
        let root: BTreeMap<_, _> = root.into_iter().map(at_root).collect();
        assert_eq!(moved.len(), root.len());
        for (path, bytes) in root {
            assert!(moved[&path] == bytes, "{path} differs in more than its base path");
        }
    }
}
