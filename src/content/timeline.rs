//! `timeline.json`: the dates behind the story.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::Statement;
use super::values::{Date, Id, Words};

/// `timeline.json`
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Timeline {
    /// Where the schema of this file is, for the editor's editor.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The events, the earliest first.
    pub events: Vec<Event>,
}

/// Something that happened on a day or over some days.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Its name in the bundle.
    pub id: Id,
    /// The day, or the first day.
    pub start: Date,
    /// The last day, where there is more than one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Date>,
    /// Whether `start` and `end` are exact.
    #[serde(default)]
    pub precision: DatePrecision,
    /// The date as a reader reads it: “25–27 November 2022”, “late November 2022”.
    pub date: Words,
    /// What happened.
    pub statement: Statement,
}

/// Whether an event's dates are exact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DatePrecision {
    /// These days.
    #[default]
    Exact,
    /// Some time between these days; the timeline draws it dashed.
    About,
}
