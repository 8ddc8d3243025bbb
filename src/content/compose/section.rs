//! The pieces that pages' composers build with.

use super::Language;
use super::evidence::Evidence;
use super::text::{self, correction_id, term_id, texts};
use crate::content::corrections::Correction;
use crate::content::terms::Term;
use crate::content::text::{Quotation, Statement};
use crate::content::values::Words;
use crate::page_data::{Item, Kind, Mark, Run, Section, Text};

/// A section under a heading of this site's own.
pub fn under(heading: &Words, kind: Kind, id: &str, items: Vec<Item>) -> Section {
    Section { kind, id: id.to_owned(), heading: plain(heading), drawing: String::new(), items }
}

/// A section without a heading.
pub fn bare(kind: Kind, id: &str, items: Vec<Item>) -> Section {
    Section { kind, id: id.to_owned(), heading: Text::new(), drawing: String::new(), items }
}

/// A section with a drawing above its items.
pub fn drawn(section: Section, drawing: String) -> Section {
    Section { drawing, ..section }
}

/// An item with a label and one paragraph.
pub fn labelled(label: Text, paragraph: Text) -> Item {
    Item { id: String::new(), label, body: vec![paragraph] }
}

/// Paragraphs as one item.
pub fn prose(body: Vec<Text>) -> Vec<Item> {
    if body.is_empty() { Vec::new() } else { vec![Item { id: String::new(), label: Text::new(), body }] }
}

/// Words of this site's own.
pub fn plain(words: &Words) -> Text {
    vec![Run::plain(words.as_str())]
}

/// Words as the award page prints them.
pub fn quoted(words: &Words) -> Text {
    vec![Run::new(Mark::Quoted, words.as_str(), "")]
}

/// Statements under a heading.
pub fn statements(
    language: &Language,
    evidence: &mut Evidence,
    heading: &Words,
    id: &str,
    list: &[Statement],
) -> Section {
    let body = list.iter().map(|one| evidence.statement(language, one)).collect();
    under(heading, Kind::Prose, id, prose(body))
}

/// Quoted paragraphs.
pub fn quotation(language: &Language, quotation: &Quotation) -> Vec<Item> {
    prose(texts(language, &quotation.paragraphs))
}

/// A term, and what it means.
pub fn term(language: &Language, evidence: &mut Evidence, term: &Term) -> Item {
    Item {
        id: term_id(term.id.as_str()),
        label: text::runs(language, &term.word),
        body: term.meaning.iter().map(|meaning| evidence.statement(language, meaning)).collect(),
    }
}

/// A correction or note: the words as printed, what to know, and why.
pub fn correction(language: &Language, evidence: &mut Evidence, correction: &Correction) -> Item {
    let site = &language.words.interface.site;
    let printed =
        vec![Run::plain(format!("{} ", site.printed)), Run::new(Mark::Quoted, correction.printed.as_str(), "")];
    let mut because = vec![Run::plain(format!("{} ", site.because))];
    let says = evidence.statement(language, &correction.says);
    because.extend(evidence.statement(language, &correction.because));
    Item {
        id: correction_id(correction.id.as_str()),
        label: vec![Run::plain(text::kind(language, correction.kind))],
        body: vec![printed, says, because],
    }
}
