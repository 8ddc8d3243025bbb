//! Figures: series of numbers become tables.

use super::Language;
use super::evidence::Evidence;
use super::section::{plain, prose, under};
use super::text::text;
use crate::content::figures::{Figure, Precision, Row};
use crate::page_data::{Item, Kind, Run, Section, Text};

/// A heading, then a table for each series; nothing where there is no series.
pub fn figures(language: &Language, evidence: &mut Evidence) -> Vec<Section> {
    let figures = &language.words.figures.figures;
    figures.iter().map(|one| table(language, evidence, one)).collect()
}

fn table(language: &Language, evidence: &mut Evidence, figure: &Figure) -> Section {
    let certainty = plain(&language.words.interface.project.certainty);
    let columns = Item {
        id: String::new(),
        label: plain(&figure.period_label),
        body: vec![plain(&figure.value_label), certainty],
    };
    let mut items = prose(vec![text(language, &figure.explanation)]);
    items.push(columns);
    items.extend(figure.rows.iter().map(|one| row(language, evidence, one)));
    under(&figure.title, Kind::Table, &format!("figure-{}", figure.id), items)
}

fn row(language: &Language, evidence: &mut Evidence, row: &Row) -> Item {
    Item {
        id: String::new(),
        label: plain(&row.period),
        body: vec![value(language, row), evidence.rest_on(language, &row.sources, row.certainty)],
    }
}

fn value(language: &Language, row: &Row) -> Text {
    let words = &language.words.interface.project;
    let number = grouped(row.value);
    vec![Run::plain(match row.precision {
        Precision::Exact => number,
        Precision::About => format!("{} {number}", words.about),
        Precision::MoreThan => format!("{} {number}", words.more_than),
    })]
}

/// A number with a comma between its thousands, as English and Chinese write it.
fn grouped(value: u64) -> String {
    let digits = value.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    #[test]
    fn thousands_are_grouped() {
        let written = [0, 376, 2_005, 176_239, 1_000_000].map(super::grouped);
        assert_eq!(written, ["0", "376", "2,005", "176,239", "1,000,000"]);
    }
}
