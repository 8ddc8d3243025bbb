//! The headings of an award page, in any of their spellings: alone on a line, before a colon, or glued to the sentence
//! that they head.

use super::label;
use super::phrase::{self, Phrase};
use super::vocabulary::{Lexicon, Vocabulary};

/// What stands under a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// The description of the project.
    About,
    /// The judges' words.
    Judges,
}

type FileKind = (Heading, fn(&Vocabulary) -> &[Phrase]);

const KINDS: [FileKind; 2] =
    [(Heading::About, |language| &language.headings.about), (Heading::Judges, |language| &language.headings.judges)];

/// A line that begins with a heading: which, its words as printed, and what follows on the line; `None` for any other.
pub fn split<'a>(line: &'a str, lexicon: &Lexicon) -> Option<(Heading, &'a str, &'a str)> {
    let marked = KINDS.into_iter().find_map(|(heading, names)| {
        let labelled = label::split(line, lexicon.phrases(names))?;
        Some((heading, labelled.label, labelled.value))
    });
    marked.or_else(|| glued(line, lexicon))
}

/// A heading that nothing parts from the sentence behind it. Only some are read so: others could begin a title.
fn glued<'a>(line: &'a str, lexicon: &Lexicon) -> Option<(Heading, &'a str, &'a str)> {
    let glued = lexicon.phrases(|language| &language.headings.glued);
    let (name, end) = glued.filter_map(|name| Some((name, phrase::end(line, name)?))).max_by_key(|(_, end)| *end)?;
    let (heading, _) = KINDS.into_iter().find(|(_, names)| lexicon.phrases(*names).any(|other| other == name))?;
    let (printed, rest) = line.split_at_checked(end)?;
    heads(printed, rest).then(|| (heading, printed, rest.trim_start()))
}

/// Whether what follows begins a sentence, and does not go on with one: “Judges comments were kind.”
fn heads(printed: &str, rest: &str) -> bool {
    let mut letters = rest.trim_start().chars();
    let Some(first) = letters.next() else {
        return true;
    };
    let is_apart = rest.starts_with(char::is_whitespace);
    // In capitals a plural is no new sentence either: “ABOUT THE PROJECTS”.
    let is_shouted = printed.ends_with(char::is_uppercase) && letters.next().is_none_or(char::is_uppercase);
    !first.is_lowercase() && !"-–—/’'.,;)".contains(first) && (is_apart || !is_shouted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary;

    fn lexicon() -> Lexicon {
        Lexicon::new(vocabulary::all().unwrap().iter().collect())
    }

    fn read(line: &str) -> Option<(Heading, &str, &str)> {
        split(line, &lexicon())
    }

    #[test]
    fn a_heading_is_one_in_any_spelling() {
        for line in
            ["About the Project", "ABOUT THE PROJECT", "about this project", "About  the Project:", "AboutTheProject"]
        {
            assert_eq!(read(line), Some((Heading::About, line, "")), "{line}");
        }
        let judges = [
            "Judges Comments",
            "Judges’ Comments",
            "Judges' comments :",
            "Judge's Comment",
            "JUDGES‘ COMMENTS",
            "Comments From the Judges:",
            "Fallo del jurado",
            "Le mot du jury :",
            "JURYBEGRÜNDUNG",
            "Comentário do júri",
            "得獎理由:",
            "【获奖理由】",
            "＜選考評＞",
            "< 選 考 評 >",
            "■選評",
            "심사평",
            "رأي لجنة التحكيم:",
        ];
        for line in judges {
            assert_eq!(read(line), Some((Heading::Judges, line, "")), "{line}");
        }
    }

    #[test]
    fn a_heading_before_a_colon_comes_off_whatever_follows() {
        let judges = |printed, rest| Some((Heading::Judges, printed, rest));
        assert_eq!(read("Judges’ comments: we liked it."), judges("Judges’ comments:", "we liked it."));
        assert_eq!(read("得獎理由：本報導深入。"), judges("得獎理由：", "本報導深入。"));
        assert_eq!(read("Begründung der Jury: Licht."), judges("Begründung der Jury:", "Licht."));
        assert_eq!(read("• Avis du jury : une lampe."), judges("• Avis du jury :", "une lampe."));
    }

    #[test]
    fn a_heading_that_is_glued_to_its_first_sentence_comes_off() {
        let about = |rest| Some((Heading::About, "About the Project", rest));
        assert_eq!(read("About the ProjectThis film"), about("This film"));
        assert_eq!(read("About the Project “Run” is"), about("“Run” is"));
        assert_eq!(read("About the Project2020 was"), about("2020 was"));
        assert_eq!(read("About the ProjectÉcole"), about("École"));
        assert_eq!(read("About the Project润"), about("润"));
        assert_eq!(read("ABOUT THE PROJECTThis film"), Some((Heading::About, "ABOUT THE PROJECT", "This film")));
        assert_eq!(read("Fallo del juradoUna obra"), Some((Heading::Judges, "Fallo del jurado", "Una obra")));
    }

    #[test]
    fn a_sentence_that_begins_like_a_heading_is_none() {
        for line in [
            "About the project there is little to say.",
            "About the Projects",
            "ABOUT THE PROJECTS",
            "About the project’s makers",
            "About the Project-Based School",
            "Judges comments were kind.",
            "Judges commented.",
            "About the people",
            "Summary Judgment",
            "Description of a Lamp",
            "評審評語很好",
            "得獎理由很多",
            "لجنة التحكيم أشادت بالعمل",
            "",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
