//! What is on the screen, in one look.

use std::fmt;

use serde::Deserialize;

/// What is on the screen, and what assistive technology is told of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Snapshot {
    /// The address bar: path and fragment.
    pub path: String,
    /// The fragment, with its `#`.
    pub fragment: String,
    /// The document's title.
    pub title: String,
    /// Every `h1` that is displayed.
    pub headings: Vec<String>,
    /// Whether the `h1` has the focus.
    pub heading_focused: bool,
    /// The element that has the focus: its opening tag and first words.
    pub focused: String,
    /// How far the page is scrolled.
    pub scroll: f64,
    /// How far it can be scrolled.
    pub scroll_end: f64,
    /// The links of the navigation that are marked as the page shown.
    pub current: Vec<String>,
    /// Whether the document is the one that [`super::Reader::marks`] marked.
    pub marked: bool,
    /// Whether the app takes clicks.
    pub interactive: bool,
    /// Whether `main` says that it is busy.
    pub busy: bool,
    /// The words of the notice where it offers to try again.
    pub alert: Option<String>,
    /// The words of `main`.
    pub main: Words,
    /// How many elements bear a `style` attribute.
    pub styled: usize,
}

/// Many words. Of these a failing test prints but the first.
#[derive(Clone, Deserialize)]
#[serde(transparent)]
pub struct Words(pub String);

impl fmt::Debug for Words {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let start: String = self.0.chars().take(120).collect();
        write!(to, "{start:?} …")
    }
}

/// Reads it, without an API that one of the engines lacks.
pub const SCRIPT: &str = r#"
    const displayed = (element) => element.getClientRects().length > 0;
    const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
    const headings = [...document.querySelectorAll("h1")].filter(displayed);
    const focused = document.activeElement ?? document.body;
    const notice = document.querySelector("[data-place=notice]");
    const hasFailed = [...(notice?.querySelectorAll("button") ?? [])].some(displayed);
    const main = document.querySelector("main");
    return {
        path: location.pathname,
        fragment: location.hash,
        title: document.title,
        headings: headings.map(words),
        headingFocused: focused.localName === "h1",
        focused: focused.cloneNode(false).outerHTML + words(focused).slice(0, 60),
        scroll: scrollY,
        scrollEnd: document.documentElement.scrollHeight - innerHeight,
        current: [...document.querySelectorAll("header nav [aria-current=page]")].map((link) => link.getAttribute("href")),
        marked: window.__marked === true,
        interactive: performance.getEntriesByName("interactive").length > 0,
        busy: main?.getAttribute("aria-busy") === "true",
        alert: hasFailed ? words(notice) : null,
        main: main ? words(main) : "",
        styled: document.querySelectorAll("[style]").length,
    };
"#;
