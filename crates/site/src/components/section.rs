//! A section: its heading, and its items as its kind sets them.

use leptos::prelude::*;

use super::definitions::{Definitions, LargeTerms, Panels};
use super::inlines::{inlines, prose};
use super::list::{Corrections, List, OrderedList};
use super::quotation::Quotation;
use super::table::Table;
use crate::document::{self, Inlines, SectionKind};

/// The class of a heading's link to its own section.
pub const HEADING_ANCHOR: &str = "heading-anchor";

/// A section as its kind sets it.
pub fn section(section: document::Section) -> AnyView {
    let document::Section { kind, id, heading, drawing, items } = section;
    let class = class(kind);
    match kind {
        SectionKind::Quotation => view! { <Headed class id heading drawing><Quotation items/></Headed> }.into_any(),
        SectionKind::Prose | SectionKind::Map => {
            view! { <Headed class id heading drawing>{prose(items)}</Headed> }.into_any()
        }
        SectionKind::List | SectionKind::People | SectionKind::PreviousAndNext => {
            view! { <Headed class id heading drawing><List items/></Headed> }.into_any()
        }
        SectionKind::Timeline | SectionKind::Sources => {
            view! { <Headed class id heading drawing><OrderedList items/></Headed> }.into_any()
        }
        SectionKind::Corrections => view! { <Headed class id heading drawing><Corrections items/></Headed> }.into_any(),
        SectionKind::Definitions => view! { <Headed class id heading drawing><Definitions items/></Headed> }.into_any(),
        SectionKind::Terms => {
            let terms = items.clone();
            view! { <Headed class id heading drawing><Definitions items/></Headed> <Panels terms/> }.into_any()
        }
        SectionKind::Large => {
            let terms = items.clone();
            view! { <Headed class id heading drawing><LargeTerms items/></Headed> <Panels terms/> }.into_any()
        }
        SectionKind::Table => {
            let caption = heading.clone();
            view! { <Headed class id heading><Table caption drawing items/></Headed> }.into_any()
        }
        // Links that are called what their heading says, which is not seen.
        SectionKind::Pagination => {
            view! { <nav class=class id=id aria-label=words(heading)><List items/></nav> }.into_any()
        }
        // The app mounts its search into it (`src/app/search.rs`). The label lets the style hold as much room before the search
        // is there as after.
        SectionKind::Search => {
            view! { <search class=class data-place="search" data-label=words(heading)></search> }.into_any()
        }
    }
}

/// What a section is called in the style.
fn class(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Quotation => "quotation",
        SectionKind::Prose => "prose",
        SectionKind::List => "list",
        SectionKind::Definitions => "definitions",
        SectionKind::Terms => "terms",
        SectionKind::Large => "large",
        SectionKind::Timeline => "timeline",
        SectionKind::Table => "figure",
        SectionKind::Map => "map",
        SectionKind::Corrections => "corrections",
        SectionKind::People => "people",
        SectionKind::PreviousAndNext => "previous-and-next",
        SectionKind::Pagination => "pagination",
        SectionKind::Search => "search",
        SectionKind::Sources => "sources",
    }
}

/// A section under its heading; without a heading it is no section to HTML. The heading's words are a link to the section:
/// whoever wants to pass on no more than that finds its address there. The link is called as the section is, so that nobody
/// hears a second name beside each heading.
#[component]
fn Headed(
    /// What it is called in the style.
    class: &'static str,
    /// The id of its heading, or of itself where it has none.
    id: String,
    /// The heading; empty for none.
    heading: Inlines,
    /// What stands above its items, as finished markup; empty for nothing.
    #[prop(optional)]
    drawing: String,
    /// Its items.
    children: Children,
) -> impl IntoView {
    let drawing = drawn(drawing);
    if heading.is_empty() {
        return view! { <div class=class id=id>{drawing}{children()}</div> }.into_any();
    }
    view! {
        <section class=class aria-labelledby=id.clone()>
            <h2 id=id.clone()><a class=HEADING_ANCHOR href=format!("#{id}")>{inlines(heading)}</a></h2>
            {drawing}
            {children()}
        </section>
    }
    .into_any()
}

/// A drawing, which `drawing` has made; nothing where its markup is empty.
pub fn drawn(markup: String) -> Option<impl IntoView> {
    (!markup.is_empty()).then(|| view! { <div inner_html=markup></div> })
}

fn words(text: Inlines) -> String {
    text.into_iter().map(|inline| inline.words).collect()
}
