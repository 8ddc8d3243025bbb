//! What a reader can take away: each language's pages as one HTML file that needs neither a connection nor a script.
//!
//! The pages are drawn by their own components; what they wrote is read, changed and written again. A copy says nothing
//! of the host that it is from, so that every mirror has the same one.

mod links;
mod one_file;
mod tree;

pub use one_file::one_file;

use crate::content::compose::{Edition, Page};
use crate::routes::Route;
use tree::Node;

/// What `main` holds on a page.
fn content(page: &Page) -> Vec<Node> {
    tree::read(&page.data.content)
}

/// The name of a page within a copy, whatever its address: letters, digits, hyphens.
fn key(page: &Page) -> String {
    match &page.address.route {
        Route::Overview => "overview".to_owned(),
        Route::Project => "project".to_owned(),
        Route::Stories => "stories".to_owned(),
        Route::Story(slug) => format!("story-{slug}"),
        Route::Notes => "notes".to_owned(),
    }
}

/// The pages in reading order, each with those below it.
fn outline(edition: &Edition) -> Vec<(&Page, Vec<&Page>)> {
    let mut outline: Vec<(&Page, Vec<&Page>)> = Vec::new();
    for page in &edition.pages {
        match outline.last_mut() {
            Some((_, below)) if matches!(page.address.route, Route::Story(_)) => below.push(page),
            _ => outline.push((page, Vec::new())),
        }
    }
    outline
}
