//! Whether another language says all that the award page's own language says, and states the same facts: the same
//! entries, sources, certainties, dates, values and addresses. Words are free; what is missing, or a number that
//! differs, is wrong in one of the two. What is said about a person's name is free too: a name that needs explaining
//! in one script needs none in another.

mod facts;

use std::collections::{HashMap, HashSet};

use super::json_file::JsonFile;
use super::path::{Step, steps};
use super::{File, LanguageFiles};
use crate::diagnostic::Diagnostic;
use crate::values::Id;
use award_story_message::{Part, message, quoted};
use facts::Fact;

/// An entry of a list that both languages must have, and what must be equal in it.
struct Entry<'a> {
    id: &'a Id,
    facts: Vec<Fact>,
}

/// Notes every difference, in the other language's files.
pub fn check(original: &LanguageFiles, other: &LanguageFiles, diagnostics: &mut Vec<Diagnostic>) {
    whole((&original.award, &other.award), diagnostics, facts::award);
    if let (Some(ours), Some(theirs)) = (&original.project, &other.project) {
        whole((ours, theirs), diagnostics, facts::project);
    }
    for pair in original.people.iter().zip(&other.people) {
        whole(pair, diagnostics, facts::person);
    }
    whole((&original.unknowns, &other.unknowns), diagnostics, facts::unknowns);
    whole((&original.interface, &other.interface), diagnostics, facts::interface);
    whole((&original.entry, &other.entry), diagnostics, facts::entry);
    entries("sources", (&original.sources, &other.sources), diagnostics, |file| {
        file.sources.iter().map(|one| Entry { id: &one.id, facts: facts::source(one) }).collect()
    });
    entries("terms", (&original.terms, &other.terms), diagnostics, |file| {
        file.terms.iter().map(|one| Entry { id: &one.id, facts: facts::term(one) }).collect()
    });
    entries("corrections", (&original.corrections, &other.corrections), diagnostics, |file| {
        file.corrections.iter().map(|one| Entry { id: &one.id, facts: facts::correction(one) }).collect()
    });
    entries("events", (&original.timeline, &other.timeline), diagnostics, |file| {
        file.events.iter().map(|one| Entry { id: &one.id, facts: facts::event(one) }).collect()
    });
    entries("figures", (&original.figures, &other.figures), diagnostics, |file| {
        file.figures.iter().map(|one| Entry { id: &one.id, facts: facts::figure(one) }).collect()
    });
    marks(other, diagnostics);
}

/// Notes where nothing marks translated words as this site's.
fn marks(other: &LanguageFiles, diagnostics: &mut Vec<Diagnostic>) {
    let File { json, value, .. } = &other.interface;
    if value.as_ref().is_some_and(|interface| interface.translation.is_none()) {
        let message = message!("is missing, expected the words that mark a translation as this site's");
        diagnostics.push(json.diagnostic(&steps!["translation"], message));
    }
}

/// Holds two files against each other.
fn whole<T>((ours, theirs): (&File<T>, &File<T>), diagnostics: &mut Vec<Diagnostic>, facts: impl Fn(&T) -> Vec<Fact>) {
    if let (Some(model), Some(value)) = (&ours.value, &theirs.value) {
        differences(&ours.json, &facts(model), (&theirs.json, &facts(value)), &[], diagnostics);
    }
}

/// Holds the entries of two lists against each other, by their ids.
fn entries<T>(
    list: &'static str,
    (original, other): (&File<T>, &File<T>),
    diagnostics: &mut Vec<Diagnostic>,
    entries: impl Fn(&T) -> Vec<Entry<'_>>,
) {
    let (Some(ours), Some(theirs)) = (&original.value, &other.value) else {
        return;
    };
    let (ours, theirs) = (entries(ours), entries(theirs));
    let known: HashMap<_, _> = ours.iter().map(|entry| (entry.id, entry)).collect();
    let named: HashSet<_> = theirs.iter().map(|entry| entry.id).collect();
    for lacking in ours.iter().filter(|entry| !named.contains(entry.id)) {
        let id = quoted(lacking.id.as_str());
        let message = message!("has no {}, expected the same ids as in {}", id, &original.json.name);
        diagnostics.push(other.json.diagnostic(&steps![list], message));
    }
    for (index, entry) in theirs.iter().enumerate() {
        match known.get(entry.id) {
            Some(model) => {
                let at = steps![list, index];
                differences(&original.json, &model.facts, (&other.json, &entry.facts), &at, diagnostics);
            }
            None => {
                let id = quoted(entry.id.as_str());
                let message = message!("is {}, expected the same ids as in {}", id, &original.json.name);
                diagnostics.push(other.json.diagnostic(&steps![list, index, "id"], message));
            }
        }
    }
}

/// Facts that are in one file only are told by the count of the list that they are in.
fn differences(
    original: &JsonFile,
    model: &[Fact],
    (json, facts): (&JsonFile, &[Fact]),
    at: &[Step<'_>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let values: HashMap<_, _> = facts.iter().map(|fact| (fact.field.as_slice(), &fact.value)).collect();
    for Fact { field, value: expected } in model {
        let Some(value) = values.get(field.as_slice()).filter(|value| **value != expected) else {
            continue;
        };
        let (value, expected) = (Part::quoted((*value).clone()), Part::quoted(expected.clone()));
        let message = message!("is {}, expected {} as in {}", value, expected, &original.name);
        diagnostics.push(json.diagnostic(&[at, field].concat(), message));
    }
}
