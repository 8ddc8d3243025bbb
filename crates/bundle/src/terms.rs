//! `terms.json`: words that want an explanation.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::{Run, Statement};
use super::values::Id;

/// `terms.json`
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// Where the schema of this file is, for the editor's editor.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The terms, in the order in which they are explained.
    pub terms: Vec<Term>,
}

/// A word and its explanation.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its name in the bundle.
    pub id: Id,
    /// The word, in every form that is shown.
    #[schemars(length(min = 1))]
    pub word: Vec<Run>,
    /// How large the project's page shows it, where not like the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<Size>,
    /// What it means.
    #[schemars(length(min = 1))]
    pub meaning: Vec<Statement>,
}

/// How large a term is shown.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Size {
    /// As large as the page allows, before the others: the word that the entry turns on.
    Large,
}
