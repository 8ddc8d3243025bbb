//! `sources.json`: the pages that the site's statements are based on.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::values::{Date, Https, Id, LanguageTag, NonEmptyText};

/// `sources.json`
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sources {
    /// The path of this file's schema, for text editors that complete and check while you type.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The sources, in the order in which the notes page lists them.
    pub sources: Vec<Source>,
}

/// A page that statements are based on.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id, unique in this file.
    pub id: Id,
    /// Who published it.
    pub publisher: NonEmptyText,
    /// What the page is, in this site's words.
    pub about: NonEmptyText,
    /// Its language.
    pub lang: LanguageTag,
    /// Its address.
    pub href: Https,
    /// The day on which it was last read for this site.
    pub accessed: Date,
}
