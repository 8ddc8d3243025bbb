//! Files and folders that belong to no bundle. A file whose name is misspelt would else be left out silently.

use std::collections::HashSet;

use super::reader::Reader;
use crate::check::{Outline, near};
use crate::diagnostic::Diagnostic;
use crate::kind::FileKind;
use crate::pictures::{self, Subject};
use crate::schema;
use award_story_message::{Message, Part, message};

/// What is wrong with a folder that is no bundle's, and which one may be meant.
pub fn no_bundle(reader: &Reader<'_>) -> Option<Diagnostic> {
    let manifest = FileKind::Bundle.file();
    (!reader.has_file("", &manifest)).then(|| {
        let meant = reader.nearby().map(|folder| message!(", such as {}", folder)).unwrap_or_default();
        let message = message!("is missing, expected the folder of a bundle, which contains it{}", meant);
        reader.missing(&manifest).diagnostic(&[], message)
    })
}

/// Notes every JSON file, every folder of JSON files and every picture that the manifest does not account for.
pub fn check(reader: &mut Reader<'_>, outline: &Outline) {
    let folders: HashSet<&str> = outline.folders.iter().map(|(_, folder)| folder.as_str()).collect();
    for name in reader.json_files("").iter().filter(|name| *name != "bundle.json") {
        let message = message!("is not a file of a bundle, expected only bundle.json beside the languages' folders");
        report(reader, name, message);
    }
    for name in reader.folders_of_json() {
        if name != schema::FOLDER && !folders.contains(name.as_str()) {
            report(reader, &name, message!("is not the folder of a language, expected its tag in bundle.json"));
        }
    }
    for folder in folders {
        in_language(reader, outline, folder);
    }
}

fn in_language(reader: &mut Reader<'_>, outline: &Outline, folder: &str) {
    let kinds = FileKind::ALL.into_iter().filter(|kind| kind.is_in_folder());
    let known: Vec<String> = kinds.map(FileKind::file).collect();
    for name in reader.json_files(folder) {
        if name == FileKind::Project.file() && !outline.has_project {
            let message = message!("has no address, expected a project_slug in bundle.json");
            report(reader, &format!("{folder}/{name}"), message);
        } else if !known.contains(&name) {
            let question = near::question(&name, known.iter().map(String::as_str));
            let message = message!("is not a file of a bundle{}, expected one of {}", question, Part::commas(&known));
            report(reader, &format!("{folder}/{name}"), message);
        }
    }
    let listed: HashSet<&str> = outline.people.iter().map(|(_, slug)| slug.as_str()).collect();
    for name in reader.json_files(&format!("{folder}/people")) {
        if !listed.contains(name.trim_end_matches(".json")) {
            let message = message!("belongs to nobody in bundle.json, expected its name among the people there");
            report(reader, &format!("{folder}/people/{name}"), message);
        }
    }
    pictures(reader, outline, folder);
}

/// Pictures of nothing that has an address.
fn pictures(reader: &mut Reader<'_>, outline: &Outline, folder: &str) {
    let has_page = |subject: &Subject| match subject {
        Subject::Project => outline.has_project,
        Subject::Stories => !outline.people.is_empty(),
        Subject::Overview | Subject::Notes => true,
    };
    let known: Vec<String> = Subject::ALL.into_iter().filter(has_page).map(Subject::file).collect();
    let folder = format!("{folder}/{}", pictures::FOLDER);
    for name in reader.files_in(&folder) {
        if !known.contains(&name) {
            let message = message!("is not the picture of a page, expected one of {}", Part::commas(&known));
            report(reader, &format!("{folder}/{name}"), message);
        }
    }
}

fn report(reader: &mut Reader<'_>, name: &str, message: Message) {
    let diagnostic = reader.missing(name).diagnostic(&[], message);
    reader.diagnostics.push(diagnostic);
}

/// What the folders themselves say, where `bundle.json` says nothing.
pub fn outline(reader: &Reader<'_>) -> Outline {
    let folders = reader.folders_of_json().into_iter().filter(|name| name != schema::FOLDER);
    let folders: Vec<_> = folders.enumerate().collect();
    let first = folders.first().map(|(_, folder)| folder.as_str());
    let people = first.map(|folder| reader.json_files(&format!("{folder}/people"))).unwrap_or_default();
    let slugs = people.iter().map(|name| name.trim_end_matches(".json").to_owned());
    Outline {
        people: slugs.enumerate().collect(),
        has_project: first.is_some_and(|folder| reader.has_file(folder, &FileKind::Project.file())),
        original: String::new(),
        folders,
    }
}
