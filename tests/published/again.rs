//! Publishing again gives the same; publishing elsewhere gives the same elsewhere.

use std::collections::BTreeMap;

use award_story_fixtures::folder;
use award_story_fixtures::skipped;
use award_story_publish::{self as publish, File, Settings};
use regex::Regex;

use super::bundle;
use super::site::{ORIGIN, Site, own_bundle, published, read_bundle, released, told};

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

/// Two publications of one bundle, at the root of a host and below a base path, differ in that path, in the policies, and in the
/// checksums. The policies name the scripts that start the app, and with them where it is, by hashes.
#[track_caller]
fn assert_equal_but_for_the_base(root: &BTreeMap<String, Vec<u8>>, below: &BTreeMap<String, Vec<u8>>, base: &str) {
    let hash = Regex::new("'sha256-[^']*'").unwrap();
    let without_base = |files: &BTreeMap<String, Vec<u8>>| -> BTreeMap<String, Vec<u8>> {
        let files = files.iter().filter(|(path, _)| *path != "SHA256SUMS");
        let at_root = |bytes: &[u8]| match str::from_utf8(bytes) {
            Ok(text) => hash.replace_all(&text.replace(base, "/"), "…").into_owned().into_bytes(),
            Err(_) => bytes.to_owned(),
        };
        files.map(|(path, bytes)| (path.clone(), at_root(bytes))).collect()
    };
    assert_equal(&without_base(root), &without_base(below));
}

#[test]
fn a_release_build_from_another_folder_and_for_a_path_differs_in_that_path_alone() {
    let builds = released();
    let [here, elsewhere] = builds.as_slice() else {
        return skipped("there is no release build from another folder; `make test` makes one");
    };
    assert_equal_but_for_the_base(&here.files, &elsewhere.files, &elsewhere.base);
    let compressed = |site: &Site| -> BTreeMap<_, _> {
        let names_no_path = |path: &str| {
            let plain = path.rsplit_once('.').unwrap().0;
            here.files[plain] == elsewhere.files[plain]
        };
        site.compressed.clone().into_iter().filter(|(path, _)| names_no_path(path)).collect()
    };
    assert_equal(&compressed(here), &compressed(elsewhere));
}

#[test]
fn what_the_desk_makes_of_its_app_below_a_path_is_what_a_build_for_that_path_gives() {
    let [Some(app), Some(build)] = ["AWARD_STORY_DESK_APP", "AWARD_STORY_SITE_SUB"].map(told) else {
        return skipped("there is no build of the desk; `make test` makes one");
    };
    let app = folder::read(&app).into_iter().map(|(path, bytes)| File { path, bytes });
    let settings = Settings::new("/run/", "").unwrap();
    let site = publish::site(app.collect(), &read_bundle(&own_bundle()), &settings).unwrap();
    let site = site.into_iter().map(|file| (file.path, file.bytes)).collect();
    assert_equal(&site, &folder::read(&build));
}

#[test]
fn the_base_path_is_in_every_link_and_is_all_that_differs() {
    let base = "/a/path/of/its/own/";
    for bundle in [own_bundle(), bundle::valid()] {
        let [root, below] = ["/", base].map(|base| published(&bundle, base, "").files);
        assert_equal_but_for_the_base(&root, &below, base);
    }
}
