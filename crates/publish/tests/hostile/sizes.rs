//! Texts and nesting beyond all measure: refused with their place, in a time that grows no faster than they do.

use std::fs;

use super::bundle::Copy;
use super::everything::everything;
use super::files;

/// As large as a file may be.
const LARGEST: usize = 1 << 20;

#[test]
fn a_text_of_a_megabyte_is_refused_with_its_place_in_every_file() {
    for file in everything().keys().filter(|file| file.starts_with("en/")) {
        let Some(bundle) = Some(Copy::new()).filter(|bundle| bundle.path(file).exists()) else { continue };
        let text = fs::read_to_string(bundle.path(file)).unwrap();
        let values: serde_json::Value = serde_json::from_str(&text).unwrap();
        let places = files::places(&[(file.clone(), values.clone())].into());
        let mut files = [(file.clone(), values)].into();
        let Some(place) = places.first() else { panic!("{file} has no text") };
        place.put(&mut files, "<b>".repeat((LARGEST - text.len() - 1_000) / 3));
        let diagnostics = bundle.write(file, files::texts(&files)[file].as_bytes()).diagnostics();
        let found = diagnostics
            .iter()
            .find(|diagnostic| diagnostic.contains(&format!("{}: is longer than 10000", place.field)));
        let found = found.unwrap_or_else(|| panic!("{file}: {}: {:?}", place.field, diagnostics.first()));
        assert!(found.len() < 300, "{}", found.len());
    }
}

#[test]
fn a_file_that_is_one_text_without_an_end_is_refused() {
    for start in ["\"", "{\"", "{\"a\": \"", "[\"", "\"\\"] {
        let text = start.to_owned() + &"\\u0000".repeat(LARGEST / 7);
        let diagnostics = Copy::new().write("en/award.json", text.as_bytes()).diagnostics();
        assert!(diagnostics[0].starts_with("en/award.json:1:"), "{start}: {}", diagnostics[0].len());
    }
}

#[test]
fn a_name_of_a_megabyte_is_refused_with_its_place() {
    let name = "a".repeat(LARGEST - 1_000);
    let diagnostics =
        Copy::new().write("en/unknowns.json", format!("{{\"{name}\": 1, \"unknowns\": []}}").as_bytes()).diagnostics();
    assert_eq!(diagnostics.len(), 1);
    assert!(
        diagnostics[0].starts_with("en/unknowns.json:1:2: [\"aaa") && diagnostics[0].len() < 300,
        "{}",
        diagnostics[0].len()
    );
}

#[test]
fn what_is_nested_without_end_is_refused_in_every_file() {
    for file in everything().keys() {
        for open in ["[", "{\"a\":", "{\"\\u202e\":["] {
            let bundle = Copy::in_two_languages().write(file, open.repeat(LARGEST / open.len()).as_bytes());
            let diagnostics = bundle.diagnostics();
            let found = diagnostics.iter().find(|diagnostic| diagnostic.starts_with(&format!("{file}:1:")));
            assert!(
                found.is_some_and(|diagnostic| diagnostic.contains("is nested too deeply")),
                "{file}: {diagnostics:?}"
            );
        }
    }
}

#[test]
fn a_word_of_an_address_that_no_disk_takes_is_refused_with_its_place() {
    let word = format!("f{}", "-ilm".repeat(75));
    let diagnostics = Copy::new().replace("bundle.json", "\"film\"", &format!("\"{word}\"")).diagnostics();
    assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
    assert!(diagnostics[0].starts_with("bundle.json:8:19: project_slug: is \"f-ilm"), "{diagnostics:?}");
    assert!(diagnostics[0].ends_with("which is too long, expected at most 100 characters"), "{diagnostics:?}");
}
