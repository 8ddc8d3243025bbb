//! From a byte of a text to its line and column, in the same short time wherever it stands: a file may be one line of
//! a million bytes with a diagnostic in every tenth.

/// How many bytes lie between two marks.
const STEP: usize = 512;

/// A place counted from 1: line, and column in characters.
pub type LineAndColumn = (usize, usize);

/// Marks at every so many bytes of a text, each with its line and column.
#[derive(Debug)]
pub struct Lines(Vec<LineAndColumn>);

impl Lines {
    /// Marks a text.
    pub fn of(text: &str) -> Lines {
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let mut place = (1, 1);
        for chunk in text.as_bytes().chunks(STEP) {
            marks.push(place);
            place = chunk.iter().fold(place, after);
        }
        Lines(marks)
    }

    /// Where a byte of the same text stands; the end of the text for a byte beyond it.
    pub fn place(&self, text: &str, at: usize) -> LineAndColumn {
        let at = at.min(text.len());
        let mark = (at / STEP).min(self.0.len().saturating_sub(1));
        let start = self.0.get(mark).copied().unwrap_or((1, 1));
        let between = text.as_bytes().get(mark * STEP..at).unwrap_or_default();
        between.iter().fold(start, after)
    }
}

/// The place after a byte. Of a character's bytes only the first counts.
fn after((line, column): LineAndColumn, byte: &u8) -> LineAndColumn {
    match byte {
        b'\n' => (line + 1, 1),
        0x80..=0xbf => (line, column),
        _ => (line, column + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_found_as_counting_finds_it() {
        let text = "润a\n\nyǒu\r\n".repeat(200);
        let lines = Lines::of(&text);
        for (at, _) in text.char_indices() {
            let before = &text[..at];
            let last = before.rsplit('\n').next().unwrap_or_default();
            let expected = (before.matches('\n').count() + 1, last.chars().count() + 1);
            assert_eq!(lines.place(&text, at), expected, "{at}");
        }
        assert_eq!(lines.place(&text, usize::MAX), (601, 1));
        assert_eq!(Lines::of("").place("", 0), (1, 1));
    }
}
