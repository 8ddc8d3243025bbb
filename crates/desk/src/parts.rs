//! Parts that an entry need not have: they are added as files without content in every language, and removed from every language,
//! so that the languages of an entry have the same.

use std::collections::BTreeSet;
use std::sync::Arc;

use award_story_pages::routes::{LONGEST_WORD, is_reserved, is_slug};

use super::json::{Json, Step, path};
use super::language::{Files, MANIFEST, folders, manifest};
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

/// The award page's description. An entry has it in every language where its manifest has a word for its address, and nowhere
/// where it has none.
const PROJECT: &str = "project";

/// The manifest's field for the description's word in addresses.
const PROJECT_SLUG: &str = "project_slug";

/// The parts that an entry could have and that none of its languages has.
pub fn missing(files: &Files) -> Vec<&'static str> {
    let folders = folders(files);
    let is_there = |name: &str| folders.iter().any(|folder| files.contains_key(&format!("{folder}/{name}.json")));
    let names = [PROJECT].into_iter().chain(LISTS.map(|(name, _)| name));
    names.filter(|name| !is_there(name) && (*name != PROJECT || files.contains_key(MANIFEST))).collect()
}

/// Adds a part to every language: a list without an item, or a description without a paragraph.
pub fn add(files: &Files, name: &str) -> Files {
    let mut next = files.clone();
    let list = LISTS.iter().find(|(known, _)| *known == name).map(|(_, list)| *list);
    let empty = |list: &str| (list.to_owned(), Json::Array(Vec::new()));
    let content = match list {
        Some(list) => empty(list),
        None if name == PROJECT => {
            let Some(mut manifest) = manifest(files) else { return next };
            if manifest.get(&path(PROJECT_SLUG)).and_then(Json::as_str).is_none() {
                manifest.set(&path(PROJECT_SLUG), Json::String(free(&manifest, PROJECT)));
                next.insert(MANIFEST.to_owned(), Arc::new(manifest.write()));
            }
            ("about".to_owned(), Json::Object(vec![empty("paragraphs")]))
        }
        None => return next,
    };
    let schema = ("$schema".to_owned(), Json::String(format!("../schema/{name}.json")));
    let part = Arc::new(Json::Object(vec![schema, content]).write());
    next.extend(folders(files).into_iter().map(|folder| (format!("{folder}/{name}.json"), Arc::clone(&part))));
    next
}

/// This word, or this word with a number, as long as no other page has it in its address.
fn free(manifest: &Json, word: &str) -> String {
    let taken = taken(manifest);
    let numbered = (2..).map(|number| format!("{word}-{number}"));
    [word.to_owned()].into_iter().chain(numbered).find(|word| !taken.contains(word)).unwrap_or_default()
}

/// Adds a person with this name and description to every language, and to the manifest. Gives her slug too; nothing where there is
/// no manifest.
pub fn add_person(files: &Files, [name, description]: &[String; 2]) -> Option<(Files, String)> {
    let mut manifest = manifest(files)?;
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

/// The slug of the person whose file is at this path.
pub fn slug(path: &str) -> Option<&str> {
    path.split_once("/people/")?.1.strip_suffix(".json")
}

/// Gives a person another slug, in every language and wherever the manifest names her. Nothing where the new one is no word of an
/// address or is another page's.
pub fn rename_person(files: &Files, old: &str, new: &str) -> Option<Files> {
    let mut manifest = manifest(files)?;
    let is_of = |path: &String, person: &str| slug(path) == Some(person);
    let is_there = files.keys().any(|path| is_of(path, old));
    let is_free = !taken(&manifest).contains(new) && !files.keys().any(|path| is_of(path, new));
    let is_word = is_slug(new) && !is_reserved(new) && new.len() <= LONGEST_WORD;
    if !is_there || !is_free || !is_word {
        return None;
    }
    let named = people(&manifest).into_iter().filter(|(_, person)| person == old);
    for (place, _) in named.collect::<Vec<_>>() {
        manifest.set(&place, Json::String(new.to_owned()));
    }
    let renamed = |path: &String| match path.strip_suffix(&format!("/people/{old}.json")) {
        Some(folder) => format!("{folder}/people/{new}.json"),
        None => path.clone(),
    };
    let mut files: Files = files.iter().map(|(path, bytes)| (renamed(path), Arc::clone(bytes))).collect();
    files.insert(MANIFEST.to_owned(), Arc::new(manifest.write()));
    Some(files)
}

/// The words of addresses that the entry's pages have.
fn taken(manifest: &Json) -> BTreeSet<String> {
    let text = |value: &Json, name: &str| Some(value.get(&path(name))?.as_str()?.to_lowercase());
    let languages = manifest.items(&path("languages")).iter().filter_map(|language| text(language, "tag"));
    let people = people(manifest).into_iter().map(|(_, person)| person);
    languages.chain(people).chain(text(manifest, PROJECT_SLUG)).collect()
}

/// Wherever the manifest names a person, and whom.
fn people(manifest: &Json) -> Vec<(Vec<Step>, String)> {
    let places = |list: &str, field: &str| {
        let place = |index| path(&format!("{list}[{index}]{field}"));
        (0..manifest.items(&path(list)).len()).map(place).collect::<Vec<_>>()
    };
    let places = places("people", "").into_iter().chain(places("map.journeys", ".person"));
    places.filter_map(|place| Some((place.clone(), manifest.get(&place)?.as_str()?.to_owned()))).collect()
}

/// Whether the entry can do without the part at this path: a list, the description, or a person.
pub fn can_be_removed(path: &str) -> bool {
    let kind = kind(path);
    kind == "person" || kind == PROJECT || LISTS.iter().any(|(name, _)| *name == kind)
}

/// The same files without the part at this path, in every language: a person without her journey on the map, the description
/// without its word in addresses, and both without the pictures of pages that go with them.
pub fn remove(files: &Files, part: &str) -> Files {
    let mut next = files.clone();
    let Some((_, name)) = part.split_once('/').filter(|_| can_be_removed(part)) else { return next };
    let folders = folders(files);
    let mut take = |name: &str| folders.iter().for_each(|folder| drop(next.remove(&format!("{folder}/{name}"))));
    take(name);
    let Some(mut manifest) = manifest(files) else { return next };
    if let Some(slug) = slug(part) {
        let is_it = |value: &Json| value.as_str() == Some(slug);
        manifest.remove_items(&path("people"), is_it);
        manifest.remove_items(&path("map.journeys"), |journey| journey.get(&path("person")).is_some_and(is_it));
        if manifest.items(&path("people")).is_empty() {
            take("social/stories.png");
        }
        // A map shows one journey or more.
        if manifest.items(&path("map.journeys")).is_empty() {
            manifest.remove(&path("map"));
        }
    } else if kind(part) == PROJECT {
        manifest.remove(&path(PROJECT_SLUG));
        take("social/project.png");
    } else {
        return next;
    }
    next.insert(MANIFEST.to_owned(), Arc::new(manifest.write()));
    next
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;

    use award_story_bundle as bundle;
    use award_story_pages::routes::{RESERVED, TAKEN};
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

    /// The files of a folder in the repository.
    fn folder(name: &str) -> Files {
        fn collect(folder: &Path, name: &str, files: &mut Files) {
            for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
                let (path, own) = (entry.path(), entry.file_name().into_string().unwrap());
                if path.is_dir() {
                    collect(&path, &format!("{name}{own}/"), files);
                } else {
                    files.insert(format!("{name}{own}"), Arc::new(fs::read(path).unwrap()));
                }
            }
        }
        let mut files = Files::new();
        collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name), "", &mut files);
        files
    }

    /// The bundle that these files are, as the publisher reads it.
    fn read(files: &Files) -> Result<bundle::Checked, String> {
        let files: BTreeMap<String, Vec<u8>> =
            files.iter().map(|(path, bytes)| (path.clone(), bytes.to_vec())).collect();
        bundle::read(&files).map_err(|found| found.to_string())
    }

    /// The persons of an entry, as their pages' addresses name them.
    fn people(files: &Files) -> Vec<String> {
        serde_json::from_value(manifest(files)["people"].clone()).unwrap()
    }

    #[test]
    fn a_description_comes_with_its_word_in_addresses_and_goes_with_it() {
        let before = folder("examples/audio");
        assert_eq!(missing(&before)[0], "project");
        let after = add(&before, "project");
        assert_eq!(manifest(&after)["project_slug"], json!("project"));
        let project: Value = serde_json::from_slice(&after["en/project.json"]).unwrap();
        assert_eq!(project, json!({"$schema": "../schema/project.json", "about": {"paragraphs": []}}));
        assert!(!missing(&after).contains(&"project"));
        assert!(read(&after).unwrap().bundle.languages[0].project.is_some());
        let again = remove(&after, "en/project.json");
        assert_eq!(again.keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
        assert_eq!(manifest(&again), manifest(&before));
    }

    #[test]
    fn a_description_gets_a_word_that_no_other_page_has() {
        let before = rename_person(&files(), "ann", "project").unwrap();
        assert_eq!(manifest(&add(&before, "project"))["project_slug"], json!("project-2"));
        let mut named = before.clone();
        let text = String::from_utf8(before[MANIFEST].to_vec()).unwrap();
        let text = text.replacen('{', "{\"project_slug\": \"film\",", 1);
        named.insert(MANIFEST.to_owned(), Arc::new(text.into_bytes()));
        assert_eq!(manifest(&add(&named, "project"))["project_slug"], json!("film"));
        assert!(!missing(&Files::new()).contains(&"project"));
        assert_eq!(add(&Files::new(), "project"), Files::new());
    }

    #[test]
    fn an_entry_without_its_people_and_its_description_is_whole() {
        let mut files = folder("public/content");
        // Corrections are about words of the description.
        let people = people(&files).into_iter().map(|person| format!("people/{person}"));
        for part in ["corrections".to_owned()].into_iter().chain(people).chain(["project".to_owned()]) {
            files = remove(&files, &format!("en/{part}.json"));
        }
        let said = read(&files).map_or_else(|said| said, |_| String::new());
        assert_eq!(said, "");
    }

    #[test]
    fn a_person_is_renamed_in_every_language_in_the_list_and_on_the_map() {
        let before = folder("public/content");
        let old = read(&before).unwrap();
        let mut people = people(&before);
        let old_name = people[1].clone();
        let new_name = format!("{old_name}-2");
        let on_map = |bundle: &bundle::Bundle| {
            let journeys = bundle.manifest.map.iter().flat_map(|map| &map.journeys);
            journeys.map(|journey| journey.person.as_str().to_owned()).collect::<Vec<_>>()
        };
        let place = on_map(&old.bundle).iter().position(|person| *person == old_name).unwrap();
        let after = rename_person(&before, &old_name, &new_name).unwrap();
        let new = read(&after).unwrap();
        assert_eq!((new.warnings.len(), new.files), (old.warnings.len(), old.files));
        people[1].clone_from(&new_name);
        assert_eq!(self::people(&after), people);
        assert_eq!(on_map(&new.bundle)[place], new_name);
        for folder in ["en", "zh-hans", "zh-hant"] {
            let file = |person: &str| format!("{folder}/people/{person}.json");
            assert!(!after.contains_key(&file(&old_name)), "{folder}");
            assert!(Arc::ptr_eq(&after[&file(&new_name)], &before[&file(&old_name)]), "{folder}");
        }
        let own = format!("/{old_name}.json");
        let is_other = |path: &&String| path.as_str() != MANIFEST && !path.ends_with(&own);
        assert!(before.keys().filter(is_other).all(|path| Arc::ptr_eq(&before[path], &after[path])));
        assert_eq!(after.len(), before.len());
        let again = rename_person(&after, &new_name, &old_name).unwrap();
        assert_eq!(manifest(&again), manifest(&before));
    }

    #[test]
    fn a_rename_changes_nothing_else_in_the_manifest() {
        let mut before = files();
        let text = |files: &Files| String::from_utf8(files[MANIFEST].to_vec()).unwrap();
        before.insert(MANIFEST.to_owned(), Arc::new(Json::read(&before[MANIFEST]).unwrap().write()));
        let after = rename_person(&before, "ann", "anna").unwrap();
        assert_eq!(text(&after), text(&before).replace("\"ann\"", "\"anna\""));
    }

    #[test]
    fn no_person_gets_an_address_that_is_none_or_another_pages() {
        let files = folder("crates/fixtures/bundles/valid");
        let long = "a".repeat(LONGEST_WORD + 1);
        let wrong = ["", "Anna", "an na", "änna", "anna-", "-anna", "an--na", "../anna", "an/na", &long];
        for word in wrong.into_iter().chain(["ann", "bo", "film", "en"]).chain(RESERVED).chain(TAKEN) {
            assert_eq!(rename_person(&files, "ann", word), None, "{word}");
            // The publisher would refuse it too.
            let named = |text: &str| text.replace("[\"ann\"", &format!("[\"{word}\""));
            let mut forced = files.clone();
            let text = named(std::str::from_utf8(&files[MANIFEST]).unwrap());
            forced.insert(MANIFEST.to_owned(), Arc::new(text.into_bytes()));
            if word != "ann" && word != "bo" {
                let person = forced.remove("en/people/ann.json").unwrap();
                forced.insert(format!("en/people/{word}.json"), person);
                assert!(read(&forced).is_err(), "{word}");
            }
        }
        let longest = "a".repeat(LONGEST_WORD);
        for word in ["anna", "a", "2", "ann-2", &longest] {
            assert!(read(&rename_person(&files, "ann", word).unwrap()).is_ok(), "{word}");
        }
        assert_eq!(rename_person(&files, "nobody", "anna"), None);
        assert_eq!(rename_person(&Files::new(), "ann", "anna"), None);
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
        assert_eq!(missing(&before), ["project", "glossary", "timeline", "figures", "corrections", "unknowns"]);
        let after = add(&before, "glossary");
        for folder in ["en", "zh-hans"] {
            let part: Value = serde_json::from_slice(&after[&format!("{folder}/glossary.json")]).unwrap();
            assert_eq!(part, json!({"$schema": "../schema/glossary.json", "terms": []}));
        }
        assert_eq!(missing(&after), ["project", "timeline", "figures", "corrections", "unknowns"]);
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
        for path in ["en/award.json", "en/interface.json", "bundle.json"] {
            assert!(!can_be_removed(path), "{path}");
            assert_eq!(remove(&files(), path), files(), "{path}");
        }
    }
}
