//! The content security policy: nothing but what the pages use, and no inline script or style but their own, each known
//! by its hash.
//!
//! In every release build a page says its policy itself; a host that can send headers says that of all pages together.

use std::collections::BTreeSet;
use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// What documents may load and run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    scripts: BTreeSet<String>,
    styles: BTreeSet<String>,
    has_app: bool,
    has_data_icon: bool,
}

impl Policy {
    /// The policy of one document: it allows what is there now.
    pub fn of(html: &str) -> Self {
        Self {
            scripts: inline(html, "script").map(hash).collect(),
            styles: inline(html, "style").map(hash).collect(),
            has_app: html.contains("modulepreload"),
            has_data_icon: html.contains("href=\"data:,\""),
        }
    }

    /// The policy that holds for these documents and those.
    pub fn and(mut self, other: Self) -> Self {
        self.scripts.extend(other.scripts);
        self.styles.extend(other.styles);
        self.has_app |= other.has_app;
        self.has_data_icon |= other.has_data_icon;
        self
    }

    /// The element that says it.
    fn element(&self) -> String {
        format!("<meta http-equiv=\"content-security-policy\" content=\"{self}\">")
    }
}

/// A document with its policy, which speaks of all that comes after it; before it stands only how letters are written.
pub fn guarded(document: &str) -> String {
    let policy = Policy::of(document).element();
    let charset = document.find("<meta charset=").unwrap_or_default();
    let (before, after) = document.split_at(charset);
    let (charset, after) = after.split_once('>').unwrap_or_default();
    format!("{before}{charset}>{policy}{after}")
}

/// As browsers read it; it begins by allowing nothing.
impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "default-src 'none'")?;
        let app = if self.has_app { ["'self'", "'wasm-unsafe-eval'"].as_slice() } else { &[] };
        let images = if self.has_data_icon { ["'self'", "data:"].as_slice() } else { &["'self'"] };
        directive(f, "script-src", app, &self.scripts)?;
        directive(f, "style-src", &[], &self.styles)?;
        directive(f, "img-src", images, &BTreeSet::new())?;
        directive(f, "connect-src", app.get(..1).unwrap_or_default(), &BTreeSet::new())?;
        write!(f, "; base-uri 'none'; form-action 'none'")
    }
}

/// A directive; one that would allow nothing is left to the default.
fn directive(f: &mut fmt::Formatter<'_>, name: &str, sources: &[&str], hashes: &BTreeSet<String>) -> fmt::Result {
    if sources.is_empty() && hashes.is_empty() {
        return Ok(());
    }
    write!(f, "; {name}")?;
    let all = sources.iter().copied().chain(hashes.iter().map(String::as_str));
    all.into_iter().try_for_each(|source| write!(f, " {source}"))
}

/// What stands within elements of this name. Data in a script element is no script.
fn inline<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    let (start, end) = (format!("<{name}"), format!("</{name}>"));
    let elements: Vec<_> = html.split(&start).skip(1).filter_map(|element| element.split_once('>')).collect();
    elements.into_iter().filter_map(move |(attributes, rest)| {
        let (content, _) = rest.split_once(&end)?;
        (!attributes.contains("src=") && !attributes.contains("json")).then_some(content)
    })
}

fn hash(content: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::{Policy, guarded};

    /// `printf 'a{}' | openssl dgst -sha256 -binary | base64`, and the same for `b()`.
    const STYLE: &str = "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='";
    const SCRIPT: &str = "'sha256-cf242PFc/kb7xD0Qzhsmd9vvRkc+cWFmbi+k+YvtdKc='";

    #[test]
    fn inline_scripts_and_styles_are_known_by_their_hashes_and_the_app_by_its_place() {
        let html = "<link rel=modulepreload href=/a.js><style>a{}</style><script type=module>b()</script>\
                    <script type=\"application/json\">[]</script>";
        let expected = format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {SCRIPT}; style-src {STYLE}; img-src 'self'; \
             connect-src 'self'; base-uri 'none'; form-action 'none'"
        );
        assert_eq!(Policy::of(html).to_string(), expected);
    }

    #[test]
    fn a_document_without_an_app_may_run_nothing() {
        let expected =
            format!("default-src 'none'; style-src {STYLE}; img-src 'self'; base-uri 'none'; form-action 'none'");
        assert_eq!(Policy::of("<style>a{}</style>").to_string(), expected);
    }

    #[test]
    fn a_document_says_its_policy_before_all_that_the_policy_speaks_of() {
        let policy = Policy::of("<style>a{}</style><script>b()</script>").element();
        assert_eq!(
            guarded("<head><meta charset=utf-8><style>a{}</style><script>b()</script>"),
            format!("<head><meta charset=utf-8>{policy}<style>a{{}}</style><script>b()</script>")
        );
    }

    #[test]
    fn what_holds_for_two_documents_allows_what_each_of_them_has() {
        let both = Policy::of("<style>a{}</style>").and(Policy::of("<script>b()</script>")).to_string();
        assert!(both.contains(SCRIPT) && both.contains(STYLE), "{both}");
    }
}
