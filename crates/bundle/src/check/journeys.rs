//! Whether each journey is told whole, and whether whoever has a line on the map has made one.

use std::collections::HashSet;

use super::path::steps;
use super::{File, LanguageFiles, Outline};
use crate::bundle::Manifest;
use crate::diagnostic::Diagnostic;
use crate::person::Person;
use award_story_message::message;

/// Notes every place that lacks the other one.
pub fn check(
    manifest: &File<Manifest>,
    outline: &Outline,
    language: &LanguageFiles,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let map = manifest.value.as_ref().and_then(|manifest| manifest.map.as_ref());
    let drawn: HashSet<&str> = map.iter().flat_map(|map| &map.journeys).map(|one| one.person.as_str()).collect();
    for ((_, slug), file) in outline.people.iter().zip(&language.people) {
        diagnostics
            .extend(file.value.as_ref().and_then(|person| diagnostic(file, person, drawn.contains(slug.as_str()))));
    }
}

fn diagnostic(file: &File<Person>, person: &Person, is_drawn: bool) -> Option<Diagnostic> {
    let (field, message) = match (&person.from, &person.to) {
        (Some(_), Some(_)) => return None,
        (Some(_), None) => ("to", message!("is missing, expected the end of the journey that starts at `from`")),
        (None, Some(_)) => ("from", message!("is missing, expected the start of the journey that ends at `to`")),
        (None, None) if is_drawn => {
            ("from", message!("is missing, expected the start of the journey that the map shows"))
        }
        (None, None) => return None,
    };
    Some(file.json.diagnostic(&steps![field], message))
}
