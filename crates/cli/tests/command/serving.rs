//! What an editor sees under `trunk serve`: her diagnostics at every address, and her site again when they are mended. The
//! publisher is run as Trunk runs it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use scraper::{Html, Selector};
use tempfile::TempDir;

use award_story_fixtures::{bundle::Copy, invented};

/// A script that only `trunk serve` has, as much of it as tells it from others.
const RELOAD: &str = "<script>new WebSocket('{{__TRUNK_ADDRESS__}}')</script>";

/// The folder that Trunk builds into, with the hidden one for what is not finished yet.
struct Trunk {
    dist: TempDir,
    body: &'static str,
}

impl Trunk {
    fn new(body: &'static str) -> Self {
        Self { dist: TempDir::new().unwrap(), body }
    }

    /// Builds: what the publisher has written takes the place of what was there. If it fails, what was there stays.
    fn build(&self, bundle: &Copy) -> (bool, String) {
        let stage = self.dist.path().join(".stage");
        fs::create_dir_all(&stage).unwrap();
        let app = "<link rel=\"modulepreload\" href=\"/app.js\"><link rel=\"preload\" href=\"/app.wasm\">";
        let html = format!("<meta charset=\"utf-8\"><meta name=\"app\">{app}<body>{}</body>", self.body);
        fs::write(stage.join("index.html"), html).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_award-story"));
        command.arg("build");
        command.env("TRUNK_STAGING_DIR", &stage).env("TRUNK_DIST_DIR", self.dist.path()).env("TRUNK_PUBLIC_URL", "/");
        command
            .env("AWARD_STORY_CONTENT", bundle.path(""))
            .env_remove("AWARD_STORY_ORIGIN")
            .env_remove("TRUNK_PROFILE");
        let Output { status, stderr, .. } = command.output().unwrap();
        if status.success() {
            self.put_in_place(&stage);
        }
        (status.success(), String::from_utf8(stderr).unwrap())
    }

    fn put_in_place(&self, stage: &Path) {
        for (path, _) in self.files() {
            fs::remove_file(self.dist.path().join(path)).unwrap();
        }
        for (path, bytes) in files(stage) {
            let target = self.dist.path().join(path);
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::write(target, bytes).unwrap();
        }
        fs::remove_dir_all(stage).unwrap();
    }

    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        files(self.dist.path()).into_iter().filter(|(path, _)| !path.starts_with(".stage")).collect()
    }
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let below = |path: &Path| path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
    let mut all = BTreeMap::new();
    for path in entries {
        if path.is_dir() {
            all.extend(files(&path).into_iter().map(|(name, bytes)| (format!("{}/{name}", below(&path)), bytes)));
        } else {
            all.insert(below(&path), fs::read(&path).unwrap());
        }
    }
    all
}

fn pages(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<&str, &str> {
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).unwrap())).collect()
}

/// A bundle with a diagnostic in one of its texts and with a file that is no JSON.
fn broken() -> Copy {
    Copy::new().replace("en/award.json", r#""label": "year""#, r#""labl": "year""#).replace(
        "en/people/ann.json",
        r#""from":"#,
        "from:",
    )
}

/// Where nobody looks: what is said here goes to a pipe.
#[test]
fn a_long_build_says_nothing_of_how_far_it_is_where_nobody_looks() {
    let (trunk, bundle) = (Trunk::new(RELOAD), Copy::new());
    invented::people(&bundle.path(""), 250, 7).unwrap();
    assert_eq!(trunk.build(&bundle), (true, String::new()));
    assert!(trunk.files().len() > 500);
}

#[test]
fn every_address_shows_the_diagnostics_until_they_are_mended() {
    let trunk = Trunk::new(RELOAD);
    assert!(trunk.build(&Copy::new()).0);
    let good = trunk.files();
    assert!(good.contains_key("stories/ann/index.html") && good.contains_key("404.html"));
    for _ in 0..2 {
        let (success, stderr) = trunk.build(&broken());
        assert!(success, "{stderr}");
        assert!(stderr.contains("en/award.json:5:6: parts[0].labl: is not a field"), "{stderr}");
        let files = trunk.files();
        assert_eq!(pages(&files).keys().collect::<Vec<_>>(), pages(&good).keys().collect::<Vec<_>>());
        for (path, html) in pages(&files) {
            assert!(html.contains("is not a field (did you mean label?)"), "{path}: {html}");
            assert!(html.contains(RELOAD) && !html.contains("app()"), "{path}: {html}");
        }
        assert!(!files.keys().any(|path| path.starts_with("data/")), "{:?}", files.keys());
    }
    assert!(trunk.build(&Copy::new()).0);
    assert!(trunk.files() == good);
    assert!(pages(&good)["stories/ann/index.html"].contains(RELOAD));
}

#[test]
fn diagnostics_from_the_first_build_on_are_shown_at_the_root_and_where_a_host_looks_for_what_is_not_there() {
    let trunk = Trunk::new(RELOAD);
    assert!(trunk.build(&broken()).0);
    assert_eq!(pages(&trunk.files()).keys().collect::<Vec<_>>(), [&"404.html", &"index.html"]);
}

#[test]
fn a_build_that_is_not_looked_at_fails_and_writes_nothing() {
    let trunk = Trunk::new("");
    assert!(trunk.build(&Copy::new()).0);
    let good = trunk.files();
    let (success, stderr) = trunk.build(&broken());
    assert!(!success && stderr.contains("en/award.json:5:6: parts[0].labl: is not a field"), "{stderr}");
    assert!(trunk.files() == good);
    assert_eq!(files(&trunk.dist.path().join(".stage")).keys().collect::<Vec<_>>(), ["index.html"]);
}

#[test]
fn file_place_message_and_words_of_a_diagnostic_stand_apart() {
    let trunk = Trunk::new(RELOAD);
    assert!(trunk.build(&broken()).0);
    let files = trunk.files();
    let page = Html::parse_document(pages(&files)["index.html"]);
    let texts = |selector: &str| -> Vec<String> {
        page.select(&Selector::parse(selector).unwrap()).map(|element| element.text().collect()).collect()
    };
    assert_eq!(texts("h1"), ["3 errors in 2 files"]);
    assert_eq!(texts("h2"), ["en/award.json", "en/people/ann.json"]);
    assert_eq!(texts(".place").last().unwrap(), "Line 5, column 3: (file)");
    assert_eq!(texts("li > p + p").last().unwrap(), "has a field's name without quotation marks, expected \"name\"");
    assert!(texts("mark").last().unwrap().starts_with("from: "), "{:?}", texts("mark"));
}
