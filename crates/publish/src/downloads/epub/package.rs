//! What a book says of itself and of its files: the package document, and the file that names it.

use sha2::{Digest, Sha256};

use crate::File;
use crate::downloads::tree::{Element, Node};
use award_story_site::compose::Edition;

/// Where the package document is in the archive; all other files of the book are beside or below it.
const PACKAGE: &str = "book/package.opf";

/// What of a book its readers can perceive, and how, as schema.org names it.
const ACCESS: [(&str, &str); 9] = [
    ("accessMode", "textual"),
    ("accessMode", "visual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "alternativeText"),
    ("accessibilityFeature", "displayTransformability"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityHazard", "none"),
];

/// What every book conforms to, and `make audit` looks at: DAISY Ace finds no issue in them.
const CONFORMS: &str = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA";

/// A page of the book, as the book lists it.
pub struct Listed {
    /// Its name in the book.
    pub key: String,
    /// The names of its drawings, and their files.
    pub pictures: Vec<(String, String)>,
}

/// The file by which a reader finds the package document.
pub fn container() -> File {
    let root =
        Element::new("rootfile", vec![]).with("full-path", PACKAGE).with("media-type", "application/oebps-package+xml");
    let container = Element::new("container", vec![Element::new("rootfiles", vec![root.into()]).into()])
        .with("xmlns", "urn:oasis:names:tc:opendocument:xmlns:container")
        .with("version", "1.0");
    File::text("META-INF/container.xml", super::xml(container))
}

/// The package document.
pub fn package(edition: &Edition, chapters: &[Listed]) -> File {
    let package = Element::new("package", vec![metadata(edition), manifest(chapters), spine(edition, chapters)])
        .with("xmlns", "http://www.idpf.org/2007/opf")
        .with("version", "3.0")
        .with("unique-identifier", "identifier")
        .with("xml:lang", edition.lang.as_str())
        .with("dir", edition.direction);
    File::text(PACKAGE, super::xml(package))
}

fn metadata(edition: &Edition) -> Node {
    let meta = |property: &str, value: &str| says("meta", value).with("property", property);
    let mut entries = vec![
        says("dc:identifier", &identifier(edition)).with("id", "identifier"),
        says("dc:title", &edition.shell.name),
        says("dc:language", &edition.lang),
        meta("dcterms:modified", &format!("{}T00:00:00Z", edition.downloads.day)),
    ];
    let source = &edition.context.award_page;
    entries.extend((!source.is_empty()).then(|| says("dc:source", source)));
    entries.extend(edition.pages.first().map(|page| says("dc:description", &page.description)));
    entries.extend(ACCESS.map(|(name, value)| meta(&format!("schema:{name}"), value)));
    entries.push(meta("schema:accessibilitySummary", edition.downloads.words.accessibility.as_str()));
    // Whoever says so is to be named.
    entries.push(meta("dcterms:conformsTo", CONFORMS));
    entries.push(meta("a11y:certifiedBy", &edition.shell.name));
    let entries = entries.into_iter().map(Node::from).collect();
    Element::new("metadata", entries).with("xmlns:dc", "http://purl.org/dc/elements/1.1/").into()
}

fn says(name: &str, words: &str) -> Element {
    Element::new(name, vec![Node::Text(words.to_owned())])
}

/// The same for every revision of the book, and for every host: a UUID of version 8, which RFC 9562 leaves to its
/// maker, from a hash of the page that the book is about, or of its name where that is not told, and of its language.
fn identifier(edition: &Edition) -> String {
    let page = &edition.context.award_page;
    let about = if page.is_empty() { &edition.shell.name } else { page };
    let hash = Sha256::digest(format!("{about} {}", edition.lang));
    let bytes: Vec<u8> = hash.iter().take(16).copied().collect();
    let marked = bytes.iter().enumerate().map(|(index, byte)| match index {
        6 => byte & 0x0f | 0x80,
        8 => byte & 0x3f | 0x80,
        _ => *byte,
    });
    let digits = marked.enumerate().map(|(index, byte)| {
        let hyphen = if [4, 6, 8, 10].contains(&index) { "-" } else { "" };
        format!("{hyphen}{byte:02x}")
    });
    format!("urn:uuid:{}", digits.collect::<String>())
}

fn manifest(chapters: &[Listed]) -> Node {
    let item = |id: &str, href: &str, kind: &str| {
        Element::new("item", vec![]).with("id", id).with("href", href).with("media-type", kind)
    };
    let mut items = vec![
        item("contents", super::CONTENTS, "application/xhtml+xml").with("properties", "nav"),
        item("style", super::STYLE, "text/css"),
    ];
    for chapter in chapters {
        items.push(item(&chapter.key, &super::file_of(&chapter.key), "application/xhtml+xml"));
        let pictures = chapter.pictures.iter();
        items.extend(pictures.map(|(id, file)| item(id, file, "image/svg+xml")));
    }
    Element::new("manifest", items.into_iter().map(Node::from).collect()).into()
}

/// The reading order. It begins with the contents, which say what the book is and who made it.
fn spine(edition: &Edition, chapters: &[Listed]) -> Node {
    let keys = std::iter::once("contents").chain(chapters.iter().map(|chapter| chapter.key.as_str()));
    let items = keys.map(|key| Element::new("itemref", vec![]).with("idref", key).into());
    Element::new("spine", items.collect()).with("page-progression-direction", edition.direction).into()
}
