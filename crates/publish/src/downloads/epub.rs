//! All pages of a language as a book: an EPUB 3 that readers without a browser can read, its drawings as pictures.

mod archive;
mod chapter;
mod package;
mod picture;

use std::io::{Seek, Write};

use leptos::prelude::*;
use zip::result::ZipResult;

use super::tree::{self, Element, Node, Syntax};
use super::{contents, front, key, nodes};
use crate::File;
use archive::Archive;
use award_story_site::components::inlines::paragraphs;
use award_story_site::compose::Edition;
pub use chapter::{Chapter, chapter};
use package::Listed;

/// The folder of the book in its archive.
const FOLDER: &str = "book";
/// The first page, beside all others.
const CONTENTS: &str = "contents.xhtml";
/// The style of all pages.
const STYLE: &str = "style.css";

/// The book of an edition while it is being written.
pub struct Book<W: Write + Seek> {
    archive: Archive<W>,
    listed: Vec<Listed>,
}

impl<W: Write + Seek> Book<W> {
    /// A book of no page as yet.
    pub fn new(edition: &Edition, file: W) -> ZipResult<Self> {
        let mut archive = Archive::new(file)?;
        archive.add(&package::container())?;
        archive.add(&first_page(edition))?;
        archive.add(&beside(STYLE, include_str!("../../../../style/downloads/epub.css").to_owned()))?;
        Ok(Self { archive, listed: Vec::new() })
    }

    /// Adds a page.
    pub fn add(&mut self, chapter: Chapter) -> ZipResult<()> {
        let Chapter { key, xhtml, pictures } = chapter;
        self.archive.add(&beside(&file_of(&key), xhtml))?;
        let mut listed = Listed { key, pictures: Vec::new() };
        for picture in pictures {
            let file = picture.file();
            listed.pictures.push((picture.id, file.clone()));
            self.archive.add(&beside(&file, picture.svg))?;
        }
        self.listed.push(listed);
        Ok(())
    }

    /// Ends the book with what it says of its files.
    pub fn finish(mut self, edition: &Edition) -> ZipResult<W> {
        self.archive.add(&package::package(edition, &self.listed))?;
        self.archive.finish()
    }
}

/// The file of a page.
fn file_of(key: &str) -> String {
    format!("{key}.xhtml")
}

fn beside(path: &str, text: String) -> File {
    File::text(format!("{FOLDER}/{path}"), text)
}

/// The contents, which readers' own navigation shows too, between what the book is and whose the words are.
fn first_page(edition: &Edition) -> File {
    let heading = edition.downloads.words.contents.to_string();
    let mut navigation = nodes(edition, || view! { <h2>{heading}</h2> });
    navigation.extend(contents(edition, |page| file_of(&key(&page.address))));
    let navigation = Element::new("nav", navigation).with("epub:type", "toc").with("role", "doc-toc");
    let sentences = edition.context.footer.iter().skip(1).cloned().collect();
    let mut content = front(edition);
    content.push(navigation.into());
    content.extend(nodes(edition, || paragraphs(sentences)));
    let content = content.into_iter().map(|node| node.map(&chapter::in_xml)).collect();
    beside(CONTENTS, page(edition, &edition.shell.name, content))
}

/// A page of the book. A search engine that opens books is not to keep what they say of persons.
fn page(edition: &Edition, title: &str, content: Vec<Node>) -> String {
    let title = Element::new("title", vec![Node::Text(title.to_owned())]);
    let style = Element::new("link", vec![]).with("rel", "stylesheet").with("type", "text/css").with("href", STYLE);
    let robots = Element::new("meta", vec![]).with("name", "robots").with("content", "noindex");
    let head = Element::new("head", vec![title.into(), robots.into(), style.into()]);
    let html = Element::new("html", vec![head.into(), Element::new("body", content).into()])
        .with("xmlns", "http://www.w3.org/1999/xhtml")
        .with("xmlns:epub", "http://www.idpf.org/2007/ops")
        .with("lang", edition.lang.as_str())
        .with("dir", edition.direction);
    xml(chapter::in_xml(html))
}

/// An XML document.
fn xml(root: Element) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", tree::write(&[root.into()], Syntax::Xml))
}
