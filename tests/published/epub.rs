//! The book of a language holds its pages, and is what readers of books expect.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;
use std::thread;

use award_story_fixtures::skipped;
use scraper::{ElementRef, Html};
use tempfile::TempDir;
use zip::ZipArchive;

use super::copies::words;
use super::document::{Document, parse};
use super::java::jar;
use super::site::{Site, all};

/// Where Debian has it: its command is a jar that few systems start by itself.
const JAR: &str = "/usr/share/java/epubcheck.jar";

/// A book as a reader of books unpacks it.
struct Book<'a> {
    site: &'a Site,
    path: String,
    language: usize,
}

impl Book<'_> {
    fn text(&self, name: &str) -> String {
        let mut archive = ZipArchive::new(Cursor::new(&self.site.files[&self.path])).unwrap();
        let mut file = archive.by_name(name).unwrap_or_else(|error| panic!("{}: {name}: {error}", self.path));
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        text
    }

    /// The chapters in reading order, after the contents.
    fn chapters(&self) -> Vec<Html> {
        let contents = Html::parse_document(&self.text("book/contents.xhtml"));
        let links = parse("nav a[href]");
        let files = contents.select(&links).filter_map(|link| link.attr("href"));
        files.map(|file| Html::parse_document(&self.text(&format!("book/{file}")))).collect()
    }

    /// The pages of the site that it holds.
    fn pages(&self) -> Vec<Document<'_>> {
        let addresses = self.site.addresses.iter().filter(|address| address.language == self.language);
        addresses.map(|address| self.site.page(address)).collect()
    }
}

/// Every book of every site.
fn books() -> impl Iterator<Item = Book<'static>> {
    all().iter().flat_map(|site| {
        let books = site.books().into_iter().enumerate();
        books.map(move |(language, path)| Book { site, path, language })
    })
}

/// What a book has not: drawings, of which it has pictures, and panels, which tell again what the list of terms tells.
fn is_left_out(element: &ElementRef) -> bool {
    element.value().name() == "svg" || element.attr("popover").is_some()
}

/// What starts epubcheck, program and arguments; none where it is missing, which is a failure in CI.
fn epubcheck() -> Option<Vec<&'static str>> {
    let command = if Path::new(JAR).exists() { jar(JAR) } else { vec!["epubcheck"] };
    // Asked for its version alone, it complains that there is no book.
    let asked = Command::new(command[0]).args(&command[1..]).arg("--version").output();
    if asked.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).contains("EPUBCheck")) {
        return Some(command);
    }
    skipped("epubcheck was not found; bash scripts/setup epubcheck installs it");
    None
}

#[test]
fn epubcheck_finds_neither_an_error_nor_a_warning() {
    let Some(command) = epubcheck() else { return };
    let folder = TempDir::new().unwrap();
    let mut seen = BTreeSet::new();
    let books: Vec<Book> = books().filter(|book| seen.insert(&book.site.files[&book.path])).collect();
    let check = |(number, book): (usize, &Book)| {
        let path = folder.path().join(format!("{number}.epub"));
        fs::write(&path, &book.site.files[&book.path]).unwrap();
        let output = Command::new(command[0]).args(&command[1..]).arg("--failonwarnings").arg(&path).output().unwrap();
        let said = [output.stdout, output.stderr].map(|said| String::from_utf8_lossy(&said).into_owned()).concat();
        (!output.status.success()).then(|| format!("{} | {}: {said}", book.site.name, book.path))
    };
    // Two halves side by side.
    let half = |first: usize| books.iter().enumerate().skip(first).step_by(2).filter_map(check).collect::<Vec<_>>();
    let faults = thread::scope(|scope| {
        let halves = [0, 1].map(|first| scope.spawn(move || half(first)));
        halves.map(|half| half.join().unwrap()).concat()
    });
    assert!(!books.is_empty() && faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn each_chapter_has_the_words_of_its_page() {
    for book in books() {
        let (chapters, pages) = (book.chapters(), book.pages());
        assert_eq!(chapters.len(), pages.len(), "{}: chapters of {}", book.site.name, book.path);
        for (chapter, page) in chapters.iter().zip(&pages) {
            let body = chapter.select(&parse("body")).next().unwrap();
            let [chapter, page_words] = [body, page.all("main")[0]].map(|element| words(element, &is_left_out));
            assert_eq!(chapter.trim_end(), page_words, "{} | {}", book.site.name, page.path);
        }
    }
}

#[test]
fn each_drawing_is_a_picture_that_says_what_it_shows() {
    for book in books() {
        for (chapter, page) in book.chapters().iter().zip(book.pages()) {
            let images = parse("img");
            let images: Vec<_> = chapter.select(&images).collect();
            let drawings = page.all("main svg[aria-label]");
            assert_eq!(images.len(), drawings.len(), "{} | {}", book.site.name, page.path);
            for (image, drawing) in images.iter().zip(drawings) {
                let [alt, source] = ["alt", "src"].map(|name| image.attr(name).unwrap());
                assert!(alt.starts_with(drawing.attr("aria-label").unwrap()), "{alt}");
                assert!(book.text(&format!("book/{source}")).contains("<svg xmlns="), "{source}");
            }
        }
    }
}

#[test]
fn each_book_says_in_which_language_it_is_and_when_it_was_changed() {
    for book in books() {
        let package = book.text("book/package.opf");
        let lang = &book.site.languages[book.language];
        assert!(package.contains(&format!("<dc:language>{lang}</dc:language>")), "{package}");
        let modified = format!("<meta property=\"dcterms:modified\">{}T00:00:00Z</meta>", book.site.modified);
        assert!(package.contains(&modified), "{package}");
    }
}

#[test]
fn the_books_of_an_entry_have_an_identifier_each() {
    for site in all() {
        let of_site = books().filter(|book| std::ptr::eq(book.site, site));
        let identifiers: BTreeSet<_> = of_site.map(|book| identifier(&book.text("book/package.opf"))).collect();
        assert_eq!(identifiers.len(), site.languages.len(), "{}: {identifiers:?}", site.name);
    }
}

fn identifier(package: &str) -> String {
    let (_, rest) = package.split_once("<dc:identifier id=\"identifier\">").unwrap();
    rest.split_once('<').unwrap().0.to_owned()
}

#[test]
fn no_book_has_a_script_or_quick_exit() {
    let left = parse("script, .exit, .exit-link");
    for book in books() {
        let found = book.chapters().iter().filter(|chapter| chapter.select(&left).next().is_some()).count();
        assert_eq!(found, 0, "{} | {}", book.site.name, book.path);
    }
}

#[test]
fn no_page_of_a_book_is_to_be_indexed() {
    for book in books() {
        let contents = Html::parse_document(&book.text("book/contents.xhtml"));
        let meta = parse("meta[name=robots]");
        for page in book.chapters().iter().chain([&contents]) {
            let robots: Vec<_> = page.select(&meta).filter_map(|meta| meta.attr("content")).collect();
            assert_eq!(robots, ["noindex"], "{} | {}", book.site.name, book.path);
        }
    }
}

#[test]
fn each_book_begins_with_what_it_is() {
    for book in books() {
        let bytes = &book.site.files[&book.path];
        assert_eq!(&bytes[30..58], b"mimetypeapplication/epub+zip", "{}", book.path);
    }
}

#[test]
fn each_book_says_how_it_can_be_read() {
    const TOLD: [&str; 5] =
        ["accessMode", "accessModeSufficient", "accessibilityFeature", "accessibilityHazard", "accessibilitySummary"];
    for book in books() {
        let package = book.text("book/package.opf");
        let package = roxmltree::Document::parse(&package).unwrap();
        for told in TOLD.map(|name| format!("schema:{name}")) {
            let says = |node: &roxmltree::Node| node.attribute("property") == Some(&told);
            let meta = package.descendants().find(says).and_then(|meta| meta.text());
            assert!(meta.is_some_and(|words| !words.trim().is_empty()), "{} | {}: {told}", book.site.name, book.path);
        }
    }
}

#[test]
fn each_book_says_what_it_conforms_to_and_who_says_so() {
    for book in books() {
        let package = book.text("book/package.opf");
        let package = roxmltree::Document::parse(&package).unwrap();
        let said = |name: &str| {
            let says = |node: &roxmltree::Node| node.attribute("property") == Some(name);
            package.descendants().find(says).and_then(|meta| meta.text()).unwrap_or_default()
        };
        assert_eq!(said("dcterms:conformsTo"), "EPUB Accessibility 1.1 - WCAG 2.2 Level AA", "{}", book.path);
        assert!(!said("a11y:certifiedBy").trim().is_empty(), "{}", book.path);
    }
}

/// What is named by its kind for readers of books is named by its role for readers of screens.
#[test]
fn whatever_has_a_type_in_a_book_has_a_role() {
    for book in books() {
        let contents = book.text("book/contents.xhtml");
        let contents = roxmltree::Document::parse(&contents).unwrap();
        let typed =
            contents.descendants().filter(|node| node.attribute(("http://www.idpf.org/2007/ops", "type")).is_some());
        let roles: Vec<_> = typed.map(|node| node.attribute("role")).collect();
        assert_eq!(roles, [Some("doc-toc")], "{} | {}", book.site.name, book.path);
    }
}
