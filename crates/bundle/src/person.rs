//! `people/<slug>.json`: one person, in the award page's words. There is on purpose no field for anything else about
//! a person's life; `check` refuses the likely ones (age, surname, portrait, coordinates) by name.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::{Run, Statement, Text};
use super::values::NonEmptyText;

/// `people/<slug>.json`
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The path of this file's schema, for text editors that complete and check while you type.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The name as this language writes it.
    pub name: NonEmptyText,
    /// The same name in other scripts.
    #[serde(default)]
    pub alternate_names: Vec<Run>,
    /// Where the journey starts, no more precise than the award page says. Leave out `from` and `to` if there was no journey.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NonEmptyText>,
    /// Where the journey ends, no more precise than the award page says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NonEmptyText>,
    /// One sentence for link previews.
    pub description: NonEmptyText,
    /// What the award page says about this person: an exact part of one paragraph of the project's description.
    /// Quote the same part in every language: the translation is shown with the words it translates.
    /// Leave it out if the award page only names the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<Text>,
    /// What this site says about the name and the quoted words; nothing about the person's life.
    #[serde(default)]
    pub statements: Vec<Statement>,
}

impl Person {
    /// From where to where the person went, if anywhere: the checks let no one place stand without the other.
    pub fn journey(&self) -> Option<[&NonEmptyText; 2]> {
        Some([self.from.as_ref()?, self.to.as_ref()?])
    }
}
