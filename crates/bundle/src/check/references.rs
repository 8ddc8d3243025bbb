//! Whether every id that is mentioned is defined, once, and every one that is defined is mentioned.

use std::collections::{HashMap, HashSet};

use super::ids::{Ids, Named};
use super::json_file::JsonFile;
use super::{File, LanguageFiles, near};
use crate::diagnostic::Diagnostic;
use crate::kind::{Content, FileKind};
use award_story_message::{message, quoted};

/// A file's kind, text and ids, and whether it could be read at all.
struct Part<'a> {
    kind: FileKind,
    json: &'a JsonFile,
    ids: &'a Ids,
    is_readable: bool,
}

/// Notes ids that are defined twice or mentioned but not defined, and warns of those that nothing mentions.
pub fn check(language: &LanguageFiles, diagnostics: &mut Vec<Diagnostic>) {
    let parts = parts(language);
    let mut defined: HashMap<Named, HashSet<&str>> = HashMap::new();
    for part in &parts {
        let ids = doubles(part, diagnostics);
        if let Some(named) = Named::defined_in(part.kind).filter(|_| part.is_readable) {
            defined.insert(named, ids);
        }
    }
    for part in &parts {
        dangling(part, &defined, diagnostics);
    }
    if parts.iter().all(|part| part.is_readable) {
        unused(&parts, diagnostics);
    }
}

fn doubles<'a>(part: &Part<'a>, diagnostics: &mut Vec<Diagnostic>) -> HashSet<&'a str> {
    let mut seen = HashSet::new();
    for id in &part.ids.defined {
        if !seen.insert(id.id.as_str()) {
            let message = message!("repeats {}, expected a unique id", quoted(&id.id));
            diagnostics.push(part.json.diagnostic_at(&id.position, message));
        }
    }
    seen
}

fn dangling(part: &Part<'_>, defined: &HashMap<Named, HashSet<&str>>, diagnostics: &mut Vec<Diagnostic>) {
    for (named, id) in &part.ids.mentioned {
        if let Some(ids) = defined.get(named).filter(|ids| !ids.contains(id.id.as_str())) {
            let (what, file) = (named.name(), named.file().file());
            let question = near::question(&id.id, ids.iter().copied());
            let message = message!("is {}{}, expected the id of a {} in {}", quoted(&id.id), question, what, file);
            diagnostics.push(part.json.diagnostic_at(&id.position, message));
        }
    }
}

fn unused(parts: &[Part<'_>], diagnostics: &mut Vec<Diagnostic>) {
    let mentioned = parts.iter().flat_map(|part| &part.ids.mentioned);
    let mentioned: HashSet<_> = mentioned.map(|(named, id)| (*named, id.id.as_str())).collect();
    for part in parts {
        let Some(named) = Named::defined_in(part.kind) else {
            continue;
        };
        for id in &part.ids.defined {
            if !mentioned.contains(&(named, id.id.as_str())) {
                let (what, id_words) = (named.name(), quoted(&id.id));
                let message = message!("is a {} that nothing uses, expected something that names {}", what, id_words);
                diagnostics.push(part.json.diagnostic_at(&id.position, message).as_warning());
            }
        }
    }
}

fn parts(language: &LanguageFiles) -> Vec<Part<'_>> {
    let mut parts = vec![
        part(&language.award),
        part(&language.terms),
        part(&language.timeline),
        part(&language.figures),
        part(&language.sources),
        part(&language.corrections),
        part(&language.unknowns),
        part(&language.interface),
        part(&language.entry),
    ];
    parts.extend(language.project.iter().map(part));
    parts.extend(language.people.iter().map(part));
    parts
}

fn part<T: Content>(file: &File<T>) -> Part<'_> {
    Part {
        kind: T::KIND,
        json: &file.json,
        ids: &file.ids,
        is_readable: file.json.tree.is_some() || file.value.is_some(),
    }
}
