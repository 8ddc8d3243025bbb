//! The project's `index.html`, made a template without Trunk: what is published from it is what Trunk's would give.

use std::fs;
use std::path::Path;

use award_story_publish::Template;

use crate::Outcome;

/// The folder of the project.
pub const PROJECT: &str = env!("CARGO_MANIFEST_DIR");

/// The template of pages at the root of a host.
pub fn template() -> Outcome<Template> {
    Ok(Template::new(&fs::read_to_string(Path::new(PROJECT).join("index.html"))?, "/")?)
}
