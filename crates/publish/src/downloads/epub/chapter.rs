//! A page as a chapter: what opens on a click stands open, and what a term means is a link away.

use super::picture::Picture;
use super::{file_of, page};
use crate::downloads::key;
use crate::downloads::links::{Target, target};
use crate::downloads::tree::{Element, Node};
use award_story_site::components::inlines::explained;
use award_story_site::compose::{Edition, Page};

/// A page in the book.
pub struct Chapter {
    /// Its name in the book.
    pub key: String,
    /// Its file.
    pub xhtml: String,
    /// Its drawings.
    pub pictures: Vec<Picture>,
}

/// A page of the site, and what it holds, as a chapter.
pub fn chapter(edition: &Edition, page: &Page, held: Vec<Node>) -> Chapter {
    let key = key(&page.address);
    let mut binding = Binding { edition, key: &key, pictures: Vec::new() };
    let content = binding.bound(held);
    let pictures = binding.pictures;
    Chapter { xhtml: self::page(edition, &page.title, content), key, pictures }
}

/// An element with what XML wants of it: a language is told twice.
pub fn in_xml(element: Element) -> Element {
    match element.attribute("lang").map(str::to_owned) {
        Some(lang) => element.with("xml:lang", lang),
        None => element,
    }
}

struct Binding<'a> {
    edition: &'a Edition<'a>,
    key: &'a str,
    pictures: Vec<Picture>,
}

impl Binding<'_> {
    fn bound(&mut self, nodes: Vec<Node>) -> Vec<Node> {
        let nodes = nodes.into_iter().filter_map(|node| match node {
            Node::Text(_) => Some(node),
            Node::Element(element) => self.element(element).map(Node::from),
        });
        nodes.collect()
    }

    /// The panels of terms are left out: what they say, the list of the terms says.
    fn element(&mut self, element: Element) -> Option<Element> {
        if element.attribute("popover").is_some() {
            return None;
        }
        if element.name == "svg" {
            return Some(self.picture(element));
        }
        let Element { name, attributes, children } = element;
        let attributes = attributes.into_iter().filter_map(|(name, value)| self.attribute(name, value)).collect();
        let children = self.bound(children);
        let open = |name: &str| Element { name: name.to_owned(), attributes: Vec::new(), children: Vec::new() };
        let element = match name.as_str() {
            "button" => Element { attributes, ..open("a") },
            "details" => open("div").with("class", "details"),
            "summary" => open("p").with("class", "summary"),
            _ => Element { name, attributes, children: Vec::new() },
        };
        Some(in_xml(Element { children, ..element }))
    }

    fn picture(&mut self, drawing: Element) -> Element {
        let id = format!("{}_{}", self.key, self.pictures.len() + 1);
        let picture = Picture::new(id, drawing, &self.edition.lang);
        let image = Element::new("img", vec![]).with("src", picture.file()).with("alt", picture.alt.as_str());
        self.pictures.push(picture);
        image
    }

    /// An attribute in the book; none for what only the app needs.
    fn attribute(&self, name: String, value: String) -> Option<(String, String)> {
        match name.as_str() {
            "tabindex" | "type" => None,
            "popovertarget" => Some(("href".to_owned(), format!("#{}", explained(&value)?))),
            "href" => Some((name, self.link(value)?)),
            _ => Some((name, value)),
        }
    }

    fn link(&self, href: String) -> Option<String> {
        match target(self.edition, &href) {
            Target::Place(_) | Target::Outside => Some(href),
            Target::Page(page, None) => Some(file_of(&key(page))),
            Target::Page(page, Some(place)) => Some(format!("{}#{place}", file_of(&key(page)))),
            Target::Land | Target::Lost => None,
        }
    }
}
