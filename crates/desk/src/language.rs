//! A language more, or one less: its place in the manifest, and its files.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::json::{Json, path};

/// Files by their paths.
pub type Files = BTreeMap<String, Arc<Vec<u8>>>;

/// The file that everything about the entry as a whole is in.
pub const MANIFEST: &str = "bundle.json";

/// The folder of the schemas, which have the names of the files that they are of.
pub const SCHEMAS: &str = "schema";

/// What only the entry's own words are in. They replace the site's own words, and those of another language do not fit.
const OVERRIDES: &str = "overrides.json";

/// What the manifest says, if it can be read.
pub fn manifest(files: &Files) -> Option<Json> {
    Json::read(files.get(MANIFEST)?).ok()
}

/// Whether this can be a language's tag: `fr`, `zh-Hans`.
pub fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let is_plain =
        |part: &str, least| (least..=8).contains(&part.len()) && part.chars().all(|it| it.is_ascii_alphanumeric());
    parts.next().is_some_and(|first| is_plain(first, 2) && first.chars().all(|it| it.is_ascii_alphabetic()))
        && parts.all(|part| is_plain(part, 1))
}

/// Adds a language, whose files begin as copies of the award page's language, except for those that are given. Nothing changes
/// if it is there already, or there is nothing to copy.
pub fn add(files: &Files, tag: &str, name: &str, given: &Files) -> Option<Files> {
    let mut manifest = manifest(files)?;
    let languages = path("languages");
    let Some(Json::Array(all)) = manifest.get(&languages) else { return None };
    let is_there = |language: &Json| {
        language.get(&path("tag")).and_then(Json::as_str).is_some_and(|known| known.eq_ignore_ascii_case(tag))
    };
    if all.iter().any(is_there) {
        return None;
    }
    let count = all.len();
    let from = format!("{}/", manifest.get(&path("original"))?.as_str()?.to_lowercase());
    let to = format!("{}/", tag.to_lowercase());
    let own = files.iter().filter_map(|(path, bytes)| Some((path.strip_prefix(&from)?, bytes)));
    let copies: Files = own
        // Pictures show the words of their language.
        .filter(|(path, _)| path.ends_with(".json") && *path != OVERRIDES)
        .map(|(path, bytes)| (format!("{to}{path}"), Arc::clone(bytes)))
        .collect();
    if copies.is_empty() {
        return None;
    }
    let field = |name: &str, value: &str| (name.to_owned(), Json::String(value.to_owned()));
    let language = Json::Object(vec![field("tag", tag), field("name", name)]);
    manifest.set(&path(&format!("languages[{count}]")), language);
    let mut files = files.clone();
    files.extend(copies);
    files.extend(given.iter().map(|(path, bytes)| (format!("{to}{path}"), Arc::clone(bytes))));
    files.insert(MANIFEST.to_owned(), Arc::new(manifest.write()));
    Some(files)
}

/// Removes a language with its folder; not the award page's.
pub fn remove(files: &Files, folder: &str) -> Option<Files> {
    let mut manifest = manifest(files)?;
    let is_it = |tag: &Json| tag.as_str().is_some_and(|tag| tag.to_lowercase() == folder);
    if manifest.get(&path("original")).is_none_or(is_it) {
        return None;
    }
    manifest.remove_items(&path("languages"), |language| language.get(&path("tag")).is_some_and(is_it));
    let mut files = files.clone();
    files.retain(|path, _| path.split_once('/').is_none_or(|(other, _)| other != folder));
    files.insert(MANIFEST.to_owned(), Arc::new(manifest.write()));
    Some(files)
}

/// The folders of the languages, which all have an award.
pub fn folders(files: &Files) -> Vec<String> {
    let folders = files.keys().filter_map(|path| path.strip_suffix("/award.json"));
    folders.filter(|folder| *folder != SCHEMAS).map(str::to_owned).collect()
}

/// What the manifest calls the language of a folder; the folder's own name where it says nothing.
pub fn name<'a>(manifest: &'a Json, folder: &'a str) -> &'a str {
    let is_it = |language: &&Json| {
        language.get(&path("tag")).and_then(Json::as_str).is_some_and(|tag| tag.to_lowercase() == folder)
    };
    let named = manifest
        .items(&path("languages"))
        .iter()
        .find(is_it)
        .and_then(|language| language.get(&path("name"))?.as_str());
    named.filter(|name| !name.trim().is_empty()).unwrap_or(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(all: &[(&str, &str)]) -> Files {
        all.iter().map(|(path, text)| ((*path).to_owned(), Arc::new(text.as_bytes().to_vec()))).collect()
    }

    #[test]
    fn a_language_is_called_as_the_manifest_calls_it() {
        let manifest = br#"{"languages":[{"tag":"zh-Hans","name":"\u7b80\u4f53"},{"tag":"fr","name":" "},{"tag":1}]}"#;
        let manifest = Json::read(manifest).unwrap();
        assert_eq!(["zh-hans", "fr", "de"].map(|folder| name(&manifest, folder)), ["简体", "fr", "de"]);
        assert_eq!(name(&Json::Array(Vec::new()), "en"), "en");
    }

    const ENTRY: [(&str, &str); 6] = [
        (MANIFEST, r#"{"languages":[{"tag":"en","name":"English"}],"original":"en"}"#),
        ("en/award.json", "award"),
        ("en/interface.json", "interface"),
        ("en/overrides.json", "overrides"),
        ("en/people/a.json", "a"),
        ("en/social/notes.png", "picture"),
    ];

    #[test]
    fn a_language_begins_as_a_copy_of_the_award_pages_language() {
        let added = add(&files(&ENTRY), "zh-Hans", "简体中文", &files(&[("interface.json", "words")])).unwrap();
        let new: Vec<_> = added.iter().filter(|(path, _)| path.starts_with("zh-hans/")).collect();
        let text = |bytes: &Arc<Vec<u8>>| String::from_utf8(bytes.to_vec()).unwrap();
        let new: Vec<_> = new.iter().map(|(path, bytes)| (path.as_str(), text(bytes))).collect();
        let expected =
            [("zh-hans/award.json", "award"), ("zh-hans/interface.json", "words"), ("zh-hans/people/a.json", "a")];
        assert_eq!(new, expected.map(|(path, text)| (path, text.to_owned())));
        let manifest = Json::read(&added[MANIFEST]).unwrap();
        let language = serde_json::to_string(manifest.get(&path("languages[1]")).unwrap()).unwrap();
        assert_eq!(language, r#"{"tag":"zh-Hans","name":"简体中文"}"#);
        assert_eq!(added.len(), ENTRY.len() + 3);
    }

    #[test]
    fn a_language_that_is_there_or_has_nothing_to_copy_is_not_added() {
        assert_eq!(add(&files(&ENTRY), "EN", "English", &Files::new()), None);
        let [manifest, ..] = ENTRY;
        assert_eq!(add(&files(&[manifest]), "fr", "Français", &Files::new()), None);
        assert_eq!(add(&Files::new(), "fr", "Français", &Files::new()), None);
    }

    #[test]
    fn a_language_goes_with_its_folder_and_the_award_pages_language_stays() {
        let before = files(&ENTRY);
        let added = add(&before, "zh-Hans", "简体中文", &Files::new()).unwrap();
        let after = remove(&added, "zh-hans").unwrap();
        assert_eq!(after.keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
        let manifest = Json::read(&after[MANIFEST]).unwrap();
        let languages = serde_json::to_string(manifest.get(&path("languages")).unwrap()).unwrap();
        assert_eq!(languages, r#"[{"tag":"en","name":"English"}]"#);
        assert_eq!(remove(&added, "en"), None);
    }

    #[test]
    fn the_schemas_are_no_language() {
        assert_eq!(folders(&files(&[ENTRY[1], ("schema/award.json", "{}")])), ["en"]);
    }

    #[test]
    fn a_tag_is_written_as_the_format_has_it() {
        assert!(["fr", "zh-Hans", "de-1996"].into_iter().all(is_tag));
        assert!(["", "f", "fr-", "fr_FR", "français", "../en", "e n"].into_iter().all(|tag| !is_tag(tag)));
    }
}
