//! `index.html` as Trunk has built it, with places for what each page fills in.

use std::fmt;

use scraper::{Html, Selector};

use super::policy::{Policy, with_csp};
use super::script::{script_json, without_comments};
use super::style::STYLE;

/// Trunk's `index.html`, cut at the places that each page fills.
#[derive(Clone)]
pub struct Template {
    base: String,
    head: String,
    app: String,
    reload: String,
    is_with_csp: bool,
}

/// Why an `index.html` cannot serve as template.
#[derive(Debug, PartialEq, Eq)]
pub enum TemplateError {
    /// It lacks this.
    Lacks(&'static str),
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lacks(part) => write!(f, "index.html has no {part}"),
        }
    }
}

impl std::error::Error for TemplateError {}

/// The element in `index.html` after which stands what starts the app; as written, and as Trunk minifies it.
const MARKS: [&str; 2] = ["<meta name=\"app\">", "<meta name=app>"];

/// The script that starts the app, in place of Trunk's: that one fails aloud where WebAssembly is missing, and knows nothing of
/// an app that falls.
const START: &str = include_str!("start.js");

/// The elements that the app mounts into its places, by the name of the place: their rules must be there before they are. A
/// page without a place needs none of them: what the app moves to comes with all rules.
const MOUNTED: [(&str, &str); 2] =
    [("notice", include_str!("mounted/notice.html")), ("search", include_str!("mounted/search.html"))];

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
        let app = app.trim().trim_end_matches("</head>");
        Ok(Self {
            base: base.to_owned(),
            head: format!("<meta charset={}", common.trim()),
            app: start(app, &STYLE.href(base)).ok_or(lacks("links that preload the app's two files"))?,
            reload: reload(body).unwrap_or_default(),
            is_with_csp: false,
        })
    }

    /// The same, for documents that say their content security policy. Not while serving: Trunk changes its own script
    /// in every page that it sends.
    pub fn with_csp(self) -> Self {
        Self { is_with_csp: true, ..self }
    }

    /// Whether `trunk serve` has built it, so that a document loads itself again after each build.
    pub fn reloads(&self) -> bool {
        !self.reload.is_empty()
    }

    /// A whole document, with the style that its elements need, and those that the app mounts; and its policy, where it has one.
    pub fn document(&self, lang: &str, direction: &str, head: &str, body: &str) -> (String, Policy) {
        let Self { base, head: common, app, reload, is_with_csp } = self;
        let root = format!("<html lang=\"{lang}\" dir=\"{direction}\">");
        let has = |place: &str| !app.is_empty() && body.contains(&format!("data-place=\"{place}\""));
        let mounted: String = MOUNTED.iter().filter(|(place, _)| has(place)).map(|(_, html)| *html).collect();
        let elements = STYLE.elements(base, &format!("{root}{body}{mounted}"));
        let head = format!("{common}{elements}\n{head}\n{app}{reload}");
        let (head, policy) = if *is_with_csp { with_csp(&head) } else { (head, Policy::default()) };
        let html = format!("<!DOCTYPE html>\n{root}\n<head>\n{head}\n</head>\n<body>{body}</body>\n</html>\n");
        (html, policy)
    }

    /// A whole document that no app takes over.
    pub fn plain_document(&self, lang: &str, direction: &str, head: &str, body: &str) -> (String, Policy) {
        let plain = Self { app: String::new(), ..self.clone() };
        plain.document(lang, direction, head, body)
    }
}

/// What starts the app: the links that preload its files, as Trunk writes them, and the start script with their addresses and
/// that of the style's file.
fn start(app: &str, style: &str) -> Option<String> {
    let html = Html::parse_document(app);
    let links = Selector::parse("link").ok()?;
    let file =
        |ending: &str| html.select(&links).filter_map(|link| link.attr("href")).find(|href| href.ends_with(ending));
    let (script, module) = (script_json(&file(".js")?).ok()?, script_json(&file(".wasm")?).ok()?);
    let start = without_comments(START)
        .replace("SCRIPT", &script)
        .replace("MODULE", &module)
        .replace("STYLE", &script_json(&style).ok()?);
    Some(format!("<script type=\"module\">{start}</script>{}", without_scripts(app).trim()))
}

/// Markup without its script elements. Trunk's own holds no other `<script`.
fn without_scripts(html: &str) -> String {
    let mut parts = html.split("<script");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once("</script>").map_or("", |(_, after)| after))
}

/// The script in a body that loads the page again. In the head it serves as well, and the body stays the app's.
fn reload(body: &str) -> Option<String> {
    let (script, _) = body.split_once("<script")?.1.split_once("</script>")?;
    script.contains(RELOADS).then(|| format!("<script{script}</script>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const APP: &str = "<link rel=modulepreload href=/a.js><link rel=preload href=/a.wasm>";

    #[test]
    fn the_body_begins_with_the_page_and_the_app_stands_at_the_end_of_the_head() {
        for html in [
            "<!doctype html>\n<html><head>\n<meta charset=\"utf-8\"><meta name=\"app\">\n<script>old()</script>\n<link rel=\"modulepreload\" href=\"/a.js\"><link rel=\"preload\" href=\"/a.wasm\">\n</head><body></body>",
            "<!doctype html><meta charset=utf-8><meta name=app><script>old()</script><link rel=modulepreload href=/a.js><link rel=preload href=\"/a.wasm\"></head><body>",
        ] {
            let html = Template::new(html, "/").unwrap().document("en", "ltr", "<title>T</title>", "<main></main>").0;
            assert!(
                html.starts_with("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset="),
                "{html}"
            );
            assert!(html.contains("<title>T</title>\n<script type=\"module\">"), "{html}");
            assert!(html.contains("\"/a.wasm\">\n</head>\n<body><main>"), "{html}");
            assert!(html.contains("import(\"/a.js\")") && html.contains("module_or_path: \"/a.wasm\""), "{html}");
            assert!(!html.contains("name=app") && !html.contains("old()"), "{html}");
        }
    }

    #[test]
    fn a_plain_document_starts_no_app() {
        let template = Template::new(&format!("<meta charset=utf-8><meta name=app>{APP}<body>"), "/").unwrap();
        assert!(!template.plain_document("en", "ltr", "", "").0.contains("script"));
    }

    #[test]
    fn a_document_has_the_rules_of_what_the_app_mounts_into_its_places_and_of_nothing_else_that_it_mounts() {
        let template = Template::new(&format!("<meta charset=utf-8><meta name=app>{APP}<body>"), "/").unwrap();
        let [search, notice] = [".search input", ".notice button"];
        let place = |name: &str| format!("<div class=\"{name}\" data-place=\"{name}\"></div>");
        for (body, expected) in [
            (place("notice"), [false, true]),
            (place("notice") + &place("search"), [true, true]),
            (String::new(), [false, false]),
        ] {
            let document = template.document("en", "ltr", "", &body).0;
            assert_eq!([search, notice].map(|rule| document.contains(rule)), expected, "{document}");
            let plain = template.plain_document("en", "ltr", "", &body).0;
            assert!(![search, notice].iter().any(|rule| plain.contains(rule)), "{plain}");
        }
    }

    #[test]
    fn what_trunk_serve_has_built_loads_itself_again_whether_an_app_takes_it_over_or_not() {
        let script = "<script>new WebSocket('{{__TRUNK_ADDRESS__}}')</script>";
        let html = format!("<meta charset=utf-8><meta name=app>{APP}<body>{script}</body>");
        let template = Template::new(&html, "/").unwrap();
        assert!(template.reloads());
        for (document, _) in [template.document("en", "ltr", "", ""), template.plain_document("en", "ltr", "", "")] {
            assert!(document.contains(&format!("{script}\n</head>\n<body></body>")), "{document}");
        }
        let built = format!("<meta charset=utf-8><meta name=app>{APP}<body><script>a()</script></body>");
        let built = Template::new(&built, "/").unwrap();
        assert!(!built.reloads() && !built.document("en", "ltr", "", "").0.contains("a()"));
    }

    #[test]
    fn only_a_with_csp_template_gives_documents_with_a_policy_and_one_style_element_is_one_hash_in_it() {
        let head = format!("<meta charset=utf-8><meta name=app>{APP}<body>");
        let template = Template::new(&head, "/").unwrap();
        let document = |template: &Template| template.document("en", "ltr", "", "").0;
        assert!(!document(&template).contains("content-security-policy"));
        let document = document(&template.with_csp());
        assert!(document.contains("base-uri 'none'; form-action 'none'\"><style>"), "{document}");
        assert_eq!(document.matches("<style>").count(), 1, "{document}");
    }

    #[test]
    fn a_file_without_its_marks_is_refused() {
        let error = |html| Template::new(html, "/").err().map(|error| error.to_string()).unwrap();
        assert_eq!(error("<html>"), "index.html has no <meta charset> at the start of its head");
        assert_eq!(error("<meta charset=utf-8>"), "index.html has no <body>");
        assert_eq!(error("<meta charset=utf-8><body>"), "index.html has no <meta name=\"app\"> in its head");
        let without_app = error("<meta charset=utf-8><meta name=app><script>app()</script><body>");
        assert_eq!(without_app, "index.html has no links that preload the app's two files");
    }
}
