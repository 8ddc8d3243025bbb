//! The site as files: every page as finished HTML, its data beside it, and what hosts and search engines ask for.
//!
//! Native only, called by Trunk's `post_build` hook. The pages are drawn by the same components as in the browser;
//! publishing the same bundle twice gives the same bytes.

mod checksums;
mod exit;
pub mod faults;
mod head;
mod headers;
mod not_found;
mod page;
mod policy;
pub mod precompress;
mod robots;
mod script;
mod settings;
mod sharing;
mod style;
mod take_away;
mod template;

use std::fmt;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread;

use crate::content::compose::{self, Edition};
use crate::content::read::Bundle;
use crate::routes::Routes;
use headers::Hosting;
use policy::Policy;
pub use settings::{Settings, SettingsError};
use style::{Style, StyleError};
pub use template::{Template, TemplateError};

/// The outline of the land, one file for all maps.
const LAND: &str = include_str!("../public/land.svg");

/// A file of the site: its path below the site's folder, its bytes.
pub struct File {
    /// Relative, with `/` between its parts.
    pub path: String,
    /// The content.
    pub bytes: Vec<u8>,
}

impl File {
    fn text(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), bytes: text.into().into_bytes() }
    }
}

/// Why a site could not be published.
#[derive(Debug)]
pub enum PublishError {
    /// A page's data could not be written as JSON.
    Json(serde_json::Error),
    /// A folder or file that was built could not be read.
    Read(PathBuf, std::io::Error),
    /// A book's archive could not be put together.
    Archive(zip::result::ZipError),
    /// The style could not be lowered.
    Style(StyleError),
    /// A file could not be written.
    Write(PathBuf, std::io::Error),
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => write!(f, "a page's data could not be written as JSON: {error}"),
            Self::Read(path, error) => {
                write!(f, "{} could not be read: {error}", path.display())
            }
            Self::Archive(error) => write!(f, "a book's archive could not be put together: {error}"),
            Self::Write(path, error) => {
                write!(f, "{} could not be written: {error}", path.display())
            }
            Self::Style(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for PublishError {}

/// Every file that the bundle gives, in a fixed order. `template` is `index.html` as Trunk has built it.
pub fn files(bundle: &Bundle, settings: &Settings, template: &Template) -> Result<Vec<File>, PublishError> {
    let routes = compose::routes(bundle, &settings.base);
    let mut editions = compose::editions(bundle, &routes);
    let mut files = Vec::new();
    for copies in copies(&mut editions) {
        files.extend(copies?);
    }
    for edition in &mut editions {
        compose::sharing::cite(edition, |address| settings.absolute(address));
    }
    for (language, edition) in editions.iter().enumerate() {
        for page in &edition.pages {
            files.extend(page_files(edition, page, &routes, settings, template)?);
        }
        if let Some(everybody) = &edition.everybody {
            let list = serde_json::to_string(everybody).map_err(PublishError::Json)?;
            files.push(File::text(routes.everybody(language), list));
        }
        files.extend(pictures(edition, settings));
    }
    if bundle.manifest.map.is_some() {
        files.push(File::text(compose::LAND, LAND));
    }
    files.extend(Style::new().map_err(PublishError::Style)?.files());
    files.extend(sharing::file(&editions));
    files.push(File::text("404.html", not_found::html(&editions, &routes, template)));
    files.push(File::text("robots.txt", robots::robots(&routes, settings)));
    files.extend(robots::sitemap(&editions, settings).map(|text| File::text("sitemap.xml", text)));
    Ok(files)
}

/// What can be taken away of each edition, in their order. It takes longer than all pages do, and no edition waits for another.
fn copies(editions: &mut [Edition]) -> Vec<Result<[File; 2], PublishError>> {
    thread::scope(|scope| {
        let makers: Vec<_> = editions.iter_mut().map(|edition| scope.spawn(|| take_away::files(edition))).collect();
        makers.into_iter().map(|maker| maker.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    })
}

/// The pictures of an edition. A page names its picture by a whole address: without an origin nobody would find them.
fn pictures(edition: &Edition, settings: &Settings) -> Vec<File> {
    let previews = edition.previews.iter().filter(|_| settings.origin.is_some());
    previews.map(|preview| File { path: preview.file.clone(), bytes: preview.png.clone() }).collect()
}

fn page_files(
    edition: &Edition,
    page: &compose::Page,
    routes: &Routes,
    settings: &Settings,
    template: &Template,
) -> Result<[File; 2], PublishError> {
    let html = page::html(edition, page, settings, template).map_err(PublishError::Json)?;
    let data = serde_json::to_string(&page.data).map_err(PublishError::Json)?;
    Ok([File::text(routes.html_file(&page.address), html), File::text(routes.data_file(&page.address), data)])
}

/// Writes files below a folder, making the folders in between.
pub fn write(files: &[File], folder: &Path) -> Result<(), PublishError> {
    for file in files {
        let path = folder.join(&file.path);
        let written =
            path.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| std::fs::write(&path, &file.bytes));
        written.map_err(|error| PublishError::Write(path, error))?;
    }
    Ok(())
}

/// Adds what can only be made of a finished site, Trunk's own files included: for a release what hosts want of it, headers
/// and every file compressed as well; and the checksums of all files.
pub fn finish(folder: &Path, settings: &Settings, is_release: bool) -> Result<(), PublishError> {
    if is_release {
        let paths = below(folder)?;
        let mut policy = Policy::default();
        for path in paths.iter().filter(|path| path.extension().is_some_and(|ending| ending == "html")) {
            let html = std::fs::read_to_string(path).map_err(|error| PublishError::Read(path.clone(), error))?;
            policy = policy.and(Policy::of(&html));
        }
        let files: Vec<String> = paths.iter().filter_map(|path| address(path.strip_prefix(folder).ok()?)).collect();
        write(&Hosting { base: &settings.base, files: &files, policy: &policy }.files(), folder)?;
        precompress::folder(folder)?;
    }
    checksums::seal(folder)
}

/// A path with `/` between its parts.
fn address(path: &Path) -> Option<String> {
    let parts: Option<Vec<_>> = path.iter().map(|part| part.to_str()).collect();
    parts.map(|parts| parts.join("/"))
}

/// The files below a folder, in the order of their paths.
fn below(folder: &Path) -> Result<Vec<PathBuf>, PublishError> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let read = |error| PublishError::Read(folder.clone(), error);
        for entry in std::fs::read_dir(&folder).map_err(read)? {
            let path = entry.map_err(read)?.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    Ok(files)
}
