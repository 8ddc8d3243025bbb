//! Which way words are written, told by the words themselves: a page may quote any language, not only the bundle's own.

use super::context;

/// The `dir` of words that are written the other way than the page; nothing for all others.
pub fn dir_attribute(words: &str) -> Option<&'static str> {
    let direction = words.chars().find(|character| character.is_alphabetic()).map(direction)?;
    (direction != context().direction).then_some(direction)
}

/// As the Unicode blocks of letters have it: Hebrew, Arabic and their neighbours, then the old scripts of the same family.
fn direction(letter: char) -> &'static str {
    match letter {
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => "rtl",
        '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}' => "rtl",
        _ => "ltr",
    }
}

#[cfg(test)]
mod tests {
    use super::direction;

    #[test]
    fn letters_tell_which_way_they_are_written() {
        for (letters, way) in [("aéЖ润あ한", "ltr"), ("אبپߊࡀﷲ𐤀𞤀", "rtl")] {
            assert!(letters.chars().all(|letter| direction(letter) == way), "{letters}");
        }
    }
}
