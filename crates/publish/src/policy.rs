//! The content security policy: nothing but what the pages use, and no inline script or style but their own, each known
//! by its hash.
//!
//! In every release build a page says its policy itself; a host that can send headers says that of all pages together.

use std::collections::BTreeSet;
use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use scraper::{ElementRef, Html};
use sha2::{Digest, Sha256};

/// What documents may load and run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    scripts: BTreeSet<String>,
    styles: BTreeSet<String>,
    images: BTreeSet<String>,
    has_app: bool,
}

impl Policy {
    /// The policy of one document: it allows what is there now. The document is read as a browser reads it, for its words
    /// may look like elements: what they speak of is not there.
    pub fn of(html: &str) -> Self {
        let document = Html::parse_document(html);
        document.root_element().descendent_elements().fold(Self::default(), Self::allowing)
    }

    /// The policy that allows this element as well.
    fn allowing(mut self, element: ElementRef) -> Self {
        let has = |name, value| element.attr(name).is_some_and(|found| found.starts_with(value));
        match element.value().name() {
            // Data in a script element is no script.
            "script" if element.attr("src").is_none() && !element.attr("type").is_some_and(is_data) => {
                self.scripts.insert(hash(element));
            }
            "style" => {
                self.styles.insert(hash(element));
            }
            "link" if has("rel", "stylesheet") => {
                self.styles.insert("'self'".to_owned());
            }
            "link" if has("rel", "modulepreload") => self.has_app = true,
            // Where an icon is the site's own, the other pictures are: the maps' land, on this page or on the next.
            "link" if has("rel", "icon") => {
                self.images.insert(if has("href", "data:") { "data:" } else { "'self'" }.to_owned());
            }
            _ => {}
        }
        self
    }

    /// Lets it hold for these documents and those.
    pub fn add(&mut self, other: Self) {
        self.scripts.extend(other.scripts);
        self.styles.extend(other.styles);
        self.images.extend(other.images);
        self.has_app |= other.has_app;
    }

    /// The element that says it.
    fn element(&self) -> String {
        format!("<meta http-equiv=\"content-security-policy\" content=\"{self}\">")
    }
}

/// A document's head with its policy, and the policy. It speaks of all that comes after it; before it stands only how letters are
/// written. What the policy allows stands in the head: whatever a body looks like, it adds nothing.
pub fn with_csp(head: &str) -> (String, Policy) {
    let policy = Policy::of(head);
    let (charset, after) = head.split_once('>').unwrap_or_default();
    (format!("{charset}>{}{after}", policy.element()), policy)
}

/// As browsers read it; it begins by allowing nothing.
impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "default-src 'none'")?;
        let app = if self.has_app { ["'self'", "'wasm-unsafe-eval'"].as_slice() } else { &[] };
        directive(f, "script-src", app, &self.scripts)?;
        directive(f, "style-src", &[], &self.styles)?;
        directive(f, "img-src", &[], &self.images)?;
        directive(f, "connect-src", app.get(..1).unwrap_or_default(), &BTreeSet::new())?;
        write!(f, "; base-uri 'none'; form-action 'none'")
    }
}

/// A directive; one that would allow nothing is left to the default.
fn directive(f: &mut fmt::Formatter<'_>, name: &str, sources: &[&str], others: &BTreeSet<String>) -> fmt::Result {
    if sources.is_empty() && others.is_empty() {
        return Ok(());
    }
    write!(f, "; {name}")?;
    let all = sources.iter().copied().chain(others.iter().map(String::as_str));
    all.into_iter().try_for_each(|source| write!(f, " {source}"))
}

/// Whether what is of this type is never run.
fn is_data(kind: &str) -> bool {
    kind.ends_with("json")
}

fn hash(element: ElementRef) -> String {
    let digest = element.text().fold(Sha256::new(), |digest, text| digest.chain_update(text)).finalize();
    format!("'sha256-{}'", STANDARD.encode(digest))
}

#[cfg(test)]
mod tests {
    use super::{Policy, with_csp};

    /// `printf 'a{}' | openssl dgst -sha256 -binary | base64`, and the same for `b()`.
    const STYLE: &str = "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='";
    const SCRIPT: &str = "'sha256-cf242PFc/kb7xD0Qzhsmd9vvRkc+cWFmbi+k+YvtdKc='";

    #[test]
    fn inline_scripts_and_styles_are_known_by_their_hashes_and_the_app_by_its_place() {
        let html = "<link rel=modulepreload href=/a.js><link rel=icon href=/i.svg><link rel=stylesheet href=/s.css>\
                    <style>a{}</style><script type=module>b()</script><script type=\"application/json\">[]</script>";
        let expected = format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {SCRIPT}; style-src 'self' {STYLE}; img-src 'self'; \
             connect-src 'self'; base-uri 'none'; form-action 'none'"
        );
        assert_eq!(Policy::of(html).to_string(), expected);
    }

    #[test]
    fn a_document_without_an_app_may_run_nothing() {
        let expected =
            format!("default-src 'none'; style-src {STYLE}; img-src data:; base-uri 'none'; form-action 'none'");
        assert_eq!(Policy::of("<link rel=icon href=\"data:,\"><style>a{}</style>").to_string(), expected);
    }

    #[test]
    fn a_head_says_its_policy_before_all_that_the_policy_speaks_of() {
        let policy = Policy::of("<style>a{}</style><script>b()</script>").element();
        assert_eq!(
            with_csp("<meta charset=utf-8><style>a{}</style><script>b()</script>").0,
            format!("<meta charset=utf-8>{policy}<style>a{{}}</style><script>b()</script>")
        );
    }

    #[test]
    fn words_that_look_like_elements_change_no_policy() {
        let policy = Policy::of("<style>a{}</style>");
        for words in [
            "modulepreload",
            "href=\"data:,\"",
            "&lt;script>b()&lt;/script>",
            "<script type=\"application/json\">[\"<script>b()<\\/script>\"]</script>",
        ] {
            assert_eq!(Policy::of(&format!("<style>a{{}}</style><p>{words}")), policy, "{words}");
        }
    }

    #[test]
    fn what_holds_for_two_documents_allows_what_each_of_them_has() {
        let mut both = Policy::of("<style>a{}</style>");
        both.add(Policy::of("<script>b()</script>"));
        let both = both.to_string();
        assert!(both.contains(SCRIPT) && both.contains(STYLE), "{both}");
    }
}
