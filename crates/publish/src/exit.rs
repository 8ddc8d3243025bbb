//! The script that makes leaving swift. It stands in each page's head: nothing has to come for it.

use super::script::inline;
use award_story_site::compose::Edition;

/// The script, as its author reads it.
const SOURCE: &str = include_str!("exit.js");

/// The script as an element, for a page in these languages; nothing where none of them offers a way out.
pub fn script<'a>(editions: impl IntoIterator<Item = &'a Edition<'a>>) -> String {
    let is_offered = editions.into_iter().any(|edition| edition.shell.exit.is_some());
    if is_offered { inline(SOURCE) } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_the_script_ends_its_element() {
        assert!(!SOURCE.contains("</") && !SOURCE.contains("<!--"));
    }
}
