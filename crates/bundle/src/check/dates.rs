//! Whether dates run forwards: within an event or a period, and down a timeline or a table.

use super::LanguageFiles;
use super::json_file::JsonFile;
use super::path::{Step, steps};
use crate::diagnostic::Diagnostic;
use crate::values::Date;
use award_story_message::{Message, message, quoted};

/// Notes every date that runs backwards.
pub fn check(language: &LanguageFiles, diagnostics: &mut Vec<Diagnostic>) {
    let (timeline, figures) = (&language.timeline, &language.figures);
    if let Some(file) = &timeline.value {
        let spans = file.events.iter().map(|event| (&event.start, event.end.as_ref()));
        forwards(&timeline.json, &steps!["events"], spans, diagnostics);
    }
    for (index, figure) in figures.value.iter().flat_map(|file| &file.figures).enumerate() {
        let spans = figure.rows.iter().map(|row| (&row.start, row.end.as_ref()));
        forwards(&figures.json, &steps!["figures", index, "rows"], spans, diagnostics);
    }
}

fn forwards<'a>(
    json: &JsonFile,
    list: &[Step<'_>],
    spans: impl Iterator<Item = (&'a Date, Option<&'a Date>)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut before: Option<&Date> = None;
    for (index, (start, end)) in spans.enumerate() {
        let at = |key| [list, &steps![index, key]].concat();
        if let Some(earlier) = before.filter(|before| is_before(start, before)) {
            let dates = [start, earlier].map(|date| quoted(date.as_str()));
            diagnostics.push(json.diagnostic(&at("start"), too_early(dates)));
        }
        if let Some(end) = end.filter(|end| is_before(end, start)) {
            let dates = [end, start].map(|date| quoted(date.as_str()));
            diagnostics.push(json.diagnostic(&at("end"), ends_too_early(dates)));
        }
        before = Some(start);
    }
}

/// Whether one date is over before another begins. Dates sort as they are written; `2022` holds all of `2022-11`.
fn is_before(one: &Date, other: &Date) -> bool {
    let (one, other) = (one.as_str(), other.as_str());
    one < other && !other.starts_with(one)
}

fn too_early([date, earlier]: [String; 2]) -> Message {
    message!("is {}, expected the earliest first, so not a date before {}", date, earlier)
}

fn ends_too_early([end, start]: [String; 2]) -> Message {
    message!("is {}, expected an end that is not before its start {}", end, start)
}
