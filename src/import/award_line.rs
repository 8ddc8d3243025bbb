//! The line that says what an entry was awarded: the year first, “winner” or “finalist” last.

use crate::content::award::{Label, Part};
use crate::content::values::Words;

const RESULTS: [&str; 2] = ["winner", "finalist"];

/// What tells an award with a name of its own from a category.
const AWARDS: [&str; 3] = ["award", "medal", "prize"];

/// The parts of an award line, in its order; `None` for any other line. Each is an exact part of it.
pub fn parts(line: &str) -> Option<Vec<Part>> {
    let (year, rest) = line.split_once(char::is_whitespace)?;
    let (middle, result) = rest.rsplit_once(char::is_whitespace).unwrap_or(("", rest));
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()) && year.starts_with(['1', '2']);
    if !is_year || !RESULTS.contains(&result.to_lowercase().as_str()) {
        return None;
    }
    let mut parts = vec![(Label::Year, year)];
    parts.extend(competition(middle));
    parts.push((Label::Result, result));
    let part = |(label, value): (Label, &str)| Some(Part { label, value: Words::new(value)? });
    Some(parts.into_iter().filter_map(part).collect())
}

/// Award or category, division and size of the newsroom, as far as commas tell them apart. Of three things and more
/// before the size nobody can say which comma is part of a name: they stay together.
fn competition(middle: &str) -> Vec<(Label, &str)> {
    let middle = middle.trim_end_matches(|letter: char| letter.is_whitespace() || ",:–—-".contains(letter));
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

fn is_size(part: &str) -> bool {
    let last = part.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    last.ends_with("newsroom") || last.ends_with("newsrooms")
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
        assert_parts("2001 winner", &[(Year, "2001"), (Result, "winner")]);
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
    }
}
