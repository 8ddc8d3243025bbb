//! The pieces that pages' composers build with.

use super::LanguageContext;
use super::citations::statement;
use super::text::{printed, text, texts};
use crate::document::{Inline, Inlines, Item, Mark, Section, SectionKind};
use award_story_bundle::read::LanguageBundle;
use award_story_bundle::text::{Quotation, Statement};
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

/// Words of the award page: as it prints them, or as this site translates them.
pub fn quoted(language: &LanguageContext, words: &NonEmptyText) -> Inlines {
    match language.original {
        Some(_) => plain(words),
        None => vec![Inline::new(Mark::Quoted, words.as_str(), "")],
    }
}

/// Words as the award page prints them, on a page in another language.
pub fn original(language: &LanguageBundle, words: &NonEmptyText) -> Inline {
    Inline::new(Mark::Quoted, words.as_str(), "").in_language(language.language.tag.as_str())
}

/// Statements under a heading.
pub fn statements(language: &LanguageContext, heading: &NonEmptyText, id: &str, list: &[Statement]) -> Section {
    let body = list.iter().map(|one| statement(language, one)).collect();
    titled_section(heading, SectionKind::Prose, id, prose(body))
}

/// What the award page says under a heading.
pub fn quotation<'a>(
    language: &LanguageContext<'a>,
    quotation: &Quotation,
    of: impl Fn(&'a LanguageBundle) -> Option<&'a Quotation>,
) -> Vec<Item> {
    passages(language, texts(language, &quotation.paragraphs), |original| {
        let quotation = of(original)?;
        let heading = quotation.heading.as_ref();
        let heading =
            heading.map(|words| vec![Inline::plain(words.as_str()).in_language(original.language.tag.as_str())]);
        let paragraphs = quotation.paragraphs.iter().map(|paragraph| printed(language, original, paragraph));
        Some(heading.into_iter().chain(paragraphs).collect())
    })
}

/// Paragraphs of the award page, where there are any. Where they are translated, the words as printed follow the
/// translation.
pub fn passages<'a>(
    language: &LanguageContext<'a>,
    paragraphs: Vec<Inlines>,
    printed: impl FnOnce(&'a LanguageBundle) -> Option<Vec<Inlines>>,
) -> Vec<Item> {
    let Some((original, words)) = language.translated().filter(|_| !paragraphs.is_empty()) else {
        return prose(paragraphs);
    };
    let item = |label, body| Item { id: String::new(), label, body };
    let printed = printed(original).unwrap_or_default();
    vec![item(text(language, &words.marked), paragraphs), item(plain(&words.original), printed)]
}

/// The corrections and notes that quoted sections name.
pub fn corrections_met(language: &LanguageContext, quoted: &[Section]) -> Section {
    let corrections = language.resolved.corrections_named_in(quoted);
    titled_section(&language.words.interface.project.corrections, SectionKind::Corrections, "corrections", corrections)
}

/// The terms that quoted sections name.
pub fn terms_met(language: &LanguageContext, quoted: &[Section]) -> Section {
    let terms = language.resolved.terms_named_in(quoted);
    titled_section(&language.words.interface.story.terms, SectionKind::Terms, "terms", terms)
}

/// What introduces the words behind it, with a space where the language sets one.
pub fn introduced(language: &LanguageContext, label: &NonEmptyText) -> Inlines {
    vec![Inline::plain(format!("{label}{}", language.punctuation().space))]
}
