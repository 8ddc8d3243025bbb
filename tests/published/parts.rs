//! The parts of pages say what they are: tables, dates, quotations, lists, links and buttons.

use scraper::ElementRef;

use super::document::{Document, QUOTED, text};
use super::site::{assert_no_faults, in_every_document, of_own_entry};
use super::verbatim::AWARD_PAGE;

/// The elements that are not as they should be, as they stand.
fn wrong(document: &Document, selector: &str, is_right: impl Fn(&ElementRef) -> bool) -> Vec<String> {
    document.all(selector).iter().filter(|element| !is_right(element)).map(ElementRef::html).collect()
}

fn first_child<'a>(element: &ElementRef<'a>) -> Option<ElementRef<'a>> {
    element.child_elements().next()
}

#[test]
fn every_table_has_a_caption_first_and_its_rows_in_a_body() {
    in_every_document(|document| {
        wrong(document, "table", |table| {
            let caption = first_child(table).filter(|first| first.value().name() == "caption");
            caption.is_some_and(|caption| !text(caption).trim().is_empty())
                && table.child_elements().all(|part| ["caption", "thead", "tbody"].contains(&part.value().name()))
        })
    });
}

#[test]
fn every_heading_of_a_table_says_what_it_heads_and_every_row_has_one() {
    in_every_document(|document| {
        let mut faults = wrong(document, "thead th", |th| th.attr("scope") == Some("col"));
        faults.extend(wrong(document, "tbody th", |th| th.attr("scope") == Some("row")));
        faults.extend(wrong(document, "tbody tr", |tr| first_child(tr).is_some_and(|th| th.value().name() == "th")));
        faults
    });
}

#[test]
fn every_row_of_a_table_has_as_many_cells_as_the_table_has_columns() {
    in_every_document(|document| {
        wrong(document, "table", |table| {
            let rows = table.descendent_elements().filter(|part| part.value().name() == "tr");
            let counts: Vec<_> = rows.map(|row| row.child_elements().count()).collect();
            counts.len() > 1 && counts.iter().all(|count| *count == counts[0])
        })
    });
}

#[test]
fn every_time_has_a_date_that_machines_read() {
    let is_date = |value: &str| {
        let parts: Vec<_> = value.split('-').collect();
        let digits = parts
            .iter()
            .zip([4, 2, 2])
            .all(|(part, length)| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()));
        digits && (1..=3).contains(&parts.len())
    };
    in_every_document(|document| wrong(document, "time", |time| time.attr("datetime").is_some_and(is_date)));
}

#[test]
fn every_quotation_cites_the_page_that_it_is_from() {
    in_every_document(|document| {
        wrong(document, QUOTED, |quoted| match quoted.attr("cite") {
            Some(cite) => document.site.names_award_page && cite.starts_with("https://"),
            None => !document.site.names_award_page,
        })
    });
    assert_no_faults(of_own_entry().flat_map(|site| site.documents()), |document| {
        wrong(document, QUOTED, |quoted| quoted.attr("cite") == Some(AWARD_PAGE))
    });
}

#[test]
fn lists_hold_only_what_lists_may_hold() {
    let only = |element: &ElementRef, names: &[&str]| {
        element.child_elements().all(|child| names.contains(&child.value().name())) && first_child(element).is_some()
    };
    in_every_document(|document| {
        let mut faults = wrong(document, "ul, ol", |list| only(list, &["li"]));
        faults.extend(wrong(document, "dl", |list| only(list, &["div", "dt", "dd"])));
        faults.extend(wrong(document, "dl > div", |entry| only(entry, &["dt", "dd"])));
        faults
    });
}

#[test]
fn every_link_and_every_button_has_a_name() {
    in_every_document(|document| {
        wrong(document, "a, button", |element| {
            let label = element.attr("aria-label").map_or_else(|| text(*element), str::to_owned);
            !label.trim().is_empty()
        })
    });
}

#[test]
fn a_button_and_a_field_send_nothing() {
    in_every_document(|document| {
        let mut faults = wrong(document, "button", |button| button.attr("type") == Some("button"));
        faults.extend(wrong(document, "form, textarea, select, input:not([type=search])", |_| false));
        faults
    });
}

#[test]
fn nothing_stands_in_a_link_or_a_button_that_could_be_pressed_itself() {
    in_every_document(|document| wrong(document, "a a, a button, button a, button button", |_| false));
}
