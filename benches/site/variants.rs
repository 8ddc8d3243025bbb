//! The site that is measured, and what it is measured beside: the same overview without scripts, and without scripts and
//! with its style in a file of its own; and other builds, where `AWARD_STORY_PEERS` names a folder of them. Everything is compressed
//! beforehand, as on a real host.

use std::env;
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
    /// Another build, by the name of its host.
    Peer(&'static str),
}

/// What the names of other builds' hosts begin with.
const PEER: &str = "peer-";

impl Variant {
    /// Those that are made of the site, the site last.
    const OWN: [Self; 3] = [Self::Plain, Self::Linked, Self::App];

    /// One word: its folder, and the beginning of its host's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Linked => "linked",
            Self::App => "app",
            Self::Peer(name) => name,
        }
    }

    /// What it is, for the reader of the figures.
    pub fn description(self) -> &'static str {
        match self {
            Self::Plain => "the same page without scripts",
            Self::Linked => "… and with an external stylesheet",
            Self::App => "the site",
            Self::Peer(name) => name.trim_start_matches(PEER),
        }
    }
}

/// A folder for each variant, in the order in which they are loaded, turn by turn: the site is the last one.
pub fn prepare(site: &Path, scratch: &Path) -> Outcome<Vec<(Variant, PathBuf)>> {
    let folders = Variant::OWN.map(|variant| scratch.join(variant.as_str()));
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
    Ok(peers(scratch)?.into_iter().chain(Variant::OWN.into_iter().zip(folders)).collect())
}

/// Copies of the other builds: each is a folder with an `index.html` for the root of a host.
fn peers(scratch: &Path) -> Outcome<Vec<(Variant, PathBuf)>> {
    let Some(all) = env::var_os("AWARD_STORY_PEERS").filter(|all| !all.is_empty()).map(PathBuf::from) else {
        return Ok(Vec::new());
    };
    let entries = fs::read_dir(&all).map_err(|error| format!("PEERS={}: {error}", all.display()))?;
    let mut peers = Vec::new();
    for entry in entries {
        let built = entry?.path();
        let Some(name) = built.file_name().and_then(|name| name.to_str()) else { continue };
        if built.join("index.html").is_file() {
            // As long as the bench runs.
            let name: &'static str = format!("{PEER}{name}").leak();
            let folder = scratch.join(name);
            invented::copy(&built, &folder)?;
            precompress::write(&disk::SiteFolder(&folder), precompress::BEST, &())?;
            peers.push((Variant::Peer(name), folder));
        }
    }
    peers.sort_by_key(|(variant, _)| variant.as_str());
    match peers.is_empty() {
        true => Err(format!("PEERS={} has no folder with an index.html", all.display()).into()),
        false => Ok(peers),
    }
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
