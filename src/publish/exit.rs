//! The script that makes leaving swift. It stands in each page's head: nothing has to come for it.

use crate::content::compose::Edition;

/// The script, as its author reads it.
const SOURCE: &str = include_str!("exit.js");

/// The script as an element, for a page in these languages; nothing where none of them offers a way out.
pub fn script<'a>(editions: impl IntoIterator<Item = &'a Edition>) -> String {
    let is_offered = editions.into_iter().any(|edition| edition.site.exit.is_some());
    if is_offered { format!("<script>{}</script>", without_comments(SOURCE)) } else { String::new() }
}

/// A script without its indents and the lines that are comments.
fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_loses_its_comments_and_nothing_else() {
        assert_eq!(without_comments("// Why.\nlet a = 1;\n\n  // And why.\n  a //b\n"), "let a = 1;\na //b");
    }

    #[test]
    fn nothing_in_the_script_ends_its_element() {
        assert!(!SOURCE.contains("</") && !SOURCE.contains("<!--"));
    }
}
