//! `award.json`: the award's line, the title, the judges' words, and what the site adds about award and outlet.
//!
//! “As printed” holds for the award page's own language; in another one this site's translation stands there.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::{Quotation, Statement, Text};
use super::values::Words;

/// `award.json`
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Award {
    /// Where the schema of this file is, for the editor's editor.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The award line, as printed, where the page has any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<Words>,
    /// The parts of the award line, in its order; each value is a part of `line`, as printed.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// What the page prints before the title, where it does: “Title:”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_label: Option<Words>,
    /// The title of the entry, as printed. Without one the entry is called by its outlet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Words>,
    /// Who made it: the outlet's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outlet: Option<Text>,
    /// One sentence for search engines and link previews. Without one the award line serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Words>,
    /// The paragraphs that the award page prints under no heading, as printed.
    #[serde(default)]
    pub standfirst: Vec<Text>,
    /// The judges' words, as printed, where the page has any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judges: Option<Quotation>,
    /// What the site says about the award.
    #[serde(default)]
    pub about: Vec<Statement>,
    /// What the site says about the outlet.
    #[serde(default)]
    pub about_outlet: Vec<Statement>,
}

/// One part of the award line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// What it is; how a language calls that is among the interface's words.
    pub label: Label,
    /// The words in the award line.
    pub value: Words,
}

/// What a part of an award line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Label {
    /// The year of the award.
    Year,
    /// An award with a name of its own.
    Award,
    /// The category in which entries competed.
    Category,
    /// A division of the category.
    Division,
    /// How large the newsrooms were that competed.
    NewsroomSize,
    /// Winner or finalist.
    Result,
}
