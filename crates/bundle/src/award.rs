//! `award.json`: the award line, the title, the judges' comments, and what the site adds about the award and the outlet.
//!
//! “As printed” applies to the award page's own language; in every other language the field holds this site's translation.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::{Quotation, Statement, Text};
use super::values::NonEmptyText;

/// `award.json`
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Award {
    /// The path of this file's schema, for text editors that complete and check while you type.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The award line as printed; leave it out if the page has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub award_line: Option<NonEmptyText>,
    /// The parts of the award line, in its order. Each value is an exact part of `award_line`.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// What the page prints before the title, if anything: “Title:”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_label: Option<NonEmptyText>,
    /// The entry's title as printed. Without a title, the entry goes by its outlet's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<NonEmptyText>,
    /// The outlet that made the entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outlet: Option<Text>,
    /// One sentence for search engines and link previews. Without it, the award line is used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<NonEmptyText>,
    /// The paragraphs that the award page prints above its first heading, as printed.
    #[serde(default)]
    pub standfirst: Vec<Text>,
    /// The judges' comments as printed; leave them out if the page has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judges: Option<Quotation>,
    /// What this site says about the award.
    #[serde(default)]
    pub about: Vec<Statement>,
    /// What this site says about the outlet.
    #[serde(default)]
    pub about_outlet: Vec<Statement>,
}

/// One part of the award line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Which part it is. Its label is in `interface.json`, under `overview.labels`.
    pub label: Label,
    /// The words as they are in the award line.
    pub value: NonEmptyText,
}

/// Which part of the award line it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Label {
    /// The year of the award.
    Year,
    /// The award's own name, if it has one.
    Award,
    /// The category that the entry competed in.
    Category,
    /// A division of the category.
    Division,
    /// The size of the newsrooms that competed.
    NewsroomSize,
    /// Winner or finalist.
    Result,
}
