//! Labels before a colon, and what decorates them: bullets before, brackets around.

use super::phrase::{self, Phrase};

/// What may stand before a heading or a label and says nothing.
const BULLETS: &str = "•·‣▪▫■□◆◇○●◎◉△▲▷▶►※★☆✔✓➤→*＊#–—-";
const OPENING: &str = "【〔［[＜<〈《「『（(";
const CLOSING: &str = "】〕］]＞>〉》」』）)*＊#";
const COLONS: [char; 4] = [':', '：', '﹕', '︰'];

/// A line that begins with a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Labelled<'a> {
    /// The label as printed, its colon and decoration included.
    pub label: &'a str,
    /// What follows on the line; empty where it follows on the next.
    pub value: &'a str,
    /// Whether a colon or a bracket parts the two.
    pub is_marked: bool,
}

/// Where a line's first word is: behind bullets and an opening bracket.
pub fn start(line: &str) -> usize {
    let decorates = |letter: char| letter.is_whitespace() || BULLETS.contains(letter) || OPENING.contains(letter);
    line.len() - line.trim_start_matches(decorates).len()
}

/// Whether a line begins with the bullet of a list.
pub fn is_bulleted(line: &str) -> bool {
    let mut letters = line.chars();
    letters.next().is_some_and(|letter| BULLETS.contains(letter)) && letters.next().is_some_and(char::is_whitespace)
}

/// Parts a line that begins with a label of one of these names: before a colon, within brackets, or alone on the line.
pub fn split<'a, 'p>(line: &'a str, names: impl IntoIterator<Item = &'p Phrase>) -> Option<Labelled<'a>> {
    let start = start(line);
    let end = start + phrase::opening(line.get(start..)?, names)?;
    behind(line, end).filter(|labelled| labelled.is_marked || labelled.value.is_empty())
}

/// Parts a line behind a label that ends there.
pub fn behind(line: &str, end: usize) -> Option<Labelled<'_>> {
    let rest = line.get(end..)?;
    let closed = rest.trim_start_matches(|letter: char| letter.is_whitespace() || CLOSING.contains(letter));
    let is_bracketed = rest.trim_start().starts_with(|letter| CLOSING.contains(letter));
    let colon = closed.strip_prefix(COLONS);
    let value = match (colon, is_bracketed) {
        (Some(value), _) => value,
        (None, true) => closed,
        (None, false) => rest,
    };
    let label = line.get(..line.len() - value.len())?.trim_end();
    Some(Labelled { label, value: value.trim_start(), is_marked: colon.is_some() || is_bracketed })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_split(line: &str, name: &str, label: &str, value: &str) {
        let labelled = split(line, &[Phrase::new(name)]).unwrap();
        assert_eq!((labelled.label, labelled.value), (label, value));
    }

    #[test]
    fn a_label_stands_before_any_colon_in_any_decoration() {
        assert_split("得獎作品：燈", "得獎作品", "得獎作品：", "燈");
        assert_split("得獎作品 : 燈", "得獎作品", "得獎作品 :", "燈");
        assert_split("【受賞作品】燈", "受賞作品", "【受賞作品】", "燈");
        assert_split("■受賞者：灯台取材班", "受賞者", "■受賞者：", "灯台取材班");
        assert_split("• Category: Essay", "category", "• Category:", "Essay");
        assert_split("CATÉGORIE :", "catégorie", "CATÉGORIE :", "");
        assert_split("Title", "title", "Title", "");
    }

    #[test]
    fn what_goes_on_is_no_label() {
        for line in ["Titles: two", "Title page", "A title: this", "得獎作品燈"] {
            assert_eq!(split(line, &["title", "得獎作品"].map(Phrase::new)), None, "{line}");
        }
    }

    #[test]
    fn a_bullet_is_a_sign_and_a_space() {
        assert!(is_bulleted("• one") && is_bulleted("- one") && is_bulleted("※ 燈"));
        assert!(!is_bulleted("-one") && !is_bulleted("one • two") && !is_bulleted(""));
    }
}
