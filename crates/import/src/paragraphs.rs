//! Paragraphs of lines: a line is one, unless an editor's window broke it into several.

use super::label;
use super::lines::Line;
use super::remark::Remark;
use award_story_bundle::characters::LONGEST;

/// How wide the windows are, in characters, that break lines.
const WINDOWS: std::ops::RangeInclusive<usize> = 50..=100;

/// How wide the widest of a text's lines is, in characters.
pub fn widest(lines: &[Line]) -> usize {
    lines.iter().map(width).max().unwrap_or_default()
}

/// The lines as paragraphs, each with the number of its first line. `widest` is the text's: a window breaks all of it.
pub fn paragraphs(lines: Vec<Line>, widest: usize, remarks: &mut Vec<Remark>) -> Vec<Line> {
    let mut paragraphs = Vec::new();
    for group in groups(lines) {
        match joined(&group, widest) {
            Some(paragraph) => {
                let last = group.last().map_or(paragraph.number, |line| line.number);
                let message = format!("is one paragraph to line {last}, broken into lines, which are joined");
                remarks.push(Remark { line: paragraph.number, message });
                paragraphs.push(paragraph);
            }
            None => paragraphs.extend(group),
        }
    }
    paragraphs.into_iter().flat_map(|paragraph| shortened(paragraph, remarks)).collect()
}

fn width(line: &Line) -> usize {
    line.words.chars().count()
}

/// Lines that follow one another without an empty one between them. What has a bullet begins something.
fn groups(lines: Vec<Line>) -> Vec<Vec<Line>> {
    let mut groups: Vec<Vec<Line>> = Vec::new();
    for line in lines {
        match groups.last_mut().filter(|_| line.follows && !label::is_bulleted(&line.words)) {
            Some(group) => group.push(line),
            None => groups.push(vec![line]),
        }
    }
    groups
}

/// The lines as one, if they are as full as such a window makes them: each would be too long with the first word of the
/// next. Where every line ends like a paragraph, it is one.
fn joined(group: &[Line], widest: usize) -> Option<Line> {
    let is_full = |(line, next): (&Line, &Line)| {
        let first = next.words.split(' ').next().unwrap_or_default();
        width(line) + 1 + first.chars().count() > widest
    };
    let (last, others) = group.split_last()?;
    let is_broken = !others.is_empty() && group.iter().zip(group.iter().skip(1)).all(is_full);
    let is_one = WINDOWS.contains(&widest) && is_broken && others.iter().any(|line| !is_closed(&line.words));
    let words: Vec<&str> = group.iter().map(|line| line.words.as_str()).collect();
    let first = group.first().unwrap_or(last);
    is_one.then(|| Line { words: words.join(" "), ..first.clone() })
}

/// Whether words end like a sentence.
pub fn is_closed(words: &str) -> bool {
    words
        .trim_end_matches(|letter: char| "”’\"')]»」』）".contains(letter))
        .ends_with(['.', '!', '?', '…', ':', '。', '！', '？'])
}

/// A paragraph in pieces that a bundle takes, where it is longer than that.
fn shortened(paragraph: Line, remarks: &mut Vec<Remark>) -> Vec<Line> {
    let mut pieces = Vec::new();
    let mut rest = paragraph.words.as_str();
    while let Some((end, _)) = rest.char_indices().nth(LONGEST) {
        let piece = rest.get(..end).unwrap_or(rest);
        let cut = piece.rfind(' ').filter(|cut| *cut > 0).unwrap_or(end);
        let (piece, after) = rest.split_at_checked(cut).unwrap_or((rest, ""));
        pieces.push(piece.trim().to_owned());
        rest = after.trim_start();
    }
    if !pieces.is_empty() {
        let message = format!("is longer than {LONGEST} characters, and is kept in {} paragraphs", pieces.len() + 1);
        remarks.push(Remark { line: paragraph.number, message });
    }
    pieces.push(rest.to_owned());
    pieces.retain(|piece| !piece.is_empty());
    pieces.into_iter().map(|words| Line { words, ..paragraph.clone() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let lines = super::super::lines::read(text.into(), &mut Vec::new()).unwrap();
        let widest = widest(&lines);
        paragraphs(lines, widest, &mut Vec::new()).into_iter().map(|line| line.words).collect()
    }

    #[test]
    fn a_paragraph_that_a_window_broke_is_whole_again() {
        let broken = "A lamp stood on a hill, and nobody had lit it for so long that\n\
                      the people of the valley took it for a tree. When it was lit\n\
                      at last, they came and looked.";
        assert_eq!(words(broken), [broken.replace('\n', " ")]);
        assert_eq!(words(&format!("{broken}\n\nThe end.")).len(), 2);
    }

    #[test]
    fn lines_that_no_window_broke_stay_paragraphs() {
        for text in [
            "A first paragraph of about fifty characters, or so.\nA second one of nearly as many characters, as it is.",
            "Short\nlines",
            "A line that stops early, long before\nthe window ends, which another line shows: this one.",
            "A Title That Is Wider Than Any Line Around It, as Some Are\nThe Invented Gazette\n\n\
             And then a paragraph that shows how wide the lines of this text can be.",
        ] {
            let lines: Vec<_> = text.lines().filter(|line| !line.is_empty()).collect();
            assert_eq!(words(text), lines, "{text}");
        }
    }

    #[test]
    fn a_paragraph_of_a_books_length_is_cut_between_words() {
        let long = "lamp ".repeat(LONGEST / 2);
        let pieces = words(&long);
        assert_eq!(pieces.len(), 3);
        assert!(pieces.iter().all(|piece| piece.starts_with("lamp") && piece.ends_with("lamp")));
        assert_eq!(pieces.join(" "), long.trim());
        assert_eq!(words(&"灯".repeat(LONGEST + 1)).len(), 2);
    }
}
