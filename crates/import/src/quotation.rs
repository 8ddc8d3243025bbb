//! The judges' words where no heading stands above them: a quotation that the page says is theirs.

use super::label;
use super::lines::Line;
use super::phrase;
use super::remark::Remark;
use super::vocabulary::Lexicon;

/// What a quotation begins with, in any language.
const QUOTATION_MARKS: &str = "“\"„‟«»‹「『〝《‘‚";

/// Takes the first such quotation and what is quoted right after it; nothing where there is none.
pub fn take(lines: &mut Vec<Line>, lexicon: &Lexicon, remarks: &mut Vec<Remark>) -> Option<Vec<Line>> {
    let first = lines.iter().position(|line| is_the_judges(&line.words, lexicon))?;
    let rest = lines.get(first..).unwrap_or_default();
    let goes_on = |line: &&Line| is_quotation(&line.words) || is_the_judges(&line.words, lexicon);
    let count = rest.iter().take_while(goes_on).count();
    let spoken: Vec<Line> = lines.drain(first..first + count).collect();
    let message = "is a quotation that is said to be the judges', and stands as their words".to_owned();
    remarks.extend(spoken.iter().map(|line| Remark { line: line.number, message: message.clone() }));
    Some(spoken)
}

/// Whether a paragraph is a quotation, or leads to one, of which it says that the judges said it.
fn is_the_judges(words: &str, lexicon: &Lexicon) -> bool {
    let attributions = || lexicon.phrases(|language| &language.attributions);
    let leads =
        || phrase::opening(words, attributions()).is_some() && words.contains(|it| QUOTATION_MARKS.contains(it));
    is_quotation(words) && phrase::holds(words, attributions()) || leads()
}

fn is_quotation(words: &str) -> bool {
    // An opening bracket may decorate a line, and in Chinese and Japanese opens a quotation.
    let bulleted =
        words.get(label::start(words)..).is_some_and(|bare| bare.starts_with(|it| QUOTATION_MARKS.contains(it)));
    bulleted || words.starts_with(|letter| QUOTATION_MARKS.contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lines, vocabulary};

    fn taken(text: &str) -> (Vec<String>, Vec<String>) {
        let lexicon = Lexicon::new(vocabulary::all().unwrap().iter().collect());
        let mut lines = lines::read(text.into(), &mut Vec::new()).unwrap();
        let taken = take(&mut lines, &lexicon, &mut Vec::new()).unwrap_or_default();
        let words = |lines: Vec<Line>| lines.into_iter().map(|line| line.words).collect();
        (words(taken), words(lines))
    }

    #[test]
    fn a_quotation_that_is_said_to_be_the_judges_is_theirs_and_what_is_quoted_after_it() {
        let text = "A lamp.\n“It shone,” the judge wrote.\n“It shone for all.”\nBy nobody";
        let (spoken, left) = taken(text);
        assert_eq!(spoken, ["“It shone,” the judge wrote.", "“It shone for all.”"]);
        assert_eq!(left, ["A lamp.", "By nobody"]);
        for line in [
            "The judges wrote: “It shone.”",
            "«Una luz», escribió el jurado.",
            "« Une lampe », a écrit le jury.",
            "„Ein Licht“, so die Jury.",
            "“Uma luz”, disse o júri.",
            "「灯がともった」と選考委員は評した。",
            "“등불이 켜졌다”라고 심사위원은 평했다.",
            "«مصباح أضاء»، قالت لجنة التحكيم.",
            "評審指出:「燈亮了。」",
            "“灯亮了。”评委认为。",
        ] {
            assert_eq!(taken(line).0, [line]);
        }
    }

    #[test]
    fn other_quotations_and_other_words_about_judges_stay() {
        for line in ["“It shone,” a neighbour said.", "The judge wrote a letter.", "A judge said it, “perhaps”."]
        {
            assert_eq!(taken(line).0.is_empty(), line != "A judge said it, “perhaps”.", "{line}");
        }
    }
}
