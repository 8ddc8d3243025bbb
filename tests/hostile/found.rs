//! What parsers find in a published file: elements, attributes and words, each as deep as it stands.
//!
//! HTML is read as browsers read it, XML as readers of books do, JSON as the app does; a book is unpacked first.

use std::io::{Cursor, Read};

use award_story::page_data::{NotFound, PageData, Site, StartData};
use award_story::publish::File;
use scraper::{ElementRef, Html};
use serde_json::Value;
use zip::ZipArchive;

/// A thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thing {
    /// An element: its name.
    Element(String),
    /// An attribute of an element: the element's name, its own, its value.
    Attribute(String, String, String),
    /// Words among elements, or a value of JSON.
    Words(String),
    /// What stands in an element of this name, `script` or `style`, and is no data.
    Code(String, String),
}

/// Things in their order, each with its depth.
pub type Found = Vec<(usize, Thing)>;

/// Everything that is in a file; of a book in each of its files, by their names.
///
/// # Errors
/// What keeps it from being read.
pub fn found(file: &File) -> Result<Vec<(String, Found)>, String> {
    if !file.path.ends_with(".epub") {
        return Ok(vec![(file.path.clone(), single(&file.path, &file.bytes)?)]);
    }
    let mut archive = ZipArchive::new(Cursor::new(&file.bytes)).map_err(|error| error.to_string())?;
    let mut packed = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|error| error.to_string())?;
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).map_err(|error| error.to_string())?;
        let name = format!("{}/{}", file.path, entry.name());
        packed.push((name.clone(), single(&name, &bytes)?));
    }
    Ok(packed)
}

fn single(path: &str, bytes: &[u8]) -> Result<Found, String> {
    let name = |error: &dyn std::fmt::Display| format!("{path}: {error}");
    let mut found = Found::new();
    if path.ends_with(".png") {
        return Ok(found);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| name(&error))?;
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => html(Html::parse_document(text).root_element(), 0, &mut found).map_err(|error| name(&error))?,
        "json" => page(text, &mut found).map_err(|error| name(&error))?,
        "xml" | "xhtml" | "svg" | "opf" => {
            let document = roxmltree::Document::parse(text).map_err(|error| name(&error))?;
            xml(document.root_element(), 0, &mut found);
        }
        _ => found.push((0, Thing::Words(text.to_owned()))),
    }
    Ok(found)
}

fn html(element: ElementRef, depth: usize, found: &mut Found) -> Result<(), serde_json::Error> {
    let name = element.value().name();
    found.push((depth, Thing::Element(name.to_owned())));
    let attribute = |(key, value): (&str, &str)| Thing::Attribute(name.to_owned(), key.to_owned(), value.to_owned());
    found.extend(element.value().attrs().map(|one| (depth, attribute(one))));
    let is_data = element.attr("type").is_some_and(|kind| kind.ends_with("json"));
    for child in element.children() {
        if let Some(text) = child.value().as_text() {
            match name {
                "script" if element.attr("id").is_some() => block(text, found)?,
                "script" if is_data => values(&serde_json::from_str(text)?, depth + 1, found),
                "script" | "style" => found.push((depth + 1, Thing::Code(name.to_owned(), text.to_string()))),
                _ => found.push((depth + 1, Thing::Words(text.to_string()))),
            }
        } else if let Some(child) = ElementRef::wrap(child) {
            html(child, depth + 1, found)?;
        }
    }
    Ok(())
}

/// The data of a page, and its content as the app puts it into the page.
fn page(text: &str, found: &mut Found) -> Result<(), serde_json::Error> {
    let data: PageData = serde_json::from_str(text)?;
    html(Html::parse_fragment(&data.content).root_element(), 0, found)?;
    values(&serde_json::to_value(PageData { content: String::new(), ..data })?, 0, found);
    Ok(())
}

/// The data that a page brings: of what it is, and what the app shows where an address leads nowhere.
fn block(text: &str, found: &mut Found) -> Result<(), serde_json::Error> {
    let StartData { site, page } = serde_json::from_str(text)?;
    html(Html::parse_fragment(&site.not_found.content).root_element(), 0, found)?;
    let not_found = NotFound { content: String::new(), ..site.not_found };
    values(&serde_json::to_value(StartData { site: Site { not_found, ..site }, page })?, 0, found);
    Ok(())
}

fn values(value: &Value, depth: usize, found: &mut Found) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| values(item, depth + 1, found)),
        Value::Object(fields) => {
            for (key, field) in fields {
                found.push((depth, Thing::Words(key.clone())));
                values(field, depth + 1, found);
            }
        }
        Value::String(text) => found.push((depth, Thing::Words(text.clone()))),
        other => found.push((depth, Thing::Words(other.to_string()))),
    }
}

fn xml(element: roxmltree::Node, depth: usize, found: &mut Found) {
    let name = element.tag_name().name();
    found.push((depth, Thing::Element(name.to_owned())));
    for attribute in element.attributes() {
        let (key, value) = (attribute.name().to_owned(), attribute.value().to_owned());
        found.push((depth, Thing::Attribute(name.to_owned(), key, value)));
    }
    for child in element.children() {
        match child.text() {
            Some(text) if child.is_text() && name == "style" => {
                found.push((depth + 1, Thing::Code(name.to_owned(), text.to_owned())));
            }
            Some(text) if child.is_text() => found.push((depth + 1, Thing::Words(text.to_owned()))),
            _ if child.is_element() => xml(child, depth + 1, found),
            _ => {}
        }
    }
}
