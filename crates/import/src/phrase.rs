//! Finds the phrases of a language in a line, in any of their spellings: capitals, accents, apostrophes, the width of
//! letters and the spaces between words don't count.

use std::ops::Range;

use icu_normalizer::properties::{CanonicalCombiningClassMapBorrowed, CanonicalDecompositionBorrowed, Decomposed};
use serde::{Deserialize, Deserializer};

/// A phrase as it is compared: without what doesn't count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase(String);

impl Phrase {
    /// A phrase in any spelling.
    pub fn new(words: &str) -> Self {
        Self(words.chars().filter(|letter| counts(*letter)).map(folded).collect())
    }
}

impl<'de> Deserialize<'de> for Phrase {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|words| Self::new(&words))
    }
}

/// Where a phrase ends in a line that begins with it.
pub fn end(line: &str, phrase: &Phrase) -> Option<usize> {
    let mut letters = line.char_indices();
    let mut end = 0;
    for wanted in phrase.0.chars() {
        let (at, letter) = letters.find(|(_, letter)| counts(*letter))?;
        if folded(letter) != wanted {
            return None;
        }
        end = at + letter.len_utf8();
    }
    let marks = line.get(end..)?.chars().take_while(|letter| is_mark(*letter));
    Some(end + marks.map(char::len_utf8).sum::<usize>())
}

/// Where the longest of several phrases ends in a line that begins with one of them and doesn't go on with the word.
pub fn opening<'a>(line: &str, phrases: impl IntoIterator<Item = &'a Phrase>) -> Option<usize> {
    let ends = phrases.into_iter().filter_map(|phrase| end(line, phrase));
    ends.filter(|end| *end > 0 && is_boundary(line, *end)).max()
}

/// Where the longest of several phrases begins in a line that ends with one of them.
pub fn closing<'a>(line: &str, phrases: impl IntoIterator<Item = &'a Phrase>) -> Option<usize> {
    let start = |phrase: &Phrase| {
        // Spaces, apostrophes and marks may lie between the letters that count.
        let most = 2 * phrase.0.chars().count() + 8;
        let tail = line.char_indices().rev().take(most).last().map_or(0, |(at, _)| at);
        let whole = |range: Range<usize>| (range.end == line.len()).then_some(range.start);
        all(line, tail, phrase).find_map(whole)
    };
    phrases.into_iter().filter_map(start).min()
}

/// Whether a line holds one of several phrases as words of their own.
pub fn holds<'a>(line: &str, phrases: impl IntoIterator<Item = &'a Phrase>) -> bool {
    phrases.into_iter().any(|phrase| all(line, 0, phrase).next().is_some())
}

/// Whether a line is one of several phrases and nothing else.
pub fn is<'a>(line: &str, phrases: impl IntoIterator<Item = &'a Phrase>) -> bool {
    opening(line, phrases) == Some(line.len())
}

/// Whether a letter belongs to a script that sets no space between words, or joins its particles to them.
pub fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

/// Every place from here on where a phrase stands in a line, from word to word.
fn all<'a>(line: &'a str, from: usize, phrase: &'a Phrase) -> impl Iterator<Item = Range<usize>> + 'a {
    let letters = line.get(from..).unwrap_or_default().char_indices().map(move |(at, letter)| (from + at, letter));
    let first = phrase.0.chars().next();
    let starts = letters.filter(move |(_, letter)| Some(folded(*letter)) == first);
    starts.filter_map(move |(start, _)| {
        let end = start + end(line.get(start..)?, phrase)?;
        (end > start && is_boundary(line, start) && is_boundary(line, end)).then_some(start..end)
    })
}

/// Whether a word may end or begin here.
fn is_boundary(line: &str, at: usize) -> bool {
    let (Some(before), Some(after)) = (line.get(..at), line.get(at..)) else { return false };
    let (Some(before), Some(after)) = (before.chars().next_back(), after.chars().next()) else { return true };
    let is_inside = before.is_alphanumeric() && (after.is_alphanumeric() || is_mark(after));
    !is_inside || is_unspaced(before) || is_unspaced(after)
}

/// Whether a letter counts when phrases are compared.
fn counts(letter: char) -> bool {
    !letter.is_whitespace() && !is_apostrophe(letter) && !is_mark(letter)
}

fn is_apostrophe(letter: char) -> bool {
    "'’‘ʼ`´′＇".contains(letter)
}

/// An accent or vowel sign that stands after its letter, or what only stretches an Arabic word.
fn is_mark(letter: char) -> bool {
    letter >= '\u{300}' && (letter == '\u{640}' || CanonicalCombiningClassMapBorrowed::new().get_u8(letter) != 0)
}

/// A letter without capital, accent or width.
fn folded(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    if is_unspaced(letter) {
        return letter;
    }
    let narrow = match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        _ => letter,
    };
    let small = narrow.to_lowercase().next().unwrap_or(narrow);
    match CanonicalDecompositionBorrowed::new().decompose(small) {
        Decomposed::Expansion(base, mark) if is_mark(mark) => folded(base),
        Decomposed::Singleton(other) => other,
        _ => small,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrases(words: &[&str]) -> Vec<Phrase> {
        words.iter().map(|words| Phrase::new(words)).collect()
    }

    #[test]
    fn spellings_of_a_phrase_are_one() {
        for (line, phrase) in [
            ("JUDGES’ COMMENTS", "judges comments"),
            ("Judge's Comments", "judges comments"),
            ("AboutTheProject", "about the project"),
            ("CATEGORIE", "catégorie"),
            ("Cate\u{301}gorie", "catégorie"),
            ("選 考 評", "選考評"),
            ("ＦＩＲＳＴ　ＰＬＡＣＥ", "first place"),
            ("الجائزة الأولى", "الجائزة الاولى"),
            ("قَالَتْ", "قالت"),
        ] {
            assert_eq!(end(line, &Phrase::new(phrase)), Some(line.len()), "{line}");
        }
    }

    #[test]
    fn a_phrase_is_of_whole_words() {
        assert_eq!(opening("Winners", &phrases(&["winner"])), None);
        assert_eq!(opening("Second Place, Essay", &phrases(&["second", "second place"])), Some("Second Place".len()));
        assert_eq!(
            closing("Invented Essay First Place", &phrases(&["place", "first place"])),
            Some("Invented Essay ".len())
        );
        assert_eq!(closing("調查報導獎首獎", &phrases(&["首獎"])), Some("調查報導獎".len()));
        assert!(holds("The Lamp Award for Service", &phrases(&["award"])));
        assert!(!holds("A rewarding lamp", &phrases(&["award"])));
        assert!(is("Mención  de Honor", &phrases(&["mencion de honor"])));
        assert!(!is("Mención de Honor 2001", &phrases(&["mención de honor"])));
    }

    #[test]
    fn letters_that_no_accent_tells_apart_stay_apart() {
        assert_eq!(end("사", &Phrase::new("상")), None);
        assert_eq!(end("", &Phrase::new("상")), None);
        assert_eq!(opening("anything", &phrases(&[""])), None);
    }
}
