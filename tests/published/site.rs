//! The sites that the tests look at: published into a folder of their own, and then known only by what lies there.

use std::collections::BTreeMap;
use std::env;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use award_story_bundle::Bundle;
use award_story_cli::disk;
use award_story_fixtures::folder;
use award_story_pages::routes::{Address, PAGE_SIZE, Route, Routes};
use award_story_publish::{self as publish, File, Settings};
use award_story_site::compose;
use tempfile::TempDir;

use super::bundle;
use super::document::Document;
use super::invented;
use super::template::{ASSETS, template};
use super::{examples, sixty};

/// A published site.
pub struct Site {
    /// What a failing test calls it.
    pub name: String,
    /// The path under which it stands.
    pub base: String,
    /// Scheme and host, where it was told.
    pub origin: Option<String>,
    /// How its addresses are formed.
    pub routes: Routes,
    /// All its addresses.
    pub addresses: Vec<Address>,
    /// The tags of its languages.
    pub languages: Vec<String>,
    /// Whether it is the entry in `public/content`, whose words and facts are known.
    pub is_own_entry: bool,
    /// The day of the last change to its words.
    pub modified: String,
    /// Whether it says from which page its quotations are.
    pub names_award_page: bool,
    /// Its files by their paths below its folder.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The same files, compressed beforehand, likewise.
    pub compressed: BTreeMap<String, Vec<u8>>,
}

/// The origin that some sites are told.
pub const ORIGIN: &str = "https://stories.example";

static SITES: LazyLock<Vec<Site>> = LazyLock::new(|| {
    let picture = bundle::picture(1200, 630);
    let two_languages = bundle::Copy::in_two_languages()
        .write("en/social/overview.png", &picture)
        .write("en/social/stories.png", &picture);
    let mut sites = vec![
        published(&own_bundle(), "/", ""),
        published(&own_bundle(), "/run/", ORIGIN),
        published(&bundle::valid(), "/", ORIGIN),
        published(&two_languages.path(""), "/two/languages/", ""),
        published(&two_languages.path(""), "/", ORIGIN),
        published(&bundle::Copy::bare().path(""), "/", ORIGIN),
        published(&sixty::bundle().path(""), "/", ""),
        published(&more_than_a_list_page().path(""), "/run/", ORIGIN),
    ];
    sites.extend(examples::all().iter().map(|bundle| published(bundle, "/", ORIGIN)));
    sites.extend(released());
    sites
});

/// A bundle in two languages, of more people than one page of the list holds.
fn more_than_a_list_page() -> bundle::Copy {
    let copy = bundle::Copy::in_two_languages();
    invented::people(&copy.path(""), PAGE_SIZE + 2, 1).unwrap();
    copy
}

/// All sites.
pub fn all() -> &'static [Site] {
    &SITES
}

/// The entry in `public/content`, wherever it was published.
pub fn of_own_entry() -> impl Iterator<Item = &'static Site> {
    all().iter().filter(|site| site.is_own_entry)
}

/// Whether a page is one person's.
pub fn is_of_person(address: &Address) -> bool {
    matches!(address.route, Route::Story(_))
}

/// The folder of the project's own bundle.
pub fn own_bundle() -> PathBuf {
    award_story_fixtures::own_bundle()
}

/// The release builds that this run was told of.
pub fn released() -> Vec<Site> {
    let builds = [("AWARD_STORY_SITE", "/"), ("AWARD_STORY_SITE_SUB", "/run/")];
    let site = |(variable, base)| {
        let files = folder::read(&told(variable)?);
        Some(site(&own_bundle(), variable, &Settings::new(base, "").unwrap(), files))
    };
    builds.into_iter().filter_map(site).collect()
}

/// The first release build as it is put on a host: its app, and the same pages, told of their origin.
pub fn released_with_origin() -> Option<Site> {
    let build = told("AWARD_STORY_SITE")?;
    let folder = TempDir::new().unwrap();
    award_story_fixtures::with_app::publish(&build, &own_bundle(), folder.path(), ORIGIN).unwrap();
    Some(site(&own_bundle(), "release build", &Settings::new("/", ORIGIN).unwrap(), folder::read(folder.path())))
}

/// The folder that a variable names.
pub fn told(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|folder| !folder.is_empty()).map(PathBuf::from)
}

/// Publishes a bundle into a folder and reads back what is there.
pub fn published(bundle: &Path, base: &str, origin: &str) -> Site {
    let folder = TempDir::new().unwrap();
    let settings = Settings::new(base, origin).unwrap();
    let mut files = publish::files(&read_bundle(bundle), &settings, &template(base).with_csp()).unwrap();
    files.extend(ASSETS.map(|asset| File::text(asset, "")));
    disk::write(&files, folder.path()).unwrap();
    publish::finish(&disk::SiteFolder(folder.path()), &settings, None, &()).unwrap();
    site(bundle, "published", &settings, folder::read(folder.path()))
}

fn site(folder: &Path, name: &str, settings: &Settings, files: BTreeMap<String, Vec<u8>>) -> Site {
    let bundle = read_bundle(folder);
    let routes = compose::routes(&bundle, &settings.base);
    let Bundle { manifest, languages } = bundle;
    let (compressed, files) =
        files.into_iter().partition(|(path, _): &(String, _)| path.ends_with(".br") || path.ends_with(".gz"));
    let slugs = || manifest.people.iter().map(|slug| slug.as_str());
    let is_own_entry = folder == own_bundle();
    let entry = if is_own_entry { "own entry".into() } else { folder.file_name().unwrap().to_string_lossy() };
    Site {
        name: format!("{name}: {entry} under {}, {} language(s)", settings.base, languages.len()),
        base: settings.base.clone(),
        origin: settings.origin.clone(),
        addresses: (0..languages.len()).flat_map(|language| routes.all(language, slugs())).collect(),
        languages: languages.iter().map(|words| words.language.tag.as_str().to_owned()).collect(),
        routes,
        is_own_entry,
        modified: manifest.modified.to_string(),
        names_award_page: manifest.award_page.is_some(),
        files,
        compressed,
    }
}

pub fn read_bundle(folder: &Path) -> Bundle {
    disk::read(folder).unwrap_or_else(|faults| panic!("{faults}")).bundle
}

impl Site {
    /// A file's text.
    #[track_caller]
    pub fn text(&self, path: &str) -> &str {
        let bytes = self.files.get(path).unwrap_or_else(|| panic!("{}: there is no {path}", self.name));
        std::str::from_utf8(bytes).unwrap()
    }

    /// Every HTML file that landed.
    pub fn documents(&self) -> impl Iterator<Item = Document<'_>> {
        self.files.keys().filter(|path| path.ends_with(".html")).map(|path| Document::new(self, path, None))
    }

    /// The pages that the app takes over, in the order of the addresses.
    pub fn pages(&self) -> impl Iterator<Item = Document<'_>> {
        self.addresses.iter().map(|address| self.page(address))
    }

    /// The files that hold all pages of a language each, in the order of the languages.
    pub fn one_files(&self) -> Vec<String> {
        (0..self.languages.len()).map(|language| self.routes.single_file(language)).collect()
    }

    /// The books, in the order of the languages.
    pub fn books(&self) -> Vec<String> {
        (0..self.languages.len()).map(|language| self.routes.epub(language)).collect()
    }

    /// The page at an address.
    #[track_caller]
    pub fn page<'a>(&'a self, address: &'a Address) -> Document<'a> {
        Document::new(self, &self.routes.html_file(address), Some(address))
    }

    /// An address with scheme and host.
    pub fn absolute(&self, address: &Address) -> Option<String> {
        self.origin.as_ref().map(|origin| format!("{origin}{}", self.routes.href(address)))
    }
}

/// Looks at every HTML file of every site, `404.html` included, and fails with all that is wrong.
#[track_caller]
pub fn in_every_document(faults: impl Fn(&Document) -> Vec<String>) {
    assert_no_faults(all().iter().flat_map(Site::documents), faults);
}

/// Looks at every page of every site, and fails with all that is wrong.
#[track_caller]
pub fn on_every_page(faults: impl Fn(&Document) -> Vec<String>) {
    assert_no_faults(all().iter().flat_map(Site::pages), faults);
}

/// Looks at these documents, and fails with all that is wrong, each fault with its site and its file.
#[track_caller]
pub fn assert_no_faults<'a>(documents: impl Iterator<Item = Document<'a>>, faults: impl Fn(&Document) -> Vec<String>) {
    let mut seen = 0;
    let mut all = Vec::new();
    for document in documents {
        seen += 1;
        let Document { site, path, .. } = &document;
        all.extend(faults(&document).into_iter().map(|fault| format!("{} | {path} | {fault}", site.name)));
    }
    assert!(seen > 0, "there was nothing to look at");
    assert!(all.is_empty(), "{} fault(s):\n{}", all.len(), all.join("\n"));
}
