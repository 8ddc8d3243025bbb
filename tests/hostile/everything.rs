//! A bundle that has everything which a bundle can have, in two languages: what is tried on it is tried on every field.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::bundle::Copy;
use super::files::{self, Files};

/// The bundle.
pub fn everything() -> Files {
    let mut files = files::read(&Copy::in_two_languages().path(""));
    let place = |longitude: i16, latitude: i16| json!({"longitude": longitude, "latitude": latitude});
    let journey = |person, place| json!({"person": person, "place": place});
    let journeys = json!([journey("ann", place(-93, 45)), journey("bo", place(8, 47))]);
    files.get_mut("bundle.json").unwrap()["map"] = json!({"origin": place(104, 35), "journeys": journeys});
    files.get_mut("bundle.json").unwrap()["languages"][0]["direction"] = json!("ltr");
    let said = json!({"text": "A lamp stands there.", "sources": ["lexicon"], "certainty": "derived"});
    for language in ["en", "zh-hans"] {
        let mut put = |file: &str, pointer: &str, value: Value| {
            let file = files.get_mut(&format!("{language}/{file}.json")).unwrap();
            let (above, key) = pointer.rsplit_once('/').unwrap();
            file.pointer_mut(above).unwrap()[key] = value;
        };
        put("award", "/standfirst", json!(["A standfirst that stands alone."]));
        put("award", "/about_outlet", json!([said]));
        put("project", "/report", json!([said]));
        put("terms", "/terms/0/size", json!("large"));
        put("award", "/title_label", json!("Title:"));
        put("interface", "/stories/all", json!({"other": "All {count} stories"}));
        put("interface", "/site/independence", json!("An invented interface."));
    }
    files
}

/// The same with a title of so many letters: pages set longer ones smaller.
pub fn with_title_of(letters: usize) -> Files {
    let mut files = everything();
    for language in ["en", "zh-hans"] {
        files.get_mut(&format!("{language}/award.json")).unwrap()["title"] = json!("L".repeat(letters));
    }
    files
}

/// The bundle with a title of each size, each below a folder of its own.
pub fn in_every_size(folder: &Path) -> Vec<PathBuf> {
    let bundles = [("own", everything()), ("long", with_title_of(100)), ("longest", with_title_of(200))];
    let write = |(name, files): (&str, Files)| {
        let folder = folder.join(name);
        files::write(&files::texts(&files), &folder);
        folder
    };
    bundles.into_iter().map(write).collect()
}
