//! Series of numbers: what they count, a drawing, and the table.

use leptos::prelude::*;

use super::inlines::{inlines, paragraphs};
use super::section::drawn;
use crate::document::{Inlines, Item};

/// The series explained and drawn; its table is one click away, without script.
#[component]
pub fn Table(
    /// What the series is called.
    caption: Inlines,
    /// The series as finished markup; empty for none.
    drawing: String,
    /// The explanation, whose label opens the table; the columns' headings; the rows.
    items: Vec<Item>,
) -> impl IntoView {
    let mut items = items.into_iter();
    let (Some(explanation), Some(columns)) = (items.next(), items.next()) else {
        return None;
    };
    let columns = std::iter::once(columns.label).chain(columns.body);
    Some(view! {
        {paragraphs(explanation.body)}
        {drawn(drawing)}
        <details>
            <summary>{inlines(explanation.label)}</summary>
            <table>
                <caption>{inlines(caption)}</caption>
                <thead>
                    <tr>{columns.map(|column| view! { <th scope="col">{inlines(column)}</th> }).collect_view()}</tr>
                </thead>
                <tbody>{items.map(row).collect_view()}</tbody>
            </table>
        </details>
    })
}

fn row(Item { label, body, .. }: Item) -> impl IntoView {
    let cells = body.into_iter().map(|text| view! { <td>{inlines(text)}</td> }).collect_view();
    view! { <tr><th scope="row">{inlines(label)}</th>{cells}</tr> }
}
