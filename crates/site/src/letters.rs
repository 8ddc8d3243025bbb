//! How much room letters take: those of Chinese, Japanese and Korean fill a square, all others about half of one.

/// Whether a letter or sign fills a square.
pub fn is_square(letter: char) -> bool {
    letter >= '\u{2e80}'
}

/// How much room letters take, in halves of a square.
pub fn width(letters: impl IntoIterator<Item = char>) -> usize {
    letters.into_iter().map(|letter| if is_square(letter) { 2 } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fills_a_square_counts_twice() {
        assert_eq!(["run", "润", "潤ed", "ラン、", "런", ""].map(|words| width(words.chars())), [3, 2, 4, 6, 2, 0]);
    }
}
