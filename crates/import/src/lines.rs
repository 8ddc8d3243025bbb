//! The lines of a text as it was copied: bytes made text, stray spaces and what cannot be seen taken out, the page's
//! navigation left out.

use super::error::Refused;
use super::phrase;
use super::remark::Remark;
use super::vocabulary::Lexicon;
use award_story_bundle::characters;
use award_story_message::quoted;

/// The largest text that is read, in bytes: some thirty times an award page's.
const LARGEST: usize = 100_000;

/// A line that says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number, counted from 1.
    pub number: usize,
    /// Its words, without space at the ends.
    pub words: String,
    /// Whether it follows the line before it, with nothing in between.
    pub follows: bool,
}

/// The lines of a text.
///
/// # Errors
/// If it is not UTF-8, if characters were lost before, or if it is too large.
pub fn read(bytes: Vec<u8>, remarks: &mut Vec<Remark>) -> Result<Vec<Line>, Refused> {
    if bytes.len() > LARGEST {
        return Err(Refused::TooLarge(bytes.len(), LARGEST));
    }
    let text = String::from_utf8(bytes).map_err(|error| not_utf8(&error))?;
    let mut lines = Vec::new();
    let mut follows = false;
    for (number, line) in (1..).zip(split(text.strip_prefix('\u{feff}').unwrap_or(&text))) {
        let words = words(number, line, remarks)?;
        if words.is_empty() {
            follows = false;
        } else {
            lines.push(Line { number, words, follows });
            follows = true;
        }
    }
    Ok(lines)
}

/// The lines without those that are the page's navigation.
///
/// # Errors
/// If no line is left.
pub fn without_navigation(
    lines: Vec<Line>,
    lexicon: &Lexicon,
    remarks: &mut Vec<Remark>,
) -> Result<Vec<Line>, Refused> {
    let is_navigation = |line: &Line| phrase::is(&line.words, lexicon.phrases(|language| &language.navigation));
    let (left_out, mut lines): (Vec<_>, Vec<_>) = lines.into_iter().partition(is_navigation);
    for line in &left_out {
        let message = format!("is {}, which is the page's navigation and is left out", quoted(&line.words));
        remarks.push(Remark { line: line.number, message });
        if let Some(next) = lines.iter_mut().find(|next| next.number > line.number) {
            next.follows &= line.follows && next.number == line.number + 1;
        }
    }
    if lines.is_empty() { Err(Refused::Empty) } else { Ok(lines) }
}

/// Lines as any system ends them, numbered as editors number them.
fn split(text: &str) -> impl Iterator<Item = &str> {
    let breaks = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let mut was_return = false;
    text.split_inclusive(breaks).filter_map(move |line| {
        let is_half_a_break = was_return && line == "\n";
        was_return = line.ends_with('\r');
        (!is_half_a_break).then(|| line.trim_end_matches(breaks))
    })
}

/// What a line says: with one space between words, and without what a reader cannot see.
fn words(number: usize, line: &str, remarks: &mut Vec<Remark>) -> Result<String, Refused> {
    let mut seen = line.to_owned();
    let mut unseen: Vec<_> = characters::refused(line).filter(|(_, letter, _)| *letter != '\t').collect();
    if let Some((at, ..)) = unseen.iter().find(|(_, letter, _)| *letter == char::REPLACEMENT_CHARACTER) {
        let column = line.get(..*at).unwrap_or_default().chars().count() + 1;
        return Err(Refused::Lost { line: number, column });
    }
    unseen.reverse();
    for (at, letter, why) in unseen {
        seen.remove(at);
        let message = format!("has U+{:04X}, {why}, which is left out", u32::from(letter));
        remarks.push(Remark { line: number, message });
    }
    let words: Vec<&str> = seen.split([' ', '\t', '\u{a0}']).filter(|part| !part.is_empty()).collect();
    Ok(words.join(" ").trim().to_owned())
}

fn not_utf8(error: &std::string::FromUtf8Error) -> Refused {
    let at = error.utf8_error().valid_up_to();
    let (before, rest) = error.as_bytes().split_at_checked(at).unwrap_or_default();
    let before = String::from_utf8_lossy(before);
    let line = before.rsplit('\n').next().unwrap_or_default();
    Refused::NotUtf8 {
        line: before.matches('\n').count() + 1,
        column: line.chars().count() + 1,
        byte: rest.first().copied().unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary;

    fn lexicon() -> Lexicon {
        Lexicon::new(vocabulary::all().unwrap().iter().collect())
    }

    fn lines(text: &str) -> Vec<(usize, String, bool)> {
        let lines = read(text.as_bytes().to_vec(), &mut Vec::new()).unwrap();
        lines.into_iter().map(|line| (line.number, line.words, line.follows)).collect()
    }

    #[test]
    fn a_line_is_one_however_it_ends_and_is_numbered_as_editors_do() {
        let line = |number, words: &str, follows| (number, words.to_owned(), follows);
        for text in ["\u{feff}a\nb\n\n\nc", "a\r\nb\r\n\r\n\r\nc\r\n", "a\rb\r\r\rc"] {
            assert_eq!(lines(text), [line(1, "a", false), line(2, "b", true), line(5, "c", false)], "{text:?}");
        }
    }

    #[test]
    fn spaces_at_the_ends_go_and_between_words_one_stays() {
        assert_eq!(lines(" \u{a0}\t a \u{a0} b\u{a0}c\td\u{3000}"), [(1, "a b c d".to_owned(), false)]);
    }

    #[test]
    fn navigation_and_what_cannot_be_seen_are_left_out_and_remarked_on() {
        let mut remarks = Vec::new();
        let lines = read("Top\nNavigation\na\u{200b}b\nTop of it\nTOP\n".into(), &mut remarks).unwrap();
        let lines = without_navigation(lines, &lexicon(), &mut remarks).unwrap();
        remarks.sort();
        let words: Vec<_> = lines.iter().map(|line| line.words.as_str()).collect();
        assert_eq!(words, ["ab", "Top of it"]);
        let remarks: Vec<_> = remarks.iter().map(Remark::to_string).collect();
        assert_eq!(
            remarks,
            [
                "1: is \"Top\", which is the page's navigation and is left out",
                "2: is \"Navigation\", which is the page's navigation and is left out",
                "3: has U+200B, which has no width, which is left out",
                "5: is \"TOP\", which is the page's navigation and is left out",
            ]
        );
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_place() {
        let refused = |bytes: &[u8]| read(bytes.to_vec(), &mut Vec::new()).unwrap_err();
        let byte = 0x93;
        assert_eq!(refused(b"a\nb \x93c\x94"), Refused::NotUtf8 { line: 2, column: 3, byte });
        assert_eq!(refused("a\nb\u{fffd}".as_bytes()), Refused::Lost { line: 2, column: 2 });
        let only_navigation = read(b" \n\xc2\xa0\nTop\n".to_vec(), &mut Vec::new()).unwrap();
        assert_eq!(without_navigation(only_navigation, &lexicon(), &mut Vec::new()), Err(Refused::Empty));
        assert_eq!(refused(&[b'a'; LARGEST + 1]), Refused::TooLarge(LARGEST + 1, LARGEST));
    }
}
