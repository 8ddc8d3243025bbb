//! The site as files: every page as finished HTML, its data beside it, and what hosts and search engines ask for.
//!
//! A bundle comes in, files go out: this crate knows no file system, no clock and no process. Publishing the same bundle
//! twice gives the same bytes. What is made is handed on and let go: memory does not grow with the pages.

pub mod checksums;
pub mod diagnostics;
mod downloads;
mod edition;
mod exit;
mod head;
mod headers;
mod not_found;
pub mod output;
mod page;
mod parallel;
mod policy;
pub mod precompress;
pub mod preview;
pub mod progress;
mod robots;
mod script;
mod settings;
mod sharing;
mod style;
mod template;

use std::fmt;

use award_story_bundle::read::Bundle;
use award_story_site::compose::{self, Edition};
use edition::EditionPublisher;
use headers::Hosting;
use output::{Memory, Output, put, sorted};
use policy::Policy;
use progress::{Progress, Step};
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
    /// A file that was made, or lay there already, could not be read.
    Read(String, std::io::Error),
    /// A file could not be written.
    Write(String, std::io::Error),
    /// What Trunk has built is not as it should be.
    Index(TemplateError),
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => write!(f, "a page's data could not be written as JSON: {error}"),
            Self::Archive(error) => write!(f, "a book's archive could not be put together: {error}"),
            Self::Read(path, error) => write!(f, "the site's file {path:?} could not be read: {error}"),
            Self::Write(path, error) => write!(f, "the site's file {path:?} could not be written: {error}"),
            Self::Index(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for PublishError {}

/// What was published.
#[derive(Debug, Default)]
pub struct Published {
    /// How many pages the bundle gave.
    pub pages: usize,
    /// The policy that holds for every document.
    policy: Policy,
}

/// Publishes a bundle: every file that it gives, as soon as it is made. `template` is `index.html` as Trunk has built it.
///
/// # Errors
/// If a file cannot be made, or not be written.
pub fn publish(
    bundle: &Bundle,
    settings: &Settings,
    template: &Template,
    output: &impl Output,
    progress: &dyn Progress,
) -> Result<Published, PublishError> {
    let routes = compose::routes(bundle, &settings.base);
    let editions = compose::editions(bundle, &routes);
    let pages = editions.iter().map(|edition| edition.pages.len()).sum();
    let publisher = EditionPublisher { settings, template, progress };
    let mut policy = Policy::default();
    progress.begins(Step::Pages, pages);
    for (language, edition) in editions.iter().enumerate() {
        policy.add(publisher.publish(edition, output)?);
        if let Some(index) = &edition.search_index {
            let json = serde_json::to_string(index).map_err(PublishError::Json)?;
            put(output, &File::text(routes.search_index(language), json))?;
        }
        pictures(edition, settings).try_for_each(|picture| put(output, &picture))?;
    }
    progress.ends();
    let (not_found, own) = not_found::html(&editions, &routes, template);
    let land = bundle.manifest.map.is_some().then(|| File::text(compose::LAND, LAND));
    let mut others: Vec<File> = land.into_iter().chain(STYLE.files()).chain(sharing::file(&editions)).collect();
    others.push(File::text("404.html", not_found));
    others.push(File::text("robots.txt", robots::robots(&routes, settings)));
    others.extend(robots::sitemap(&editions, settings).map(|text| File::text("sitemap.xml", text)));
    others.iter().try_for_each(|file| put(output, file))?;
    policy.add(own);
    Ok(Published { pages, policy })
}

/// Every file that the bundle gives, in a fixed order, in memory.
///
/// # Errors
/// If a file cannot be made.
pub fn files(bundle: &Bundle, settings: &Settings, template: &Template) -> Result<Vec<File>, PublishError> {
    let memory = Memory::default();
    publish(bundle, settings, template, &memory, &())?;
    Ok(memory.into_files())
}

/// A path that no site stands under. An app that is built for it can be published under any other.
pub const PLACEHOLDER: &str = "/award-story-base-path/";

/// The one file of what Trunk has built that is made into pages.
const INDEX: &str = "index.html";

/// A whole site for a host, in memory, from files that Trunk has built once for the placeholder's path. Gives what a build for
/// this path gives.
///
/// # Errors
/// If those are no such files, or a file cannot be made of the bundle.
pub fn site(built: Vec<File>, bundle: &Bundle, settings: &Settings) -> Result<Vec<File>, PublishError> {
    let mut built = built;
    let index = built.iter().position(|file| file.path == INDEX);
    let index = index.ok_or(PublishError::Index(TemplateError::Lacks("file")))?;
    let index = String::from_utf8_lossy(&built.swap_remove(index).bytes).replace(PLACEHOLDER, &settings.base);
    let template = Template::new(&index, &settings.base).map_err(PublishError::Index)?.with_csp();
    let memory = Memory::from(built);
    let published = publish(bundle, settings, &template, &memory, &())?;
    finish(&memory, settings, Some(&published), &())?;
    Ok(memory.into_files())
}

/// The copies of a language's pages that a reader can take away: one file, and a book.
///
/// # Errors
/// If a book cannot be put together.
pub fn copies(bundle: &Bundle, language: usize) -> Result<Option<[File; 2]>, PublishError> {
    let routes = compose::routes(bundle, "/");
    let editions = compose::editions(bundle, &routes);
    let memory = Memory::default();
    editions.get(language).map(|edition| edition::copies(edition, &memory)).transpose()?;
    Ok(<[File; 2]>::try_from(memory.into_files()).ok())
}

/// The pictures of an edition. A page names its picture by a whole address: without an origin nobody would find them.
fn pictures(edition: &Edition, settings: &Settings) -> impl Iterator<Item = File> {
    let previews = edition.previews.iter().filter(|_| settings.origin.is_some());
    previews.map(|preview| File { path: preview.file.clone(), bytes: preview.png.clone() })
}

/// Adds what can only be made of a finished site, the app's own files included: for a release of what was published, what
/// hosts want of it, headers and, if the settings say so, every file compressed as well; and the checksums of all files.
///
/// # Errors
/// If a file cannot be read or written.
pub fn finish(
    output: &impl Output,
    settings: &Settings,
    release: Option<&Published>,
    progress: &dyn Progress,
) -> Result<(), PublishError> {
    if let Some(Published { pages, policy }) = release {
        let files = sorted(output)?;
        let hosting = Hosting { base: &settings.base, files: &files, policy };
        hosting.files().iter().try_for_each(|file| put(output, file))?;
        if settings.precompresses {
            precompress::write(output, precompress::quality(*pages), progress)?;
        }
    }
    checksums::write(output, progress)
}
