//! Series of numbers as captioned tables.

use leptos::prelude::*;

use super::element::{element, identified, plain, words};
use super::runs::runs;
use crate::page_data::{Item, Text};

/// A table: its caption is the heading and the explanation; then the columns' headings, then the rows.
pub fn table(id: &str, heading: &Text, items: &[Item]) -> AnyView {
    let mut caption = vec![plain("strong", runs(heading)), words(" ")];
    let [explanation, columns, rows @ ..] = items else {
        return identified("p", id.to_owned(), caption);
    };
    caption.extend(explanation.body.iter().flat_map(runs));
    let parts = vec![
        plain("caption", caption),
        plain("thead", vec![plain("tr", headings(columns))]),
        plain("tbody", rows.iter().map(row).collect()),
    ];
    identified("table", id.to_owned(), parts)
}

fn headings(item: &Item) -> Vec<AnyView> {
    let all = std::iter::once(&item.label).chain(&item.body);
    all.map(|text| heading("col", text)).collect()
}

fn row(item: &Item) -> AnyView {
    let mut cells = vec![heading("row", &item.label)];
    cells.extend(item.body.iter().map(|text| plain("td", runs(text))));
    plain("tr", cells)
}

fn heading(scope: &str, text: &Text) -> AnyView {
    element("th", vec![("scope", scope.to_owned())], runs(text))
}
