//! The template of pages, without Trunk: what is published from it is what Trunk's would give.

use award_story_fixtures::template;
use award_story_publish::Template;

/// The folder of the project.
pub const PROJECT: &str = env!("CARGO_MANIFEST_DIR");

/// The template of pages at the root of a host.
pub fn template() -> Template {
    template::template("/")
}
