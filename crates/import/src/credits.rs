//! Who made an entry, as its page says it. The words are kept, and nothing is taken from them about anybody.

use super::label;
use super::phrase;
use super::vocabulary::Lexicon;

/// A word of a name that is written small is no longer, in characters: “de”, “al”.
const LONGEST_PARTICLE: usize = 2;

/// Whether a line begins with the label of a credit: “Reporters: …”.
pub fn is_labelled(line: &str, lexicon: &Lexicon) -> bool {
    label::split(line, lexicon.phrases(|language| &language.labels.credits)).is_some_and(|labelled| labelled.is_marked)
}

/// Whether a line is a credit without a colon: “By”, and nothing but names behind it.
pub fn is_byline(line: &str, lexicon: &Lexicon) -> bool {
    let end = phrase::opening(line, lexicon.phrases(|language| &language.bylines));
    let Some(names) = end.and_then(|end| line.get(end..)).filter(|names| !names.is_empty()) else { return false };
    let is_join = |word: &str| phrase::is(word, lexicon.phrases(|language| &language.joins));
    names.split([' ', ',', '、', '，']).filter(|word| !word.is_empty()).all(|word| {
        let is_small = word.chars().next().is_some_and(char::is_lowercase);
        !is_small || is_join(word) || word.chars().count() <= LONGEST_PARTICLE
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary;

    fn lexicon() -> Lexicon {
        Lexicon::new(vocabulary::all().unwrap().iter().collect())
    }

    #[test]
    fn a_credit_has_a_label_or_nothing_but_names() {
        for line in
            ["Reporters: A, B", "得獎人:甲、乙", "Medio: La Lámpara Inventada", "受賞者：灯台取材班", "• Auteur : A"]
        {
            assert!(is_labelled(line, &lexicon()), "{line}");
        }
        for line in ["By Ana Lamp and Ben de Light", "Por Ana Luz y Bela Lámpara"] {
            assert!(is_byline(line, &lexicon()), "{line}");
        }
        for line in ["By the Light of a Lamp", "Por qué nadie la encendió", "By", "Reporters were there"] {
            assert!(!is_labelled(line, &lexicon()) && !is_byline(line, &lexicon()), "{line}");
        }
    }
}
