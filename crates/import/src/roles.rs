//! An award page's text paragraph by paragraph, each with what it is: for whoever knows better than the import does.
//!
//! [`paragraphs`] gives every line of the text to a paragraph, those of the page's navigation too; [`import`] makes a bundle of
//! what became of them. Unchanged, the one gives the other what the text alone gives.

use serde::{Deserialize, Serialize};

use super::award_line;
use super::bundle::Given;
use super::credits;
use super::detection::PageLanguage;
use super::error::{ImportError, Refused};
use super::label::{self, Labelled};
use super::lines::{self, Line};
use super::page::{AwardPage, Block, Reading, Told};
use super::vocabulary::{self, Lexicon, Vocabulary};
use super::{Imported, imported};
use award_story_bundle::Files;
use award_story_bundle::award::Part;

/// What a paragraph of an award page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The award line, or a part of it.
    AwardLine,
    /// The title of the entry.
    Title,
    /// Who made the entry.
    Outlet,
    /// A paragraph under no heading.
    Introduction,
    /// The heading of the paragraph that follows.
    Heading,
    /// A paragraph of the description.
    Description,
    /// A paragraph of the judges' words.
    Judges,
    /// Who did what: kept as words, and nothing is taken from them.
    Credits,
    /// Not part of the entry.
    LeftOut,
}

/// A paragraph of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// What it is.
    pub role: Role,
    /// What it says.
    pub text: String,
}

/// The paragraphs of a text, and its language's tag.
///
/// # Errors
/// If it is no text.
pub fn paragraphs(text: &str, told: &Told) -> Result<(Vec<Paragraph>, String), Refused> {
    let reading = AwardPage::read(text.as_bytes().to_vec(), told)?;
    let lines = lines::read(text.as_bytes().to_vec(), &mut Vec::new())?;
    let lexicon = reading.language.lexicon(languages()?);
    Ok((assigned(lines, pieces(&reading.page, &lexicon)), reading.language.tag))
}

/// For each paragraph of a page in the language with this tag the label that it begins with, if it is the title: “Title:” is printed
/// before a title and is no part of it. Empty where there is none.
///
/// # Errors
/// If the tag is none.
pub fn title_labels<'a>(paragraphs: &'a [Paragraph], tag: &str) -> Result<Vec<&'a str>, Refused> {
    let languages = languages()?;
    let language = PageLanguage::told(tag, languages).ok_or_else(|| Refused::Language(tag.to_owned()))?;
    let lexicon = language.lexicon(languages);
    let label = |text| labelled_title(text, &lexicon).map(|labelled| labelled.label).unwrap_or_default();
    Ok(paragraphs.iter().map(|paragraph| label(paragraph.text.as_str())).collect())
}

/// Makes a bundle of paragraphs, in the language with this tag.
///
/// # Errors
/// As [`super::import`].
pub fn import(paragraphs: &[Paragraph], tag: &str, given: &Given, model: &dyn Files) -> Result<Imported, ImportError> {
    let languages = languages().map_err(ImportError::Text)?;
    let language = PageLanguage::told(tag, languages).ok_or(ImportError::Text(Refused::Language(tag.to_owned())))?;
    let lexicon = language.lexicon(languages);
    let outlet = joined(paragraphs, Role::Outlet);
    let given = Given { outlet: given.outlet.clone().or(outlet), ..given.clone() };
    imported(Reading { page: page(paragraphs, tag, &lexicon), language, remarks: Vec::new() }, &given, model)
}

fn languages() -> Result<&'static [Vocabulary], Refused> {
    vocabulary::all().map_err(|error| Refused::Vocabulary(error.to_string()))
}

/// The parts of a page that was read, in the order in which pages print them.
fn pieces(page: &AwardPage, lexicon: &Lexicon) -> Vec<Paragraph> {
    let mut pieces = Vec::new();
    let mut add = |role, text: &str| pieces.push(Paragraph { role, text: text.to_owned() });
    if let Some((line, _)) = &page.line {
        add(Role::AwardLine, line);
    }
    if let Some(title) = &page.title {
        let label = page.title_label.as_deref().unwrap_or_default();
        add(Role::Title, format!("{label} {title}").trim());
    }
    for text in &page.standfirst {
        let is_credit = credits::is_labelled(text, lexicon) || credits::is_byline(text, lexicon);
        add(if is_credit { Role::Credits } else { Role::Introduction }, text);
    }
    for (block, role) in [(&page.about, Role::Description), (&page.judges, Role::Judges)] {
        let Some(Block { heading, paragraphs }) = block else { continue };
        if let Some(heading) = heading {
            add(Role::Heading, heading);
        }
        paragraphs.iter().for_each(|text| add(role, text));
    }
    pieces
}

/// Gives each line to the part that it is from. A line of no part is left out.
fn assigned(mut lines: Vec<Line>, mut pieces: Vec<Paragraph>) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    let mut from = 0;
    let scattered = scattered_award_line(&lines, &mut pieces);
    while let Some(words) = lines.get(from).map(|line| line.words.clone()) {
        if scattered.contains(&from) {
            paragraphs.push(Paragraph { role: Role::AwardLine, text: words });
            from += 1;
            continue;
        }
        let rest = lines.get(from..).unwrap_or_default();
        let whole = pieces.iter().enumerate().find_map(|(index, piece)| Some((index, covers(rest, &piece.text)?)));
        if let Some((index, count)) = whole {
            let piece = pieces.remove(index);
            match piece.role {
                // Where an award line breaks, one part of it ends.
                Role::AwardLine => {
                    let own = rest.iter().take(count);
                    paragraphs.extend(own.map(|line| Paragraph { role: piece.role, text: line.words.clone() }));
                }
                // With what is between a label and its title on the page: a space, or none.
                Role::Title if count == 1 => paragraphs.push(Paragraph { role: piece.role, text: words }),
                _ => paragraphs.push(piece),
            }
            from += count;
            continue;
        }
        let opening = pieces.iter().enumerate().find_map(|(index, piece)| {
            let after = words.strip_prefix(&piece.text).filter(|_| piece.role == Role::Heading)?;
            Some((index, after.trim_start_matches([':', '：', ' ', '-', '–', '—']).to_owned()))
        });
        if let (Some((index, after)), Some(line)) = (opening, lines.get_mut(from)) {
            paragraphs.push(pieces.remove(index));
            line.words = after;
            continue;
        }
        paragraphs.push(Paragraph { role: Role::LeftOut, text: words });
        from += 1;
    }
    paragraphs
}

/// Which lines the award line is made of, where other words stand between them; the part is given out then.
fn scattered_award_line(lines: &[Line], pieces: &mut Vec<Paragraph>) -> Vec<usize> {
    let Some(index) = pieces.iter().position(|piece| piece.role == Role::AwardLine) else { return Vec::new() };
    let line = pieces.get(index).map(|piece| piece.text.clone()).unwrap_or_default();
    let stands_together = (0..lines.len()).any(|from| covers(lines.get(from..).unwrap_or_default(), &line).is_some());
    let made_of = if stands_together { Vec::new() } else { picked(lines, &without_spaces(&line)).unwrap_or_default() };
    if !made_of.is_empty() {
        pieces.remove(index);
    }
    made_of
}

/// The lines that have these words, one after the other, and no others; other lines may stand between them.
fn picked(lines: &[Line], words: &str) -> Option<Vec<usize>> {
    let mut rest = words;
    let mut made_of = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let own = without_spaces(&line.words);
        if let Some(after) = rest.strip_prefix(own.as_str()).filter(|_| !own.is_empty()) {
            made_of.push(index);
            rest = after;
        }
    }
    rest.is_empty().then_some(made_of)
}

/// How many of the lines a part is made of, if they begin with it.
fn covers(lines: &[Line], part: &str) -> Option<usize> {
    let wanted = without_spaces(part);
    let mut found = String::new();
    for (index, line) in lines.iter().enumerate() {
        found += &without_spaces(&line.words);
        if found == wanted {
            return Some(index + 1);
        }
        if !wanted.starts_with(&found) {
            return None;
        }
    }
    None
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

fn joined(paragraphs: &[Paragraph], role: Role) -> Option<String> {
    let texts: Vec<&str> = paragraphs.iter().filter(|it| it.role == role).map(|it| it.text.trim()).collect();
    Some(texts.join(" ")).filter(|text| !text.is_empty())
}

/// A title that is printed behind a label.
fn labelled_title<'a>(title: &'a str, lexicon: &Lexicon) -> Option<Labelled<'a>> {
    let names = lexicon.phrases(|language| &language.labels.title);
    label::split(title, names).filter(|labelled| labelled.is_marked)
}

/// The page that these paragraphs are.
fn page(paragraphs: &[Paragraph], tag: &str, lexicon: &Lexicon) -> AwardPage {
    let mut page = AwardPage { line: line(paragraphs, tag, lexicon), ..AwardPage::default() };
    if let Some(title) = joined(paragraphs, Role::Title) {
        let labelled = labelled_title(&title, lexicon).filter(|labelled| !labelled.value.is_empty());
        let (label, title) =
            labelled.map_or((None, title.as_str()), |labelled| (Some(labelled.label.to_owned()), labelled.value));
        page.title = Some(title.to_owned());
        page.title_label = label;
    }
    let mut heading: Option<String> = None;
    for Paragraph { role, text } in paragraphs {
        let (pending, text) = (heading.take(), text.trim().to_owned());
        match role {
            Role::Description => page.about.get_or_insert_default().add(pending, text),
            Role::Judges => page.judges.get_or_insert_default().add(pending, text),
            Role::Heading => {
                page.standfirst.extend(pending);
                heading = Some(text);
            }
            Role::Introduction | Role::Credits => page.standfirst.extend(pending.into_iter().chain([text])),
            // What is elsewhere on the page parts no heading from its words.
            Role::AwardLine | Role::Title | Role::Outlet | Role::LeftOut => heading = pending,
        }
    }
    page.standfirst.extend(heading);
    page
}

impl Block {
    /// Adds a paragraph, and the heading above it. A second heading is a paragraph of its own.
    fn add(&mut self, heading: Option<String>, text: String) {
        match self.paragraphs.is_empty() {
            true => self.heading = heading,
            false => self.paragraphs.extend(heading),
        }
        self.paragraphs.push(text);
    }
}

/// The award line, and such parts of it as are known.
fn line(paragraphs: &[Paragraph], tag: &str, lexicon: &Lexicon) -> Option<(String, Vec<Part>)> {
    let line = joined(paragraphs, Role::AwardLine)?;
    let own: Vec<&str> = paragraphs.iter().filter(|it| it.role == Role::AwardLine).map(|it| it.text.trim()).collect();
    // A part of it on each line, as some pages print it.
    let known = |text: &&str| {
        award_line::piece(text, lexicon)
            .or_else(|| award_line::name(text, lexicon))
            .or_else(|| award_line::result(text, lexicon))
    };
    let each: Option<Vec<Part>> = own.iter().map(known).collect::<Option<Vec<_>>>().map(|parts| parts.concat());
    if let Some(parts) = each.filter(|_| own.len() > 1) {
        return Some((line, parts));
    }
    // Otherwise it is read as it is read on its page, where that says no more and no less.
    let told = Told { language: Some(tag.to_owned()), entry: None };
    let read = AwardPage::read(own.join("\n").into_bytes(), &told).ok().and_then(|reading| reading.page.line);
    let read = read.filter(|(words, _)| without_spaces(words) == without_spaces(&line));
    read.or_else(|| Some((line.clone(), award_line::whole(&line, lexicon).unwrap_or_default())))
}
