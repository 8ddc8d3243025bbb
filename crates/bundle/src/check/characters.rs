//! Characters that no text of a bundle may have: a reader cannot see them, and they can make words look like others.

use award_story_message::{Message, message};

/// No text of a bundle is longer, in characters.
pub const LONGEST: usize = 10_000;

/// What is wrong with a text's characters: the first offender, where it has one, and the message.
pub fn problem(text: &str) -> Option<(Option<char>, Message)> {
    if let Some((_, letter, why)) = refused(text).next() {
        return Some((Some(letter), of_letter(letter, why)));
    }
    is_too_long(text).then(|| {
        let message = message!("is longer than {} characters, expected one paragraph at most", LONGEST);
        (None, message)
    })
}

/// The characters that a text may not have: at which byte, which, and why.
pub fn refused(text: &str) -> impl Iterator<Item = (usize, char, Message)> {
    let mut before = ' ';
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while let Some((at, letter)) = letters.next() {
            let joins = is_joined(before) && letters.peek().is_some_and(|(_, next)| is_joined(*next));
            before = letter;
            if let Some(why) = why_refused(letter).filter(|_| !(is_joiner(letter) && joins)) {
                return Some((at, letter, why));
            }
        }
        None
    })
}

fn of_letter(letter: char, why: Message) -> Message {
    let name = format!("U+{:04X}", u32::from(letter));
    message!("has {}, {}, expected visible characters only", name, why)
}

fn is_too_long(text: &str) -> bool {
    text.len() > LONGEST && text.chars().nth(LONGEST).is_some()
}

fn why_refused(letter: char) -> Option<Message> {
    match letter {
        '\n' | '\r' => Some(message!("a line break")),
        '\t' => Some(message!("a tab")),
        _ if letter.is_control() => Some(message!("a control character")),
        '\u{2028}' | '\u{2029}' => Some(message!("a line break")),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Some(message!("which turns the direction of text")),
        '\u{200e}' | '\u{200f}' | '\u{61c}' => Some(message!("an invisible mark of direction")),
        '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2065}' | '\u{feff}' | '\u{180e}' | '\u{ad}' => {
            Some(message!("which has no width"))
        }
        '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{206a}'..='\u{206f}' => {
            Some(message!("which is invisible"))
        }
        '\u{17b4}' | '\u{17b5}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' => {
            Some(message!("which is invisible"))
        }
        '\u{e0000}'..='\u{e007f}' => Some(message!("an invisible tag")),
        // But for the selectors of variants, which are spelling.
        '\u{fff0}'..='\u{fff8}' | '\u{e0080}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}' => {
            Some(message!("which is invisible"))
        }
        '\u{fff9}'..='\u{fffb}' => Some(message!("an invisible mark of annotation")),
        '\u{fffd}' => Some(message!("which stands for a character lost in a wrong encoding")),
        _ if is_none(letter) => Some(message!("which is not a character")),
        _ => None,
    }
}

/// What Unicode leaves to programs' own use; some of it keeps a book's XML from being read at all.
fn is_none(letter: char) -> bool {
    matches!(letter, '\u{fdd0}'..='\u{fdef}') || u32::from(letter) & 0xfffe == 0xfffe
}

/// Zero-width joiner and non-joiner are spelling in the scripts from Arabic to Sinhala, as in Persian.
fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}')
}

fn is_joined(letter: char) -> bool {
    matches!(letter, '\u{620}'..='\u{dff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_named_by_its_code_point() {
        for (text, name) in [
            ("a\u{202e}b", "U+202E, which turns the direction"),
            ("a\u{2066}b", "U+2066, which turns"),
            ("a\u{200b}b", "U+200B, which has no width"),
            ("a\u{200d}b", "U+200D"),
            ("a\u{feff}", "U+FEFF"),
            ("\0", "U+0000, a control character"),
            ("a\tb", "U+0009, a tab"),
            ("a\nb", "U+000A, a line break"),
            ("\u{85}", "U+0085, a control character"),
            ("\u{e0041}", "U+E0041, an invisible tag"),
            ("\u{fffd}", "U+FFFD, which stands for"),
            ("\u{ffff}", "U+FFFF, which is not a character"),
            ("\u{fdd0}", "U+FDD0, which is not a character"),
            ("\u{10fffe}", "U+10FFFE, which is not a character"),
            ("\u{1d173}", "U+1D173, which is invisible"),
            ("\u{e0fff}", "U+E0FFF, which is invisible"),
        ] {
            let message = problem(text).unwrap().1.to_string();
            assert!(message.contains(name), "{message}");
        }
    }

    #[test]
    fn words_of_any_script_are_let_in() {
        for text in ["“Ran” out — 润学", "Yǒuxiáng", "می\u{200c}خواهم", "क्\u{200d}ष", "שלום", "a\u{a0}b", "葛\u{e0100}"]
        {
            assert_eq!(problem(text), None, "{text}");
        }
    }

    #[test]
    fn a_text_of_a_book_s_length_is_refused() {
        assert_eq!(problem(&"润".repeat(LONGEST)), None);
        assert!(problem(&"润".repeat(LONGEST + 1)).is_some());
    }
}
