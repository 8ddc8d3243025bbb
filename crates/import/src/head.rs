//! What stands above the headings of an award page, or has a label: award line, title, and the rest.

use super::award_line;
use super::credits;
use super::label;
use super::lines::Line;
use super::paragraphs::paragraphs;
use super::remark::Remark;
use super::vocabulary::Lexicon;
use award_story_bundle::award::{Label, Part};
use award_story_message::quoted;

/// No title is longer, in characters: some fifty words.
const LONGEST_TITLE: usize = 300;

/// What was made of these lines.
pub struct Head {
    /// The award line and its parts.
    pub line: Option<(String, Vec<Part>)>,
    /// What stands before the title.
    pub title_label: Option<String>,
    /// The title.
    pub title: Option<String>,
    /// What is neither.
    pub rest: Vec<Line>,
}

/// One or two lines that hold parts of the award line.
struct Piece {
    /// Its place among the lines.
    index: usize,
    /// How many lines it has.
    count: usize,
    words: String,
    parts: Vec<Part>,
    /// What it shows by itself.
    sign: Sign,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// An award line of its own.
    Whole,
    /// A part of one: labelled, a result, a year.
    Part,
    /// A name, which is a part beside another part only.
    Name,
    /// A result before something that nobody can tell: a title, a name.
    Result,
}

/// Reads the lines. `widest` is the text's: see [`paragraphs`].
pub fn read(lines: Vec<Line>, widest: usize, lexicon: &Lexicon, remarks: &mut Vec<Remark>) -> Head {
    let mut lines = lines;
    let (line, last) = match award_line(&mut lines, lexicon, remarks) {
        Some((words, parts, last)) => (Some((words, parts)), last),
        None => (None, usize::MAX),
    };
    let mut rest = paragraphs(lines, widest, remarks);
    let (title_label, title) = match labelled_title(&mut rest, lexicon, remarks) {
        Some((label, title)) => (Some(label), Some(title)),
        None => (None, title(&mut rest, last, lexicon)),
    };
    Head { line, title_label, title, rest }
}

/// Takes the award line: one line that is one, be it broken in two, or the lines that hold its parts. Gives its words, its
/// parts, and the number of the line behind which no title is sought.
fn award_line(
    lines: &mut Vec<Line>,
    lexicon: &Lexicon,
    remarks: &mut Vec<Remark>,
) -> Option<(String, Vec<Part>, usize)> {
    let pieces = chosen(lines, lexicon, remarks);
    let numbers: Vec<usize> = pieces.iter().filter_map(|piece| Some(lines.get(piece.index)?.number)).collect();
    let (first, others) = numbers.split_first()?;
    if !others.is_empty() {
        let line = if others.len() == 1 { "line" } else { "lines" };
        let others: Vec<String> = others.iter().map(usize::to_string).collect();
        let message = format!("is the award line, together with {line} {}", others.join(" and "));
        remarks.push(Remark { line: *first, message });
    }
    let unclear = pieces.iter().find(|piece| piece.sign == Sign::Result).and_then(|piece| lines.get(piece.index));
    let last = unclear.map_or(usize::MAX, |line| line.number);
    let words: Vec<&str> = pieces.iter().map(|piece| piece.words.as_str()).collect();
    let words = words.join(" ");
    for piece in pieces.iter().rev() {
        lines.drain(piece.index..piece.index + piece.count);
        if let Some(next) = lines.get_mut(piece.index) {
            next.follows = false;
        }
    }
    Some((words, pieces.into_iter().flat_map(|piece| piece.parts).collect(), last))
}

/// The pieces of the award line, in their order.
fn chosen(lines: &[Line], lexicon: &Lexicon, remarks: &mut Vec<Remark>) -> Vec<Piece> {
    let mut wholes: Vec<Piece> = (0..lines.len()).filter_map(|index| whole(lines, index, lexicon)).collect();
    for number in wholes.iter().skip(1).filter_map(|piece| Some(lines.get(piece.index)?.number)) {
        let message = "is another award line: the first one serves as such".to_owned();
        remarks.push(Remark { line: number, message });
    }
    let others: Vec<usize> = wholes.iter().skip(1).map(|piece| piece.index).collect();
    wholes.truncate(1);
    let is_free = |piece: &Piece, taken: &[Piece]| {
        !others.contains(&piece.index)
            && !taken.iter().any(|it| it.index <= piece.index && piece.index < it.index + it.count)
    };
    let mut pieces = wholes;
    for index in 0..lines.len() {
        if let Some(piece) = part(lines, index, lexicon).filter(|piece| is_free(piece, &pieces)) {
            add(&mut pieces, piece);
        }
    }
    if let Some(piece) =
        (0..lines.len()).find_map(|index| result(lines, index, lexicon)).filter(|it| is_free(it, &pieces))
    {
        add(&mut pieces, piece);
    }
    let title =
        lines.iter().position(|line| label::split(&line.words, lexicon.phrases(|it| &it.labels.title)).is_some());
    for index in 0..lines.len() {
        let Some(piece) = name(lines, index, lexicon).filter(|piece| is_free(piece, &pieces)) else { continue };
        let is_beside = pieces.iter().any(|it| it.index == index + 1 || it.index + it.count == index);
        let leads = title.is_some_and(|title| index < title);
        let is_unclear = pieces.iter().any(|piece| piece.sign == Sign::Result);
        if leads || is_beside && (is_unclear || is_spare(lines, &pieces, index, lexicon)) {
            add(&mut pieces, piece);
        }
    }
    if !is_enough(&pieces, title.is_some()) {
        pieces.clear();
    }
    pieces.sort_by_key(|piece| piece.index);
    pieces
}

/// Adds a piece that says nothing which another has said.
fn add(pieces: &mut Vec<Piece>, piece: Piece) {
    let said = |label: Label| pieces.iter().flat_map(|piece| &piece.parts).any(|part| part.label == label);
    if !piece.parts.iter().any(|part| said(part.label)) {
        pieces.push(piece);
    }
}

/// Whether pieces make an award line: a year alone does not.
fn is_enough(pieces: &[Piece], has_title: bool) -> bool {
    let has = |labels: &[Label]| pieces.iter().flat_map(|piece| &piece.parts).any(|part| labels.contains(&part.label));
    let is_named = has(&[Label::Award, Label::Category]);
    has(&[Label::Result]) || is_named && (has_title || pieces.iter().any(|piece| piece.sign == Sign::Part))
}

/// Whether another line can be the title, if this one is a name.
fn is_spare(lines: &[Line], pieces: &[Piece], index: usize, lexicon: &Lexicon) -> bool {
    let is_taken = |at: usize| pieces.iter().any(|it| it.index <= at && at < it.index + it.count);
    let others = lines.iter().enumerate().filter(|(at, _)| *at != index && !is_taken(*at));
    others.into_iter().any(|(_, line)| is_title(line, lexicon))
}

/// The award line with which lines begin, if they begin with one. Two lines make one only if neither is one alone.
fn whole(lines: &[Line], index: usize, lexicon: &Lexicon) -> Option<Piece> {
    let line = lines.get(index)?;
    let piece = |words: String, count| {
        let parts = award_line::whole(&words, lexicon)?;
        Some(Piece { index, count, words, parts, sign: Sign::Whole })
    };
    let alone = |line: &Line| award_line::piece(&line.words, lexicon).is_some();
    let broken = || {
        let next = lines.get(index + 1).filter(|next| next.follows)?;
        let is_broken = award_line::whole(&next.words, lexicon).is_none() && !alone(line);
        is_broken.then(|| piece(format!("{} {}", line.words, next.words), 2))?
    };
    piece(line.words.clone(), 1).or_else(broken)
}

/// A part of an award line: on one line, or a label on one and its value on the next.
fn part(lines: &[Line], index: usize, lexicon: &Lexicon) -> Option<Piece> {
    let line = lines.get(index)?;
    let piece = |words: String, count| {
        let parts = award_line::piece(&words, lexicon)?;
        Some(Piece { index, count, words, parts, sign: Sign::Part })
    };
    if !award_line::is_label_alone(&line.words, lexicon) {
        return piece(line.words.clone(), 1);
    }
    let value = lines.get(index + 1).filter(|next| label::split(&next.words, lexicon.labels()).is_none())?;
    let is_marked = line.words.ends_with([':', '：']);
    // Without a colon a label and its value together would read like a sentence.
    let labelled =
        if is_marked { format!("{} {}", line.words, value.words) } else { format!("{}: {}", line.words, value.words) };
    let parts = award_line::piece(&labelled, lexicon)?;
    Some(Piece { index, count: 2, words: format!("{} {}", line.words, value.words), parts, sign: Sign::Part })
}

fn name(lines: &[Line], index: usize, lexicon: &Lexicon) -> Option<Piece> {
    let words = lines.get(index)?.words.clone();
    let is_other = credits::is_labelled(&words, lexicon) || label::split(&words, lexicon.labels()).is_some();
    let parts = award_line::name(&words, lexicon).filter(|_| !is_other)?;
    Some(Piece { index, count: 1, words, parts, sign: Sign::Name })
}

fn result(lines: &[Line], index: usize, lexicon: &Lexicon) -> Option<Piece> {
    let words = lines.get(index)?.words.clone();
    let parts = award_line::result(&words, lexicon)?;
    Some(Piece { index, count: 1, words, parts, sign: Sign::Result })
}

/// Takes the title that has a label, on its line or on the next.
fn labelled_title(lines: &mut Vec<Line>, lexicon: &Lexicon, remarks: &mut Vec<Remark>) -> Option<(String, String)> {
    let titles = || lexicon.phrases(|language| &language.labels.title);
    let index = lines.iter().position(|line| label::split(&line.words, titles()).is_some())?;
    let line = lines.get(index)?;
    let number = line.number;
    let labelled = label::split(&line.words, titles())?;
    let (label, value) = (labelled.label.to_owned(), labelled.value.to_owned());
    let next = || lines.get(index + 1).filter(|next| label::split(&next.words, lexicon.labels()).is_none());
    let title = if value.is_empty() { next()?.words.clone() } else { value.clone() };
    lines.drain(index..=if value.is_empty() { index + 1 } else { index });
    remarks.push(Remark {
        line: number,
        message: format!("has the label {}, which stands before the title", quoted(&label)),
    });
    Some((label, title))
}

/// Takes the title: what comes first, unless it reads like a paragraph.
fn title(lines: &mut Vec<Line>, last: usize, lexicon: &Lexicon) -> Option<String> {
    let is_other = |line: &Line| {
        award_line::whole(&line.words, lexicon).is_some()
            || credits::is_labelled(&line.words, lexicon)
            || credits::is_byline(&line.words, lexicon)
    };
    let index = lines.iter().position(|line| !is_other(line))?;
    let line = lines.get(index)?;
    (is_title(line, lexicon) && line.number < last).then(|| lines.remove(index).words)
}

/// Whether a line may be a title.
fn is_title(line: &Line, lexicon: &Lexicon) -> bool {
    let words = &line.words;
    let is_sentence = words.ends_with(['.', '。']) && !words.ends_with("...");
    let is_credit = credits::is_labelled(words, lexicon) || credits::is_byline(words, lexicon);
    !is_sentence && !is_credit && words.chars().count() <= LONGEST_TITLE
}
