//! An award page as the files of a bundle.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use time::Date;

use super::detection::PageLanguage;
use super::error::ImportError;
use super::model::Model;
use super::page::{AwardPage, Block, Reading, Told};
use super::remark::Wanted;
use award_story_bundle::award::Award;
use award_story_bundle::bundle::{Language, Manifest};
use award_story_bundle::kind::FileKind;
use award_story_bundle::project::Project;
use award_story_bundle::text::{Quotation, Text};
use award_story_bundle::values::NonEmptyText;

/// The word for the project in addresses, until an editor has a better one.
const PROJECT: &str = "project";

/// What is told beside the text, because the text does not tell it.
#[derive(Clone, Debug)]
pub struct Given {
    /// The day on which the text is imported.
    pub day: Date,
    /// The address of the award page.
    pub address: Option<String>,
    /// Who made the entry.
    pub outlet: Option<String>,
    /// What is told of the text.
    pub told: Told,
}

/// A file of the bundle: its path below the bundle's folder, its bytes.
pub type File = (String, Vec<u8>);

/// The bundle's files. `model` has the words that the site speaks with.
pub fn files(reading: &Reading, given: &Given, model: &Model) -> Result<Vec<File>, ImportError> {
    let Reading { page, language, .. } = reading;
    let (words, _) = model.words(language).ok_or(ImportError::NoLanguage)?;
    let folder = folder(language);
    let mut files = vec![
        (format!("{folder}/{}", FileKind::Interface.file()), words.file.clone()),
        (FileKind::Bundle.file(), json(&manifest(page, given, language)?)?),
        (format!("{folder}/{}", FileKind::Award.file()), json(&award(page, given)?)?),
        (format!("{folder}/{}", FileKind::Overrides.file()), json(&json!({ "$schema": schema(FileKind::Overrides) }))?),
    ];
    if let Some(about) = &page.about {
        let project =
            Project { schema: Some(schema(FileKind::Project)), about: quotation(about), ..Project::default() };
        files.push((format!("{folder}/{}", FileKind::Project.file()), json(&project)?));
    }
    Ok(files)
}

/// What an editor can tell and the text did not, in the order in which a reader would miss it.
pub fn wanted(page: &AwardPage, language: &PageLanguage, given: &Given) -> Vec<Wanted> {
    let folder = folder(language);
    let in_language = |kind: FileKind| format!("{folder}/{}", kind.file());
    let award = || in_language(FileKind::Award);
    let all = [
        (page.line.is_none(), award(), "award_line", "the award line, as printed"),
        (page.title.is_none(), award(), "title", "the title, as printed; without one the outlet serves"),
        (given.outlet.is_none(), award(), "outlet", "who made it (or import again with OUTLET=)"),
        (
            given.address.is_none(),
            FileKind::Bundle.file(),
            "award_page",
            "the page's address (or import again with URL=)",
        ),
        (true, award(), "description", "one sentence for search engines; without one the award line serves"),
        (
            true,
            in_language(FileKind::Overrides),
            "site.name",
            "a short name; without one the outlet or the title serves",
        ),
        (true, in_language(FileKind::Overrides), "site.independence", "who speaks, and who does not"),
        (true, FileKind::Bundle.file(), "contact", "whom to write to about mistakes and removal"),
    ];
    let wanted = all.into_iter().filter(|(is_wanted, ..)| *is_wanted);
    wanted.map(|(_, file, field, what)| Wanted { file, field: field.to_owned(), what: what.to_owned() }).collect()
}

/// The words of the interface that are not in the page's language, one by one.
pub fn untranslated(language: &PageLanguage, model: &Model) -> Vec<Wanted> {
    let Some((words, false)) = model.words(language) else { return Vec::new() };
    let mut all = Vec::new();
    leaves(&words.interface, String::new(), &mut all);
    let file = format!("{}/{}", folder(language), FileKind::Interface.file());
    let is_word = |(field, text): &(String, &str)| field != "$schema" && !text.starts_with("https://");
    let all = all.into_iter().filter(is_word);
    all.map(|(field, text)| Wanted { file: file.clone(), field, what: format!("{text:?}") }).collect()
}

/// Every text within a value, with its field.
fn leaves<'a>(value: &'a Value, field: String, all: &mut Vec<(String, &'a str)>) {
    match value {
        Value::String(text) => all.push((field, text)),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                leaves(item, format!("{field}[{index}]"), all);
            }
        }
        Value::Object(fields) => {
            for (key, value) in fields {
                let field = if field.is_empty() { key.clone() } else { format!("{field}.{key}") };
                leaves(value, field, all);
            }
        }
        _ => {}
    }
}

/// The folder of a language's files.
fn folder(language: &PageLanguage) -> String {
    language.tag.to_lowercase()
}

fn manifest(page: &AwardPage, given: &Given, language: &PageLanguage) -> Result<Manifest, ImportError> {
    let name = NonEmptyText::new(&language.name).ok_or(ImportError::NoLanguage)?;
    let language = Language { tag: value(&language.tag)?, name, direction: language.direction };
    Ok(Manifest {
        schema: Some(format!("schema/{}", FileKind::Bundle.file())),
        original: language.tag.clone(),
        languages: vec![language],
        award_page: given.address.as_deref().map(value).transpose()?,
        project_slug: page.about.as_ref().map(|_| value(PROJECT)).transpose()?,
        people: Vec::new(),
        map: None,
        contact: None,
        modified: value(&given.day.to_string())?,
    })
}

fn award(page: &AwardPage, given: &Given) -> Result<Award, ImportError> {
    let outlet = given.outlet.as_deref();
    let outlet = outlet.map(|outlet| NonEmptyText::new(outlet).ok_or(ImportError::Given("OUTLET"))).transpose()?;
    Ok(Award {
        schema: Some(schema(FileKind::Award)),
        award_line: page.line.as_ref().and_then(|(line, _)| NonEmptyText::new(line)),
        parts: page.line.as_ref().map(|(_, parts)| parts.clone()).unwrap_or_default(),
        title_label: page.title_label.as_deref().and_then(NonEmptyText::new),
        title: page.title.as_deref().and_then(NonEmptyText::new),
        outlet: outlet.map(Text::Plain),
        standfirst: texts(&page.standfirst),
        judges: page.judges.as_ref().and_then(quotation),
        ..Award::default()
    })
}

fn quotation(block: &Block) -> Option<Quotation> {
    let heading = block.heading.as_deref().and_then(NonEmptyText::new);
    Some(Quotation { heading, paragraphs: texts(&block.paragraphs) })
}

fn texts(paragraphs: &[String]) -> Vec<Text> {
    paragraphs.iter().filter_map(|paragraph| NonEmptyText::new(paragraph)).map(Text::Plain).collect()
}

/// Where the schema of a language's file is.
fn schema(kind: FileKind) -> String {
    format!("../schema/{}", kind.file())
}

/// A small value of a bundle. Whether it is a good one is for the checks to say.
fn value<T: DeserializeOwned>(text: &str) -> Result<T, ImportError> {
    serde_json::from_value(Value::from(text)).map_err(ImportError::Json)
}

fn json(file: &impl Serialize) -> Result<Vec<u8>, ImportError> {
    let mut text = serde_json::to_vec_pretty(file).map_err(ImportError::Json)?;
    text.push(b'\n');
    Ok(text)
}
