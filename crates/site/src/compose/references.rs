//! Where words lead on their own page. A term that the page does not explain is plain words there, and a note that it does
//! not have is no sign: nothing is offered that leads nowhere.

use std::collections::HashSet;
use std::mem::take;

use crate::document::{Document, Inline, Inlines, Mark, SectionKind};

/// The document, its words leading to no term and no note that it does not have.
pub fn without_dangling_references(mut document: Document) -> Document {
    let has = |kind| matches!(kind, SectionKind::Terms | SectionKind::Large | SectionKind::Corrections);
    let sections = document.sections.iter().filter(|section| has(section.kind));
    let known: HashSet<String> = sections.flat_map(|section| &section.items).map(|item| item.id.clone()).collect();
    document.texts_mut().for_each(|text| *text = leading(take(text), &known));
    document
}

/// Words that stand beside every page, and so beside none in particular.
pub fn without_references(text: Inlines) -> Inlines {
    leading(text, &HashSet::new())
}

fn leading(text: Inlines, known: &HashSet<String>) -> Inlines {
    let inlines = text.into_iter().filter_map(|inline| match inline.mark {
        Mark::Term if !known.contains(&inline.to) => Some(Inline::plain(inline.words)),
        Mark::Note if !known.contains(&inline.to) => None,
        _ => Some(inline),
    });
    inlines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Item, Section};

    fn marked() -> Inlines {
        vec![Inline::new(Mark::Term, "lamp", "term-lamp"), Inline::new(Mark::Note, "Note", "correction-hill")]
    }

    fn document(kind: SectionKind) -> Document {
        let item = |id: &str, body| Item { id: id.to_owned(), label: Vec::new(), body };
        let items = vec![item("term-lamp", vec![marked()]), item("correction-hill", Vec::new())];
        let section = Section { kind, id: "s".to_owned(), heading: Vec::new(), drawing: String::new(), items };
        Document { before: marked(), heading: marked(), after: marked(), gloss: None, sections: vec![section] }
    }

    #[test]
    fn what_a_page_explains_can_be_gone_to() {
        assert_eq!(without_dangling_references(document(SectionKind::Terms)), document(SectionKind::Terms));
    }

    #[test]
    fn what_a_page_does_not_explain_is_plain_words_and_no_sign() {
        let Document { before, sections, .. } = without_dangling_references(document(SectionKind::Prose));
        assert_eq!(before, [Inline::plain("lamp")]);
        assert_eq!(sections[0].items[0].body, [vec![Inline::plain("lamp")]]);
        assert_eq!(without_references(marked()), [Inline::plain("lamp")]);
    }
}
