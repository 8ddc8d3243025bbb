//! Every document is valid HTML, as the Nu Html Checker knows it.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use award_story_fixtures::skipped;
use tempfile::TempDir;

use super::java;
use super::site::all;

/// Where npm puts it.
const JAR: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/.tools/npm/node_modules/vnu-jar/build/dist/vnu.jar");

/// What the checker says of these documents: an error a line, with its document.
fn errors(documents: &BTreeMap<String, String>) -> Option<String> {
    if !java::has(JAR) {
        skipped("the HTML validator was not found; bash scripts/setup validator installs it");
        return None;
    }
    let folder = TempDir::new().unwrap();
    for (number, (name, html)) in documents.iter().enumerate() {
        // The number keeps two sites' documents apart; the name tells in which one the error is.
        let name: String = name.chars().map(|c| if c.is_alphanumeric() || c == '.' { c } else { '-' }).collect();
        fs::write(folder.path().join(format!("{number}-{name}")), html).unwrap();
    }
    let command = java::jar(JAR);
    let options = ["--errors-only", "--format", "gnu", "--skip-non-html"];
    let output = Command::new(command[0]).args(&command[1..]).args(options).arg(folder.path()).output().unwrap();
    let said = [output.stdout, output.stderr].map(|said| String::from_utf8_lossy(&said).into_owned()).concat();
    assert_eq!(said.is_empty(), output.status.success(), "the validator did not finish: {said}");
    Some(said)
}

/// A document without the rules of its style: the checker does not know the CSS of the last years, and other tests hold it.
fn without_style(html: &str) -> String {
    let mut parts = html.split("<style>");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |html, part| {
        html + "<style>" + part.split_once("</style>").map_or(part, |(css, _)| &part[css.len()..])
    })
}

#[test]
fn each_document_is_valid() {
    let documents = all().iter().flat_map(|site| {
        site.documents().map(|document| {
            let name = format!("{} {}", site.name, document.path);
            (name, without_style(site.text(&document.path)))
        })
    });
    let documents: BTreeMap<String, String> = documents.collect();
    assert!(documents.len() > 100, "only {} documents", documents.len());
    if let Some(errors) = errors(&documents) {
        assert_eq!(errors, "", "{} documents", documents.len());
    }
}

#[test]
fn a_document_with_a_mark_for_hydration_is_not() {
    let html = "<!DOCTYPE html><html lang=en><head><title>A</title><!></head><body></body></html>";
    let documents = BTreeMap::from([("a.html".to_owned(), html.to_owned())]);
    if let Some(errors) = errors(&documents) {
        assert!(errors.contains("Bogus comment"), "{errors}");
    }
}
