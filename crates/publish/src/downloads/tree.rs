//! HTML as a tree that can be changed, and written again as HTML or as XML.
//!
//! The pages' components write HTML for a browser that an app takes over. What is taken away is made from the same
//! HTML: read as a browser reads it, changed, and written without what only the app needs.

use scraper::{ElementRef, Html};

use award_story_site::drawing::markup::escaped;

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element with what it holds.
    Element(Element),
    /// Words, as they are read: nothing in them is escaped.
    Text(String),
}

/// An element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Its tag.
    pub name: String,
    /// Its attributes, by name; the values are not escaped.
    pub attributes: Vec<(String, String)>,
    /// What it holds.
    pub children: Vec<Node>,
}

/// How a tree is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// For browsers: only void elements stand without an end tag, and only drawings close themselves.
    Html,
    /// For readers of XML: what is empty closes itself.
    Xml,
}

/// Elements of HTML that never hold anything.
const VOID: [&str; 6] = ["br", "col", "hr", "img", "link", "meta"];

/// What a body would hold, without comments.
pub fn read(html: &str) -> Vec<Node> {
    element(Html::parse_fragment(html).root_element()).children
}

fn element(read: ElementRef) -> Element {
    let attributes = read.value().attrs().map(|(name, value)| (name.to_owned(), value.to_owned()));
    let children = read.children().filter_map(|child| match child.value().as_text() {
        Some(words) => Some(Node::Text(words.to_string())),
        None => ElementRef::wrap(child).map(|child| Node::Element(element(child))),
    });
    Element { name: read.value().name().to_owned(), attributes: attributes.collect(), children: children.collect() }
}

impl Element {
    /// An element without attributes.
    pub fn new(name: &str, children: Vec<Node>) -> Self {
        Self { name: name.to_owned(), attributes: Vec::new(), children }
    }

    /// An attribute's value.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The element with one more attribute.
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.attributes.push((name.to_owned(), value.into()));
        self
    }

    /// The element without these attributes.
    pub fn without(mut self, names: &[&str]) -> Self {
        self.attributes.retain(|(name, _)| !names.contains(&name.as_str()));
        self
    }
}

/// The nodes as text.
pub fn write(nodes: &[Node], syntax: Syntax) -> String {
    let mut text = String::new();
    nodes.iter().for_each(|node| node.write(syntax, &mut text));
    text
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl Node {
    /// The element, if it is one.
    pub fn element(self) -> Option<Element> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) => None,
        }
    }

    /// The node with every element in it changed, what is inside of it first.
    pub fn map(self, change: &impl Fn(Element) -> Element) -> Self {
        match self {
            Self::Text(_) => self,
            Self::Element(element) => {
                let children = element.children.into_iter().map(|child| child.map(change)).collect();
                Self::Element(change(Element { children, ..element }))
            }
        }
    }

    fn write(&self, syntax: Syntax, text: &mut String) {
        match self {
            Self::Text(words) => text.push_str(&escaped(words)),
            Self::Element(element) => element.write(syntax, text),
        }
    }
}

impl Element {
    fn write(&self, syntax: Syntax, text: &mut String) {
        let Self { name, attributes, children } = self;
        text.push('<');
        text.push_str(name);
        for (name, value) in attributes {
            text.push(' ');
            text.push_str(name);
            text.push_str("=\"");
            text.push_str(&escaped(value));
            text.push('"');
        }
        let is_void = VOID.contains(&name.as_str());
        if children.is_empty() && (syntax == Syntax::Xml || is_void) {
            text.push_str(if syntax == Syntax::Xml { "/>" } else { ">" });
            return;
        }
        text.push('>');
        children.iter().for_each(|child| child.write(syntax, text));
        text.push_str("</");
        text.push_str(name);
        text.push('>');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_left_out_and_words_are_escaped() {
        let nodes = read("<p lang=\"zh\">a &lt; b &amp; “c”<!></p><!--<() />-->");
        assert_eq!(write(&nodes, Syntax::Html), "<p lang=\"zh\">a &lt; b &amp; “c”</p>");
    }

    #[test]
    fn what_is_empty_closes_itself_in_xml_alone() {
        let nodes = read("<i></i><img alt=\"\"><svg viewBox=\"0 0 1 1\"><linearGradient/></svg>");
        let html = "<i></i><img alt=\"\"><svg viewBox=\"0 0 1 1\"><linearGradient></linearGradient></svg>";
        assert_eq!(write(&nodes, Syntax::Html), html);
        let xml = "<i/><img alt=\"\"/><svg viewBox=\"0 0 1 1\"><linearGradient/></svg>";
        assert_eq!(write(&nodes, Syntax::Xml), xml);
    }
}
