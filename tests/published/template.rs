//! A stand-in for Trunk: the project's own `index.html`, and files where Trunk would put them.

use std::fs;
use std::path::Path;

use award_story::publish::Template;
use scraper::{ElementRef, Html, Selector};

/// What Trunk would put beside the pages, each with the path that it has below the base.
pub const ASSETS: [&str; 4] = ["icon.svg", "icon.png", "app.js", "app_bg.wasm"];

/// The template of pages under this base path.
pub fn template(base: &str) -> Template {
    let source = read("index.html");
    let html = Html::parse_document(&source);
    let links = Selector::parse("link[data-trunk]").unwrap();
    let built = html.select(&links).map(|link| built(&link, base));
    let mut lines: Vec<&str> = source.lines().collect();
    lines.retain(|line| !line.contains("<link data-trunk"));
    let (head, app): (Vec<_>, Vec<_>) = built.partition(|built| !built.contains("<script"));
    let mark = "<meta name=\"app\">";
    let text = lines.join("\n").replace(mark, &format!("{}{mark}{}", head.concat(), app.concat()));
    Template::new(&text, base).unwrap()
}

/// What Trunk makes of one of its links.
fn built(link: &ElementRef, base: &str) -> String {
    match link.attr("rel").unwrap() {
        "icon" => format!("<link rel=\"icon\" href=\"{base}icon.svg\">"),
        "copy-file" => String::new(),
        "rust" => format!(
            "<script type=\"module\">import init from '{base}app.js';init({{ module_or_path: '{base}app_bg.wasm' }})</script>\
             <link rel=\"modulepreload\" href=\"{base}app.js\" crossorigin>\
             <link rel=\"preload\" href=\"{base}app_bg.wasm\" crossorigin as=\"fetch\" type=\"application/wasm\">"
        ),
        other => panic!("index.html: what does Trunk make of rel={other}?"),
    }
}

fn read(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
