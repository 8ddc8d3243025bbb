//! Another bundle's pages around the app of a site that is built already: nothing is compiled again. For the tests and for
//! the bench alike.

use std::error::Error;
use std::fs;
use std::path::Path;

use award_story::content;
use award_story::publish::{self, Settings, Template};

/// How what starts the app begins in the head of a release build's pages.
const APP: &str = "<script type=module>";

/// Publishes a bundle into a folder, with the app of the built site in another one, for the root of a host. An empty origin is
/// none.
pub fn publish(site: &Path, bundle: &Path, folder: &Path, origin: &str) -> Result<(), Box<dyn Error>> {
    let template = template(&fs::read_to_string(site.join("index.html"))?).ok_or("the built site starts no app")?;
    let checked = content::read(bundle)?;
    let files = publish::files(&checked.bundle, &Settings::new("/", origin)?, &template?.guarded())?;
    fs::create_dir_all(folder)?;
    for entry in fs::read_dir(site)? {
        let name = entry?.file_name();
        let whole = name.to_string_lossy();
        if [".css", ".js", ".wasm", ".svg", ".png"].iter().any(|ending| whole.trim_end_matches(".br").ends_with(ending))
        {
            fs::copy(site.join(&name), folder.join(&name))?;
        }
    }
    Ok(publish::write(&files, folder)?)
}

/// What a page of a built site was made from: its head without its policy and without what is the page's own.
fn template(page: &str) -> Option<Result<Template, publish::TemplateError>> {
    let (head, _) = page.split_once("</head>")?;
    let (_, head) = head.split_once("content-security-policy")?;
    let (_, head) = head.split_once('>')?;
    let (common, rest) = head.split_once("<style>")?;
    let (_, app) = rest.split_once(APP)?;
    Some(Template::new(&format!("<meta charset=\"utf-8\">{common}<meta name=\"app\">{APP}{app}</head><body>"), "/"))
}
