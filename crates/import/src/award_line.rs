//! The line that says what an entry was awarded: the year first and “winner” or “finalist” last, or both before the rest.

use award_story_bundle::award::{Label, Part};
use award_story_bundle::values::Words;

const RESULTS: [&str; 2] = ["winner", "finalist"];

/// What tells an award with a name of its own from a category.
const AWARDS: [&str; 3] = ["award", "medal", "prize"];

/// How large newsrooms are, and what joins two sizes.
const SIZES: [&str; 5] = ["small", "medium", "large", "and", "or"];

/// What may stand between a year, a result and what they belong to.
const MARKS: [char; 6] = [',', ':', '–', '—', '-', '|'];

/// The parts of an award line, in its order; `None` for any other line. Each is an exact part of it.
pub fn parts(line: &str) -> Option<Vec<Part>> {
    let (first, middle, last) = around(line).or_else(|| before(line))?;
    let mut parts = first;
    parts.extend(competition(middle.trim_matches(separates)));
    parts.extend(last);
    let part = |(label, value): (Label, &str)| Some(Part { label, value: Words::new(value)? });
    Some(parts.into_iter().filter_map(part).collect())
}

type Labelled<'a> = Vec<(Label, &'a str)>;

/// “2001 … winner”: the parts at its beginning, what is between, the parts at its end.
fn around(line: &str) -> Option<(Labelled<'_>, &str, Labelled<'_>)> {
    let (year, rest) = line.split_once(char::is_whitespace)?;
    let (middle, result) = rest.rsplit_once(char::is_whitespace).unwrap_or(("", rest));
    (is_year(year) && is_result(result)).then(|| (vec![(Label::Year, year)], middle, vec![(Label::Result, result)]))
}

/// “Winner, 2001 …” or “2001 Winner: …”. Without such a mark the words could be a title’s.
fn before(line: &str) -> Option<(Labelled<'_>, &str, Labelled<'_>)> {
    let (first, rest) = line.split_once(char::is_whitespace)?;
    if is_year(first) {
        let (result, middle) = rest.split_once(MARKS)?;
        let result = result.trim();
        return is_result(result).then(|| (vec![(Label::Year, first), (Label::Result, result)], middle, Vec::new()));
    }
    let (result, rest) = line.split_once(MARKS)?;
    let (year, middle) = rest.trim_start().split_once(char::is_whitespace)?;
    let [result, year] = [result.trim(), year.trim_end_matches(MARKS)];
    (is_result(result) && is_year(year))
        .then(|| (vec![(Label::Result, result), (Label::Year, year)], middle, Vec::new()))
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()) && word.starts_with(['1', '2'])
}

fn is_result(word: &str) -> bool {
    RESULTS.contains(&word.to_lowercase().as_str())
}

fn separates(letter: char) -> bool {
    letter.is_whitespace() || MARKS.contains(&letter)
}

/// Award or category, division and size of the newsroom, as far as commas tell them apart. Of three things and more
/// before the size nobody can say which comma is part of a name: they stay together.
fn competition(middle: &str) -> Vec<(Label, &str)> {
    let (named, size) = match middle.rsplit_once(',') {
        Some((before, last)) if is_size(last) => (before, Some(last)),
        _ if is_size(middle) => ("", Some(middle)),
        _ => (middle, None),
    };
    let is_award = |name: &str| name.split_whitespace().any(|word| AWARDS.contains(&word.to_lowercase().as_str()));
    let label = |name| if is_award(name) { Label::Award } else { Label::Category };
    let mut parts = match named.split(',').collect::<Vec<_>>().as_slice() {
        [name, division] if !is_continued(division) => vec![(label(name), *name), (Label::Division, *division)],
        _ => vec![(label(named), named)],
    };
    parts.extend(size.map(|size| (Label::NewsroomSize, size)));
    parts
}

/// “Small/Medium Newsroom”, or of a page that takes the newsroom for granted the sizes alone.
fn is_size(part: &str) -> bool {
    let part = part.trim().to_lowercase();
    let mut words = part.split(|letter: char| letter.is_whitespace() || letter == '/').filter(|word| !word.is_empty());
    let names_sizes = !part.is_empty() && words.all(|word| SIZES.contains(&word));
    names_sizes || part.ends_with("newsroom") || part.ends_with("newsrooms")
}

/// Whether a comma stands in a name: “Sports, and Weather”.
fn is_continued(division: &str) -> bool {
    division.split_whitespace().next().is_some_and(|word| ["and", "&", "or"].contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(line: &str) -> Vec<(Label, String)> {
        let parts = parts(line).unwrap();
        assert!(parts.iter().all(|part| line.contains(part.value.as_str())), "{line}");
        parts.into_iter().map(|part| (part.label, part.value.to_string())).collect()
    }

    #[track_caller]
    fn assert_parts(line: &str, expected: &[(Label, &str)]) {
        let expected: Vec<_> = expected.iter().map(|(label, value)| (*label, (*value).to_owned())).collect();
        assert_eq!(values(line), expected);
    }

    #[test]
    fn commas_tell_the_parts_apart() {
        use Label::{Award, Category, Division, NewsroomSize, Result, Year};
        assert_parts(
            "2001 Invented Storytelling, Short Form, Small/Medium Newsroom winner",
            &[
                (Year, "2001"),
                (Category, "Invented Storytelling"),
                (Division, "Short Form"),
                (NewsroomSize, "Small/Medium Newsroom"),
                (Result, "winner"),
            ],
        );
        assert_parts(
            "2001 Invented Category, Large Newsroom Finalist",
            &[(Year, "2001"), (Category, "Invented Category"), (NewsroomSize, "Large Newsroom"), (Result, "Finalist")],
        );
        assert_parts(
            "2001 Invented Category finalist",
            &[(Year, "2001"), (Category, "Invented Category"), (Result, "finalist")],
        );
        assert_parts(
            "2001 Lamp Award for Invented Service winner",
            &[(Year, "2001"), (Award, "Lamp Award for Invented Service"), (Result, "winner")],
        );
        assert_parts(
            "2001 Invented Film, Small / Medium winner",
            &[(Year, "2001"), (Category, "Invented Film"), (NewsroomSize, "Small / Medium"), (Result, "winner")],
        );
        assert_parts("2001 winner", &[(Year, "2001"), (Result, "winner")]);
    }

    #[test]
    fn year_and_result_may_both_come_first() {
        use Label::{Category, Division, NewsroomSize, Result, Year};
        for line in ["2001 Winner: Invented Film, Short Form", "2001 Winner – Invented Film, Short Form"] {
            let rest = [(Category, "Invented Film"), (Division, "Short Form")];
            assert_parts(line, &[&[(Year, "2001"), (Result, "Winner")], &rest[..]].concat());
        }
        for line in ["Finalist, 2001 Invented Film, Large Newsroom", "Finalist: 2001, Invented Film, Large Newsroom"] {
            let rest = [(Category, "Invented Film"), (NewsroomSize, "Large Newsroom")];
            assert_parts(line, &[&[(Result, "Finalist"), (Year, "2001")], &rest[..]].concat());
        }
    }

    #[test]
    fn what_commas_do_not_tell_apart_stays_together() {
        use Label::{Category, NewsroomSize, Result, Year};
        assert_parts(
            "2001 News, Sports, and Weather, Small Newsroom winner",
            &[
                (Year, "2001"),
                (Category, "News, Sports, and Weather"),
                (NewsroomSize, "Small Newsroom"),
                (Result, "winner"),
            ],
        );
        assert_parts(
            "2001 Sports, and Weather – winner",
            &[(Year, "2001"), (Category, "Sports, and Weather"), (Result, "winner")],
        );
    }

    #[test]
    fn no_other_line_is_an_award_line() {
        for line in ["", "winner", "2001", "2001 was a year", "The 2001 winner", "20010 Category winner", "2001winner"]
        {
            assert!(parts(line).is_none(), "{line}");
        }
        for title in [
            "2001 winner takes it all",
            "Winner of 2001",
            "Winner, but Not in 2001",
            "Finalist: A Lamp",
            "2001: A Lamp",
        ] {
            assert!(parts(title).is_none(), "{title}");
        }
    }
}
