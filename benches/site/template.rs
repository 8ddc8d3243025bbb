//! The project's `index.html`, made a template without Trunk: what is published from it is what Trunk's would give, its
//! stylesheets with their white space.

use std::fs;
use std::path::Path;

use award_story_publish::Template;

use crate::Outcome;

/// The folder of the project.
pub const PROJECT: &str = env!("CARGO_MANIFEST_DIR");

/// Every stylesheet that Trunk inlines, inlined.
pub fn template() -> Outcome<Template> {
    let html = fs::read_to_string(Path::new(PROJECT).join("index.html"))?;
    let lines: Outcome<Vec<String>> = html.lines().map(inlined).collect();
    Ok(Template::new(&lines?.join("\n"))?)
}

fn inlined(line: &str) -> Outcome<String> {
    let href = line.split_once("href=\"").and_then(|(_, rest)| rest.split_once('"')).map(|(href, _)| href);
    match href.filter(|_| line.contains("rel=\"inline\"")) {
        Some(href) => {
            let css = fs::read_to_string(Path::new(PROJECT).join(href)).map_err(|error| format!("{href}: {error}"))?;
            Ok(format!("<style>{css}</style>"))
        }
        None => Ok(line.to_owned()),
    }
}
