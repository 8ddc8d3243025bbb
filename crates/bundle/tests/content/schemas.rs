//! The schemas that stand in the repository, and the files that name them.

use std::fs;
use std::path::Path;

use award_story_bundle::kind::FileKind;
use award_story_bundle::schema;
use award_story_fixtures::own_bundle;

use super::bundle::valid;

#[test]
fn the_committed_schemas_are_what_the_types_say() {
    let folder = own_bundle().join("schema");
    for kind in FileKind::ALL {
        let committed = fs::read_to_string(folder.join(kind.file())).unwrap_or_default();
        let is_fresh = committed == schema::text(kind).unwrap();
        assert!(is_fresh, "{} is stale: run `cargo run -p award-story-cli -- schema`", kind.file());
    }
    assert_eq!(fs::read_dir(folder).unwrap().count(), FileKind::ALL.len());
}

#[test]
fn every_kind_has_a_schema_in_the_folder_of_schemas() {
    let files = schema::files().unwrap();
    assert_eq!(files.len(), FileKind::ALL.len());
    assert!(files.contains(&("schema/award.json".to_owned(), schema::text(FileKind::Award).unwrap())));
}

#[test]
fn each_field_of_the_schemas_has_a_description() {
    for kind in FileKind::ALL {
        let schema = kind.schema().to_value();
        let definitions = schema["$defs"].as_object().into_iter().flatten().map(|(_, schema)| schema);
        for object in definitions.chain([&schema]) {
            for (name, field) in object["properties"].as_object().into_iter().flatten() {
                assert!(field["description"].is_string(), "{kind:?} {name}");
            }
        }
    }
}

#[test]
fn what_a_field_means_is_not_hidden_by_what_its_kind_of_value_is() {
    for kind in FileKind::ALL {
        let schema: serde_json::Value = serde_json::from_str(&schema::text(kind).unwrap()).unwrap();
        for (name, definition) in schema["$defs"].as_object().into_iter().flatten() {
            assert!(definition["description"].is_null(), "{kind:?} {name}");
            let is_told = definition["pattern"].is_null() || definition["patternErrorMessage"].is_string();
            assert!(is_told, "{kind:?} {name}: what does the pattern want?");
        }
    }
}

/// Editors read these words: a type's name, `NonEmptyText`, belongs to whoever reads the code.
#[test]
fn what_editors_read_of_a_schema_names_no_type() {
    fn texts<'a>(value: &'a serde_json::Value, found: &mut Vec<&'a str>) {
        match value {
            serde_json::Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
            serde_json::Value::Object(fields) => {
                for (name, field) in fields {
                    match field {
                        serde_json::Value::String(text) if name == "description" || name == "patternErrorMessage" => {
                            found.push(text);
                        }
                        other => texts(other, found),
                    }
                }
            }
            _ => {}
        }
    }
    for kind in FileKind::ALL {
        let schema: serde_json::Value = serde_json::from_str(&schema::text(kind).unwrap()).unwrap();
        let mut found = Vec::new();
        texts(&schema, &mut found);
        assert!(!found.is_empty(), "{kind:?} says nothing");
        let is_type = |word: &&str| {
            word.split_at_checked(1).is_some_and(|(first, rest)| {
                first.chars().all(char::is_uppercase)
                    && rest.contains(char::is_uppercase)
                    && rest.contains(char::is_lowercase)
            })
        };
        let names = found.iter().flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric())).filter(is_type);
        assert_eq!(names.collect::<Vec<_>>(), Vec::<&str>::new(), "{kind:?}");
    }
}

#[test]
fn the_files_of_the_bundles_name_their_schemas() {
    let real = own_bundle();
    for bundle in [valid(), real] {
        names_schema(&bundle.join("bundle.json"), "schema/bundle.json");
        for language in folders(&bundle) {
            for kind in FileKind::ALL.into_iter().filter(|kind| kind.is_in_folder()) {
                names_schema(&language.join(kind.file()), &format!("../schema/{}", kind.file()));
            }
            for person in fs::read_dir(language.join("people")).into_iter().flatten() {
                names_schema(&person.unwrap().path(), "../../schema/person.json");
            }
        }
    }
}

fn folders(bundle: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(bundle).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_dir() && !path.ends_with("schema")).collect()
}

fn names_schema(file: &Path, expected: &str) {
    if let Ok(text) = fs::read_to_string(file) {
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["$schema"], expected, "{}", file.display());
    }
}
