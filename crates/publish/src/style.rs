//! The style of all pages, in the syntax of the oldest engines that they are designed for: Chromium 90, Firefox 91,
//! Safari 15.4.
//!
//! There is one source, the folder `style/`. It is lowered whenever the site is published, under `trunk serve` too, so that
//! what is seen is what is sent. A page holds the rules that its own elements may need; all rules together are a file of
//! their own, for whoever changes a page's content.

mod lower;
mod names;
mod properties;
mod shorten;

use std::fmt;
use std::sync::LazyLock;

use self::lower::{Part, lower, parts};
use self::names::Names;
use self::properties::{without_aliases, without_unused};
use self::shorten::ShortNames;
use super::File;
use super::checksums::checksum;

/// The style of the pages: tokens, base, layout, components, languages. Between rules of the same specificity their order
/// decides.
const PAGES: [&str; 23] = [
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/base.css"),
    include_str!("../../../style/layout.css"),
    include_str!("../../../style/components/header.css"),
    include_str!("../../../style/components/exit.css"),
    include_str!("../../../style/components/search.css"),
    include_str!("../../../style/components/line.css"),
    include_str!("../../../style/components/section.css"),
    include_str!("../../../style/components/contents.css"),
    include_str!("../../../style/components/runs.css"),
    include_str!("../../../style/components/quotation.css"),
    include_str!("../../../style/components/translation.css"),
    include_str!("../../../style/components/definitions.css"),
    include_str!("../../../style/components/list.css"),
    include_str!("../../../style/components/corrections.css"),
    include_str!("../../../style/components/timeline.css"),
    include_str!("../../../style/components/table.css"),
    include_str!("../../../style/components/chart.css"),
    include_str!("../../../style/components/map.css"),
    include_str!("../../../style/components/notice.css"),
    include_str!("../../../style/components/sharing.css"),
    include_str!("../../../style/components/footer.css"),
    include_str!("../../../style/languages.css"),
];

const FORCED_COLORS: &str = include_str!("../../../style/forced-colors.css");
const PRINT: &str = include_str!("../../../style/print.css");

/// The style of the one file that holds all pages: the pages' own for their parts, and how the parts stand there.
const SINGLE_FILE: [&str; 18] = [
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/base.css"),
    include_str!("../../../style/components/runs.css"),
    include_str!("../../../style/components/quotation.css"),
    include_str!("../../../style/components/translation.css"),
    include_str!("../../../style/components/definitions.css"),
    include_str!("../../../style/components/list.css"),
    include_str!("../../../style/components/corrections.css"),
    include_str!("../../../style/components/timeline.css"),
    include_str!("../../../style/components/table.css"),
    include_str!("../../../style/components/chart.css"),
    include_str!("../../../style/components/map.css"),
    include_str!("../../../style/components/footer.css"),
    include_str!("../../../style/languages.css"),
    include_str!("../../../style/downloads/single-file.css"),
    "@media (forced-colors: active) {",
    FORCED_COLORS,
    "}",
];

/// Why the style cannot be published: what is wrong with its source, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StyleError(String);

impl fmt::Display for StyleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the style cannot be lowered: {}", self.0)
    }
}

impl std::error::Error for StyleError {}

/// What the pages are styled with.
pub struct Style {
    /// All rules, as text and in parts.
    whole: String,
    parts: Vec<Part>,
    forced_colors: String,
    print: String,
}

impl Style {
    /// The project's own style, which is lowered once.
    pub fn new() -> Result<&'static Self, StyleError> {
        static STYLE: LazyLock<Result<Style, StyleError>> = LazyLock::new(Style::lowered);
        STYLE.as_ref().map_err(Clone::clone)
    }

    fn lowered() -> Result<Self, StyleError> {
        let [forced_colors, print] = [lower(FORCED_COLORS)?, lower(PRINT)?];
        let whole = without_aliases(&lower(&PAGES.concat())?, &[&forced_colors, &print]);
        let short = ShortNames::of(&whole);
        let [whole, forced_colors, print] = [whole, forced_colors, print].map(|style| short.shorten(&style));
        Ok(Self { parts: parts(&whole)?, whole, forced_colors, print })
    }

    /// The rules that the elements of a document may need, and the custom properties that these use.
    pub fn of(&self, html: &str) -> String {
        let names = Names::of(html);
        let rules: String = self.parts.iter().map(|part| part.needed(&names)).collect();
        without_unused(&rules, &[&self.forced_colors, &self.print])
    }

    /// The files beside the pages. Their names tell their content, so that they can be kept for ever.
    pub fn files(&self) -> [File; 3] {
        let Self { whole, forced_colors, print, .. } = self;
        let file = |name, style: &String| File::text(path(name, style), style.as_str());
        [file(WHOLE, whole), file("forced-colors", forced_colors), file("print", print)]
    }

    /// The address of the file with all rules, which what the app brings may need, where the site stands under this base path.
    pub fn href(&self, base: &str) -> String {
        format!("{base}{}", path(WHOLE, &self.whole))
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

/// The name of the file that holds all rules.
const WHOLE: &str = "style";

/// A file's name: with a hash of its content, as the names have that Trunk gives.
fn path(name: &str, style: &str) -> String {
    format!("{name}-{:.16}.css", checksum(style.as_bytes()))
}

/// The style of the one file that holds all pages.
pub fn single_file() -> Result<&'static str, StyleError> {
    static STYLE: LazyLock<Result<String, StyleError>> = LazyLock::new(|| lower(&SINGLE_FILE.concat()));
    STYLE.as_deref().map_err(Clone::clone)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What no lowered style may have: the engines of the floor drop whole rules for it.
    const NEWER: [&str; 7] = ["@layer", "@container", "light-dark(", "color-mix(", "&", "(width", ">=0"];

    #[test]
    fn nothing_is_left_that_the_floor_would_drop_whole_rules_for() {
        let style = Style::new().unwrap();
        let page = style
            .of("<main id=\"main\" class=\"map\"><p><button class=\"term\"><a href=\"/\"></a></button></p></main>");
        for text in [&style.whole, &style.forced_colors, &style.print, &page, single_file().unwrap()] {
            let found: Vec<_> = NEWER.iter().filter(|newer| text.contains(**newer)).collect();
            assert!(found.is_empty(), "{found:?} in {text}");
            assert!(!text.contains("/*"), "{text}");
        }
        assert!(page.contains("@media (min-width:60rem){"), "{page}");
    }

    #[test]
    fn a_page_has_the_rules_of_its_elements_in_their_order_and_no_others() {
        let style = Style::new().unwrap();
        let page = style.of("<main><h1>T</h1><div class=\"map\"></div></main><p class=\"notice\">");
        assert!(page.contains(".map>div{") && page.contains("h1{"), "{page}");
        for other in [".timeline ol", ".quotation blockquote", "table{", "[dir=rtl]"] {
            assert!(!page.contains(other) && style.whole.contains(other), "{other} in {page}");
        }
        let order = |text: &str| [":root{", "h1{", ".map>div{", ".notice{"].map(|rule| text.find(rule));
        assert!(order(&page).is_sorted() && order(&page).iter().all(Option::is_some), "{page}");
    }

    #[test]
    fn a_fallback_stays_before_what_replaces_it() {
        let lowered =
            lower("a::before { content: \"*\"; content: \"*\" / \"\"; } p { color: light-dark(red, blue); }").unwrap();
        assert!(lowered.contains("content:\"*\";content:\"*\" / \"\""), "{lowered}");
        assert!(!lowered.contains("light-dark("), "{lowered}");
    }

    #[test]
    fn a_style_with_a_diagnostic_is_an_error_that_says_where() {
        let error = lower("a { color: red; } } b {").err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error.starts_with("the style cannot be lowered: ") && error.contains(":0:"), "{error}");
    }
}
