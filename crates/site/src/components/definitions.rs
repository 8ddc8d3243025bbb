//! Labels and what stands under them; terms, and the panels that open where a term is met.

use leptos::prelude::*;

use super::context;
use super::element::{classed, element, identified, plain, words};
use super::inlines::{inlines, panel_id, paragraphs};
use crate::document::{Inline, Inlines, Item, Mark};
use crate::letters::is_square;

/// A list of labels, each with what stands under it.
pub fn definitions(items: &[Item]) -> AnyView {
    plain("dl", items.iter().map(|item| entry(item, plain("dt", inlines(&item.label)))).collect())
}

/// The same, of terms that are to be large. A word of one or two characters that fill a square can be as large as the page
/// allows; a longer one would leave no room for what it means.
pub fn large(items: &[Item]) -> AnyView {
    let fills = |inline: &Inline| inline.words.chars().all(is_square) && inline.words.chars().count() <= 2;
    let word = |item: &Item| match item.label.iter().any(fills) {
        true => classed("dt", "character", inlines(&item.label)),
        false => plain("dt", inlines(&item.label)),
    };
    plain("dl", items.iter().map(|item| entry(item, word(item))).collect())
}

fn entry(item: &Item, label: AnyView) -> AnyView {
    let mut content = vec![label];
    content.extend(item.body.iter().map(|text| plain("dd", inlines(text))));
    identified("div", item.id.clone(), content)
}

/// The panels that terms open, one each. Native popovers: they need no script, and an engine without popovers shows
/// them as the paragraphs that they are.
pub fn panels(terms: &[Item]) -> Vec<AnyView> {
    terms.iter().map(panel).collect()
}

fn panel(term: &Item) -> AnyView {
    let id = panel_id(&term.id);
    let body: Vec<Inlines> = term.body.iter().map(retold).collect();
    let mut content = vec![classed("p", "word", inlines(&term.label))];
    content.extend(paragraphs(&body));
    content.push(closer(id.clone()));
    let attributes = vec![("id", id), ("class", "panel".to_owned()), ("popover", "auto".to_owned())];
    element("div", attributes, content)
}

fn closer(panel: String) -> AnyView {
    let attributes =
        vec![("type", "button".to_owned()), ("popovertarget", panel), ("popovertargetaction", "hide".to_owned())];
    element("button", attributes, vec![words(&context().close)])
}

/// The same words where they are told again: sources lead back to where they were named first.
fn retold(text: &Inlines) -> Inlines {
    let again = |inline: &Inline| match inline.mark {
        Mark::FirstCitation => Inline { mark: Mark::Source, ..inline.clone() },
        _ => inline.clone(),
    };
    text.iter().map(again).collect()
}
