//! What a phone that is not updated any more shows: every page of the release build in Chromium 90 (spring of 2021) and 108
//! (end of 2022), at the widths of small and large screens, light and dark.
//!
//! The site is the one that `AWARD_STORY_SITE` names. `scripts/setup.d/old-chromiums` brings the engines. Without either, a
//! test says that it was left out; with `CI=true` that is a failure.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

#[path = "old_engines/engine.rs"]
mod engine;
#[path = "old_engines/host.rs"]
mod host;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use engine::Engine;
use serde_json::{Value, json};

/// Small phones, larger ones, and a laptop.
const WIDTHS: [u32; 3] = [320, 412, 1280];
const SCHEMES: [&str; 2] = ["light", "dark"];

/// Fails in CI, and elsewhere says what was left out.
fn left_out(why: &str) {
    assert!(env::var("CI").as_deref() != Ok("true"), "{why}");
    println!("left out: {why}");
}

/// The release build.
fn site() -> Option<PathBuf> {
    env::var_os("AWARD_STORY_SITE").filter(|folder| !folder.is_empty()).map(PathBuf::from)
}

/// The addresses of all pages below a folder, `404.html` included; not of the files that hold a whole language.
fn pages(folder: &Path) -> Vec<String> {
    fn below(folder: &Path, address: &str, pages: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            match name.as_str() {
                _ if entry.path().is_dir() => below(&entry.path(), &format!("{address}{name}/"), pages),
                "index.html" => pages.push(address.to_owned()),
                "404.html" => pages.push(format!("{address}{name}")),
                _ => {}
            }
        }
    }
    let mut pages = Vec::new();
    below(folder, "/", &mut pages);
    pages.sort();
    pages
}

/// Looks at every page in every width and scheme, goes to every term's explanation, and hears what the engine complains of.
fn looks_at_every_page(version: u32) {
    let Some(site) = site() else {
        return left_out("AWARD_STORY_SITE names no release build; `make test` makes one");
    };
    let Some(mut engine) = Engine::start(version) else {
        return left_out(&format!("Chromium {version} is not here; scripts/setup old-chromiums brings it"));
    };
    let host = host::serve(site.clone());
    let pages = pages(&site);
    assert!(pages.len() > 1, "{} holds no pages", site.display());
    let mut faults = Vec::new();
    for page in &pages {
        engine.tell("Emulation.setScriptExecutionDisabled", json!({ "value": false }));
        engine.load(&format!("{host}{page}"));
        for (width, scheme) in WIDTHS.iter().flat_map(|width| SCHEMES.map(|scheme| (*width, scheme))) {
            engine.shows(width, scheme);
            let found = engine.evaluate(&format!("({})({})", include_str!("old_engines/look.js"), json!(scheme)));
            faults.extend(lines(found).map(|fault| format!("{page} at {width}, {scheme}: {fault}")));
        }
        let found = engine.evaluate(&format!("({})()", include_str!("old_engines/terms.js")));
        faults.extend(lines(found).map(|fault| format!("{page}: {fault}")));
        faults.extend(engine.complaints().into_iter().map(|fault| format!("{page}: {fault}")));
    }
    assert!(faults.is_empty(), "Chromium {version}, {} fault(s):\n{}", faults.len(), faults.join("\n"));
}

/// What a look has found.
fn lines(found: Value) -> impl Iterator<Item = String> {
    serde_json::from_value::<Vec<String>>(found).expect("a list of what was found").into_iter()
}

#[test]
fn every_page_is_as_designed_in_chromium_90() {
    looks_at_every_page(90);
}

#[test]
fn every_page_is_as_designed_in_chromium_108() {
    looks_at_every_page(108);
}

/// An old phone's reader who has scripts switched off has the words and the glossary all the same, and panels stay closed.
#[test]
fn without_script_every_page_is_as_designed_in_chromium_90() {
    let Some(site) = site() else {
        return left_out("AWARD_STORY_SITE names no release build; `make test` makes one");
    };
    let Some(mut engine) = Engine::start(90) else {
        return left_out("Chromium 90 is not here; scripts/setup old-chromiums brings it");
    };
    let host = host::serve(site.clone());
    for page in pages(&site) {
        engine.tell("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
        engine.load(&format!("{host}{page}"));
        engine.shows(WIDTHS[0], "dark");
        let found = engine.evaluate(&format!("({})(\"dark\")", include_str!("old_engines/look.js")));
        let found: Vec<String> = lines(found).collect();
        assert!(found.is_empty(), "{page}: {}", found.join("\n"));
    }
}
