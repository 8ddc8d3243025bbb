//! Whether another language states the same facts as the first: the same ids, dates, values and addresses. Words are
//! free; a number that differs between two languages is wrong in one of them.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use super::document::Document;
use super::path::{Step, steps};
use super::{File, Language};
use crate::content::fault::{Fault, quoted};
use crate::content::figures::{Figure, Row};
use crate::content::values::{Date, Id};

/// An entry of a list that both languages must have, and what must be equal in it.
struct Entry<'a> {
    id: &'a Id,
    facts: Vec<(Vec<Step<'static>>, String)>,
}

/// Notes every difference, in the other language's files.
pub fn check(first: &Language, other: &Language, faults: &mut Vec<Fault>) {
    compare("sources", (&first.sources, &other.sources), faults, |file| {
        let facts = file.sources.iter().map(|source| Entry {
            id: &source.id,
            facts: vec![fact("href", source.href.as_str()), fact("read", source.read.as_str())],
        });
        facts.collect()
    });
    compare("terms", (&first.terms, &other.terms), faults, |file| {
        let ids = file.terms.iter().map(|term| &term.id);
        ids.map(|id| Entry { id, facts: Vec::new() }).collect()
    });
    compare("corrections", (&first.corrections, &other.corrections), faults, |file| {
        let facts = file
            .corrections
            .iter()
            .map(|correction| Entry { id: &correction.id, facts: vec![fact("kind", &word(&correction.kind))] });
        facts.collect()
    });
    compare("events", (&first.timeline, &other.timeline), faults, |file| {
        let facts = file.events.iter().map(|event| Entry {
            id: &event.id,
            facts: vec![fact("start", event.start.as_str()), fact("end", end(&event.end))],
        });
        facts.collect()
    });
    compare("figures", (&first.figures, &other.figures), faults, |file| file.figures.iter().map(figure).collect());
}

fn fact(field: &'static str, value: &str) -> (Vec<Step<'static>>, String) {
    (vec![Step::Key(field)], value.to_owned())
}

fn end(end: &Option<Date>) -> &str {
    end.as_ref().map_or("left out", Date::as_str)
}

/// A word as the bundle writes it.
fn word(word: &impl Serialize) -> String {
    let value = serde_json::to_value(word).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

fn figure(figure: &Figure) -> Entry<'_> {
    let mut facts = vec![fact("rows", &format!("{} rows", figure.rows.len()))];
    facts.extend(figure.rows.iter().enumerate().flat_map(row));
    Entry { id: &figure.id, facts }
}

fn row((index, row): (usize, &Row)) -> [(Vec<Step<'static>>, String); 4] {
    let at = |field| steps!["rows", index, field].to_vec();
    [
        (at("start"), row.start.to_string()),
        (at("end"), end(&row.end).to_owned()),
        (at("value"), row.value.to_string()),
        (at("precision"), word(&row.precision)),
    ]
}

fn compare<T>(
    list: &'static str,
    (first, other): (&File<T>, &File<T>),
    faults: &mut Vec<Fault>,
    entries: impl Fn(&T) -> Vec<Entry<'_>>,
) {
    let (Some(ours), Some(theirs)) = (&first.value, &other.value) else {
        return;
    };
    let (ours, theirs) = (entries(ours), entries(theirs));
    let known: HashMap<_, _> = ours.iter().map(|entry| (entry.id, entry)).collect();
    let named: HashSet<_> = theirs.iter().map(|entry| entry.id).collect();
    for lacking in ours.iter().filter(|entry| !named.contains(entry.id)) {
        let id = quoted(lacking.id.as_str());
        let message = format!("has no {id}, expected the same ids as in {}", first.document.name);
        faults.push(other.document.fault(&steps![list], &message));
    }
    for (index, entry) in theirs.iter().enumerate() {
        match known.get(entry.id) {
            Some(model) => differences(&first.document, model, (&other.document, entry), &steps![list, index], faults),
            None => {
                let id = quoted(entry.id.as_str());
                let message = format!("is {id}, expected the same ids as in {}", first.document.name);
                faults.push(other.document.fault(&steps![list, index, "id"], &message));
            }
        }
    }
}

fn differences(
    first: &Document,
    model: &Entry<'_>,
    (document, entry): (&Document, &Entry<'_>),
    at: &[Step<'_>],
    faults: &mut Vec<Fault>,
) {
    let pairs = model.facts.iter().zip(&entry.facts);
    for ((_, expected), (field, value)) in pairs.filter(|((_, ours), (_, theirs))| ours != theirs) {
        let (value, expected) = (quoted(value), quoted(expected));
        let message = format!("is {value}, expected {expected} as in {}", first.name);
        faults.push(document.fault(&[at, field].concat(), &message));
    }
}
