//! Each text becomes what stands beside it: what the award page says, what was remarked on, or why it was refused.

use std::fs;
use std::path::Path;

use award_story_cli::disk;
use award_story_fixtures::own_bundle;
use serde_json::{Value, json};

use super::texts::{all, imported};

/// What was made of a text, without what every bundle has.
fn made_of(text: &Path) -> Value {
    let (folder, imported) = match imported(text) {
        Ok(made) => made,
        Err(error) => return json!({ "refused": error.to_string().replace(text.to_str().unwrap(), "") }),
    };
    let language = &imported.language.tag;
    let read = |file: &str| fs::read_to_string(folder.path().join(language.to_lowercase()).join(file)).ok();
    let read = |file: &str| read(file).map(|text| serde_json::from_str::<Value>(&text).unwrap());
    let award = read("award.json").unwrap();
    let parts = award["parts"].as_array().unwrap().iter();
    let parts = parts.map(|part| json!([part["label"], part["value"]]));
    json!({
        "language": language,
        "line": award["award_line"],
        "parts": parts.collect::<Vec<_>>(),
        "title_label": award["title_label"],
        "title": award["title"],
        "standfirst": award["standfirst"],
        "about": read("project.json").map(|project| project["about"].clone()),
        "judges": award["judges"],
        "remarks": imported.remarks.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

#[test]
fn each_text_becomes_what_is_expected() {
    for (name, path) in all() {
        let beside = path.with_extension("json");
        let expected = fs::read_to_string(&beside).unwrap_or_else(|error| panic!("{}: {error}", beside.display()));
        let expected: Value = serde_json::from_str(&expected).unwrap();
        let made = made_of(&path);
        assert_eq!(made, expected, "{name} became\n{}", serde_json::to_string_pretty(&made).unwrap());
    }
}

#[test]
fn nothing_is_made_up() {
    for (name, path) in all() {
        let Ok((folder, _)) = imported(&path) else {
            continue;
        };
        let bundle = disk::read(folder.path()).unwrap().bundle;
        assert!(bundle.manifest.people.is_empty() && bundle.manifest.map.is_none(), "{name}");
        assert!(bundle.manifest.award_page.is_none() && bundle.manifest.contact.is_none(), "{name}");
        let [words] = &bundle.languages[..] else {
            panic!("{name}: one language");
        };
        assert!(words.award.outlet.is_none() && words.award.description.is_none(), "{name}");
        assert!(words.award.about.is_empty() && words.sources.sources.is_empty(), "{name}");
    }
}

#[test]
fn the_projects_own_entry_is_read_from_its_award_page_as_it_stands_in_its_bundle() {
    let texts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let (folder, _) = imported(&texts.join("award-page.txt")).unwrap();
    let [own, made] = [own_bundle().as_path(), folder.path()].map(|folder| {
        let language = disk::read(folder).unwrap().bundle.languages.remove(0);
        let award = language.award;
        let blocks = [language.project.unwrap().about.unwrap(), award.judges.unwrap()];
        let blocks = blocks.map(|block| {
            let paragraphs: Vec<_> = block.paragraphs.iter().map(|paragraph| paragraph.plain()).collect();
            (block.heading, paragraphs)
        });
        let parts: Vec<_> = award.parts.into_iter().map(|part| (part.label, part.value)).collect();
        (award.award_line, parts, award.title, blocks)
    });
    assert_eq!(own, made);
}
