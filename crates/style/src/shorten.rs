//! Gives custom properties short names: those of the source are made to be read, and are a seventh of a page's style.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// What custom properties begin with.
const MARK: &str = "--";

/// The letters of short names.
const LETTERS: &[u8; 52] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Short names for the custom properties of a style.
pub struct ShortNames(HashMap<String, String>);

impl ShortNames {
    /// The shortest names for those that this style has most often.
    pub fn of(style: &str) -> Self {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (is_property, text) in pieces(style) {
            if is_property {
                *counts.entry(text).or_default() += 1;
            }
        }
        let mut names: Vec<_> = counts.into_iter().collect();
        names.sort_by_key(|(_, count)| Reverse(*count));
        let short = |(index, (name, _)): (usize, (&str, usize))| (name.to_owned(), letters(index));
        Self(names.into_iter().enumerate().map(short).collect())
    }

    /// The style with these names. A property that is not among them keeps its own.
    pub fn shorten(&self, style: &str) -> String {
        let short = |(is_property, text): (bool, &str)| match self.0.get(text).filter(|_| is_property) {
            Some(short) => format!("{MARK}{short}"),
            None if is_property => format!("{MARK}{text}"),
            None => text.to_owned(),
        };
        pieces(style).map(short).collect()
    }
}

/// The index as a name.
fn letters(index: usize) -> String {
    let letter = LETTERS.get(index % LETTERS.len()).map_or('_', |letter| char::from(*letter));
    match index / LETTERS.len() {
        0 => letter.to_string(),
        above => letters(above - 1) + &letter.to_string(),
    }
}

/// A style as names of custom properties, without their mark, and what stands between them.
fn pieces(style: &str) -> impl Iterator<Item = (bool, &str)> {
    style.split(MARK).enumerate().flat_map(|(index, text)| {
        let is_letter = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
        let end = if index == 0 { 0 } else { text.find(|letter| !is_letter(letter)).unwrap_or(text.len()) };
        let (name, rest) = text.split_at_checked(end).unwrap_or(("", text));
        let property = (index > 0).then_some((true, name));
        property.into_iter().chain(Some((false, rest)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_most_often_has_the_shortest_name_and_the_same_in_every_style() {
        let style = ":root{--space:1px;--line:calc(var(--space)*2)}a{margin:var(--space)}";
        let short = ShortNames::of(style);
        assert_eq!(short.shorten(style), ":root{--a:1px;--b:calc(var(--a)*2)}a{margin:var(--a)}");
        assert_eq!(short.shorten("p{--other:var(--line)}"), "p{--other:var(--b)}");
    }

    #[test]
    fn there_are_names_for_any_number_and_none_twice() {
        let names: Vec<String> = [0, 51, 52, 103, 104, 2756].into_iter().map(letters).collect();
        assert_eq!(names, ["a", "Z", "aa", "aZ", "ba", "aaa"]);
    }
}
