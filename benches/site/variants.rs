//! The site that is measured, and what it is measured beside: the same overview without scripts, and without scripts and
//! with its style in a file of its own. Everything is compressed beforehand, as on a real host.

use std::fs;
use std::path::{Path, PathBuf};

use award_story_cli::disk;
use award_story_publish::precompress;

use crate::{Outcome, invented, sizes};

/// What is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variant {
    /// The page without any script that runs, and without the page's data.
    Plain,
    /// The same, its style in a file of its own.
    Linked,
    /// The site as it was built.
    App,
}

impl Variant {
    /// In the order in which they are loaded, turn by turn.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Linked, Self::App];

    /// One word: its folder, and the beginning of its host's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Linked => "linked",
            Self::App => "app",
        }
    }

    /// What it is, for the reader of the figures.
    pub fn description(self) -> &'static str {
        match self {
            Self::Plain => "the same page without scripts",
            Self::Linked => "… and with an external stylesheet",
            Self::App => "the site",
        }
    }
}

/// A folder for each variant, under its name.
pub fn prepare(site: &Path, scratch: &Path) -> Outcome<Vec<(String, PathBuf)>> {
    let folders = Variant::ALL.map(|variant| scratch.join(variant.as_str()));
    let [plain, linked, app] = &folders;
    invented::copy(site, app)?;
    let without = without_scripts(&fs::read_to_string(site.join("index.html"))?);
    let (linking, style) = with_linked_style(&without);
    fs::create_dir_all(plain)?;
    fs::create_dir_all(linked)?;
    fs::write(plain.join("index.html"), without)?;
    fs::write(linked.join("index.html"), linking)?;
    fs::write(linked.join("style.css"), style)?;
    // What printers ask for lies beside every page.
    for name in sizes::files(site)?.iter().filter(|name| name.ends_with(".css")) {
        fs::copy(site.join(name), plain.join(name))?;
        fs::copy(site.join(name), linked.join(name))?;
    }
    for folder in &folders {
        precompress::write(&disk::SiteFolder(folder), precompress::BEST, &())?;
    }
    Ok(Variant::ALL.iter().map(|variant| variant.as_str().to_owned()).zip(folders).collect())
}

/// What search engines read stays: it does not run.
fn without_scripts(html: &str) -> String {
    let html = with_elements(html, "<script", "</script>", |script| {
        if script.contains("application/ld+json") { script.to_owned() } else { String::new() }
    });
    with_elements(&html, "<link", ">", |link| {
        let preloads = link.contains("rel=preload") || link.contains("rel=modulepreload");
        let preloads = preloads || link.contains("rel=\"preload\"") || link.contains("rel=\"modulepreload\"");
        if preloads { String::new() } else { link.to_owned() }
    })
}

fn with_linked_style(html: &str) -> (String, String) {
    let mut style = String::new();
    let html = with_elements(html, "<style>", "</style>", |element| {
        let link = if style.is_empty() { "<link rel=\"stylesheet\" href=\"/style.css\">" } else { "" };
        style.push_str(element.trim_start_matches("<style>").trim_end_matches("</style>"));
        link.to_owned()
    });
    (html, style)
}

/// The same HTML with each element, from how it opens to how it closes, made another.
fn with_elements(html: &str, open: &str, close: &str, mut change: impl FnMut(&str) -> String) -> String {
    let (mut changed, mut rest) = (String::new(), html);
    while let Some((before, after)) = rest.find(open).and_then(|at| rest.split_at_checked(at)) {
        changed.push_str(before);
        let end = after.find(close).map_or(after.len(), |at| at + close.len());
        let (element, left) = after.split_at_checked(end).unwrap_or((after, ""));
        changed.push_str(&change(element));
        rest = left;
    }
    changed + rest
}
