//! Parts that an entry need not have: they are added as files without items in every language, and removed from every language,
//! so that the languages of an entry have the same.

use std::sync::Arc;

use super::json::{Json, Step, path};
use super::language::{Files, MANIFEST};
use super::words::kind;

/// The files that hold one list, and what the list is called. Their order is that in which they are offered.
pub const LISTS: [(&str, &str); 6] = [
    ("sources", "sources"),
    ("glossary", "terms"),
    ("timeline", "events"),
    ("figures", "figures"),
    ("corrections", "corrections"),
    ("unknowns", "unknowns"),
];

/// The folders of the languages, which all have an award; so has the folder of the schemas.
pub fn folders(files: &Files) -> Vec<String> {
    let folders = files.keys().filter_map(|path| path.strip_suffix("/award.json"));
    folders.filter(|folder| *folder != "schema").map(str::to_owned).collect()
}

/// The parts that an entry could have and that none of its languages has.
pub fn missing(files: &Files) -> Vec<&'static str> {
    let folders = folders(files);
    let is_there = |name: &str| folders.iter().any(|folder| files.contains_key(&format!("{folder}/{name}.json")));
    LISTS.iter().map(|(name, _)| *name).filter(|name| !is_there(name)).collect()
}

/// Adds a part to every language, without an item.
pub fn add(files: &Files, name: &str) -> Files {
    let mut files = files.clone();
    let list = LISTS.iter().find(|(known, _)| *known == name).map(|(_, list)| *list);
    for (folder, list) in folders(&files).into_iter().filter_map(|folder| Some((folder, list?))) {
        let schema = ("$schema".to_owned(), Json::String(format!("../schema/{name}.json")));
        let part = Json::Object(vec![schema, (list.to_owned(), Json::Array(Vec::new()))]);
        files.insert(format!("{folder}/{name}.json"), Arc::new(part.write()));
    }
    files
}

/// What goes with a part: the entry can do without it, so it can be removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removable {
    /// A list, in every language.
    List,
    /// A person, in every language, with the journey on the map.
    Person,
}

/// What goes with the part at this path, if it can be removed.
pub fn removable(path: &str) -> Option<Removable> {
    match kind(path) {
        "person" => Some(Removable::Person),
        name => LISTS.iter().any(|(known, _)| *known == name).then_some(Removable::List),
    }
}

/// The same files without the part at this path, in any language.
pub fn remove(files: &Files, part: &str) -> Files {
    let mut files = files.clone();
    let Some((_, name)) = part.split_once('/').filter(|_| removable(part).is_some()) else { return files };
    for folder in folders(&files) {
        files.remove(&format!("{folder}/{name}"));
    }
    if let Some(slug) = name.strip_prefix("people/").and_then(|file| file.strip_suffix(".json")) {
        let manifest = files.get(MANIFEST).and_then(|bytes| Json::read(bytes).ok());
        if let Some(mut manifest) = manifest {
            let is_it = |value: &Json| value.as_str() == Some(slug);
            take_out(&mut manifest, "people", is_it);
            take_out(&mut manifest, "map.journeys", |journey| journey.get(&path("person")).is_some_and(is_it));
            files.insert(MANIFEST.to_owned(), Arc::new(manifest.write()));
        }
    }
    files
}

/// The same files without a language, which must not be the award page's.
pub fn remove_language(files: &Files, folder: &str) -> Option<Files> {
    let mut manifest = Json::read(files.get(MANIFEST)?).ok()?;
    let is_it = |tag: &Json| tag.as_str().is_some_and(|tag| tag.to_lowercase() == folder);
    if manifest.get(&path("original")).is_none_or(is_it) {
        return None;
    }
    take_out(&mut manifest, "languages", |language| language.get(&path("tag")).is_some_and(is_it));
    let mut files = files.clone();
    files.retain(|path, _| path.split_once('/').is_none_or(|(other, _)| other != folder));
    files.insert(MANIFEST.to_owned(), Arc::new(manifest.write()));
    Some(files)
}

/// Removes the items of a list that are meant.
fn take_out(json: &mut Json, list: &str, is_meant: impl Fn(&Json) -> bool) {
    let list = path(list);
    let Some(Json::Array(items)) = json.get(&list) else { return };
    let meant: Vec<usize> =
        items.iter().enumerate().filter(|(_, item)| is_meant(item)).map(|(index, _)| index).collect();
    for index in meant.into_iter().rev() {
        json.remove(&[list.clone(), vec![Step::Index(index)]].concat());
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use serde_json::{Value, json};

    use super::*;

    fn files() -> Files {
        let manifest = json!({
            "languages": [{"tag": "en", "name": "English"}, {"tag": "zh-Hans", "name": "简体中文"}],
            "original": "en",
            "people": ["ann", "bo"],
            "map": {"journeys": [{"person": "ann"}, {"person": "bo"}]},
        });
        let of = |folder: &str| {
            ["award", "sources", "people/ann", "people/bo"].map(|name| (format!("{folder}/{name}.json"), json!({})))
        };
        // A bundle holds the schemas as well, in files of the same names.
        let schema = ["award", "glossary", "sources"].map(|name| (format!("schema/{name}.json"), json!({})));
        let all = [(MANIFEST.to_owned(), manifest)].into_iter().chain(of("en")).chain(of("zh-hans")).chain(schema);
        all.map(|(path, value)| (path, Arc::new(value.to_string().into_bytes()))).collect()
    }

    fn manifest(files: &Files) -> Value {
        serde_json::from_slice(&files[MANIFEST]).unwrap()
    }

    #[test]
    fn each_list_is_all_that_its_file_must_have_and_may_be_empty() {
        for (name, list) in LISTS {
            let file = format!("../../public/content/schema/{name}.json");
            let schema = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
            let schema: Value = serde_json::from_str(&schema).unwrap();
            assert_eq!(schema["required"], json!([list]), "{name}");
            assert_eq!(schema["properties"][list]["minItems"], Value::Null, "{name}");
        }
    }

    #[test]
    fn a_part_is_added_to_every_language_and_offered_as_long_as_none_has_it() {
        let before = files();
        assert_eq!(missing(&before), ["glossary", "timeline", "figures", "corrections", "unknowns"]);
        let after = add(&before, "glossary");
        for folder in ["en", "zh-hans"] {
            let part: Value = serde_json::from_slice(&after[&format!("{folder}/glossary.json")]).unwrap();
            assert_eq!(part, json!({"$schema": "../schema/glossary.json", "terms": []}));
        }
        assert_eq!(missing(&after), ["timeline", "figures", "corrections", "unknowns"]);
        assert_eq!(after.len(), before.len() + 2);
        assert_eq!(remove(&after, "zh-hans/glossary.json"), before);
    }

    #[test]
    fn a_person_goes_from_every_language_from_the_list_and_from_the_map() {
        let after = remove(&files(), "en/people/ann.json");
        assert!(after.keys().all(|path| !path.contains("ann")) && after.contains_key("zh-hans/people/bo.json"));
        let manifest = manifest(&after);
        assert_eq!((&manifest["people"], &manifest["map"]["journeys"]), (&json!(["bo"]), &json!([{"person": "bo"}])));
    }

    #[test]
    fn what_an_entry_must_have_stays() {
        for path in ["en/award.json", "en/interface.json", "bundle.json", "en/project.json"] {
            assert_eq!(removable(path), None, "{path}");
            assert_eq!(remove(&files(), path), files(), "{path}");
        }
        assert_eq!(remove_language(&files(), "en"), None);
    }

    #[test]
    fn a_language_goes_with_its_folder() {
        let after = remove_language(&files(), "zh-hans").unwrap();
        assert!(after.keys().all(|path| !path.starts_with("zh-hans/")) && after.contains_key("en/award.json"));
        assert_eq!(manifest(&after)["languages"], json!([{"tag": "en", "name": "English"}]));
    }
}
