//! Bundles as nobody would write them: fields taken out, doubled, moved, renamed, of another type, with other words; and
//! bytes changed, whatever they are.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use super::files::{Files, texts};
use super::payloads::{ALONE, WOVEN};

/// One change of a bundle.
#[derive(Clone, Debug)]
pub enum Change {
    /// Of a value of a file.
    Value(Index, Index, Edit),
    /// Of the bytes of a file.
    Bytes(Index, Index, Vec<u8>),
    /// A file ends early.
    End(Index, Index),
}

/// What is done to a value.
#[derive(Clone, Debug)]
pub enum Edit {
    /// It is taken out.
    Remove,
    /// It is there twice: in a list behind itself, in an object under another name.
    Double(String),
    /// Its field gets another name.
    Rename(String),
    /// Another value of any file takes its place.
    Move(Index, Index),
    /// This takes its place.
    Replace(Value),
    /// This stands behind its words, or in their place.
    Write(String),
    /// It becomes the only entry of a list of a list, this often.
    Nest(usize),
}

/// Some changes of one bundle.
pub fn changes() -> impl Strategy<Value = Vec<Change>> {
    let index = any::<Index>;
    let change = prop_oneof![
        6 => (index(), index(), edit()).prop_map(|(file, value, edit)| Change::Value(file, value, edit)),
        1 => (index(), index(), prop::collection::vec(byte(), 0..4)).prop_map(|(file, at, bytes)| Change::Bytes(file, at, bytes)),
        1 => (index(), index()).prop_map(|(file, at)| Change::End(file, at)),
    ];
    prop::collection::vec(change, 1..4)
}

fn edit() -> impl Strategy<Value = Edit> {
    let index = any::<Index>;
    prop_oneof![
        2 => Just(Edit::Remove),
        2 => words().prop_map(Edit::Double),
        1 => words().prop_map(Edit::Rename),
        2 => (index(), index()).prop_map(|(file, value)| Edit::Move(file, value)),
        2 => value().prop_map(Edit::Replace),
        9 => words().prop_map(Edit::Write),
        1 => (1..40_usize).prop_map(Edit::Nest),
    ]
}

/// Harmful words, names that bundles know, and any letters at all.
fn words() -> impl Strategy<Value = String> {
    const KNOWN: [&str; 12] = [
        "id",
        "term",
        "note",
        "text",
        "lang",
        "lamp",
        "lexicon",
        "ann",
        "2000-02-29",
        "zh-Hans",
        "winner",
        "https://a.example/",
    ];
    let piece = prop_oneof![
        select(&WOVEN[..]).prop_map(str::to_owned),
        select(&ALONE[..]).prop_map(str::to_owned),
        select(&KNOWN[..]).prop_map(str::to_owned),
        "[ -~]{1,8}",
        "\\PC{1,4}",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..3).prop_map(|pieces| pieces.concat())
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        any::<bool>().prop_map(|value| json!(value)),
        any::<i64>().prop_map(|value| json!(value)),
        any::<f64>().prop_map(|value| json!(value)),
        words().prop_map(|words| json!(words)),
        words().prop_map(|words| json!([words])),
        (words(), words()).prop_map(|(key, words)| json!({ key: words })),
    ]
}

fn byte() -> impl Strategy<Value = u8> {
    prop_oneof![select(&b"\"{}[],:\\0u-9e.n \n\x00\x7f\xff\xc3\xe6\xed\xf0"[..]), any::<u8>()]
}

/// The texts of a bundle's files after these changes.
pub fn changed(benign: &Files, changes: &[Change]) -> BTreeMap<String, Vec<u8>> {
    let mut files = benign.clone();
    for change in changes {
        if let Change::Value(file, value, edit) = change {
            let name = pick(*file, names(benign));
            let pointer = pick(*value, pointers(&files[&name]));
            perform(&mut files, &name, &pointer, edit);
        }
    }
    let mut texts: BTreeMap<_, _> = texts(&files).into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
    for change in changes {
        match change {
            Change::Bytes(file, at, bytes) => {
                let text = texts.get_mut(&pick(*file, names(benign))).unwrap();
                let at = at.index(text.len().max(1)).min(text.len());
                text.splice(at..(at + 1).min(text.len()), bytes.iter().copied());
            }
            Change::End(file, at) => {
                let text = texts.get_mut(&pick(*file, names(benign))).unwrap();
                text.truncate(at.index(text.len().max(1)));
            }
            Change::Value(..) => {}
        }
    }
    texts
}

fn pick(index: Index, mut words: Vec<String>) -> String {
    words.swap_remove(index.index(words.len()))
}

fn names(files: &Files) -> Vec<String> {
    files.keys().cloned().collect()
}

/// The ways to all values of a file, the file itself first.
fn pointers(value: &Value) -> Vec<String> {
    let below: Vec<(String, &Value)> = match value {
        Value::Array(items) => items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(key, field)| (key.replace('~', "~0").replace('/', "~1"), field)).collect()
        }
        _ => Vec::new(),
    };
    let below =
        below.into_iter().flat_map(|(step, value)| pointers(value).into_iter().map(move |way| format!("/{step}{way}")));
    std::iter::once(String::new()).chain(below).collect()
}

fn perform(files: &mut Files, name: &str, pointer: &str, edit: &Edit) {
    let taken = match edit {
        Edit::Move(file, value) => {
            let other = &files[&pick(*file, names(files))];
            other.pointer(&pick(*value, pointers(other))).cloned()
        }
        _ => None,
    };
    let root = files.get_mut(name).unwrap();
    match edit {
        Edit::Remove | Edit::Double(_) | Edit::Rename(_) => among_its_own(root, pointer, edit),
        _ => {
            let value = root.pointer_mut(pointer).unwrap();
            let old = value.take();
            *value = match (edit, old) {
                (Edit::Replace(new), _) => new.clone(),
                (Edit::Nest(depth), old) => (0..*depth).fold(old, |inner, _| json!([inner])),
                // An even number of letters is put behind the words, so that both are tried.
                (Edit::Write(words), Value::String(old)) if words.len().is_multiple_of(2) => json!(old + words),
                (Edit::Write(words), Value::String(_)) => json!(words),
                (_, old) => taken.unwrap_or(old),
            };
        }
    }
}

/// What changes the list or object that a value stands in.
fn among_its_own(root: &mut Value, pointer: &str, edit: &Edit) {
    let Some((above, step)) = pointer.rsplit_once('/') else { return };
    let step = step.replace("~1", "/").replace("~0", "~");
    match (root.pointer_mut(above), edit) {
        (Some(Value::Array(items)), Edit::Remove) => drop(items.remove(step.parse().unwrap())),
        (Some(Value::Array(items)), Edit::Double(_)) => items.push(items[step.parse::<usize>().unwrap()].clone()),
        (Some(Value::Object(fields)), Edit::Remove) => drop(fields.remove(&step)),
        (Some(Value::Object(fields)), Edit::Double(name)) => drop(fields.insert(name.clone(), fields[&step].clone())),
        (Some(Value::Object(fields)), Edit::Rename(name)) => {
            let value = fields.remove(&step).unwrap();
            fields.insert(name.clone(), value);
        }
        _ => {}
    }
}
