//! The site as files: every page as finished HTML, its data beside it, and what hosts and search engines ask for.
//!
//! A bundle comes in, files go out: this crate knows no file system, no clock and no process. Publishing the same bundle
//! twice gives the same bytes.

pub mod checksums;
pub mod diagnostics;
mod downloads;
mod exit;
mod head;
mod headers;
mod not_found;
mod page;
mod parallel;
mod policy;
pub mod precompress;
pub mod preview;
mod robots;
mod script;
mod settings;
mod sharing;
mod style;
mod template;

use std::fmt;

use award_story_bundle::read::Bundle;
use award_story_pages::routes::Routes;
use award_story_site::compose::{self, Edition};
use headers::Hosting;
use policy::Policy;
pub use settings::{Settings, SettingsError};
use style::STYLE;
pub use template::{Template, TemplateError};

/// The outline of the land, one file for all maps.
const LAND: &str = include_str!("../../../public/land.svg");

/// A file of the site: its path below the site's folder, its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Relative, with `/` between its parts.
    pub path: String,
    /// The content.
    pub bytes: Vec<u8>,
}

impl File {
    /// A file that holds this text.
    pub fn text(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), bytes: text.into().into_bytes() }
    }
}

/// Why a site could not be published.
#[derive(Debug)]
pub enum PublishError {
    /// A page's data could not be written as JSON.
    Json(serde_json::Error),
    /// A book's archive could not be put together.
    Archive(zip::result::ZipError),
    /// What Trunk has built is not as it should be.
    Index(TemplateError),
    /// A file could not be compressed.
    Compress(std::io::Error),
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => write!(f, "a page's data could not be written as JSON: {error}"),
            Self::Archive(error) => write!(f, "a book's archive could not be put together: {error}"),
            Self::Index(error) => error.fmt(f),
            Self::Compress(error) => write!(f, "a file could not be compressed: {error}"),
        }
    }
}

impl std::error::Error for PublishError {}

/// The one file of what Trunk has built that is made into pages.
const INDEX: &str = "index.html";

/// A path that no site stands under. An app that is built for it can be published under any other.
pub const PLACEHOLDER: &str = "/award-story-base-path/";

/// A whole site for a host, from files that Trunk has built once for the placeholder's path. Gives what a build for this path
/// gives.
///
/// # Errors
/// If those are no such files, or a file cannot be made of the bundle.
pub fn site(built: Vec<File>, bundle: &Bundle, settings: &Settings) -> Result<Vec<File>, PublishError> {
    let mut site = built;
    let index =
        site.iter().position(|file| file.path == INDEX).ok_or(PublishError::Index(TemplateError::Lacks("file")))?;
    let index = String::from_utf8_lossy(&site.swap_remove(index).bytes).replace(PLACEHOLDER, &settings.base);
    let template = Template::new(&index, &settings.base).map_err(PublishError::Index)?;
    site.extend(files(bundle, settings, &template.with_csp())?);
    finish(&mut site, settings, true)?;
    Ok(site)
}

/// The copies of a language's pages that a reader can take away: one file, and a book.
///
/// # Errors
/// If a book cannot be put together.
pub fn copies(bundle: &Bundle, language: usize) -> Result<Option<[File; 2]>, PublishError> {
    let routes = compose::routes(bundle, "/");
    let mut editions = compose::editions(bundle, &routes);
    editions.get_mut(language).map(downloads::files).transpose()
}

/// Every file that the bundle gives, in a fixed order. `template` is `index.html` as Trunk has built it.
pub fn files(bundle: &Bundle, settings: &Settings, template: &Template) -> Result<Vec<File>, PublishError> {
    let routes = compose::routes(bundle, &settings.base);
    let mut editions = compose::editions(bundle, &routes);
    let mut files = Vec::new();
    // It takes longer than all pages do, and no edition waits for another.
    for copies in parallel::map(editions.iter_mut().collect(), downloads::files) {
        files.extend(copies?);
    }
    for edition in &mut editions {
        compose::sharing::cite(edition, |address| settings.absolute(address));
    }
    for (language, edition) in editions.iter().enumerate() {
        for page in &edition.pages {
            files.extend(page_files(edition, page, &routes, settings, template)?);
        }
        if let Some(index) = &edition.search_index {
            let json = serde_json::to_string(index).map_err(PublishError::Json)?;
            files.push(File::text(routes.search_index(language), json));
        }
        files.extend(pictures(edition, settings));
    }
    if bundle.manifest.map.is_some() {
        files.push(File::text(compose::LAND, LAND));
    }
    files.extend(STYLE.files());
    files.extend(sharing::file(&editions));
    files.push(File::text("404.html", not_found::html(&editions, &routes, template)));
    files.push(File::text("robots.txt", robots::robots(&routes, settings)));
    files.extend(robots::sitemap(&editions, settings).map(|text| File::text("sitemap.xml", text)));
    Ok(files)
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

/// Adds what can only be made of a finished site, the app's own files included: for a release what hosts want of it, headers
/// and, if the settings say so, every file compressed as well; and the checksums of all files.
///
/// # Errors
/// If a file cannot be compressed.
pub fn finish(files: &mut Vec<File>, settings: &Settings, is_release: bool) -> Result<(), PublishError> {
    if is_release {
        let mut policy = Policy::default();
        for file in files.iter().filter(|file| file.path.ends_with(".html")) {
            policy = policy.and(Policy::of(&String::from_utf8_lossy(&file.bytes)));
        }
        let paths: Vec<String> = files.iter().map(|file| file.path.clone()).collect();
        files.extend(Hosting { base: &settings.base, files: &paths, policy: &policy }.files());
        if settings.precompresses {
            files.extend(precompress::files(files).map_err(PublishError::Compress)?);
        }
    }
    files.push(checksums::list(files));
    Ok(())
}
