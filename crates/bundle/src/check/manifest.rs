//! The rules of `bundle.json`: no language, person or word of an address twice, none that the site itself uses.

use std::collections::HashSet;

use super::json_file::JsonFile;
use super::path::steps;
use super::tree::{Node, Value};
use crate::diagnostic::Diagnostic;
use award_story_message::{Message, message, quoted};
use award_story_pages::routes::is_reserved;

/// What `bundle.json` says of the other files, as far as it can be read.
#[derive(Debug, Default)]
pub struct Outline {
    /// The languages' folders, each with its place among the languages.
    pub folders: Vec<(usize, String)>,
    /// The people's slugs, each with its place among the people.
    pub people: Vec<(usize, String)>,
    /// Whether there is a project.
    pub has_project: bool,
    /// The folder of the award page's own language.
    pub original: String,
}

impl Outline {
    /// Reads it; `None` if the file is no JSON. Names that could lead out of the bundle's folder are left out: their
    /// pattern is a diagnostic already.
    pub fn of(json: &JsonFile) -> Option<Outline> {
        let tree = json.tree.as_ref()?;
        let tags = items(tree, "languages").iter().map(|language| text(language.get("tag")));
        let slugs = items(tree, "people").iter().map(|person| text(Some(person)));
        Some(Outline {
            folders: names(tags.map(str::to_lowercase)),
            people: names(slugs.map(str::to_owned)),
            has_project: tree.get("project_slug").is_some_and(|slug| slug.text().is_some()),
            original: text(tree.get("original")).to_lowercase(),
        })
    }
}

fn names(names: impl Iterator<Item = String>) -> Vec<(usize, String)> {
    let mut seen = HashSet::new();
    let is_name = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let named = names.enumerate().filter(|(_, name)| !name.is_empty() && is_name(name));
    named.filter(|(_, name)| seen.insert(name.clone())).collect()
}

fn items<'a>(tree: &'a Node, key: &str) -> &'a [Node] {
    tree.get(key).map(Node::items).unwrap_or_default()
}

fn text(node: Option<&Node>) -> &str {
    node.and_then(Node::text).unwrap_or_default()
}

/// Notes the diagnostics of `bundle.json`, and warns where it does not say where quotations are from or whom to write to.
pub fn check(json: &JsonFile, diagnostics: &mut Vec<Diagnostic>) {
    let Some(tree) = &json.tree else {
        return;
    };
    let languages = languages(json, tree, diagnostics);
    let original = text(tree.get("original"));
    if !original.is_empty() && !languages.contains(&original.to_lowercase()) {
        let message = message!("is {}, expected the tag of one of the languages", quoted(original));
        diagnostics.push(json.diagnostic(&steps!["original"], message));
    }
    let project = text(tree.get("project_slug"));
    let taken = |word: &str| is_reserved(word) || languages.contains(word);
    if taken(project) {
        diagnostics.push(json.diagnostic(&steps!["project_slug"], reserved(project)));
    }
    for (index, person) in items(tree, "people").iter().enumerate() {
        let slug = text(Some(person));
        if taken(slug) || (!slug.is_empty() && slug == project) {
            diagnostics.push(json.diagnostic(&steps!["people", index], reserved(slug)));
        }
    }
    map(json, tree, diagnostics);
    let is_unset = |key| tree.get(key).is_none_or(|value| matches!(value.value, Value::Null));
    if is_unset("award_page") {
        let message = message!("is missing, expected the address of the page that everything quoted is from");
        diagnostics.push(json.diagnostic(&steps!["award_page"], message).as_warning());
    }
    if is_unset("contact") {
        let message = message!("is left out, expected a contact for corrections and removals");
        diagnostics.push(json.diagnostic(&steps!["contact"], message).as_warning());
    }
}

/// Whoever has a line on the map is one of the people, and has one line.
fn map(json: &JsonFile, tree: &Node, diagnostics: &mut Vec<Diagnostic>) {
    let people: HashSet<&str> = items(tree, "people").iter().map(|person| text(Some(person))).collect();
    let mut drawn = HashSet::new();
    let journeys = tree.get("map").map(|map| items(map, "journeys")).unwrap_or_default();
    for (index, journey) in journeys.iter().enumerate() {
        let person = text(journey.get("person"));
        let message = if !people.contains(person) {
            message!("is {}, expected one of the people", quoted(person))
        } else if !drawn.insert(person) {
            message!("repeats {}, expected one line per person", quoted(person))
        } else {
            continue;
        };
        diagnostics.push(json.diagnostic(&steps!["map", "journeys", index, "person"], message));
    }
}

/// The languages' words in addresses.
fn languages(json: &JsonFile, tree: &Node, diagnostics: &mut Vec<Diagnostic>) -> HashSet<String> {
    let mut words = HashSet::new();
    for (index, language) in items(tree, "languages").iter().enumerate() {
        let word = text(language.get("tag")).to_lowercase();
        let message = match word.as_str() {
            "" => continue,
            word if is_reserved(word) => reserved(word),
            _ if words.insert(word.clone()) => continue,
            word => message!("repeats {}, expected each language once", quoted(word)),
        };
        diagnostics.push(json.diagnostic(&steps!["languages", index, "tag"], message));
    }
    words
}

fn reserved(word: &str) -> Message {
    message!("is {}, which the site's own addresses use, expected another word", quoted(word))
}
