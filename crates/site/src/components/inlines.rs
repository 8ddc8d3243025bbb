//! A paragraph's inlines: plain and quoted words, terms, other languages, links, marks.

use leptos::prelude::*;

use super::direction::dir_attribute;
use super::joined::{Piece, pieces};
use super::{context, non_empty};
use crate::document::{Inline, Inlines, Item, Mark};

/// Inlines one after the other, without an element around them.
pub fn inlines(text: Inlines) -> impl IntoView {
    let piece = |piece| match piece {
        Piece::Inline(one) => inline(one),
        Piece::Joined(text) => {
            view! { <span class="joined">{text.into_iter().map(inline).collect_view()}</span> }.into_any()
        }
    };
    pieces(text).into_iter().map(piece).collect_view()
}

/// Paragraphs. One that is in another language from end to end also begins at the side where that language begins.
pub fn paragraphs(texts: Vec<Inlines>) -> impl IntoView {
    let paragraph = |text| {
        let dir = from_other_side(&text);
        view! { <p dir=dir>{inlines(text)}</p> }
    };
    texts.into_iter().map(paragraph).collect_view()
}

fn from_other_side(text: &Inlines) -> Option<&'static str> {
    let words = || text.iter().filter(|inline| matches!(inline.mark, Mark::Plain | Mark::Quoted | Mark::Term));
    let is_foreign = words().all(|inline| !inline.lang.is_empty());
    let foreign = is_foreign.then(|| words().map(|inline| inline.words.as_str()).collect::<String>());
    foreign.and_then(|words| dir_attribute(&words))
}

/// The paragraphs of items, which have no label.
pub fn prose(items: Vec<Item>) -> impl IntoView {
    paragraphs(items.into_iter().flat_map(|item| item.body).collect())
}

fn inline(inline: Inline) -> AnyView {
    let Inline { mark, words, to, lang } = inline;
    match mark {
        Mark::Plain | Mark::Quoted | Mark::Title => in_language(mark, words, lang),
        Mark::Certainty => view! { <small class="certainty">{words}</small> }.into_any(),
        // A native popover, so that it needs no script.
        Mark::Term => {
            view! { <button type="button" class="term" popovertarget=panel_id(&to)>{words}</button> }.into_any()
        }
        Mark::Note => view! { <Sign kind="note" sign="*" label=words to/> }.into_any(),
        Mark::BackLink => view! { <Sign kind="back" sign="↑" label=words to/> }.into_any(),
        Mark::Source => {
            let place = format!("source-{words}");
            view! { <Sign kind="source" sign=words label=to to=place/> }.into_any()
        }
        Mark::FirstCitation => {
            let (place, id) = (format!("source-{words}"), format!("mention-{words}"));
            view! { <Sign kind="source" sign=words label=to id to=place/> }.into_any()
        }
        Mark::Link => view! { <a href=to>{words}</a> }.into_any(),
        Mark::Current => view! { <a aria-current="page" href=to>{words}</a> }.into_any(),
        Mark::External => view! { <ExternalLink words to lang/> }.into_any(),
        Mark::File => view! { <a download="" href=to>{words}</a> }.into_any(),
        Mark::Code => view! { <code>{words}</code> }.into_any(),
        Mark::Date => view! { <time datetime=to>{words}</time> }.into_any(),
    }
}

/// Plain words, quoted words, or the name of a work: which language they are in where that is not the page's, and which way
/// they are written.
fn in_language(mark: Mark, words: String, lang: String) -> AnyView {
    let lang = non_empty(lang);
    let dir = lang.as_ref().and_then(|_| dir_attribute(&words));
    match mark {
        // Set without quotation marks: what the award page prints without them gets none from us.
        Mark::Quoted => view! { <q cite=non_empty(context().award_page) lang=lang dir=dir>{words}</q> }.into_any(),
        Mark::Title => view! { <cite lang=lang dir=dir>{words}</cite> }.into_any(),
        _ if lang.is_some() => view! { <span lang=lang dir=dir>{words}</span> }.into_any(),
        _ => words.into_any(),
    }
}

/// A link out of the site. What lies outside learns nothing of where its reader comes from.
#[component]
pub fn ExternalLink(
    /// What the reader sees.
    words: String,
    /// The address.
    to: String,
    /// The BCP 47 tag of the language of what it leads to; empty where it is not told.
    #[prop(optional)]
    lang: String,
) -> impl IntoView {
    view! { <a rel="external noreferrer" hreflang=non_empty(lang) href=to>{words}</a> }
}

/// A sign of this site's own, and the only raised words: it leads to a place on the page, and is no part of the words that it
/// stands behind. Going to a place on the page is left to the browser, which does it best.
#[component]
fn Sign(
    /// What the style calls it.
    kind: &'static str,
    /// What the reader sees.
    #[prop(into)]
    sign: String,
    /// What it is called.
    label: String,
    /// Its own id, where something leads back to it.
    #[prop(optional)]
    id: Option<String>,
    /// The id of the place.
    to: String,
) -> impl IntoView {
    view! { <sup class=kind><a aria-label=label id=id href=format!("#{to}")>{sign}</a></sup> }
}

/// What the id of a panel begins with; then follows the id of the term that it explains.
const PANEL: &str = "about-";

/// The id of the panel that explains a term; the term's own entry bears the plain id.
pub fn panel_id(term: &str) -> String {
    format!("{PANEL}{term}")
}

/// The id of the term that a panel explains.
pub fn explained(panel: &str) -> Option<&str> {
    panel.strip_prefix(PANEL)
}
