//! The site as files: every page as finished HTML, its data beside it, and what hosts and search engines ask for.
//!
//! Native only, called by Trunk's `post_build` hook. The pages are drawn by the same components as in the browser;
//! publishing the same bundle twice gives the same bytes.

pub mod faults;
mod head;
mod not_found;
mod page;
mod robots;
mod script;
mod settings;
mod template;

use std::fmt;
use std::path::{Path, PathBuf};

use crate::content::compose::{self, Edition};
use crate::content::read::Bundle;
use crate::routes::Routes;
pub use settings::{Settings, SettingsError};
pub use template::{Template, TemplateError};

/// The outline of the land, one file for all maps.
const LAND: &str = include_str!("../public/land.svg");

/// A file of the site: its path below the site's folder, its bytes.
pub struct File {
    /// Relative, with `/` between its parts.
    pub path: String,
    /// The content.
    pub text: String,
}

/// Why a site could not be published.
#[derive(Debug)]
pub enum PublishError {
    /// A page's data could not be written as JSON.
    Json(serde_json::Error),
    /// A file could not be written.
    Write(PathBuf, std::io::Error),
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => write!(f, "a page's data could not be written as JSON: {error}"),
            Self::Write(path, error) => {
                write!(f, "{} could not be written: {error}", path.display())
            }
        }
    }
}

impl std::error::Error for PublishError {}

/// Every file that the bundle gives, in a fixed order. `template` is `index.html` as Trunk has built it.
pub fn files(bundle: &Bundle, settings: &Settings, template: &Template) -> Result<Vec<File>, PublishError> {
    let routes = compose::routes(&bundle.manifest, &settings.base);
    let editions = compose::editions(bundle, &routes);
    let mut files = Vec::new();
    for edition in &editions {
        for page in &edition.pages {
            files.extend(page_files(edition, page, &routes, settings, template)?);
        }
    }
    if bundle.manifest.map.is_some() {
        files.push(File { path: compose::LAND.to_owned(), text: LAND.to_owned() });
    }
    files.push(File { path: "404.html".to_owned(), text: not_found::html(&editions, &routes, template) });
    files.push(File { path: "robots.txt".to_owned(), text: robots::robots(&routes, settings) });
    files.extend(robots::sitemap(&editions, settings).map(|text| File { path: "sitemap.xml".to_owned(), text }));
    Ok(files)
}

fn page_files(
    edition: &Edition,
    page: &compose::Page,
    routes: &Routes,
    settings: &Settings,
    template: &Template,
) -> Result<[File; 2], PublishError> {
    Ok([
        File {
            path: routes.html_file(&page.address),
            text: page::html(edition, page, settings, template).map_err(PublishError::Json)?,
        },
        File {
            path: routes.data_file(&page.address),
            text: serde_json::to_string(&page.data).map_err(PublishError::Json)?,
        },
    ])
}

/// Writes files below a folder, making the folders in between.
pub fn write(files: &[File], folder: &Path) -> Result<(), PublishError> {
    for file in files {
        let path = folder.join(&file.path);
        let written =
            path.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| std::fs::write(&path, &file.text));
        written.map_err(|error| PublishError::Write(path, error))?;
    }
    Ok(())
}
