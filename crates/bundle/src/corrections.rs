//! `corrections.json`: where the quoted text slips, or can be read two ways.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::Statement;
use super::values::{Id, Words};

/// `corrections.json`
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Corrections {
    /// Where the schema of this file is, for the editor's editor.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The corrections and notes, in the order of the quoted text.
    pub corrections: Vec<Correction>,
}

/// A correction of, or a note to, words of the award page. The page's words themselves are never changed.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// Its name in the bundle.
    pub id: Id,
    /// Whether the printed words are wrong, or only want a note.
    pub kind: Kind,
    /// The words as printed: an exact part of the award page's text, or of this site's translation of it.
    pub printed: Words,
    /// What should stand there, or what to know when reading.
    pub says: Statement,
    /// Why we believe so.
    pub because: Statement,
}

/// Whether the printed words are wrong, or only want a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The printed words are wrong.
    Correction,
    /// The printed words can be misread, or leave something out.
    Note,
}
