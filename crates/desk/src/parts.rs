//! Parts that an entry need not have: they are added as files without items in every language, and removed from every language,
//! so that the languages of an entry have the same.

use std::sync::Arc;

use super::json::{Json, path};
use super::language::{Files, MANIFEST, folders};
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

/// Adds a person with this name and description to every language, and to the manifest. Gives her slug too; nothing where there is
/// no manifest.
pub fn add_person(files: &Files, [name, description]: &[String; 2]) -> Option<(Files, String)> {
    let mut manifest = Json::read(files.get(MANIFEST)?).ok()?;
    let is_free = |slug: &String| files.keys().all(|path| !path.ends_with(&format!("/people/{slug}.json")));
    let slug = (1..).map(|number| format!("person-{number}")).find(is_free)?;
    let people = path("people");
    let count = match manifest.get(&people) {
        Some(Json::Array(people)) => people.len(),
        _ => {
            manifest.set(&people, Json::Array(Vec::new()));
            0
        }
    };
    manifest.set(&path(&format!("people[{count}]")), Json::String(slug.clone()));
    let field = |name: &str, words: &str| (name.to_owned(), Json::String(words.to_owned()));
    let person = Json::Object(vec![
        field("$schema", "../../schema/person.json"),
        field("name", name),
        field("description", description),
    ]);
    let mut files = files.clone();
    for folder in folders(&files) {
        files.insert(format!("{folder}/people/{slug}.json"), Arc::new(person.write()));
    }
    files.insert(MANIFEST.to_owned(), Arc::new(manifest.write()));
    Some((files, slug))
}

/// Whether the entry can do without the part at this path: a list, or a person.
pub fn can_be_removed(path: &str) -> bool {
    let kind = kind(path);
    kind == "person" || LISTS.iter().any(|(name, _)| *name == kind)
}

/// The same files without the part at this path, in every language, and a person without her journey on the map.
pub fn remove(files: &Files, part: &str) -> Files {
    let mut files = files.clone();
    let Some((_, name)) = part.split_once('/').filter(|_| can_be_removed(part)) else { return files };
    for folder in folders(&files) {
        files.remove(&format!("{folder}/{name}"));
    }
    if let Some(slug) = name.strip_prefix("people/").and_then(|file| file.strip_suffix(".json")) {
        let manifest = files.get(MANIFEST).and_then(|bytes| Json::read(bytes).ok());
        if let Some(mut manifest) = manifest {
            let is_it = |value: &Json| value.as_str() == Some(slug);
            manifest.remove_items(&path("people"), is_it);
            manifest.remove_items(&path("map.journeys"), |journey| journey.get(&path("person")).is_some_and(is_it));
            files.insert(MANIFEST.to_owned(), Arc::new(manifest.write()));
        }
    }
    files
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
    fn a_person_comes_to_every_language_and_to_the_list() {
        let words = ["New", "One sentence."].map(str::to_owned);
        let (after, slug) = add_person(&files(), &words).unwrap();
        assert_eq!(slug, "person-1");
        for folder in ["en", "zh-hans"] {
            let person: Value = serde_json::from_slice(&after[&format!("{folder}/people/person-1.json")]).unwrap();
            let expected =
                json!({"$schema": "../../schema/person.json", "name": "New", "description": "One sentence."});
            assert_eq!(person, expected);
        }
        assert_eq!(manifest(&after)["people"], json!(["ann", "bo", "person-1"]));
        assert_eq!(add_person(&after, &words).unwrap().1, "person-2");
        let (first, _) = add_person(&Files::from([(MANIFEST.to_owned(), Arc::new(b"{}".to_vec()))]), &words).unwrap();
        assert_eq!(manifest(&first)["people"], json!(["person-1"]));
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
            assert!(!can_be_removed(path), "{path}");
            assert_eq!(remove(&files(), path), files(), "{path}");
        }
    }
}
