//! `glossary.json`: words that need an explanation.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::{Run, Statement};
use super::values::Id;

/// `glossary.json`
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Glossary {
    /// The path of this file's schema, for text editors that complete and check while you type.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The terms, in the order in which they are shown.
    pub terms: Vec<Term>,
}

/// A term and its explanation.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its id, unique in this file.
    pub id: Id,
    /// The term, in every form that readers should see.
    #[schemars(length(min = 1))]
    pub word: Vec<Run>,
    /// How large the project's page shows it. Leave it out for the usual size.
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
    /// As large as the page allows, above the other terms: the word that the entry is about.
    Large,
}
