//! An award page as the files of a bundle.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use time::Date;

use super::error::ImportError;
use super::page::{AwardPage, Block};
use super::remark::Wanted;
use award_story_bundle::award::Award;
use award_story_bundle::bundle::{Language, Manifest};
use award_story_bundle::kind::Kind;
use award_story_bundle::project::Project;
use award_story_bundle::text::{Quotation, Text};
use award_story_bundle::values::Words;
use award_story_bundle::{Bundle, Files};

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
}

/// A file of the bundle: its path below the bundle's folder, its bytes.
pub type File = (String, Vec<u8>);

/// The bundle's files. `words` is the bundle whose words the site speaks with, in the language of its award page; `model`
/// are its files.
pub fn files(page: &AwardPage, given: &Given, words: &Bundle, model: &dyn Files) -> Result<Vec<File>, ImportError> {
    let language = language(words)?;
    let folder = language.tag.as_str().to_lowercase();
    let interface = format!("{folder}/{}", Kind::Interface.file());
    let own = model.read(&interface, usize::MAX).and_then(Result::ok).ok_or(ImportError::NoLanguage)?;
    let mut files = vec![
        (interface, own),
        (Kind::Bundle.file(), json(&manifest(page, given, language)?)?),
        (format!("{folder}/{}", Kind::Award.file()), json(&award(page, given)?)?),
        (format!("{folder}/{}", Kind::Entry.file()), json(&json!({ "$schema": schema(Kind::Entry) }))?),
    ];
    if let Some(about) = &page.about {
        let project = Project {
            schema: Some(schema(Kind::Project)),
            description: None,
            about: quotation(about),
            report: Vec::new(),
            watch: Vec::new(),
        };
        files.push((format!("{folder}/{}", Kind::Project.file()), json(&project)?));
    }
    Ok(files)
}

/// What an editor can tell and the text did not, in the order in which a reader would miss it.
pub fn wanted(page: &AwardPage, given: &Given, words: &Bundle) -> Vec<Wanted> {
    let folder = words.manifest.original.as_str().to_lowercase();
    let in_language = |kind: Kind| format!("{folder}/{}", kind.file());
    let award = || in_language(Kind::Award);
    let all = [
        (page.line.is_none(), award(), "line", "the award line, as printed"),
        (page.title.is_none(), award(), "title", "the title, as printed; without one the outlet serves"),
        (given.outlet.is_none(), award(), "outlet", "who made it (or import again with OUTLET=)"),
        (
            given.address.is_none(),
            Kind::Bundle.file(),
            "award_page",
            "the page's address (or import again with ADDRESS=)",
        ),
        (true, award(), "description", "one sentence for search engines; without one the award line serves"),
        (true, in_language(Kind::Entry), "site.name", "a short name; without one the outlet or the title serves"),
        (true, in_language(Kind::Entry), "site.independence", "who speaks, and who does not"),
        (true, Kind::Bundle.file(), "contact", "whom to write to about mistakes and removal"),
    ];
    let wanted = all.into_iter().filter(|(is_wanted, ..)| *is_wanted);
    wanted.map(|(_, file, field, what)| Wanted { file, field, what }).collect()
}

/// The language of the award page in the bundle that lends its words.
fn language(words: &Bundle) -> Result<&Language, ImportError> {
    let mut languages = words.manifest.languages.iter();
    languages.find(|language| language.tag == words.manifest.original).ok_or(ImportError::NoLanguage)
}

fn manifest(page: &AwardPage, given: &Given, language: &Language) -> Result<Manifest, ImportError> {
    Ok(Manifest {
        schema: Some(format!("schema/{}", Kind::Bundle.file())),
        languages: vec![language.clone()],
        original: language.tag.clone(),
        award_page: given.address.as_deref().map(value).transpose()?,
        project_slug: page.about.as_ref().map(|_| value(PROJECT)).transpose()?,
        people: Vec::new(),
        map: None,
        contact: None,
        revised: value(&given.day.to_string())?,
    })
}

fn award(page: &AwardPage, given: &Given) -> Result<Award, ImportError> {
    let outlet = given.outlet.as_deref();
    let outlet = outlet.map(|outlet| Words::new(outlet).ok_or(ImportError::Given("OUTLET"))).transpose()?;
    Ok(Award {
        schema: Some(schema(Kind::Award)),
        line: page.line.as_ref().and_then(|(line, _)| Words::new(line)),
        parts: page.line.as_ref().map(|(_, parts)| parts.clone()).unwrap_or_default(),
        title: page.title.as_deref().and_then(Words::new),
        outlet: outlet.map(Text::Plain),
        description: None,
        standfirst: texts(&page.standfirst),
        judges: page.judges.as_ref().and_then(quotation),
        about: Vec::new(),
        about_outlet: Vec::new(),
    })
}

fn quotation(block: &Block) -> Option<Quotation> {
    Some(Quotation { heading: Words::new(&block.heading)?, paragraphs: texts(&block.paragraphs) })
}

fn texts(paragraphs: &[String]) -> Vec<Text> {
    paragraphs.iter().filter_map(|paragraph| Words::new(paragraph)).map(Text::Plain).collect()
}

/// Where the schema of a language's file is.
fn schema(kind: Kind) -> String {
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
