//! All pages of a language as sections of one HTML file: no script, no request, and the same words.

use leptos::prelude::*;

use super::links::{Target, target};
use super::tree::{self, Element, Node, Syntax};
use super::{contents, front, key, land, nodes};
use crate::policy::{Policy, with_csp};
use award_story_site::components::{self, inlines::paragraphs};
use award_story_site::compose::{Edition, Page};

/// The file of an edition up to its first page, and its policy. Who speaks is said twice, here and at its end: a file that is
/// passed on comes without the site around it.
pub fn beginning(edition: &Edition, style: &str) -> (String, Policy) {
    let Edition { lang, direction, .. } = edition;
    let contents = Element::new("nav", contents(edition, |page| format!("#{}", key(&page.address))));
    let nodes = [
        outline(),
        Element::new("header", front(edition)).with("class", "site-header"),
        contents.with("aria-label", edition.downloads.words.contents.as_str()),
    ];
    let (head, policy) = with_csp(&head(edition, style));
    let before = tree::write(&nodes.map(Node::from), Syntax::Html);
    let beginning = format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\" dir=\"{direction}\">\n<head>\n{head}\n</head>\n<body>\n{before}<main>"
    );
    (beginning, policy)
}

/// The file after its last page.
pub fn end(edition: &Edition) -> String {
    let sentences = edition.context.footer.clone();
    let footer = nodes(edition, || view! { <footer class="site-footer">{paragraphs(sentences)}</footer> });
    format!("</main>{}\n</body>\n</html>\n", tree::write(&footer, Syntax::Html))
}

/// Nobody's story is to be found by a search engine, and this file holds all of them. An icon of nothing keeps a
/// browser from asking a host for one.
fn head(edition: &Edition, style: &str) -> String {
    let first = edition.pages.first();
    let title = first.map(|page| page.title.clone());
    let description = first.map(|page| page.description.clone());
    components::html(view! {
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="referrer" content="no-referrer"/>
        <meta name="robots" content="noindex"/>
        <link rel="icon" href="data:,"/>
        <title>{title}</title>
        <meta name="description" content=description/>
        <style inner_html=style.to_owned()></style>
    })
}

/// The land's outline, once for all maps.
pub fn outline() -> Element {
    let svg = Element::new("svg", vec![Element::new("defs", land()).into()]);
    svg.with("class", "outline").with("width", "0").with("height", "0").with("aria-hidden", "true")
}

/// A page as a section, under its title.
pub fn section(edition: &Edition, page: &Page, held: &[Node]) -> String {
    let key = key(&page.address);
    let title = format!("{TITLE}{key}");
    let content = held.iter().cloned().map(|node| node.map(&|element| moved(edition, &key, element)));
    let section = Element::new("section", content.collect()).with("id", key.as_str()).with("aria-labelledby", title);
    tree::write(&[section.with("class", "page").into()], Syntax::Html)
}

/// What the id of a page's title begins with. The ids of all other places begin with their page's key.
const TITLE: &str = "title_";

/// An element of a page, as it stands among the other pages.
fn moved(edition: &Edition, page: &str, element: Element) -> Element {
    // Of every page's landmarks, many would have the same name: here the pages are landmarks, under their titles.
    let element = if element.name == "section" { element.without(&["aria-labelledby"]) } else { element };
    let Element { name, attributes, children } = element;
    let is_title = name == "h1";
    let attributes = attributes.into_iter().filter_map(|(name, value)| {
        let value = attribute(edition, page, &name, value)?;
        Some((name, value))
    });
    let element = Element { name: lowered(name), attributes: attributes.collect(), children };
    if is_title { element.with("id", format!("{TITLE}{page}")) } else { element }
}

/// A heading one level down: the file's own is the first.
fn lowered(name: String) -> String {
    let below = ["h1", "h2", "h3", "h4", "h5", "h6"].windows(2).find(|pair| pair.first() == Some(&name.as_str()));
    below.and_then(|pair| pair.last()).map_or(name, |below| (*below).to_owned())
}

/// An attribute's value in the file; none for what only the app needs.
fn attribute(edition: &Edition, page: &str, name: &str, value: String) -> Option<String> {
    let here = |id: &str| format!("{page}_{id}");
    match name {
        "tabindex" => None,
        "id" | "popovertarget" => Some(here(&value)),
        "aria-labelledby" | "aria-describedby" => {
            Some(value.split_whitespace().map(here).collect::<Vec<_>>().join(" "))
        }
        "href" => match target(edition, &value) {
            Target::Place(place) => Some(format!("#{}", here(place))),
            Target::Page(page, None) => Some(format!("#{}", key(page))),
            Target::Page(page, Some(place)) => Some(format!("#{}_{place}", key(page))),
            Target::Land => Some("#land".to_owned()),
            Target::Outside => Some(value),
            Target::Lost => None,
        },
        // A drawing's own gradients.
        "stroke" => Some(value.strip_prefix("url(#").map(|id| format!("url(#{}", here(id))).unwrap_or(value)),
        _ => Some(value),
    }
}
