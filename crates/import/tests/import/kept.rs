//! No character of a text is lost that a reader could see, none is added, and none changes its place in the part of the
//! page to which it belongs.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use award_story_bundle::text::Text;
use award_story_bundle::values::NonEmptyText;
use award_story_cli::disk;
use award_story_import::{AwardPage, Told};
use tempfile::TempDir;

use super::numbers::Numbers;
use super::texts::{all, imported, imported_with};

/// What of the texts is navigation, without spaces. English words are navigation on every page.
const NAVIGATION: [&str; 6] = ["Top", "Navigation", "Volverarriba", "Nachoben", "ページトップへ", "العودةإلىالأعلى"];

/// What of a text can be seen, without spaces: of lines, those that are not the page's navigation alone.
fn lines(text: &str) -> Vec<String> {
    let is_seen = |letter: &char| !letter.is_whitespace() && !['\u{feff}', '\u{200b}'].contains(letter);
    let lines = text.split(['\n', '\r']).map(|line| line.chars().filter(is_seen).collect::<String>());
    lines.filter(|line| !line.is_empty() && !NAVIGATION.contains(&line.as_str())).collect()
}

/// What was made of a text, part by part: award line, title and its label, standfirst, and what stands under each heading.
fn parts(page: AwardPage) -> Vec<String> {
    let title = page.title_label.unwrap_or_default() + &page.title.unwrap_or_default();
    let head = [page.line.map(|(line, _)| line), Some(title), Some(page.standfirst.concat())];
    let blocks = page.about.into_iter().chain(page.judges);
    let blocks = blocks.map(|block| block.heading.unwrap_or_default() + &block.paragraphs.concat());
    head.into_iter().map(Option::unwrap_or_default).chain(blocks).collect()
}

/// What a bundle quotes, likewise.
fn quoted(bundle: &Path) -> Vec<String> {
    let language = disk::read(bundle).unwrap().bundle.languages.remove(0);
    let award = language.award;
    let words = |words: Option<NonEmptyText>| words.map(|words| words.to_string()).unwrap_or_default();
    let paragraphs = |texts: &[Text]| texts.iter().map(Text::plain).collect::<String>();
    let title = words(award.title_label) + &words(award.title);
    let mut parts = vec![words(award.award_line), title, paragraphs(&award.standfirst)];
    for block in language.project.and_then(|project| project.about).iter().chain(&award.judges) {
        parts.push(words(block.heading.clone()) + &paragraphs(&block.paragraphs));
    }
    parts
}

/// Takes each line of a text out of the part in which it comes next: first out of the one that holds the line before.
fn assert_kept(name: &str, text: &str, parts: &[String]) {
    let parts: Vec<String> = parts.iter().map(|part| part.split_whitespace().collect()).collect();
    let rests: Vec<&str> = parts.iter().map(String::as_str).collect();
    let lines = lines(text);
    let mut search = Search { lines: &lines, tried: HashSet::new(), farthest: 0 };
    if !search.is_kept(0, rests, 0) {
        let lost = lines.get(search.farthest).map_or("nothing, but has got something", String::as_str);
        panic!("{name} has lost {lost}, or its place, in {parts:#?}\nof\n{text}");
    }
}

/// A search for the parts that lines are in.
struct Search<'a> {
    lines: &'a [String],
    /// How much of each part was left where no way went on.
    tried: HashSet<Vec<usize>>,
    /// The farthest line that was come to.
    farthest: usize,
}

impl Search<'_> {
    /// Whether the lines from this one on are what is left of the parts. A line may begin two of them: then both are tried.
    fn is_kept(&mut self, next: usize, rests: Vec<&str>, current: usize) -> bool {
        self.farthest = next.max(self.farthest);
        let Some(line) = self.lines.get(next) else {
            return rests.iter().all(|rest| rest.is_empty());
        };
        if !self.tried.insert(rests.iter().map(|rest| rest.len()).collect()) {
            return false;
        }
        let others = (0..rests.len()).filter(|part| *part != current);
        [current].into_iter().chain(others).any(|part| {
            let Some(behind) = rests[part].strip_prefix(line.as_str()) else { return false };
            let mut rests = rests.clone();
            rests[part] = behind;
            self.is_kept(next + 1, rests, part)
        })
    }
}

#[test]
fn every_line_of_each_text_stands_in_its_bundle_in_its_place_and_nothing_else_does() {
    for (name, path) in all() {
        if let Ok((folder, _)) = imported(&path) {
            assert_kept(&name, &fs::read_to_string(&path).unwrap(), &quoted(folder.path()));
        }
    }
}

#[test]
fn of_one_entry_of_several_every_line_stands_in_its_bundle() {
    let texts = all().into_iter().filter(|(name, _)| name.ends_with("-several"));
    let mut tried = 0;
    for (name, path) in texts {
        let text = fs::read_to_string(&path).unwrap();
        let whole = imported(&path).unwrap().1.remarks;
        let begins: Vec<usize> = whole
            .iter()
            .filter(|remark| remark.message.starts_with("begins entry"))
            .map(|remark| remark.line)
            .collect();
        for (index, begin) in begins.iter().enumerate() {
            let told = Told { entry: Some(index + 1), ..Told::default() };
            let (folder, _) = imported_with(&path, told).unwrap();
            let end = begins.get(index + 1).map_or(usize::MAX, |next| next - 1);
            let lines: Vec<&str> = text.lines().skip(begin - 1).take(end - (begin - 1)).collect();
            assert_kept(&format!("{name}, entry {}", index + 1), &lines.join("\n"), &quoted(folder.path()));
            tried += 1;
        }
    }
    assert_eq!(tried, 5);
}

/// What texts are put together of: all that is looked for, and what only looks like it.
const PIECES: [&str; 63] = [
    "Top",
    "Navigation",
    "About the Project",
    "ABOUT THIS PROJECT:",
    "About the ProjectThe lamp",
    "About the project there is more.",
    "Judges Comments",
    "Judge’s comment",
    "Judges' Comments: We liked it.",
    "Judges commented.",
    "2001 Invented Film, Short Form, Small/Medium Newsroom winner",
    "2001 Invented Prize finalist",
    "Finalist, 2001 Invented Film, Large",
    "1999 Invented Film",
    "winner",
    "A Title of a Lamp",
    "The Invented Gazette",
    "A lamp stood on a hill, and nobody had lit it for so long that",
    "the people of the valley took it for a tree. When it was lit",
    "at last, they came and looked.",
    "“It was dark,” she said – “it’s dark still.”",
    "• an entry of a list",
    "https://lamp.example/a?b=c#d",
    "A\u{a0}lamp \u{200b}in\tthe  dark",
    "润学是一个词。",
    "<p>&amp;\"\\{}</p>",
    "مصباح",
    "-",
    "…",
    "First Place",
    "Honorable mention: Invented Reporting",
    "First place: Ann Invented, The Invented Gazette",
    "2001",
    "Category: Invented Reporting",
    "Title:",
    "Title: A Lamp",
    "Reporters: Ann, Bo",
    "Reporters:",
    "• Outlet: The Invented Gazette",
    "Judge’s comments: we liked it.",
    "Comments From the Judges:",
    "“It shone,” the judge wrote.",
    "“And it was warm.”",
    "得獎作品:燈塔",
    "得獎人：甲、乙",
    "調查報導獎",
    "首獎",
    "作品簡介:一座燈塔。",
    "得獎理由：燈亮了。",
    "【获奖理由】",
    "奖项：调查报道类",
    "Fallo del jurado",
    "Categoría: Crónica",
    "«Una luz», escribió el jurado.",
    "Avis du jury : une lampe.",
    "1. Preis – Kategorie Lokales",
    "Begründung der JuryEin Licht.",
    "Título: Um farol",
    "■受賞作品：灯台",
    "「灯がともった」と選考委員は評した。",
    "심사평",
    "المركز الأول",
    "حيثيات الفوز: ضوء.",
];

/// A text of some of them, with line ends of one of the systems.
fn text(numbers: &mut Numbers) -> String {
    let mut text = ["", "\u{feff}"][numbers.below(2)].to_owned();
    let end = ["\n", "\r\n", "\r"][numbers.below(3)];
    for _ in 0..=numbers.below(14) {
        text += PIECES[numbers.below(PIECES.len())];
        text += &end.repeat(1 + numbers.below(2));
    }
    text
}

#[test]
fn no_text_at_all_loses_or_gains_a_character() {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("text.txt");
    for turn in 0..1000 {
        let text = text(&mut numbers);
        // A text of navigation alone is refused.
        if lines(&text).is_empty() {
            continue;
        }
        let reading = AwardPage::read(text.clone().into_bytes(), &Told::default()).unwrap();
        assert_kept(&format!("text {turn}"), &text, &parts(reading.page));
        if turn % 100 == 0 {
            fs::write(&path, &text).unwrap();
            let (bundle, _) = imported(&path).unwrap_or_else(|error| panic!("{error}\n{text}"));
            assert_kept(&format!("bundle {turn}"), &text, &quoted(bundle.path()));
        }
    }
}
