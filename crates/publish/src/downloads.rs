//! What a reader can take away: each language's pages as one HTML file that needs neither a connection nor a script, and
//! as a book.
//!
//! The pages are drawn by their own components; what they wrote is read, changed and written again. A copy says nothing
//! of the host that it is from, so that every mirror has the same one.

mod epub;
mod links;
mod single_file;
mod tree;

use std::sync::LazyLock;

use super::checksums::checksum;
use super::{File, LAND, PublishError, style};
use award_story_pages::routes::Route;
use award_story_site::components::markup;
use award_story_site::components::page::HEADING_ANCHOR;
use award_story_site::components::runs::runs;
use award_story_site::compose::downloads::{Offer, offer};
use award_story_site::compose::{Edition, Page};
use award_story_site::document::Text;
use tree::{Element, Node};

/// The files of an edition that can be taken away; its notes then offer them.
pub fn files(edition: &mut Edition) -> Result<[File; 2], PublishError> {
    let held: Vec<Vec<Node>> = edition.pages.iter().map(content).collect();
    let single_file = single_file::single_file(edition, &held, style::SINGLE_FILE);
    let epub = epub::epub(edition, &held).map_err(PublishError::Archive)?;
    offer(edition, &offered(&single_file), &offered(&epub));
    Ok([single_file, epub])
}

fn offered(file: &File) -> Offer {
    Offer { file: file.path.clone(), size: file.bytes.len(), checksum: checksum(&file.bytes) }
}

/// What `main` holds on a page. A copy has no address that could be passed on, so its headings lead nowhere; and no app, so
/// it has no places for one.
fn content(page: &Page) -> Vec<Node> {
    let is_place = |node: &Node| matches!(node, Node::Element(element) if element.attribute("data-place").is_some());
    let is_heading = |element: &Element| element.attribute("class") == Some(HEADING_ANCHOR);
    let plain = |element| if is_heading(&element) { Element::new("span", element.children) } else { element };
    let nodes = tree::read(&page.data.content).into_iter().filter(|node| !is_place(node));
    nodes.map(|node| node.map(&plain)).collect()
}

/// The name of a page within a copy, whatever its address: letters, digits, hyphens.
fn key(page: &Page) -> String {
    match &page.address.route {
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
    let Edition { shell, context, .. } = edition;
    let name = Element::new("h1", vec![Node::Text(shell.name.clone())]);
    let sentences = context.footer.first().into_iter().chain([&edition.downloads.modified]);
    std::iter::once(name.into()).chain(sentences.map(|text| paragraph(edition, text))).collect()
}

fn paragraph(edition: &Edition, text: &Text) -> Node {
    Element::new("p", tree::read(&markup(&edition.context, || runs(text)))).into()
}

/// The pages in reading order as a list of links, each story below the list page that lists it.
fn contents(edition: &Edition, href: impl Fn(&Page) -> String) -> Node {
    let mut entries: Vec<(&Page, Vec<&Page>)> = Vec::new();
    for page in &edition.pages {
        match entries.last_mut() {
            Some((_, stories)) if matches!(page.address.route, Route::Story(_)) => stories.push(page),
            _ => entries.push((page, Vec::new())),
        }
    }
    let link = |page: &Page| Element::new("a", vec![Node::Text(page.name.clone())]).with("href", href(page)).into();
    let entry = |content: Vec<Node>| Node::from(Element::new("li", content));
    let list = |entries: Vec<Node>| Node::from(Element::new("ol", entries));
    let entries = entries.into_iter().map(|(page, stories)| {
        let stories: Vec<Node> = stories.into_iter().map(|page| entry(vec![link(page)])).collect();
        let below = (!stories.is_empty()).then(|| list(stories));
        entry(std::iter::once(link(page)).chain(below).collect())
    });
    list(entries.collect())
}
