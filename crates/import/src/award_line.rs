//! The line that says what an entry was awarded: year, award or category, division, newsroom size, result. Pages print it
//! as one line, or each part on a line of its own.

use super::label;
use super::paragraphs::is_closed;
use super::phrase::{self, Phrase};
use super::vocabulary::{Lexicon, Vocabulary};
use award_story_bundle::award::{Label, Part};
use award_story_bundle::values::NonEmptyText;

/// What may stand between a year, a result and what they belong to.
const MARKS: &str = ",:–—-|/•·()，：、・｜／（）";

/// A line that names an award or a category is no longer, in characters.
const LONGEST_NAME: usize = 60;

type Labelled<'a> = Vec<(Label, &'a str)>;
type FileKind = (Label, fn(&Vocabulary) -> &[Phrase]);

const LABELS: [FileKind; 6] = [
    (Label::Year, |language| &language.labels.year),
    (Label::Award, |language| &language.labels.award),
    (Label::Category, |language| &language.labels.category),
    (Label::Division, |language| &language.labels.division),
    (Label::NewsroomSize, |language| &language.labels.newsroom_size),
    (Label::Result, |language| &language.labels.result),
];

/// The parts of an award line, in its order; `None` for any other line. Each is an exact part of it.
pub fn whole(line: &str, lexicon: &Lexicon) -> Option<Vec<Part>> {
    if labelled(line, lexicon).is_some() {
        return None;
    }
    let scan = Scan::of(line, lexicon);
    let is_named = scan.is_apart && names(scan.rest, lexicon);
    let is_whole = scan.has(Label::Result) && (scan.has(Label::Year) || is_named);
    is_whole.then(|| scan.parts(lexicon))
}

/// The parts that a line holds of an award line whose other parts are on other lines: a labelled one, or a result or a
/// year that stands alone.
pub fn piece(line: &str, lexicon: &Lexicon) -> Option<Vec<Part>> {
    if let Some((label, value)) = labelled(line, lexicon) {
        return Some(parts(vec![(label, value)]));
    }
    let scan = Scan::of(line, lexicon);
    let is_piece = scan.rest.is_empty() && (scan.has(Label::Result) || scan.has(Label::Year));
    is_piece.then(|| scan.parts(lexicon))
}

/// The parts of a line that may be an award's or a category's name; whether it is one, the lines around it tell.
pub fn name(line: &str, lexicon: &Lexicon) -> Option<Vec<Part>> {
    let bare = line.get(label::start(line)..)?;
    let is_short = bare.chars().count() <= LONGEST_NAME && !is_closed(bare);
    let scan = Scan::of(line, lexicon);
    (is_short && names(scan.rest, lexicon)).then(|| scan.parts(lexicon))
}

/// The result with which a line begins, whatever follows: “First place: …”.
pub fn result(line: &str, lexicon: &Lexicon) -> Option<Vec<Part>> {
    let (result, _) = leading_result(line.get(label::start(line)..)?, lexicon)?;
    Some(parts(vec![(Label::Result, result)]))
}

/// Whether a line has a label of an award line's part, and nothing behind it: the next line is its value.
pub fn is_label_alone(line: &str, lexicon: &Lexicon) -> bool {
    LABELS
        .into_iter()
        .any(|(_, names)| label::split(line, lexicon.phrases(names)).is_some_and(|it| it.value.is_empty()))
}

/// Whether a line has the label of an award line's part, marked as such.
pub fn is_labelled(line: &str, lexicon: &Lexicon) -> bool {
    LABELS.into_iter().any(|(_, names)| label::split(line, lexicon.phrases(names)).is_some_and(|it| it.is_marked))
}

/// A labelled part. What is labelled a category may be an award with a name of its own.
fn labelled<'a>(line: &'a str, lexicon: &Lexicon) -> Option<(Label, &'a str)> {
    let (label, value) = LABELS.into_iter().find_map(|(label, names)| {
        let labelled = label::split(line, lexicon.phrases(names))?;
        (!labelled.value.is_empty()).then_some((label, labelled.value))
    })?;
    let year = (label == Label::Year).then(|| leading_year(value, lexicon)).flatten();
    Some(match (label, year) {
        (Label::Category | Label::Award, _) => (named(value, lexicon), value),
        (_, Some((year, _))) => (label, year),
        _ => (label, value),
    })
}

/// A line without what it says of year and result.
struct Scan<'a> {
    first: Labelled<'a>,
    rest: &'a str,
    last: Labelled<'a>,
    /// Whether more than a space parts the result from the rest.
    is_apart: bool,
}

impl<'a> Scan<'a> {
    fn of(line: &'a str, lexicon: &Lexicon) -> Self {
        let rest = line.get(label::start(line)..).unwrap_or(line).trim_end();
        let mut scan = Scan { first: Vec::new(), rest, last: Vec::new(), is_apart: true };
        scan.lead_year(lexicon);
        if let Some((result, rest)) = leading_result(scan.rest, lexicon) {
            scan.first.push((Label::Result, result));
            scan.rest = rest.trim_start_matches(separates);
            scan.lead_year(lexicon);
        } else {
            scan.trail_result(lexicon);
        }
        scan.trail_year(lexicon);
        scan.rest = scan.rest.trim_matches(separates);
        scan
    }

    fn has(&self, label: Label) -> bool {
        self.first.iter().chain(&self.last).any(|(other, _)| *other == label)
    }

    fn parts(self, lexicon: &Lexicon) -> Vec<Part> {
        let mut all = self.first;
        all.extend(competition(self.rest, lexicon));
        all.extend(self.last);
        parts(all)
    }

    fn lead_year(&mut self, lexicon: &Lexicon) {
        if let Some((year, rest)) = leading_year(self.rest, lexicon).filter(|_| !self.has(Label::Year)) {
            self.first.push((Label::Year, year));
            self.rest = rest;
        }
    }

    /// A result at the end. Without a year before it, it must stand apart: a title may end with such a word.
    fn trail_result(&mut self, lexicon: &Lexicon) {
        let line = self.rest.trim_end_matches(separates);
        let Some(start) = phrase::closing(line, lexicon.phrases(|language| &language.results)) else { return };
        let Some((before, result)) = line.split_at_checked(start) else { return };
        let is_marked = before.trim_end().ends_with(|letter| MARKS.contains(letter));
        let is_unspaced = before.trim_end().ends_with(phrase::is_unspaced);
        self.is_apart = before.is_empty() || is_marked || is_unspaced;
        if self.is_apart || self.has(Label::Year) {
            self.last.push((Label::Result, result));
            self.rest = before.trim_end_matches(separates);
        }
    }

    /// A year at the end: behind a mark, or behind the name of an award.
    fn trail_year(&mut self, lexicon: &Lexicon) {
        let line = self.rest.trim_end_matches(separates);
        let bare = phrase::closing(line, lexicon.phrases(|language| &language.years));
        let line = bare.and_then(|start| line.get(..start)).unwrap_or(line).trim_end();
        let start = line.char_indices().rev().take(4).last().map_or(0, |(at, _)| at);
        let Some((before, year)) = line.split_at_checked(start).filter(|_| !self.has(Label::Year)) else { return };
        let is_marked = before.is_empty() || before.trim_end().ends_with(|letter| MARKS.contains(letter));
        let is_apart = before.ends_with(char::is_whitespace) && names(before.trim_end_matches(separates), lexicon);
        if is_year(year) && (is_marked || is_apart) {
            self.last.insert(0, (Label::Year, year));
            let before = before.trim_end_matches(separates);
            let bare = phrase::closing(before, lexicon.phrases(|language| &language.years));
            self.rest = bare.and_then(|start| before.get(..start)).unwrap_or(before).trim_end_matches(separates);
        }
    }
}

fn parts(labelled: Labelled) -> Vec<Part> {
    labelled.into_iter().filter_map(|(label, value)| Some(Part { label, value: NonEmptyText::new(value)? })).collect()
}

/// A year at the beginning, and what follows: “2001 …”, “2001年…”, “Edition 2001 …”.
fn leading_year<'a>(line: &'a str, lexicon: &Lexicon) -> Option<(&'a str, &'a str)> {
    let words = || lexicon.phrases(|language| &language.years);
    let start = phrase::opening(line, words()).unwrap_or(0);
    let line = line.get(start..)?.trim_start();
    let end = line.char_indices().nth(4).map_or(line.len(), |(at, _)| at);
    let (year, rest) = line.split_at_checked(end)?;
    let behind = phrase::opening(rest.trim_start(), words()).and_then(|end| rest.trim_start().get(end..));
    let is_end = rest.is_empty() || rest.starts_with(|letter: char| letter.is_whitespace() || letter == ',');
    (is_year(year) && (is_end || behind.is_some()))
        .then(|| (year, behind.unwrap_or(rest).trim_start_matches([' ', ','])))
}

/// A result at the beginning, and what follows. Without a mark behind it the words could be a title's.
fn leading_result<'a>(line: &'a str, lexicon: &Lexicon) -> Option<(&'a str, &'a str)> {
    let (result, rest) =
        line.split_at_checked(phrase::opening(line, lexicon.phrases(|language| &language.results))?)?;
    let is_marked = rest.trim_start().starts_with(|letter| MARKS.contains(letter));
    // “Silver-haired”: a hyphen belongs to a word, a dash stands between two.
    let is_hyphened = rest.starts_with('-') && !rest.starts_with("- ");
    (rest.is_empty() || is_marked && !is_hyphened).then_some((result, rest))
}

/// Four digits of any script, for a year of the last or this millennium.
fn is_year(word: &str) -> bool {
    let digits: Option<Vec<u32>> = word.chars().map(digit).collect();
    digits.is_some_and(|digits| digits.len() == 4 && digits.first().is_some_and(|first| [1, 2].contains(first)))
}

fn digit(letter: char) -> Option<u32> {
    let zero = match letter {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    u32::from(letter).checked_sub(u32::from(zero))
}

fn separates(letter: char) -> bool {
    letter.is_whitespace() || MARKS.contains(letter)
}

/// Whether one of the things between commas begins or ends like the name of an award or a category.
fn names(words: &str, lexicon: &Lexicon) -> bool {
    let kinds: [fn(&Vocabulary) -> &[Phrase]; 2] = [|language| &language.awards, |language| &language.categories];
    let phrases = || kinds.into_iter().flat_map(|kind| lexicon.phrases(kind));
    words.split([',', '，']).map(str::trim).any(|name| {
        phrase::opening(name, phrases()).is_some_and(|end| end < name.len() || !name.starts_with(phrase::is_unspaced))
            || phrase::closing(name, phrases()).is_some()
    })
}

/// Whether a name is an award's or a category's.
fn named(name: &str, lexicon: &Lexicon) -> Label {
    let is_award = phrase::holds(name, lexicon.phrases(|language| &language.awards));
    if is_award { Label::Award } else { Label::Category }
}

/// Award or category, division and size of the newsroom, as far as commas tell them apart. Of three things and more
/// before the size nobody can say which comma is part of a name: they stay together.
fn competition<'a>(middle: &'a str, lexicon: &Lexicon) -> Labelled<'a> {
    let (before, size) = match middle.rsplit_once([',', '，']) {
        Some((before, last)) if is_size(last, lexicon) => (before, Some(last)),
        _ if is_size(middle, lexicon) => ("", Some(middle)),
        _ => (middle, None),
    };
    let mut parts = match before.split([',', '，']).collect::<Vec<_>>().as_slice() {
        [name, division] if !is_continued(division, lexicon) => {
            vec![(named(name, lexicon), *name), (Label::Division, *division)]
        }
        _ => vec![(named(before, lexicon), before)],
    };
    parts.extend(size.map(|size| (Label::NewsroomSize, size)));
    parts
}

/// “Small/Medium Newsroom”, or of a page that takes the newsroom for granted the sizes alone.
fn is_size(part: &str, lexicon: &Lexicon) -> bool {
    let part = part.trim();
    let words = || part.split(|letter: char| letter.is_whitespace() || letter == '/').filter(|word| !word.is_empty());
    let is_size = |word: &str| phrase::is(word, lexicon.phrases(|language| &language.sizes));
    let is_join = |word: &str| phrase::is(word, lexicon.phrases(|language| &language.joins));
    let names_sizes = words().any(is_size) && words().all(|word| is_size(word) || is_join(word));
    names_sizes || phrase::closing(part, lexicon.phrases(|language| &language.newsrooms)).is_some()
}

/// Whether a comma stands in a name: “Sports, and Weather”.
fn is_continued(division: &str, lexicon: &Lexicon) -> bool {
    let joins = || lexicon.phrases(|language| &language.joins);
    division.split_whitespace().next().is_some_and(|word| phrase::is(word, joins()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary;

    /// The words of some languages.
    fn lexicon(tags: &[&str]) -> Lexicon {
        let languages = vocabulary::all().unwrap().iter();
        Lexicon::new(languages.filter(|language| tags.contains(&language.tag.as_str())).collect())
    }

    fn values(line: &str, parts: Vec<Part>) -> Vec<(Label, String)> {
        assert!(parts.iter().all(|part| line.contains(part.value.as_str())), "{line}");
        parts.into_iter().map(|part| (part.label, part.value.to_string())).collect()
    }

    #[track_caller]
    fn assert_parts(line: &str, expected: &[(Label, &str)]) {
        assert_same(line, whole(line, &lexicon(&["en"])).unwrap(), expected);
    }

    #[track_caller]
    fn assert_same(line: &str, parts: Vec<Part>, expected: &[(Label, &str)]) {
        let expected: Vec<_> = expected.iter().map(|(label, value)| (*label, (*value).to_owned())).collect();
        assert_eq!(values(line, parts), expected);
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
            assert_eq!(whole(line, &lexicon(&["en"])), None, "{line}");
        }
        for title in [
            "2001 winner takes it all",
            "Winner of 2001",
            "Winner, but Not in 2001",
            "Finalist: A Lamp",
            "2001: A Lamp",
        ] {
            assert_eq!(whole(title, &lexicon(&["en"])), None, "{title}");
        }
    }

    #[test]
    fn a_placement_stands_before_or_behind_its_category_without_a_year() {
        use Label::{Award, Category, Result};
        for (tag, line, expected) in [
            ("en", "First Place, Invented Reporting", [(Result, "First Place"), (Category, "Invented Reporting")]),
            (
                "en",
                "Invented Reporting – Honorable mention",
                [(Category, "Invented Reporting"), (Result, "Honorable mention")],
            ),
            (
                "es",
                "Mención de honor: Periodismo inventado",
                [(Result, "Mención de honor"), (Category, "Periodismo inventado")],
            ),
            ("fr", "Mention spéciale – Prix de la Lampe", [(Result, "Mention spéciale"), (Award, "Prix de la Lampe")]),
            ("de", "1. Platz | Kategorie Lokales", [(Result, "1. Platz"), (Category, "Kategorie Lokales")]),
            ("ja", "発明報道部門 奨励賞", [(Category, "発明報道部門"), (Result, "奨励賞")]),
            ("ko", "취재보도 부문 대상", [(Category, "취재보도 부문"), (Result, "대상")]),
            ("ar", "المركز الأول - فئة الصحافة المخترعة", [(Result, "المركز الأول"), (Category, "فئة الصحافة المخترعة")]),
            ("zh-Hant", "調查報導獎首獎", [(Category, "調查報導獎"), (Result, "首獎")]),
        ] {
            assert_same(line, whole(line, &lexicon(&[tag])).unwrap_or_else(|| panic!("{line}")), &expected);
        }
    }

    #[test]
    fn years_are_read_as_each_language_writes_them() {
        use Label::{Award, Result, Year};
        for (tag, line, expected) in [
            ("zh-Hans", "2001年度燈塔新闻奖 一等奖", [(Year, "2001"), (Award, "燈塔新闻奖"), (Result, "一等奖")]),
            ("ar", "جائزة المصباح لعام ٢٠٠١ - الفائز", [(Award, "جائزة المصباح"), (Year, "٢٠٠١"), (Result, "الفائز")]),
            ("pt", "Prêmio Lampião 2001, vencedor", [(Award, "Prêmio Lampião"), (Year, "2001"), (Result, "vencedor")]),
        ] {
            assert_same(line, whole(line, &lexicon(&[tag])).unwrap_or_else(|| panic!("{line}")), &expected);
        }
    }

    #[test]
    fn a_part_may_have_a_line_of_its_own() {
        use Label::{Award, Category, Result, Year};
        let assert_piece = |tag: &str, line: &str, expected: &[(Label, &str)]| {
            assert_same(line, piece(line, &lexicon(&[tag])).unwrap_or_else(|| panic!("{line}")), expected);
        };
        assert_piece("en", "First Place", &[(Result, "First Place")]);
        assert_piece("en", "• Category: Invented Film", &[(Category, "Invented Film")]);
        assert_piece("en", "2001", &[(Year, "2001")]);
        assert_piece("zh-Hant", "獎項:調查報導獎", &[(Category, "調查報導獎")]);
        assert_piece("zh-Hant", "分類:第十四屆卓越新聞獎", &[(Award, "第十四屆卓越新聞獎")]);
        assert_piece("zh-Hant", "年度:2001年", &[(Year, "2001")]);
        assert_piece("ja", "２００１年度", &[(Year, "２００１")]);
        for line in ["A First Place", "Category:", "2001 was a year", "Winner takes it all"] {
            assert_eq!(piece(line, &lexicon(&["en"])), None, "{line}");
        }
    }

    #[test]
    fn a_name_begins_or_ends_like_one() {
        let name = |tag: &str, line: &str| name(line, &lexicon(&[tag])).is_some();
        assert!(name("en", "Invented Reporting") && name("en", "Best Section") && name("zh-Hant", "即時新聞獎"));
        assert!(!name("en", "The Reporting That Shook a Town") && !name("en", "The Invented Gazette"));
        assert!(!name("en", "It was the best reporting.") && !name("zh-Hant", "聯合晚報"));
    }
}
