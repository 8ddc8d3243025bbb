//! `unknowns.json`: what is not known of the work and its page. Never about a person.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::Text;

/// `unknowns.json`
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unknowns {
    /// Where the schema of this file is, for the editor's editor.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// One thing each.
    pub unknowns: Vec<Text>,
}
