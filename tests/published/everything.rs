//! Everything of the entry that is published and has words: pages, `404.html`, single files, EPUBs, and what the app is given.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::sync::LazyLock;

use serde_json::Value;
use zip::ZipArchive;

use super::document::Document;
use super::site::{Site, of_own_entry};

/// Every file with words, as documents: HTML as it is, the files within an EPUB, and each text of the app's data. What is data
/// within a page (structured data, the app's own words) is a document beside it.
pub fn everything() -> Vec<Document<'static>> {
    of_own_entry().flat_map(|site| site.files.keys().flat_map(move |path| documents(site, path))).collect()
}

/// Every line that the site says itself, wherever it is published, with the first file that it is in. Most lines are in several
/// files.
pub fn own_lines() -> &'static BTreeMap<String, String> {
    static LINES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
        let mut lines = BTreeMap::new();
        for document in everything() {
            let place = format!("{} | {}", document.site.name, document.path);
            for line in document.own_words() {
                lines.entry(line).or_insert_with(|| place.clone());
            }
        }
        lines
    });
    &LINES
}

fn documents(site: &'static Site, path: &str) -> Vec<Document<'static>> {
    match path.rsplit('.').next() {
        Some("html") => {
            let document = Document::new(site, path, None);
            let data = document.all("script[type$=json]").into_iter();
            let data: Vec<_> = data.map(|script| told(site, path, &script.text().collect::<String>())).collect();
            std::iter::once(document).chain(data).collect()
        }
        Some("json") => vec![told(site, path, site.text(path))],
        Some("epub") => in_book(site, path),
        Some("txt" | "xml") => vec![Document::of(site, path, site.text(path))],
        _ => Vec::new(),
    }
}

/// The texts of JSON as one document, each in a paragraph: markup is read as markup.
fn told(site: &'static Site, path: &str, json: &str) -> Document<'static> {
    let json: Value = serde_json::from_str(json).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut texts = Vec::new();
    texts_in(&json, &mut texts);
    let html: String = texts.iter().map(|text| format!("<div>{text}</div>")).collect();
    Document::of(site, &format!("{path} (data)"), &html)
}

/// The judges' words are quoted in structured data, too.
fn texts_in<'a>(value: &'a Value, texts: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(values) => values.iter().for_each(|value| texts_in(value, texts)),
        Value::Object(fields) => {
            fields.iter().filter(|(name, _)| *name != "reviewBody").for_each(|(_, value)| texts_in(value, texts));
        }
        _ => {}
    }
}

fn in_book(site: &'static Site, path: &str) -> Vec<Document<'static>> {
    let mut archive = ZipArchive::new(Cursor::new(&site.files[path])).unwrap();
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    let has_words = |name: &&String| [".xhtml", ".opf", ".svg"].iter().any(|ending| name.ends_with(ending));
    let files = names.iter().filter(has_words).map(|name| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        Document::of(site, &format!("{path}: {name}"), &text)
    });
    files.collect()
}

#[test]
fn everything_is_read() {
    let paths: Vec<String> = everything().into_iter().map(|document| document.path).collect();
    for part in [
        "404.html",
        "index.html (data)",
        "zh-hans/index.html",
        ".epub: book/package.opf",
        ".epub: book/notes.xhtml",
        ".svg",
        "data/",
        "robots.txt",
        "award-story.zh-hant.html",
    ] {
        assert!(paths.iter().any(|path| path.contains(part)), "{part} is not read: {paths:#?}");
    }
}

#[test]
fn no_document_is_without_words() {
    let empty: Vec<String> = everything()
        .into_iter()
        .filter(|document| {
            !document.path.ends_with(".txt") && document.words().iter().all(|(_, words)| words.trim().is_empty())
        })
        .map(|document| document.path)
        .filter(|path| !path.contains(".svg"))
        .collect();
    assert!(empty.is_empty(), "{empty:?}");
}
