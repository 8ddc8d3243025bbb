//! `timeline.json`: the events behind the story.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::Statement;
use super::values::{Date, Id, NonEmptyText};

/// `timeline.json`
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Timeline {
    /// The path of this file's schema, for text editors that complete and check while you type.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The events, earliest first.
    pub events: Vec<Event>,
}

/// Something that happened on one day or over several.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Its id, unique in this file.
    pub id: Id,
    /// The day, or the first of several days.
    pub start: Date,
    /// The last day, if there is more than one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Date>,
    /// Whether `start` and `end` are exact.
    #[serde(default)]
    pub precision: DatePrecision,
    /// The date as a reader reads it: “25–27 November 2022”, “late November 2022”.
    pub date: NonEmptyText,
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
    /// At some time between these days. The timeline draws it dashed.
    About,
}
