//! `figures.json`: series of numbers, each with what it counts and for which period.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::{Certainty, Text};
use super::values::{Date, Id, Words};

/// `figures.json`
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// Where the schema of this file is, for the editor's editor.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The series, in the order in which they are shown.
    pub figures: Vec<Figure>,
}

/// One series.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Its name in the bundle.
    pub id: Id,
    /// What the table is about; its caption.
    pub title: Words,
    /// What is counted, and how; what the numbers do not say.
    pub explanation: Text,
    /// Heading of the periods' column.
    pub period_label: Words,
    /// Heading of the values' column: what one of them is.
    pub value_label: Words,
    /// The rows, the earliest first.
    #[schemars(length(min = 1))]
    pub rows: Vec<Row>,
}

/// One value of a series.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The period as a reader reads it.
    pub period: Words,
    /// Its first year, month or day.
    pub start: Date,
    /// Its last year, month or day; left out where the value stands for one point in time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Date>,
    /// How many.
    pub value: u64,
    /// Whether the value is exact.
    #[serde(default)]
    pub precision: Precision,
    /// Where it is from: ids in `sources.json`.
    #[schemars(length(min = 1))]
    pub sources: Vec<Id>,
    /// How sure it is.
    pub certainty: Certainty,
}

/// Whether a value is exact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// The number as counted.
    #[default]
    Exact,
    /// “about”
    About,
    /// “more than”
    MoreThan,
}
