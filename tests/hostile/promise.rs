//! What holds for every bundle, whatever is in it: it is refused, each fault with a place that exists, or it is published,
//! and nothing is in its files that is not in those of a bundle which means no harm.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use award_story::content::{self, Bundle, Fault, Faults};
use award_story::publish::{self, Settings, Template};

use super::found::{Found, Thing, found};

/// What became of a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was published.
    Published,
    /// It was refused.
    Refused,
}

/// The promise, and what it is measured by.
pub struct Promise {
    settings: Settings,
    template: Template,
    /// Elements with their attributes, or none, as they are in files of this ending.
    elements: BTreeSet<(String, String, String)>,
    /// What runs, and what gives pages their looks; and the policies.
    code: BTreeSet<String>,
}

impl Promise {
    /// Measured by bundles that mean no harm.
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn new(template: Template, benign: &[&Path]) -> Result<Self, String> {
        let settings = Settings::new("/", "https://stories.example").map_err(|error| error.to_string())?;
        let template = template.guarded();
        let mut promise = Self { settings, template, elements: BTreeSet::new(), code: BTreeSet::new() };
        let mut known = promise.of_faulty_bundle()?;
        for folder in benign {
            known.extend(promise.published(&content::read(folder).map_err(|faults| faults.to_string())?.bundle)?);
        }
        for (name, thing) in known.iter().flat_map(|(name, found)| found.iter().map(move |(_, thing)| (name, thing))) {
            promise.elements.extend(element(name, thing));
            promise.code.extend(code(thing));
        }
        Ok(promise)
    }

    /// Holds a bundle's folder to the promise.
    ///
    /// # Errors
    /// What does not hold.
    pub fn keep(&self, folder: &Path) -> Result<Outcome, String> {
        match content::read(folder) {
            Ok(checked) => {
                for (name, found) in self.published(&checked.bundle)? {
                    self.is_harmless(&name, &found)?;
                }
                Ok(Outcome::Published)
            }
            Err(faults) => {
                for (name, found) in self.shown(&faults, folder)? {
                    self.is_harmless(&name, &found)?;
                }
                let lines = |file: &str| lines(Path::new(file));
                let mut known = BTreeMap::new();
                let mut is_placed = |fault: &Fault| {
                    let lines = known.entry(fault.file.clone()).or_insert_with(|| lines(&fault.file));
                    is_placed(fault, folder, lines.as_deref())
                };
                let lost = faults.faults.iter().chain(&faults.warnings).find(|fault| !is_placed(fault));
                match lost {
                    Some(lost) => Err(format!("no place, or no words for it: {lost:?}")),
                    None if faults.faults.is_empty() => Err("refused without a fault".to_owned()),
                    None => Ok(Outcome::Refused),
                }
            }
        }
    }

    /// Everything in the files that a bundle gives.
    ///
    /// # Errors
    /// What cannot be published or read.
    pub fn published(&self, bundle: &Bundle) -> Result<Vec<(String, Found)>, String> {
        let files = publish::files(bundle, &self.settings, &self.template).map_err(|error| error.to_string())?;
        let found: Result<Vec<_>, _> = files.iter().map(found).collect();
        Ok(found?.into_iter().flatten().collect())
    }

    /// Everything in the pages that show an editor the faults.
    fn shown(&self, faults: &Faults, folder: &Path) -> Result<Vec<(String, Found)>, String> {
        let pages = publish::faults::pages(faults, folder, &self.template, Path::new(""));
        let found: Result<Vec<_>, _> = pages.map_err(|error| error.to_string())?.iter().map(found).collect();
        Ok(found?.into_iter().flatten().collect())
    }

    /// The same of a bundle that lacks almost everything, and has a word too many in the middle of a line.
    fn of_faulty_bundle(&self) -> Result<Vec<(String, Found)>, String> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        fs::write(folder.path().join("bundle.json"), "{\"languages\": [], \"word\": 1}")
            .map_err(|error| error.to_string())?;
        let faults = content::read(folder.path()).err().ok_or("a bundle with faults was read")?;
        self.shown(&faults, folder.path())
    }

    fn is_harmless(&self, name: &str, found: &Found) -> Result<(), String> {
        let mut ids = BTreeSet::new();
        let mut places = BTreeSet::new();
        for (_, thing) in found {
            let is_known = element(name, thing).is_none_or(|element| self.elements.contains(&element))
                && code(thing).is_none_or(|code| self.code.contains(&code));
            let is_right = match thing {
                Thing::Attribute(_, key, value) if key == "id" => ids.insert(value.as_str()),
                Thing::Attribute(_, key, value) => !is_address(key) || leads_somewhere(value),
                _ => true,
            };
            if !is_known || !is_right {
                return Err(format!("{name}: {thing:?}"));
            }
            places.extend(place(thing));
        }
        match places.difference(&ids).next() {
            // A page's data is put into a page, which has what the data lacks.
            Some(lost) if !name.ends_with(".json") => Err(format!("{name}: there is no place {lost}")),
            _ => Ok(()),
        }
    }
}

/// An element or attribute by the kind of its file.
fn element(name: &str, thing: &Thing) -> Option<(String, String, String)> {
    let kind = match name.rsplit('.').next().unwrap_or_default() {
        // A page's data holds a part of a page.
        "json" => "html",
        kind => kind,
    };
    match thing {
        Thing::Element(element) => Some((kind.to_owned(), element.clone(), String::new())),
        Thing::Attribute(element, key, _) => Some((kind.to_owned(), element.clone(), key.clone())),
        _ => None,
    }
}

/// What runs, what gives a page its looks, and the policy that allows it.
fn code(thing: &Thing) -> Option<String> {
    match thing {
        Thing::Code(_, code) => Some(code.clone()),
        Thing::Attribute(_, key, value) if key == "content" && value.starts_with("default-src") => Some(value.clone()),
        _ => None,
    }
}

fn is_address(key: &str) -> bool {
    ["href", "src", "cite", "action", "formaction", "data", "poster", "srcset", "ping", "background"].contains(&key)
}

/// The place on the same page that is led to.
fn place(thing: &Thing) -> Option<&str> {
    match thing {
        Thing::Attribute(_, key, id) if key == "popovertarget" => Some(id),
        Thing::Attribute(_, key, value) if key == "href" => value.strip_prefix('#'),
        _ => None,
    }
}

/// A place on the page, a file of the site or of the book, a host or a mail program; nothing else.
fn leads_somewhere(address: &str) -> bool {
    let scheme = address.split(['/', '?', '#']).next().and_then(|start| start.split_once(':'));
    match scheme {
        None => !address.starts_with("//"),
        Some(("https", _)) => url::Url::parse(address).is_ok_and(|url| url.has_host() && url.username().is_empty()),
        Some(("mailto", to)) => to.split('@').count() == 2,
        Some(_) => address == "data:,",
    }
}

/// How many characters each line of a file has; nothing where there is no file.
fn lines(file: &Path) -> Option<Vec<usize>> {
    let text = String::from_utf8_lossy(&fs::read(file).ok()?).into_owned();
    Some(text.split('\n').map(|line| line.chars().count()).collect())
}

/// Whether a fault names a place of a file of the bundle, or a file or folder that is missing there or not wanted, in
/// words that hide nothing.
fn is_placed(fault: &Fault, folder: &Path, lines: Option<&[usize]>) -> bool {
    let is_hidden = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let is_there = match lines {
        // One behind the last character is where something is missing.
        Some(lines) => {
            lines.get(fault.line.wrapping_sub(1)).is_some_and(|length| (1..=length + 1).contains(&fault.column))
        }
        None => (fault.line, fault.column) == (1, 1),
    };
    Path::new(&fault.file).starts_with(folder) && is_there && !fault.to_string().contains(is_hidden)
}
