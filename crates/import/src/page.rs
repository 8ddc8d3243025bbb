//! What an award page's text says, part by part.

use super::award_line;
use super::credits;
use super::detection::PageLanguage;
use super::entries;
use super::error::Refused;
use super::head::{self, Head};
use super::heading::{self, Heading};
use super::label;
use super::lines::{self, Line};
use super::paragraphs::{is_closed, paragraphs, widest};
use super::quotation;
use super::remark::Remark;
use super::vocabulary::{self, Lexicon};
use award_story_bundle::award::Part;
use award_story_message::quoted;

/// A paragraph is no shorter, in characters, unless it ends like a sentence.
const SHORTEST: usize = 60;

/// A part of an award line that has a label is no longer, in characters.
const LONGEST_PART: usize = 60;

/// An award page's words, as it prints them.
#[derive(Clone, Debug, Default)]
pub struct AwardPage {
    /// The award line and its parts.
    pub line: Option<(String, Vec<Part>)>,
    /// What the page prints before the title: “Title:”.
    pub title_label: Option<String>,
    /// The title.
    pub title: Option<String>,
    /// The paragraphs under no heading.
    pub standfirst: Vec<String>,
    /// The description of the project.
    pub about: Option<Block>,
    /// The judges' words.
    pub judges: Option<Block>,
}

/// The paragraphs under a heading.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// The heading, where the page prints one.
    pub heading: Option<String>,
    /// The paragraphs; none where nothing stands under it.
    pub paragraphs: Vec<String>,
}

/// What is told beside the text, where it should not be recognized in it.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// The BCP 47 tag of the page's language.
    pub language: Option<String>,
    /// Which of several entries is wanted, from 1; all of the text without a number.
    pub entry: Option<usize>,
}

/// A text that was read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What it says.
    pub page: AwardPage,
    /// Its language.
    pub language: PageLanguage,
    /// What was noticed on the way, in the text's order.
    pub remarks: Vec<Remark>,
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
    /// Reads a text.
    ///
    /// # Errors
    /// If it is no text, or if what was told of it can't be: see [`Refused`].
    pub fn read(bytes: Vec<u8>, told: &Told) -> Result<Reading, Refused> {
        let mut remarks = Vec::new();
        let lines = lines::read(bytes, &mut remarks)?;
        let languages = vocabulary::all().map_err(|error| Refused::Vocabulary(error.to_string()))?;
        let language = match &told.language {
            Some(tag) => PageLanguage::told(tag, languages).ok_or_else(|| Refused::Language(tag.clone()))?,
            None => PageLanguage::of(&lines, languages),
        };
        let lexicon = language.lexicon(languages);
        let lines = lines::without_navigation(lines, &lexicon, &mut remarks)?;
        let lines = one_entry(lines, told.entry, &lexicon, &mut remarks)?;
        let page = page(lines, &lexicon, &mut remarks);
        remarks.sort();
        Ok(Reading { page, language, remarks })
    }
}

fn page(lines: Vec<Line>, lexicon: &Lexicon, remarks: &mut Vec<Remark>) -> AwardPage {
    let widest = widest(&lines);
    let sections = sections(lines, lexicon, remarks);
    let Head { line, title_label, title, rest: mut standfirst } = head::read(sections.head, widest, lexicon, remarks);
    let mut under =
        |section: Option<Section>| section.map(|it| (it.number, it.heading, paragraphs(it.lines, widest, remarks)));
    let (mut about, judges) = (under(sections.about), under(sections.judges));
    let judges = match judges {
        Some((number, heading, lines)) => Some(block(number, Some(heading), lines, remarks)),
        None => {
            let described = about.as_mut().map(|(_, _, lines)| lines);
            let spoken = std::iter::once(&mut standfirst)
                .chain(described)
                .find_map(|lines| quotation::take(lines, lexicon, remarks));
            spoken.map(|lines| Block { heading: None, paragraphs: words(lines) })
        }
    };
    AwardPage {
        line,
        title_label,
        title,
        standfirst: self::standfirst(standfirst, lexicon, remarks),
        about: about.map(|(number, heading, lines)| block(number, Some(heading), lines, remarks)),
        judges,
    }
}

/// The lines of the wanted entry; all of them where none is wanted.
fn one_entry(
    lines: Vec<Line>,
    wanted: Option<usize>,
    lexicon: &Lexicon,
    remarks: &mut Vec<Remark>,
) -> Result<Vec<Line>, Refused> {
    let ranges = entries::ranges(&lines, lexicon);
    let spans: Vec<(usize, usize)> = ranges
        .iter()
        .filter_map(|range| {
            let lines = lines.get(range.clone())?;
            Some((lines.first()?.number, lines.last()?.number))
        })
        .collect();
    let count = spans.len();
    let Some(wanted) = wanted else {
        if count > 1 {
            let remark = |(entry, (first, last)): (usize, &(usize, usize))| Remark {
                line: *first,
                message: format!("begins entry {entry} of {count}, to line {last}; ENTRY={entry} takes it alone"),
            };
            remarks.extend((1..).zip(&spans).map(remark));
        }
        return Ok(lines);
    };
    let span = wanted.checked_sub(1).and_then(|index| spans.get(index));
    let &(first, last) = span.ok_or(Refused::Entry { wanted, count })?;
    for (entry, (first, last)) in (1..).zip(&spans).filter(|(entry, _)| *entry != wanted) {
        let message =
            format!("begins entry {entry} of {count}, which is left out to line {last}, as ENTRY={wanted} says");
        remarks.push(Remark { line: *first, message });
    }
    remarks.retain(|remark| (first..=last).contains(&remark.line) || remark.message.starts_with("begins entry"));
    Ok(lines.into_iter().filter(|line| (first..=last).contains(&line.number)).collect())
}

/// Parts the lines at the headings. A heading that comes again heads nothing: its line is a paragraph like any other. A
/// line with a label of its own stands under no heading, wherever it comes.
fn sections(lines: Vec<Line>, lexicon: &Lexicon, remarks: &mut Vec<Remark>) -> Sections {
    let mut sections = Sections::default();
    let mut under = None;
    let mut is_value = false;
    for line in apart(lines, lexicon) {
        let found = heading::split(&line.words, lexicon)
            .map(|(heading, printed, rest)| (heading, printed.to_owned(), rest.to_owned()));
        let Some((heading, printed, rest)) = found else {
            let is_labelled = under.is_some() && is_labelled(&line.words, lexicon);
            let is_own = is_labelled || is_value && !is_closed(&line.words);
            is_value = is_labelled && label_is_alone(&line.words, lexicon);
            match is_own {
                true => sections.head.push(line),
                false => sections.under(under).push(line),
            }
            continue;
        };
        is_value = false;
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

/// The lines, of which none with a label is joined to the line before, nor a value to the label above it.
fn apart(lines: Vec<Line>, lexicon: &Lexicon) -> Vec<Line> {
    let mut is_value = false;
    let apart = lines.into_iter().map(|line| {
        // Without a mark it may be the end of a broken award line: “winner”.
        let is_labelled = label::split(&line.words, lexicon.labels()).is_some_and(|labelled| labelled.is_marked);
        let follows = line.follows && !is_labelled && !is_value;
        is_value = is_labelled && label_is_alone(&line.words, lexicon);
        Line { follows, ..line }
    });
    apart.collect()
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

/// Whether a line is a credit, a title or a part of the award line by its label.
fn is_labelled(line: &str, lexicon: &Lexicon) -> bool {
    let title = || label::split(line, lexicon.phrases(|it| &it.labels.title)).is_some_and(|it| it.is_marked);
    let is_part = line.chars().count() <= LONGEST_PART && !is_closed(line) && award_line::is_labelled(line, lexicon);
    credits::is_labelled(line, lexicon) || title() || is_part
}

/// Whether nothing stands behind a line's label: its value is the next line.
fn label_is_alone(line: &str, lexicon: &Lexicon) -> bool {
    let names = lexicon.phrases(|it| &it.labels.title).chain(lexicon.phrases(|it| &it.labels.credits));
    label::split(line, names).is_some_and(|labelled| labelled.value.is_empty())
        || award_line::is_label_alone(line, lexicon)
}

fn standfirst(lines: Vec<Line>, lexicon: &Lexicon, remarks: &mut Vec<Remark>) -> Vec<String> {
    let message = |line: &Line| match credits::is_labelled(&line.words, lexicon) {
        true => "is a credit, and is kept as a paragraph of the standfirst: nothing is taken from it about anybody",
        false => "stands under no heading, and is kept as a paragraph of the standfirst",
    };
    remarks.extend(lines.iter().map(|line| Remark { line: line.number, message: message(line).to_owned() }));
    words(lines)
}

fn block(number: usize, heading: Option<String>, lines: Vec<Line>, remarks: &mut Vec<Remark>) -> Block {
    if let Some(heading) = heading.as_ref().filter(|_| lines.is_empty()) {
        let message = format!("is the heading {}, under which nothing stands: it will not be shown", quoted(heading));
        remarks.push(Remark { line: number, message });
    }
    let is_open = |line: &&Line| line.words.chars().count() < SHORTEST && !is_closed(&line.words);
    for line in lines.iter().filter(is_open) {
        let message = "does not end like a sentence: whatever it is, it is kept as a paragraph";
        remarks.push(Remark { line: line.number, message: message.to_owned() });
    }
    Block { heading, paragraphs: words(lines) }
}

fn words(lines: Vec<Line>) -> Vec<String> {
    lines.into_iter().map(|line| line.words).collect()
}
