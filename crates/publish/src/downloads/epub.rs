//! All pages of a language as a book: an EPUB 3 that readers without a browser can read, its drawings as pictures.

mod archive;
mod chapter;
mod package;
mod picture;

use zip::result::ZipResult;

use super::tree::{self, Element, Node, Syntax};
use super::{contents, front, key, paragraph};
use crate::File;
use award_story_site::compose::Edition;
use chapter::Chapter;

/// The folder of the book in its archive.
const FOLDER: &str = "book";
/// The first page, beside all others.
const CONTENTS: &str = "contents.xhtml";
/// The style of all pages.
const STYLE: &str = "style.css";

/// The book of an edition, whose pages hold this.
pub fn epub(edition: &Edition, held: &[Vec<Node>]) -> ZipResult<File> {
    let language = edition.pages.first().map_or(0, |page| page.address.language);
    let pages = edition.pages.iter().zip(held);
    let chapters: Vec<Chapter> = pages.map(|(page, held)| chapter::chapter(edition, page, held.clone())).collect();
    let mut files = vec![package::container(), package::package(edition, &chapters), first_page(edition)];
    files.push(beside(STYLE, include_str!("../../../../style/downloads/epub.css").to_owned()));
    for Chapter { key, xhtml, pictures } in chapters {
        files.push(beside(&file_of(&key), xhtml));
        files.extend(pictures.into_iter().map(|picture| beside(&picture.file(), picture.svg)));
    }
    Ok(File { path: edition.site.routes.epub(language), bytes: archive::archive(&files)? })
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
    let heading = Element::new("h2", vec![Node::Text(edition.downloads.words.contents.to_string())]);
    let list = contents(edition, |page| file_of(&key(page)));
    let navigation = Element::new("nav", vec![heading.into(), list]).with("epub:type", "toc").with("role", "doc-toc");
    let mut content = front(edition);
    content.push(navigation.into());
    content.extend(edition.context.footer.iter().skip(1).map(|text| paragraph(edition, text)));
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
