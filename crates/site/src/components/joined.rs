//! Words that open a panel, and the signs around them: a term is a button, a box between whose edge and the next letter
//! engines break a line, whatever the letter is. And Chinese words in other words, behind which WebKit does the same.

use crate::document::{Inline, Inlines, Mark};
use crate::letters::is_square;

/// Runs that are set one after the other, or that no line may break between.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece {
    /// An inline.
    Inline(Inline),
    /// A term, or the end of words in another language, with the signs and letters that belong to it.
    Joined(Inlines),
}

/// A text in pieces: each term with what stands directly before and behind it, Chinese words with the sign behind them.
pub fn pieces(text: Inlines) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut rest = text.into_iter().peekable();
    while let Some(inline) = rest.next() {
        let mut joined = Inlines::new();
        if inline.mark == Mark::Term {
            joined.extend(before(&mut pieces));
            joined.push(inline);
        } else if let Some(at) = last_before_sign(&inline, rest.peek()) {
            let (words, last) = inline.words.split_at(at);
            if !words.is_empty() {
                pieces.push(Piece::Inline(Inline { words: words.to_owned(), ..inline.clone() }));
            }
            joined.push(Inline { words: last.to_owned(), ..inline });
        } else {
            pieces.push(Piece::Inline(inline));
            continue;
        }
        while let Some(next) = rest.peek_mut() {
            match next.mark {
                Mark::Term | Mark::Note | Mark::Source | Mark::FirstCitation => joined.extend(rest.next()),
                Mark::Plain => {
                    let (bound, free) = next.words.split_at(bound_behind(&next.words));
                    if !bound.is_empty() {
                        joined.push(Inline { words: bound.to_owned(), ..next.clone() });
                    }
                    if !free.is_empty() {
                        next.words = free.to_owned();
                        break;
                    }
                    rest.next();
                }
                _ => break,
            }
        }
        pieces.push(if joined.len() > 1 { Piece::Joined(joined) } else { Piece::Inline(joined.remove(0)) });
    }
    pieces
}

/// Where the last character of words in another language begins, if a line could break behind it and a sign follows that no line
/// may begin with: WebKit breaks between the two elements all the same.
fn last_before_sign(inline: &Inline, next: Option<&Inline>) -> Option<usize> {
    let (at, _) = inline.words.char_indices().next_back().filter(|(_, letter)| breaks_around(*letter))?;
    let is_bound = next.is_some_and(|next| next.mark == Mark::Plain && bound_behind(&next.words) > 0);
    (inline.mark == Mark::Plain && !inline.lang.is_empty() && is_bound).then_some(at)
}

/// Takes from the pieces so far what a term that follows must not be torn from.
fn before(pieces: &mut Vec<Piece>) -> Option<Inline> {
    let Some(Piece::Inline(last)) =
        pieces.last_mut().filter(|last| matches!(last, Piece::Inline(inline) if inline.mark == Mark::Plain))
    else {
        return None;
    };
    let bound = last.words.split_off(bound_before(&last.words));
    let taken = Inline { words: bound, ..last.clone() };
    if last.words.is_empty() {
        pieces.pop();
    }
    Some(taken).filter(|taken| !taken.words.is_empty())
}

/// How many bytes at the beginning of words stay with a box before them.
fn bound_behind(words: &str) -> usize {
    for (at, letter) in words.char_indices() {
        match letter {
            _ if letter.is_whitespace() || breaks_around(letter) || opens(letter) => return at,
            _ if breaks_behind(letter) => return at + letter.len_utf8(),
            _ => {}
        }
    }
    words.len()
}

/// Where the words begin that stay with a box behind them.
fn bound_before(words: &str) -> usize {
    let free =
        |letter: &char| letter.is_whitespace() || breaks_around(*letter) || closes(*letter) || breaks_behind(*letter);
    let bound = words.chars().rev().take_while(|letter| !free(letter));
    words.len() - bound.map(char::len_utf8).sum::<usize>()
}

/// Whether a line may break on both sides of a letter: Chinese characters, kana, hangul; not a sign that repeats or lengthens
/// the letter before it.
fn breaks_around(letter: char) -> bool {
    is_square(letter)
        && letter.is_alphanumeric()
        && !"々〻ゝゞヽヾーぁぃぅぇぉっゃゅょァィゥェォッャュョ".contains(letter)
}

/// Signs that begin what follows, in scripts without spaces.
fn opens(letter: char) -> bool {
    "“‘（［｛〔〈《「『【〖".contains(letter)
}

/// Signs that end what stands before them, in scripts without spaces.
fn closes(letter: char) -> bool {
    "、。，．：；！？）］｝〕〉》」』】〗".contains(letter)
}

fn breaks_behind(letter: char) -> bool {
    "-‐–—/…".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(words: &str) -> Inline {
        Inline::plain(words)
    }

    fn term(words: &str) -> Inline {
        Inline::new(Mark::Term, words, "term")
    }

    /// What is joined, in a text of words, a term, and words.
    fn joined(before: &str, behind: &str) -> String {
        let text = vec![plain(before), term("T"), plain(behind)];
        let pieces = pieces(text.clone());
        let words = |text: &Inlines| text.iter().map(|inline| inline.words.as_str()).collect::<String>();
        let all: String = pieces
            .iter()
            .map(|piece| match piece {
                Piece::Inline(inline) => inline.words.clone(),
                Piece::Joined(text) => words(text),
            })
            .collect();
        assert_eq!(all, words(&text));
        let found = pieces.iter().find_map(|piece| match piece {
            Piece::Joined(text) => Some(words(text)),
            Piece::Inline(_) => None,
        });
        found.unwrap_or_else(|| "T".to_owned())
    }

    #[test]
    fn a_term_stays_with_the_signs_around_it_in_every_script() {
        for (before, behind, expected) in [
            ("the ", " policy", "T"),
            ("the “", "”, (which", "“T”,"),
            ("a non-", "’s way", "T’s"),
            ("穿越", "，前往", "T，"),
            ("「", "」。這", "「T」。"),
            ("说：", "和“润”", "T"),
            ("第一（", "）", "（T）"),
            ("هذا «", "»، ثم", "«T»،"),
            ("これは", "ー、", "Tー、"),
            ("one (", ")–two", "(T)–"),
        ] {
            assert_eq!(joined(before, behind), expected, "{before}|T|{behind}");
        }
    }

    #[test]
    fn the_sign_of_a_note_and_what_follows_it_stay_with_the_term_too() {
        let note = Inline::new(Mark::Note, "Note", "correction-a");
        let text = vec![plain("“"), term("the line"), plain("”"), note.clone(), plain(", (note")];
        let expected = vec![
            Piece::Joined(vec![plain("“"), term("the line"), plain("”"), note, plain(",")]),
            Piece::Inline(plain(" (note")),
        ];
        assert_eq!(pieces(text), expected);
    }

    #[test]
    fn the_end_of_chinese_words_in_other_words_stays_with_the_sign_behind_it() {
        let chinese = |words: &str| plain(words).in_language("zh-Hans");
        let text = vec![plain("Movement "), chinese("白纸运动"), plain(", also called")];
        let expected = vec![
            Piece::Inline(plain("Movement ")),
            Piece::Inline(chinese("白纸运")),
            Piece::Joined(vec![chinese("动"), plain(",")]),
            Piece::Inline(plain(" also called")),
        ];
        assert_eq!(pieces(text), expected);
        for (words, behind) in [("润", " is spelled"), ("润", ""), ("》", ", the"), ("rùn", ", the")] {
            let text = vec![chinese(words), plain(behind)];
            assert_eq!(pieces(text), [Piece::Inline(chinese(words)), Piece::Inline(plain(behind))], "{words}{behind}");
        }
    }

    #[test]
    fn what_has_no_term_is_not_touched() {
        assert_eq!(pieces(vec![plain("a, "), plain("b.")]), [Piece::Inline(plain("a, ")), Piece::Inline(plain("b."))]);
    }
}
