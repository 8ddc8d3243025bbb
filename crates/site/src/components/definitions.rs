//! Labels and what stands under them; terms, and the panels that open where a term is met.

use leptos::prelude::*;

use super::context;
use super::element::{classed, element, identified, plain, words};
use super::runs::{panel_id, paragraphs, runs};
use crate::document::{Item, Mark, Run, Text};
use crate::letters::is_square;

/// A list of labels, each with what stands under it.
pub fn definitions(items: &[Item]) -> AnyView {
    plain("dl", items.iter().map(|item| entry(item, plain("dt", runs(&item.label)))).collect())
}

/// The same, of terms that are to be large. A word of one or two characters that fill a square can be as large as the page
/// allows; a longer one would leave no room for what it means.
pub fn large(items: &[Item]) -> AnyView {
    let fills = |run: &Run| run.words.chars().all(is_square) && run.words.chars().count() <= 2;
    let word = |item: &Item| match item.label.iter().any(fills) {
        true => classed("dt", "character", runs(&item.label)),
        false => plain("dt", runs(&item.label)),
    };
    plain("dl", items.iter().map(|item| entry(item, word(item))).collect())
}

fn entry(item: &Item, label: AnyView) -> AnyView {
    let mut content = vec![label];
    content.extend(item.body.iter().map(|text| plain("dd", runs(text))));
    identified("div", item.id.clone(), content)
}

/// The panels that terms open, one each. Native popovers: they need no script, and an engine without popovers shows
/// them as the paragraphs that they are.
pub fn panels(terms: &[Item]) -> Vec<AnyView> {
    terms.iter().map(panel).collect()
}

fn panel(term: &Item) -> AnyView {
    let id = panel_id(&term.id);
    let body: Vec<Text> = term.body.iter().map(retold).collect();
    let mut content = vec![classed("p", "word", runs(&term.label))];
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
fn retold(text: &Text) -> Text {
    let again = |run: &Run| match run.mark {
        Mark::FirstCitation => Run { mark: Mark::Source, ..run.clone() },
        _ => run.clone(),
    };
    text.iter().map(again).collect()
}
