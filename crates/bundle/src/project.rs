//! `project.json`: the award page's description of the project, and what the site adds about it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::{Quotation, Statement, Text};
use super::values::Words;

/// `project.json`
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// Where the schema of this file is, for the editor's editor.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// One sentence for search engines and link previews. Without one stands there what the page offers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Words>,
    /// The description, as printed, where the page has any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Quotation>,
    /// The larger work that it is a part of.
    #[serde(default)]
    pub report: Vec<Statement>,
    /// Where to watch it, or why nobody can say.
    #[serde(default)]
    pub watch: Vec<Text>,
}
