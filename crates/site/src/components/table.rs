//! Series of numbers: what they count, a drawing, and the table.

use leptos::prelude::*;

use super::element::{self, element, plain};
use super::inlines::{inlines, paragraphs};
use crate::document::{Inlines, Item};

/// The series explained and drawn; its table is one click away, without script.
pub fn table(heading: &Inlines, drawing: &str, items: &[Item]) -> Vec<AnyView> {
    let [explanation, columns, rows @ ..] = items else {
        return Vec::new();
    };
    let mut content = paragraphs(&explanation.body);
    if !drawing.is_empty() {
        content.push(element::drawing(drawing));
    }
    let parts = vec![
        plain("caption", inlines(heading)),
        plain("thead", vec![plain("tr", headings(columns))]),
        plain("tbody", rows.iter().map(row).collect()),
    ];
    content.push(plain("details", vec![plain("summary", inlines(&explanation.label)), plain("table", parts)]));
    content
}

fn headings(item: &Item) -> Vec<AnyView> {
    let all = std::iter::once(&item.label).chain(&item.body);
    all.map(|text| heading("col", text)).collect()
}

fn row(item: &Item) -> AnyView {
    let mut cells = vec![heading("row", &item.label)];
    cells.extend(item.body.iter().map(|text| plain("td", inlines(text))));
    plain("tr", cells)
}

fn heading(scope: &str, text: &Inlines) -> AnyView {
    element("th", vec![("scope", scope.to_owned())], inlines(text))
}
