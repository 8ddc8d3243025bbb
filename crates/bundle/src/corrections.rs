//! `corrections.json`: where the quoted text has a slip, or can be read in two ways.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::Statement;
use super::values::{Id, NonEmptyText};

/// `corrections.json`
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Corrections {
    /// The path of this file's schema, for text editors that complete and check while you type.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The corrections and notes, in the order of the quoted text.
    pub corrections: Vec<Correction>,
}

/// A correction or a note to words of the award page. The words themselves are never changed.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// Its id, unique in this file.
    pub id: Id,
    /// Whether the printed words are wrong or only need a note.
    pub kind: Kind,
    /// The words as printed: an exact part of the award page's text, or of this site's translation of it.
    pub original: NonEmptyText,
    /// What is right, or what a reader should know.
    pub correction: Statement,
    /// The reason.
    pub reason: Statement,
}

/// Whether the printed words are wrong or only need a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The printed words are wrong.
    Correction,
    /// The printed words can be misread or leave something out.
    Note,
}
