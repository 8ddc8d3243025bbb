//! Text as data: a paragraph is a list of runs, never HTML, so nothing in a bundle can inject markup and a quotation
//! can be compared with its source character by character.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::values::{Id, LanguageTag, NonEmptyText};

/// One paragraph: plain words, or a list of runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Text {
    /// Plain words.
    Plain(NonEmptyText),
    /// Runs, joined without spaces between them.
    Runs(#[schemars(length(min = 1))] Vec<Run>),
}

impl Text {
    /// The words alone, run after run, as a reader reads them.
    pub fn plain(&self) -> String {
        match self {
            Text::Plain(words) => words.as_str().to_owned(),
            Text::Runs(runs) => runs.iter().map(Run::plain).collect(),
        }
    }
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Run {
    /// Plain words. Spaces at either end count.
    Plain(#[schemars(length(min = 1))] String),
    /// Words that open a term's explanation.
    Term(TermRun),
    /// Words in a language other than the page's.
    Foreign(ForeignRun),
    /// A mark that links to a correction or a note. It adds no words to the paragraph.
    Note(NoteRun),
}

impl Run {
    /// Its words alone; a note has none.
    pub fn plain(&self) -> &str {
        match self {
            Run::Plain(text) => text,
            Run::Term(run) => &run.text,
            Run::Foreign(run) => &run.text,
            Run::Note(_) => "",
        }
    }
}

/// Words that open a term's explanation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TermRun {
    /// The words as they appear in the sentence.
    #[schemars(length(min = 1))]
    pub text: String,
    /// The term's id in `glossary.json`.
    pub term: Id,
}

/// Words in a language other than the page's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ForeignRun {
    /// The words as they appear in the sentence.
    #[schemars(length(min = 1))]
    pub text: String,
    /// Their language.
    pub lang: LanguageTag,
    /// How they are pronounced, if that helps: pinyin for Chinese.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<NonEmptyText>,
}

/// A mark that links to a correction or a note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteRun {
    /// The id of the correction or note in `corrections.json`.
    pub note: Id,
}

/// Something that this site says in its own words, with its sources.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The sentence.
    pub text: Text,
    /// The sources it is based on: ids in `sources.json`.
    #[schemars(length(min = 1))]
    pub sources: Vec<Id>,
    /// How well it is supported.
    pub certainty: Certainty,
}

/// How well a statement is supported. Readers see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// Two independent sources say so.
    TwoSources,
    /// One source says so.
    OneSource,
    /// Inferred from what the sources say.
    Derived,
}

/// Words of the award page as printed. In a language other than the award page's, this site's translation of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quotation {
    /// The heading above them, as printed; leave it out if the page prints none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<NonEmptyText>,
    /// The paragraphs as printed: the runs joined together are the source's text, character for character. A heading
    /// without paragraphs is kept here but not shown.
    pub paragraphs: Vec<Text>,
}
