//! What a page of the site has that is taken away with it: all but what is of use at its own address alone.

use scraper::ElementRef;

use super::document::parse;

/// The headings' ids of the sections that stay: what offers the files, and how the page is cited. The list of the sections stays as
/// well: a copy has a table of contents.
const STAYING: [&str; 2] = ["downloads", "cite"];

fn stays(element: &ElementRef) -> bool {
    element.attr("class") == Some("contents") || element.attr("aria-labelledby").is_some_and(|id| STAYING.contains(&id))
}

/// Such elements in a page's `main`, but for the links of headings to their own sections.
pub fn all_in<'a>(main: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    let is_left = |element: &ElementRef| {
        let above = element.ancestors().filter_map(ElementRef::wrap);
        element.attr("class") == Some("heading-anchor") || std::iter::once(*element).chain(above).any(|one| stays(&one))
    };
    main.select(&parse(selector)).filter(|element| !is_left(element)).collect()
}

/// An element's words, but for those in elements that are left out.
pub fn words(element: ElementRef, is_left_out: &impl Fn(&ElementRef) -> bool) -> String {
    if stays(&element) || is_left_out(&element) {
        return String::new();
    }
    let words = element.children().map(|child| match child.value().as_text() {
        Some(text) => text.to_string(),
        None => ElementRef::wrap(child).map(|child| words(child, is_left_out)).unwrap_or_default(),
    });
    words.collect()
}
