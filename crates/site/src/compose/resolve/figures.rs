//! Figures: series of numbers become tables.

use super::Resolver;
use crate::compose::LanguageContext;
use crate::compose::citations::rest_on;
use crate::compose::section::{plain, section_with_figure, titled_section};
use crate::compose::text::text;
use crate::document::{Inline, Item, Section, SectionKind};
use crate::drawing::bars::{self, Bar, Bars};
use crate::drawing::span::Span;
use award_story_bundle::figures::{Figure, Precision, Row};
use award_story_bundle::values::Date;

/// A heading, then a table for each series; nothing where there is no series.
pub fn figures(Resolver { language, words, .. }: &Resolver) -> Vec<Section> {
    words.figures.figures.iter().map(|one| table(language, one)).collect()
}

fn table(language: &LanguageContext, figure: &Figure) -> Section {
    let certainty = plain(&language.interface.project.certainty);
    let columns = Item {
        id: String::new(),
        label: plain(&figure.period_label),
        body: vec![plain(&figure.value_label), certainty],
    };
    let explanation = Item {
        id: String::new(),
        label: plain(&language.interface.project.table),
        body: vec![text(language, &figure.explanation)],
    };
    let mut items = vec![explanation, columns];
    items.extend(figure.rows.iter().map(|one| row(language, one)));
    section_with_figure(
        titled_section(&figure.title, SectionKind::Table, &format!("figure-{}", figure.id), items),
        bars(language, figure),
    )
}

/// The series as strokes.
fn bars(language: &LanguageContext, figure: &Figure) -> String {
    let labels: Vec<String> = figure.rows.iter().map(|row| in_words(language, row)).collect();
    let rows = figure.rows.iter().zip(&labels).filter_map(|(row, label)| {
        Some(Bar {
            period: row.period.as_str(),
            label,
            value: row.value,
            precision: match row.precision {
                Precision::Exact => bars::Precision::Exact,
                Precision::About => bars::Precision::About,
                Precision::MoreThan => bars::Precision::MoreThan,
            },
            span: Span::read(row.start.as_str(), row.end.as_ref().map(Date::as_str))?,
        })
    });
    bars::bars(&Bars { name: figure.title.as_str(), rows: &rows.collect::<Vec<_>>() })
}

fn row(language: &LanguageContext, row: &Row) -> Item {
    Item {
        id: String::new(),
        label: plain(&row.period),
        body: vec![vec![Inline::plain(in_words(language, row))], rest_on(language, &row.sources, row.certainty)],
    }
}

/// The value as a reader reads it, “about” included.
fn in_words(language: &LanguageContext, row: &Row) -> String {
    let words = &language.interface.project;
    let space = &language.punctuation().space;
    let number = language.locale.number(row.value);
    match row.precision {
        Precision::Exact => number,
        Precision::About => format!("{}{space}{number}", words.about),
        Precision::MoreThan => format!("{}{space}{number}", words.more_than),
    }
}
