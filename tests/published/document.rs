//! An HTML file as a browser's parser reads it.

use award_story_pages::routes::Address;
use scraper::{ElementRef, Html, Selector};

use super::site::Site;

/// A parsed HTML file of a site.
pub struct Document<'a> {
    /// The site that it is of.
    pub site: &'a Site,
    /// Its path below the site's folder.
    pub path: String,
    /// Its address, if it was asked for as a page.
    pub address: Option<&'a Address>,
    html: Html,
}

/// Elements whose words belong to someone else: the award page's.
pub const QUOTED: &str = "blockquote, q";

/// The class of elements whose words are the award page's in this site's translation.
const TRANSLATION: &str = "translation";

/// Elements that stand within a line of words.
const INLINE: [&str; 14] =
    ["a", "abbr", "b", "bdi", "button", "em", "i", "q", "small", "span", "strong", "sub", "sup", "time"];

impl<'a> Document<'a> {
    /// Parses a file of a site.
    #[track_caller]
    pub fn new(site: &'a Site, path: &str, address: Option<&'a Address>) -> Self {
        Self { address, ..Self::of(site, path, site.text(path)) }
    }

    /// Parses markup that is published in a file of another kind.
    pub fn of(site: &'a Site, path: &str, markup: &str) -> Self {
        Self { site, path: path.to_owned(), address: None, html: Html::parse_document(markup) }
    }

    /// Every such element, in the document's order.
    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.html.select(&parse(selector)).collect()
    }

    /// Every value of an attribute, in the document's order.
    pub fn values(&self, attribute: &str) -> Vec<&str> {
        self.all(&format!("[{attribute}]")).iter().filter_map(|element| element.attr(attribute)).collect()
    }

    /// The first such element's attribute.
    pub fn value(&self, selector: &str, attribute: &str) -> Option<&str> {
        self.all(selector).first().and_then(|element| element.attr(attribute))
    }

    /// The element with this id.
    pub fn by_id(&self, id: &str) -> Option<ElementRef<'_>> {
        self.all("[id]").into_iter().find(|element| element.attr("id") == Some(id))
    }

    /// Every text and who it stands in: not scripts, not styles.
    pub fn words(&self) -> Vec<(ElementRef<'_>, &str)> {
        let spoken = |element: &ElementRef| !matches!(element.value().name(), "script" | "style");
        let texts = self.html.root_element().descendants().filter_map(|node| {
            let text: &str = node.value().as_text()?;
            Some((node.parent().and_then(ElementRef::wrap)?, text))
        });
        texts.filter(|(element, _)| spoken(element)).collect()
    }

    /// What this site says in its own words: each line of the page without what is quoted or translated, then titles,
    /// descriptions and labels.
    pub fn own_words(&self) -> Vec<String> {
        let mut lines = vec![String::new()];
        own_lines(self.html.root_element(), &mut lines);
        let attributes = ["aria-label", "alt", "title", "placeholder"].map(|name| self.values(name)).concat();
        let heads = self.all("meta[name=description], meta[property^='og:']");
        let heads = heads.iter().filter_map(|meta| meta.attr("content"));
        lines.extend(attributes.into_iter().chain(heads).map(str::to_owned));
        lines.iter().map(|line| one_line(line)).filter(|line| !line.is_empty()).collect()
    }
}

/// A selector.
pub fn parse(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"))
}

/// The block that an element's words stand in.
pub fn block(element: ElementRef<'_>) -> ElementRef<'_> {
    let above = element.ancestors().filter_map(ElementRef::wrap);
    let is_block = |one: &ElementRef| !INLINE.contains(&one.value().name());
    std::iter::once(element).chain(above).find(is_block).unwrap_or(element)
}

/// An element's words without this site's apparatus.
pub fn text(element: ElementRef) -> String {
    let mut words = String::new();
    for child in element.children() {
        if let Some(text) = child.value().as_text() {
            words.push_str(text);
        } else if let Some(element) = ElementRef::wrap(child).filter(|element| element.value().name() != "sup") {
            words.push_str(&self::text(element));
        }
    }
    words
}

/// Words on one line, with single spaces.
pub fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Adds an element's own words to the last line; a block begins and ends a line.
fn own_lines(element: ElementRef, lines: &mut Vec<String>) {
    let name = element.value().name();
    let is_translation = element.attr("class") == Some(TRANSLATION);
    if is_translation || matches!(name, "script" | "style" | "blockquote" | "q" | "sup") {
        return;
    }
    let is_block = !INLINE.contains(&name);
    if is_block {
        lines.push(String::new());
    }
    for child in element.children() {
        if let (Some(text), Some(line)) = (child.value().as_text(), lines.last_mut()) {
            line.push_str(text);
        } else if let Some(element) = ElementRef::wrap(child) {
            own_lines(element, lines);
        }
    }
    if is_block {
        lines.push(String::new());
    }
}
