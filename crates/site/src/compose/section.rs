//! The pieces that pages' composers build with.

use super::LanguageContext;
use crate::document::{Inline, Inlines, Item, Section, SectionKind};
use award_story_bundle::values::NonEmptyText;

/// A section under a heading of this site's own.
pub fn titled_section(heading: &NonEmptyText, kind: SectionKind, id: &str, items: Vec<Item>) -> Section {
    Section { kind, id: id.to_owned(), heading: plain(heading), drawing: String::new(), items }
}

/// A section without a heading.
pub fn untitled_section(kind: SectionKind, id: &str, items: Vec<Item>) -> Section {
    Section { kind, id: id.to_owned(), heading: Inlines::new(), drawing: String::new(), items }
}

/// A section with a drawing above its items.
pub fn section_with_figure(section: Section, drawing: String) -> Section {
    Section { drawing, ..section }
}

/// An item with a label and one paragraph.
pub fn labelled(label: Inlines, paragraph: Inlines) -> Item {
    Item { id: String::new(), label, body: vec![paragraph] }
}

/// Paragraphs as one item.
pub fn prose(body: Vec<Inlines>) -> Vec<Item> {
    if body.is_empty() { Vec::new() } else { vec![Item { id: String::new(), label: Inlines::new(), body }] }
}

/// Words of this site's own.
pub fn plain(words: &NonEmptyText) -> Inlines {
    vec![Inline::plain(words.as_str())]
}

/// The corrections and notes that quoted sections name.
pub fn corrections_met(language: &LanguageContext, quoted: &[Section]) -> Section {
    let corrections = language.resolved.corrections_named_in(quoted);
    titled_section(&language.interface.project.corrections, SectionKind::Corrections, "corrections", corrections)
}

/// The terms that quoted sections name.
pub fn terms_met(language: &LanguageContext, quoted: &[Section]) -> Section {
    let terms = language.resolved.terms_named_in(quoted);
    titled_section(&language.interface.story.terms, SectionKind::Terms, "terms", terms)
}

/// What introduces the words behind it, with a space where the language sets one.
pub fn introduced(language: &LanguageContext, label: &NonEmptyText) -> Inlines {
    vec![Inline::plain(format!("{label}{}", language.punctuation().space))]
}
