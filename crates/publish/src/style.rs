//! The style of all pages, in the syntax of the oldest engines that they are designed for: Chromium 90, Firefox 91,
//! Safari 15.4.
//!
//! There is one source, the folder `style/`. The build script lowers it, so that this crate also runs where the lowering does
//! not. A page holds the rules that its own elements may need; all rules together are a file of their own, for whoever
//! changes a page's content.

mod names;
mod parts;

use std::cell::RefCell;
use std::collections::VecDeque;

use award_story_style::without_unused;

use self::names::Names;
use self::parts::{Need, Part};
use super::File;
use super::checksums::fingerprint;

include!(concat!(env!("OUT_DIR"), "/style.rs"));

/// What the pages are styled with.
pub struct Style {
    /// All rules, as text and in parts.
    whole: &'static str,
    parts: &'static [Part],
    forced_colors: &'static str,
    print: &'static str,
}

impl Style {
    /// The rules that the elements of a document may need, and the custom properties that these use.
    pub fn of(&self, html: &str) -> String {
        let names = Names::of(html);
        self.without_unused(self.parts.iter().map(|part| part.needed(&names)).collect())
    }

    /// Rules without the custom properties that neither they nor the files beside the pages use. Of a thousand pages most have the
    /// rules of one before: what was left of those is remembered.
    fn without_unused(&self, rules: String) -> String {
        thread_local!(static LAST: RefCell<VecDeque<(String, String)>> = const { RefCell::new(VecDeque::new()) });
        LAST.with_borrow_mut(|last| {
            if let Some((_, left)) = last.iter().find(|(known, _)| *known == rules) {
                return left.clone();
            }
            let left = without_unused(&rules, &[self.forced_colors, self.print]);
            last.truncate(REMEMBERED - 1);
            last.push_front((rules, left.clone()));
            left
        })
    }

    /// The rules that the elements of a document may need, and those for forced colours, for a document with no file beside it.
    pub fn in_one(&self, html: &str) -> String {
        format!("{}@media (forced-colors:active){{{}}}", self.of(html), self.forced_colors)
    }

    /// The files beside the pages. Their names tell their content, so that they can be kept for ever.
    pub fn files(&self) -> [File; 3] {
        let Self { whole, forced_colors, print, .. } = self;
        let file = |name, style| File::text(path(name, style), style);
        [file(WHOLE, whole), file("forced-colors", forced_colors), file("print", print)]
    }

    /// The address of the file with all rules, which what the app brings may need, where the site stands under this base path.
    pub fn href(&self, base: &str) -> String {
        format!("{base}{}", path(WHOLE, self.whole))
    }

    /// What a document's head says of its style, where the site stands under this base path.
    pub fn elements(&self, base: &str, html: &str) -> String {
        let Self { forced_colors, print, .. } = self;
        let link = |name, style, media| {
            let href = format!("{base}{}", path(name, style));
            format!("<link rel=\"stylesheet\" href=\"{href}\" media=\"{media}\">")
        };
        let style = self.of(html);
        let forced_colors = link("forced-colors", forced_colors, "(forced-colors: active)");
        format!("<style>{style}</style>{forced_colors}{}", link("print", print, "print"))
    }
}

/// How many documents' rules are remembered: an edition has fewer kinds of pages.
const REMEMBERED: usize = 8;

/// The name of the file that holds all rules.
const WHOLE: &str = "style";

/// A file's name: with a hash of its content, as the names have that Trunk gives.
fn path(name: &str, style: &str) -> String {
    format!("{name}-{}.css", fingerprint(style.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What no lowered style may have: the engines of the floor drop whole rules for it.
    const NEWER: [&str; 7] = ["@layer", "@container", "light-dark(", "color-mix(", "&", "(width", ">=0"];

    #[test]
    fn nothing_is_left_that_the_floor_would_drop_whole_rules_for() {
        let style = &STYLE;
        let page = style
            .of("<main id=\"main\" class=\"map\"><p><button class=\"term\"><a href=\"/\"></a></button></p></main>");
        for text in [style.whole, style.forced_colors, style.print, &page, SINGLE_FILE] {
            let found: Vec<_> = NEWER.iter().filter(|newer| text.contains(**newer)).collect();
            assert!(found.is_empty(), "{found:?} in {text}");
            assert!(!text.contains("/*"), "{text}");
        }
        assert!(page.contains("@media (min-width:60rem){"), "{page}");
    }

    #[test]
    fn a_page_has_the_rules_of_its_elements_in_their_order_and_no_others() {
        let style = &STYLE;
        let page = style.of("<main><h1>T</h1><div class=\"map\"></div></main><p class=\"notice\">");
        assert!(page.contains(".map>div{") && page.contains("h1{"), "{page}");
        for other in [".timeline ol", ".quotation blockquote", "table{", "[dir=rtl]"] {
            assert!(!page.contains(other) && style.whole.contains(other), "{other} in {page}");
        }
        let order = |text: &str| [":root{", "h1{", ".map>div{", ".notice{"].map(|rule| text.find(rule));
        assert!(order(&page).is_sorted() && order(&page).iter().all(Option::is_some), "{page}");
    }
}
