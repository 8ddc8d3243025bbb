//! `project.json`: the award page's description of the project, and what the site adds about it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::{Quotation, Statement, Text};
use super::values::NonEmptyText;

/// `project.json`
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// The path of this file's schema, for text editors that complete and check while you type.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// One sentence for search engines and link previews. Without it, `overview.next_steps_project` is used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<NonEmptyText>,
    /// The award page's description as printed; leave it out if the page has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Quotation>,
    /// What this site says about the larger work that the project is part of.
    #[serde(default)]
    pub report: Vec<Statement>,
    /// Where to watch or read it, or why there is no link.
    #[serde(default)]
    pub watch: Vec<Text>,
}
