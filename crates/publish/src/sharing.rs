//! Passing a page on: two buttons that say nothing to anybody but whom their reader chooses.
//!
//! They stand in the footer, which the app never touches, and work on whatever page is shown above it
//! (`docs/decisions/0005-passed-on-by-the-reader.md`).

use leptos::prelude::*;

use super::File;
use super::checksums::checksum;
use super::script::without_comments;
use award_story_site::compose::Edition;
use award_story_site::compose::sharing::Sharing;

/// The script that makes the buttons seen and answers them: one file for all pages, which are near the most that the first
/// round trip can carry. Nothing where no edition has buttons.
pub fn file(editions: &[Edition]) -> Option<File> {
    let is_wanted = editions.iter().any(|edition| edition.sharing.is_some());
    is_wanted.then(|| File::text(path(), source()))
}

/// The element that asks for it, and holds nothing up.
pub fn script(edition: &Edition) -> Option<String> {
    let base = &edition.site.routes.base;
    edition.sharing.as_ref().map(|_| format!("<script async src=\"{base}{}\"></script>", path()))
}

/// Its name tells its content, so that it can be kept for ever.
fn path() -> String {
    format!("sharing-{:.16}.js", checksum(source().as_bytes()))
}

fn source() -> String {
    without_comments(include_str!("sharing.js"))
}

/// The buttons, hidden until the script is there, and the place where it says what has become of a press. All of it is
/// hidden on pages that are not to be passed on, until the app brings another one.
pub fn controls(sharing: &Sharing, is_passed_on: bool) -> impl IntoView + use<> {
    let [copy, copied, share] =
        [&sharing.words.copy, &sharing.words.copied, &sharing.words.share].map(ToString::to_string);
    view! {
        <div class="sharing" hidden=!is_passed_on>
            <button type="button" class="copy" hidden>{copy}</button>
            <button type="button" class="share" hidden>{share}</button>
            <p role="status" data-copied=copied></p>
        </div>
    }
}
