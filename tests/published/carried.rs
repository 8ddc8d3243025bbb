//! What a page of the site has that is taken away with it: all but the offer to take it away.

use scraper::ElementRef;

use super::document::parse;

/// The heading's id of what offers the files, on the notes page.
const OFFER: &str = "take-away";

fn is_offer(element: &ElementRef) -> bool {
    element.attr("aria-labelledby") == Some(OFFER)
}

/// Such elements in a page's `main`.
pub fn all_in<'a>(main: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    let offered = |element: &ElementRef| {
        is_offer(element) || element.ancestors().filter_map(ElementRef::wrap).any(|above| is_offer(&above))
    };
    main.select(&parse(selector)).filter(|element| !offered(element)).collect()
}

/// An element's words, but for those in elements that are left out.
pub fn words(element: ElementRef, is_left_out: &impl Fn(&ElementRef) -> bool) -> String {
    if is_offer(&element) || is_left_out(&element) {
        return String::new();
    }
    let words = element.children().map(|child| match child.value().as_text() {
        Some(text) => text.to_string(),
        None => ElementRef::wrap(child).map(|child| words(child, is_left_out)).unwrap_or_default(),
    });
    words.collect()
}
