//! What a reader can take away: each language's pages as one HTML file that needs neither a connection nor a script, and
//! as a book.
//!
//! The pages are drawn by their own components; what they wrote is read, changed and written again. A copy says nothing
//! of the host that it is from, so that every mirror has the same one.

mod epub;
mod links;
mod single_file;
mod tree;

use std::io::{Seek, Write};
use std::sync::LazyLock;

use leptos::prelude::*;

use super::checksums::checksum_of;
use super::output::{Output, unwritten};
use super::policy::Policy;
use super::{LAND, PublishError, style};
use award_story_pages::routes::{Address, Route};
use award_story_site::components::inlines::paragraphs;
use award_story_site::components::markup;
use award_story_site::components::section::HEADING_ANCHOR;
use award_story_site::compose::downloads::Offer;
use award_story_site::compose::{Edition, Page};
use epub::{Book, Chapter};
use tree::{Element, Node};

/// What becomes of a page in the copies.
pub struct Part {
    section: String,
    chapter: Chapter,
}

/// A page, of which a copy holds this markup, as a part of the copies.
pub fn part(edition: &Edition, page: &Page, content: &str) -> Part {
    let held = held(content);
    Part { section: single_file::section(edition, page, &held), chapter: epub::chapter(edition, page, held) }
}

/// The copies of an edition while they are being written, page by page in reading order.
pub struct Copies<W: Write + Seek> {
    single_file: (String, W),
    epub: (String, Book<W>),
}

impl<W: Write + Seek> Copies<W> {
    /// Copies of no page as yet, and the policy of the one that is a document.
    pub fn new<O: Output<Writer = W>>(edition: &Edition, output: &O) -> Result<(Self, Policy), PublishError> {
        let routes = &edition.site.routes;
        let language = edition.pages.first().map_or(0, |page| page.address.language);
        let [single_file, epub] = [routes.single_file(language), routes.epub(language)];
        let (beginning, policy) = single_file::beginning(edition, style::SINGLE_FILE);
        let mut file = output.create(&single_file).map_err(unwritten(&single_file))?;
        file.write_all(beginning.as_bytes()).map_err(unwritten(&single_file))?;
        let archive = output.create(&epub).map_err(unwritten(&epub))?;
        let archive = Book::new(edition, archive).map_err(PublishError::Archive)?;
        Ok((Self { single_file: (single_file, file), epub: (epub, archive) }, policy))
    }

    /// Adds a page to each.
    pub fn add(&mut self, part: Part) -> Result<(), PublishError> {
        let (path, file) = &mut self.single_file;
        file.write_all(part.section.as_bytes()).map_err(unwritten(path))?;
        self.epub.1.add(part.chapter).map_err(PublishError::Archive)
    }

    /// Ends each, and tells what the notes offer.
    pub fn finish<O: Output<Writer = W>>(self, edition: &Edition, output: &O) -> Result<[Offer; 2], PublishError> {
        let (path, mut file) = self.single_file;
        file.write_all(single_file::end(edition).as_bytes()).map_err(unwritten(&path))?;
        let single_file = offered(path, file, output)?;
        let (path, book) = self.epub;
        let archive = book.finish(edition).map_err(PublishError::Archive)?;
        Ok([single_file, offered(path, archive, output)?])
    }
}

/// Ends a file, and reads it again for its size and checksum.
fn offered<O: Output>(path: String, file: O::Writer, output: &O) -> Result<Offer, PublishError> {
    output.close(&path, file).map_err(unwritten(&path))?;
    let read = output.open(&path).and_then(|mut file| checksum_of(&mut file));
    let (checksum, size) = read.map_err(|error| PublishError::Read(path.clone(), error))?;
    Ok(Offer { file: path, size, checksum })
}

/// What a copy holds of what `main` holds on a page. A copy has no address that could be passed on, so its headings lead
/// nowhere; and no app, so it has no places for one.
fn held(content: &str) -> Vec<Node> {
    let is_place = |node: &Node| matches!(node, Node::Element(element) if element.attribute("data-place").is_some());
    let is_heading = |element: &Element| element.attribute("class") == Some(HEADING_ANCHOR);
    let plain = |element| if is_heading(&element) { Element::new("span", element.children) } else { element };
    let nodes = tree::read(content).into_iter().filter(|node| !is_place(node));
    nodes.map(|node| node.map(&plain)).collect()
}

/// The name of a page within a copy, whatever its address: letters, digits, hyphens.
fn key(address: &Address) -> String {
    match &address.route {
        Route::Overview => "overview".to_owned(),
        Route::Project => "project".to_owned(),
        Route::Stories => "stories".to_owned(),
        Route::ListPage(number) => format!("stories-{number}"),
        Route::Story(slug) => format!("story-{slug}"),
        Route::Notes => "notes".to_owned(),
    }
}

/// The land's outline, which maps use: read once, since a book has it in every map.
fn land() -> Vec<Node> {
    static PARTS: LazyLock<Vec<Node>> = LazyLock::new(|| {
        let drawing = tree::read(LAND).into_iter().find_map(Node::element);
        let parts = drawing.into_iter().flat_map(|drawing| drawing.children);
        parts.filter(|part| matches!(part, Node::Element(_))).collect()
    });
    PARTS.clone()
}

/// The land's outline as markup, for a document whose maps use it without a file beside it.
pub fn outline() -> String {
    tree::write(&[single_file::outline().into()], tree::Syntax::Html)
}

/// What a copy begins with: its name, by whom it was made and by whom not, as of when it is.
fn front(edition: &Edition) -> Vec<Node> {
    let name = edition.shell.name.clone();
    let sentences = edition.context.footer.first().into_iter().chain([&edition.downloads.modified]).cloned().collect();
    nodes(edition, || view! { <h1>{name}</h1>{paragraphs(sentences)} })
}

/// The pages in reading order as a list of links, each story below the list page that lists it.
fn contents(edition: &Edition, href: impl Fn(&Page) -> String) -> Vec<Node> {
    let is_story = |page: &Page| matches!(page.address.route, Route::Story(_));
    let link = |page: &Page| view! { <a href=href(page)>{page.name.clone()}</a> };
    let entry = |pages: &[Page]| {
        let (first, stories) = pages.split_first()?;
        let stories = stories.iter().map(|page| view! { <li>{link(page)}</li> }).collect_view();
        let below = (!stories.is_empty()).then(|| view! { <ol>{stories}</ol> });
        Some(view! { <li>{link(first)}{below}</li> })
    };
    let entries = || edition.pages.chunk_by(|_, next| is_story(next)).map(entry).collect_view();
    nodes(edition, || view! { <ol>{entries()}</ol> })
}

/// A view as nodes, to be changed as pages are.
fn nodes<V: IntoView>(edition: &Edition, draw: impl FnOnce() -> V) -> Vec<Node> {
    tree::read(&markup(&edition.context, draw))
}
