//! `index.html` as Trunk has built it, with places for what each page fills in.

use std::fmt;

use super::policy::guarded;
use super::style::{Style, StyleError};

/// Trunk's `index.html`, cut at the places that each page fills.
#[derive(Clone)]
pub struct Template {
    base: String,
    style: &'static Style,
    head: String,
    app: String,
    reload: String,
    is_guarded: bool,
}

/// Why an `index.html` cannot serve as template.
#[derive(Debug, PartialEq, Eq)]
pub enum TemplateError {
    /// It lacks this.
    Lacks(&'static str),
    /// There is no style for it.
    Style(StyleError),
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lacks(part) => write!(f, "index.html has no {part}"),
            Self::Style(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for TemplateError {}

/// The element in `index.html` after which stands what starts the app; as written, and as Trunk minifies it.
const MARKS: [&str; 2] = ["<meta name=\"app\">", "<meta name=app>"];

/// What only the script has that `trunk serve` adds to the body: it loads a page again after each build.
const RELOADS: &str = "{{__TRUNK_ADDRESS__}}";

impl Template {
    /// Cuts the head of an `index.html` in two: what every document wants, and what starts the app. A release build's
    /// is minified: it may lack the tags that HTML lets one leave out. The site stands under the base path.
    pub fn new(html: &str, base: &str) -> Result<Self, TemplateError> {
        let lacks = TemplateError::Lacks;
        let (_, head) = html.split_once("<meta charset=").ok_or(lacks("<meta charset> at the start of its head"))?;
        let (head, body) = head.split_once("<body").ok_or(lacks("<body>"))?;
        let cut = MARKS.iter().find_map(|mark| head.split_once(mark));
        let (common, app) = cut.ok_or(lacks("<meta name=\"app\"> in its head"))?;
        Ok(Self {
            base: base.to_owned(),
            style: Style::new().map_err(TemplateError::Style)?,
            head: format!("<meta charset={}", common.trim()),
            app: app.trim().trim_end_matches("</head>").trim().to_owned(),
            reload: reload(body).unwrap_or_default(),
            is_guarded: false,
        })
    }

    /// The same, for documents that say their content security policy. Not while serving: Trunk changes its own script
    /// in every page that it sends.
    pub fn guarded(self) -> Self {
        Self { is_guarded: true, ..self }
    }

    /// Whether `trunk serve` has built it, so that a document loads itself again after each build.
    pub fn reloads(&self) -> bool {
        !self.reload.is_empty()
    }

    /// A whole document, with the style that its elements need. The body begins with the app's first node: hydration is
    /// literal.
    pub fn document(&self, lang: &str, direction: &str, head: &str, body: &str) -> String {
        let Self { base, style, head: common, app, reload, is_guarded } = self;
        let root = format!("<html lang=\"{lang}\" dir=\"{direction}\">");
        let elements = style.elements(base, &format!("{root}{body}"));
        let script = if app.is_empty() { String::new() } else { style.script(base) };
        let head = format!("{common}{elements}\n{head}\n{script}{app}{reload}");
        let head = if *is_guarded { guarded(&head) } else { head };
        format!("<!DOCTYPE html>\n{root}\n<head>\n{head}\n</head>\n<body>{body}</body>\n</html>\n")
    }

    /// A whole document that no app takes over.
    pub fn plain_document(&self, lang: &str, direction: &str, head: &str, body: &str) -> String {
        let plain = Self { app: String::new(), ..self.clone() };
        plain.document(lang, direction, head, body)
    }
}

/// The script in a body that loads the page again. In the head it serves as well, and the body stays the app's.
fn reload(body: &str) -> Option<String> {
    let (script, _) = body.split_once("<script")?.1.split_once("</script>")?;
    script.contains(RELOADS).then(|| format!("<script{script}</script>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_body_begins_with_the_page_and_the_app_stands_at_the_end_of_the_head() {
        for html in [
            "<!doctype html>\n<html><head>\n<meta charset=\"utf-8\"><meta name=\"app\">\n<script></script>\n</head><body></body>",
            "<!doctype html><meta charset=utf-8><meta name=app><script></script></head><body>",
        ] {
            let html = Template::new(html, "/").unwrap().document("en", "ltr", "<title>T</title>", "<main></main>");
            assert!(
                html.starts_with("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset="),
                "{html}"
            );
            assert!(html.contains("<title>T</title>\n<script>"), "{html}");
            assert!(html.contains("<script></script>\n</head>\n<body><main>"), "{html}");
            assert!(!html.contains("name=app"), "{html}");
        }
    }

    #[test]
    fn a_plain_document_starts_no_app() {
        let template = Template::new("<meta charset=utf-8><meta name=app><script></script><body>", "/").unwrap();
        assert!(!template.plain_document("en", "ltr", "", "").contains("script"));
    }

    #[test]
    fn what_trunk_serve_has_built_loads_itself_again_whether_an_app_takes_it_over_or_not() {
        let script = "<script>new WebSocket('{{__TRUNK_ADDRESS__}}')</script>";
        let html = format!("<meta charset=utf-8><meta name=app><script>app()</script><body>{script}</body>");
        let template = Template::new(&html, "/").unwrap();
        assert!(template.reloads());
        for document in [template.document("en", "ltr", "", ""), template.plain_document("en", "ltr", "", "")] {
            assert!(document.contains(&format!("{script}\n</head>\n<body></body>")), "{document}");
        }
        let built = Template::new("<meta charset=utf-8><meta name=app><body><script>a()</script></body>", "/").unwrap();
        assert!(!built.reloads() && !built.document("en", "ltr", "", "").contains("script"));
    }

    #[test]
    fn only_a_guarded_template_gives_documents_with_a_policy_and_one_style_element_is_one_hash_in_it() {
        let head = "<meta charset=utf-8><meta name=app><script>c()</script><body>";
        let template = Template::new(head, "/").unwrap();
        let document = |template: &Template| template.document("en", "ltr", "", "");
        assert!(!document(&template).contains("content-security-policy"));
        let document = document(&template.guarded());
        assert!(document.contains("base-uri 'none'; form-action 'none'\"><style>"), "{document}");
        assert_eq!(document.matches("<style>").count(), 1, "{document}");
    }

    #[test]
    fn a_file_without_its_marks_is_refused() {
        let error = |html| Template::new(html, "/").err().map(|error| error.to_string()).unwrap();
        assert_eq!(error("<html>"), "index.html has no <meta charset> at the start of its head");
        assert_eq!(error("<meta charset=utf-8>"), "index.html has no <body>");
        assert_eq!(error("<meta charset=utf-8><body>"), "index.html has no <meta name=\"app\"> in its head");
    }
}
