//! `sources.json`: the pages that the site's statements rest on.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::values::{Date, Https, Id, LanguageTag, Words};

/// `sources.json`
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sources {
    /// Where the schema of this file is, for the editor's editor.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The sources, in the order of the notes page.
    pub sources: Vec<Source>,
}

/// A page that statements rest on.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name in the bundle.
    pub id: Id,
    /// Who published it.
    pub publisher: Words,
    /// What it is, in this site's words.
    pub about: Words,
    /// Its language.
    pub lang: LanguageTag,
    /// Its address.
    pub href: Https,
    /// The day on which it was read for this site.
    pub read: Date,
}
