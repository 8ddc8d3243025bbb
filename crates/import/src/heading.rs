//! The headings of an award page, in any of their spellings, alone on a line or glued to the sentence that they head.

/// What stands under a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// The description of the project.
    About,
    /// The judges' words.
    Judges,
}

/// The words of the headings. What is longer comes first; an apostrophe may stand anywhere.
const SPELLINGS: [(Heading, &[&str]); 6] = [
    (Heading::About, &["about", "the", "project"]),
    (Heading::About, &["about", "this", "project"]),
    (Heading::Judges, &["judges", "comments"]),
    (Heading::Judges, &["judges", "comment"]),
    (Heading::Judges, &["judge", "comments"]),
    (Heading::Judges, &["judge", "comment"]),
];

/// A line that begins with a heading: which, its words as printed, and what follows on the line; `None` for any other.
pub fn split(line: &str) -> Option<(Heading, &str, &str)> {
    SPELLINGS.into_iter().find_map(|(heading, spelling)| {
        let (printed, rest) = line.split_at_checked(end(line, spelling)?)?;
        heads(printed, rest).then(|| (heading, printed, rest.trim_start()))
    })
}

/// Where a heading of these words ends in a line that begins with it, a colon included.
fn end(line: &str, spelling: &[&str]) -> Option<usize> {
    let mut rest = line;
    for word in spelling {
        rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || is_apostrophe(letter));
        for expected in word.chars() {
            rest = rest.trim_start_matches(is_apostrophe);
            rest = rest.strip_prefix(|letter: char| letter.eq_ignore_ascii_case(&expected))?;
        }
    }
    let behind = rest.trim_start().strip_prefix([':', '：']);
    Some(line.len() - behind.unwrap_or(rest).len())
}

/// Whether what follows begins a sentence, and does not go on with one: “Judges comments were kind.”
fn heads(printed: &str, rest: &str) -> bool {
    let mut letters = rest.trim_start().chars();
    let Some(first) = letters.next() else {
        return true;
    };
    let is_apart = printed.ends_with([':', '：']) || rest.starts_with(char::is_whitespace);
    // In capitals a plural is no new sentence either: “ABOUT THE PROJECTS”.
    let is_shouted = printed.ends_with(char::is_uppercase) && letters.next().is_none_or(char::is_uppercase);
    !first.is_lowercase() && !"-–—/’'.,;)".contains(first) && (is_apart || !is_shouted)
}

fn is_apostrophe(letter: char) -> bool {
    "'’‘ʼ`´′＇".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_one_in_any_spelling() {
        for line in
            ["About the Project", "ABOUT THE PROJECT", "about this project", "About  the Project:", "AboutTheProject"]
        {
            assert_eq!(split(line), Some((Heading::About, line, "")), "{line}");
        }
        let judges =
            ["Judges Comments", "Judges’ Comments", "Judges' comments :", "Judge's Comment", "JUDGES‘ COMMENTS"];
        for line in judges {
            assert_eq!(split(line), Some((Heading::Judges, line, "")), "{line}");
        }
    }

    #[test]
    fn a_heading_that_is_glued_to_its_first_sentence_comes_off() {
        let about = |rest| Some((Heading::About, "About the Project", rest));
        assert_eq!(split("About the ProjectThis film"), about("This film"));
        assert_eq!(split("About the Project “Run” is"), about("“Run” is"));
        assert_eq!(split("About the Project2020 was"), about("2020 was"));
        assert_eq!(split("About the ProjectÉcole"), about("École"));
        assert_eq!(split("About the Project润"), about("润"));
        assert_eq!(split("ABOUT THE PROJECTThis film"), Some((Heading::About, "ABOUT THE PROJECT", "This film")));
        assert_eq!(split("Judges’ Comments: we liked"), None);
        assert_eq!(split("Judges’ Comments: We liked"), Some((Heading::Judges, "Judges’ Comments:", "We liked")));
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
            "",
        ] {
            assert_eq!(split(line), None, "{line}");
        }
    }
}
