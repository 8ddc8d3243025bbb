//! Nothing that a schema knows is left out of what is tried.

use std::collections::BTreeSet;
use std::fs;

use regex::Regex;
use serde_json::Value;

use super::everything::everything;
use super::{files, own_bundle};

/// The fields that hold words, as a schema has them: `judges.paragraphs[].text`.
fn fields(schema: &Value, part: &Value, at: &str, found: &mut BTreeSet<String>) {
    match part["$ref"].as_str().and_then(|reference| reference.strip_prefix("#/$defs/")) {
        // Plain words or runs: whatever is in a paragraph is tried in one of them.
        Some("Text" | "Run") => drop(found.insert(at.to_owned())),
        Some(name) => return fields(schema, &schema["$defs"][name], at, found),
        None => {}
    }
    let choices = ["anyOf", "oneOf"].into_iter().filter_map(|name| part[name].as_array()).flatten();
    choices.for_each(|choice| fields(schema, choice, at, found));
    if part["items"].is_object() {
        fields(schema, &part["items"], &format!("{at}[]"), found);
    }
    for (name, field) in part["properties"].as_object().into_iter().flatten().filter(|(name, _)| *name != "$schema") {
        fields(schema, field, &if at.is_empty() { name.clone() } else { format!("{at}.{name}") }, found);
    }
    if part["type"] == "string" {
        found.insert(at.to_owned());
    }
}

#[test]
fn every_field_for_words_that_a_schema_knows_is_in_the_bundle() {
    let places = files::places(&everything());
    let digits = Regex::new(r"\[\d+\]").unwrap();
    for entry in fs::read_dir(own_bundle().join("schema")).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        let schema: Value = serde_json::from_str(&fs::read_to_string(entry.path()).unwrap()).unwrap();
        let mut known = BTreeSet::new();
        fields(&schema, &schema, "", &mut known);
        let is_of_kind = |file: &str| match name.as_str() {
            "person.json" => file.contains("/people/"),
            // What an entry says otherwise has the fields of the interface, which are all there.
            "overrides.json" => file.ends_with("/interface.json"),
            name => file == name || file.ends_with(&format!("/{name}")),
        };
        let tried: BTreeSet<String> = places
            .iter()
            .filter(|place| is_of_kind(&place.file))
            .map(|place| digits.replace_all(&place.field, "[]").into_owned())
            .collect();
        let is_tried = |field: &String| {
            tried
                .iter()
                .any(|one| one.strip_prefix(field).is_some_and(|runs| runs.is_empty() || runs.starts_with(['[', '.'])))
        };
        // Neither English nor Chinese has these plural forms; in a language that does they are checked as the others are.
        let is_form_of_others =
            |field: &String| [".zero", ".two", ".few", ".many"].iter().any(|form| field.ends_with(form));
        let missing: Vec<_> = known.iter().filter(|field| !is_tried(field) && !is_form_of_others(field)).collect();
        assert!(missing.is_empty() && !known.is_empty(), "{name}: {missing:?}");
    }
}

#[test]
fn every_kind_of_run_is_in_the_bundle() {
    let places = files::places(&everything());
    for kind in ["].text", "].term", "].lang", "].reading", "].note"] {
        assert!(places.iter().any(|place| place.field.ends_with(kind)), "{kind}");
    }
}
