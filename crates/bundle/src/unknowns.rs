//! `unknowns.json`: what could not be found out about the work and its page. Never about a person.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::Text;

/// `unknowns.json`
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unknowns {
    /// The path of this file's schema, for text editors that complete and check while you type.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// One thing each, as a noun phrase: “Its running time”.
    pub unknowns: Vec<Text>,
}
