//! Text as data: a paragraph is a list of runs, never HTML, so nothing in a bundle can inject markup and a quotation
//! can be compared with its source character by character.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::values::{Id, LanguageTag, Words};

/// One paragraph: plain words, or a list of runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Text {
    /// Words without anything special in them.
    Plain(Words),
    /// Runs, set one after the other without a space between them.
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
    /// Plain words; spaces at the ends count.
    Plain(#[schemars(length(min = 1))] String),
    /// Words that open the explanation of a term.
    Term(TermRun),
    /// Words in another language than the page's.
    Foreign(ForeignRun),
    /// A mark that leads to a correction or a note; it adds no words to the paragraph.
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

/// Words that open the explanation of a term.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TermRun {
    /// The words as they stand in the sentence.
    #[schemars(length(min = 1))]
    pub text: String,
    /// The term in `terms.json`.
    pub term: Id,
}

/// Words in another language than the page's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ForeignRun {
    /// The words as they stand in the sentence.
    #[schemars(length(min = 1))]
    pub text: String,
    /// Their language.
    pub lang: LanguageTag,
    /// How they are said, where it helps: pinyin for Chinese.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<Words>,
}

/// A mark that leads to a correction or a note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteRun {
    /// The correction or note in `corrections.json`.
    pub note: Id,
}

/// What the site says itself, in its own words, and what that rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The sentence.
    pub text: Text,
    /// Where it is from: ids in `sources.json`.
    #[schemars(length(min = 1))]
    pub sources: Vec<Id>,
    /// How sure it is.
    pub certainty: Certainty,
}

/// How sure a statement is; shown to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// Two independent sources say so.
    TwoSources,
    /// One source says so.
    OneSource,
    /// Concluded from what the sources say.
    Derived,
}

/// Words of the award page, as it prints them; in another language than the award page's this site's translation of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quotation {
    /// The heading under which they stand, as printed; left out where the page prints none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<Words>,
    /// The paragraphs, as printed: run after run they give the source's text, character for character. A heading that
    /// has none is kept here and not shown.
    pub paragraphs: Vec<Text>,
}
