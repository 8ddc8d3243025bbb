//! What an award page's text says, part by part.

use super::award_line;
use super::error::Refused;
use super::heading::{self, Heading};
use super::lines::{self, Line};
use super::paragraphs::{is_closed, paragraphs, widest};
use super::remark::Remark;
use award_story_bundle::award::Part;
use award_story_bundle::fault::quoted;

/// No title is longer, in characters: some fifty words.
const LONGEST_TITLE: usize = 300;

/// A paragraph is no shorter, in characters, unless it ends like a sentence.
const SHORTEST: usize = 60;

/// An award page's words, as it prints them.
#[derive(Clone, Debug, Default)]
pub struct AwardPage {
    /// The award line and its parts.
    pub line: Option<(String, Vec<Part>)>,
    /// The title.
    pub title: Option<String>,
    /// The paragraphs under no heading.
    pub standfirst: Vec<String>,
    /// The description of the project.
    pub about: Option<Block>,
    /// The judges' words.
    pub judges: Option<Block>,
}

/// A heading, and the paragraphs under it.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// The heading.
    pub heading: String,
    /// The paragraphs; none where nothing stands under it.
    pub paragraphs: Vec<String>,
}

/// The lines of a page, by the heading under which they stand.
#[derive(Default)]
struct Sections {
    head: Vec<Line>,
    about: Option<Section>,
    judges: Option<Section>,
}

struct Section {
    number: usize,
    heading: String,
    lines: Vec<Line>,
}

impl AwardPage {
    /// Reads a text, and remarks on what was noticed on the way, in the text's order.
    ///
    /// # Errors
    /// If it is no text: see [`Refused`].
    pub fn read(bytes: Vec<u8>) -> Result<(AwardPage, Vec<Remark>), Refused> {
        let mut remarks = Vec::new();
        let lines = lines::read(bytes, &mut remarks)?;
        let widest = widest(&lines);
        let mut sections = sections(lines, &mut remarks);
        let line = award_line(&mut sections.head, &mut remarks);
        let mut head = paragraphs(sections.head, widest, &mut remarks);
        let title = title(&mut head);
        let page = AwardPage {
            line,
            title,
            standfirst: standfirst(head, &mut remarks),
            about: sections.about.map(|section| block(section, widest, &mut remarks)),
            judges: sections.judges.map(|section| block(section, widest, &mut remarks)),
        };
        remarks.sort();
        Ok((page, remarks))
    }
}

/// Parts the lines at the headings. A heading that comes again heads nothing: its line is a paragraph like any other.
fn sections(lines: Vec<Line>, remarks: &mut Vec<Remark>) -> Sections {
    let mut sections = Sections::default();
    let mut under = None;
    for line in lines {
        let found =
            heading::split(&line.words).map(|(heading, printed, rest)| (heading, printed.to_owned(), rest.to_owned()));
        let Some((heading, printed, rest)) = found else {
            sections.under(under).push(line);
            continue;
        };
        let number = line.number;
        let mut remark = |message: String| remarks.push(Remark { line: number, message });
        let place = match heading {
            Heading::About => &mut sections.about,
            Heading::Judges => &mut sections.judges,
        };
        if place.is_some() {
            remark(format!("has the heading {} a second time, and is kept as a paragraph", quoted(&printed)));
            sections.under(under).push(line);
            continue;
        }
        let mut lines = Vec::new();
        if !rest.is_empty() {
            remark(format!("has the heading {}, which is taken off what follows it", quoted(&printed)));
            lines.push(Line { number, words: rest, follows: false });
        }
        *place = Some(Section { number, heading: printed, lines });
        under = Some(heading);
    }
    sections
}

impl Sections {
    fn under(&mut self, heading: Option<Heading>) -> &mut Vec<Line> {
        let section = match heading {
            Some(Heading::About) => self.about.as_mut(),
            Some(Heading::Judges) => self.judges.as_mut(),
            None => None,
        };
        section.map_or(&mut self.head, |section| &mut section.lines)
    }
}

/// Takes the award line from the lines before the headings: the first that reads like one, be it broken in two.
fn award_line(head: &mut Vec<Line>, remarks: &mut Vec<Remark>) -> Option<(String, Vec<Part>)> {
    let lines = (0..head.len()).filter_map(|index| whole_award_line(head.get(index..)?));
    let [first, others @ ..] = &lines.collect::<Vec<_>>()[..] else {
        return None;
    };
    for Line { number, .. } in others {
        remarks
            .push(Remark { line: *number, message: "is another award line: the first one serves as such".to_owned() });
    }
    let index = head.iter().position(|line| line.number == first.number)?;
    let is_broken = head.remove(index).words != first.words;
    if is_broken {
        head.remove(index);
    }
    if let Some(next) = head.get_mut(index) {
        next.follows = false;
    }
    Some((first.words.clone(), award_line::parts(&first.words)?))
}

/// The award line with which lines begin, if they begin with one. Two lines make one only if neither is one alone.
fn whole_award_line(lines: &[Line]) -> Option<Line> {
    let (first, rest) = lines.split_first()?;
    let broken = rest
        .first()
        .filter(|next| next.follows && award_line::parts(&next.words).is_none())
        .map(|next| format!("{} {}", first.words, next.words));
    let words = [Some(first.words.clone()), broken].into_iter().flatten();
    let words = words.into_iter().find(|words| award_line::parts(words).is_some())?;
    Some(Line { words, ..first.clone() })
}

/// Takes the title: what comes first but award lines, unless it reads like a paragraph.
fn title(head: &mut Vec<Line>) -> Option<String> {
    let index = head.iter().position(|line| award_line::parts(&line.words).is_none())?;
    let words = &head.get(index)?.words;
    let is_sentence = words.ends_with(['.', '。']) && !words.ends_with("...");
    let is_title = !is_sentence && words.chars().count() <= LONGEST_TITLE;
    is_title.then(|| head.remove(index).words)
}

fn standfirst(head: Vec<Line>, remarks: &mut Vec<Remark>) -> Vec<String> {
    let message = "stands under no heading, and is kept as a paragraph of the standfirst";
    remarks.extend(head.iter().map(|line| Remark { line: line.number, message: message.to_owned() }));
    head.into_iter().map(|line| line.words).collect()
}

fn block(section: Section, widest: usize, remarks: &mut Vec<Remark>) -> Block {
    let Section { number, heading, lines } = section;
    if lines.is_empty() {
        let message = format!("is the heading {}, under which nothing stands: it will not be shown", quoted(&heading));
        remarks.push(Remark { line: number, message });
    }
    let paragraphs = paragraphs(lines, widest, remarks);
    for line in paragraphs.iter().filter(|line| line.words.chars().count() < SHORTEST && !is_closed(&line.words)) {
        let message = "does not end like a sentence: whatever it is, it is kept as a paragraph";
        remarks.push(Remark { line: line.number, message: message.to_owned() });
    }
    Block { heading, paragraphs: paragraphs.into_iter().map(|line| line.words).collect() }
}
