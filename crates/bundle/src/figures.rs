//! `figures.json`: series of numbers, each with what it counts and for which periods.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::{Certainty, Text};
use super::values::{Date, Id, NonEmptyText};

/// `figures.json`
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// The path of this file's schema, for text editors that complete and check while you type.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The series, in the order in which they are shown.
    pub figures: Vec<Figure>,
}

/// One series.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Its id, unique in this file.
    pub id: Id,
    /// The caption of the chart and the table.
    pub title: NonEmptyText,
    /// What is counted and how, and what the numbers do not say.
    pub explanation: Text,
    /// Heading of the column of periods.
    pub period_label: NonEmptyText,
    /// Heading of the column of values: what is counted.
    pub value_label: NonEmptyText,
    /// The rows, earliest first.
    #[schemars(length(min = 1))]
    pub rows: Vec<Row>,
}

/// One value of a series.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The period as readers see it.
    pub period: NonEmptyText,
    /// The first year, month, or day of the period.
    pub start: Date,
    /// The last year, month, or day of the period. Leave it out if the value was counted at one point in time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Date>,
    /// The number.
    pub value: u64,
    /// Whether the value is exact.
    #[serde(default)]
    pub precision: Precision,
    /// The sources it is based on: ids in `sources.json`.
    #[schemars(length(min = 1))]
    pub sources: Vec<Id>,
    /// How well it is supported.
    pub certainty: Certainty,
}

/// Whether a value is exact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// Exactly this number.
    #[default]
    Exact,
    /// About this number.
    About,
    /// More than this number.
    MoreThan,
}
