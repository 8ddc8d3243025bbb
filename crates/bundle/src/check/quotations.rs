//! Whether what is said to be a part of the quoted text is an exact part of it: the award line's parts, what a story
//! quotes, the words that a correction is about.

use super::path::steps;
use super::{JsonFile, LanguageFiles};
use crate::award::Award;
use crate::diagnostic::Diagnostic;
use crate::text::{Quotation, Text};
use crate::values::NonEmptyText;
use award_story_message::{Part, message, quoted};

/// Notes every part that is none, and warns of headings under which nothing stands.
pub fn check(language: &LanguageFiles, diagnostics: &mut Vec<Diagnostic>) {
    award_parts(language, diagnostics);
    let Some(award) = &language.award.value else {
        return;
    };
    let about = match &language.project {
        Some(project) => match &project.value {
            Some(value) => {
                let about = value.about.as_ref();
                diagnostics.extend(about.and_then(|about| bare(about, &project.json, "about")));
                about
            }
            None => return,
        },
        None => None,
    };
    diagnostics.extend(award.judges.as_ref().and_then(|judges| bare(judges, &language.award.json, "judges")));
    let mut described = texts(&award.standfirst);
    described.extend(paragraphs(about));
    if described.is_empty() {
        described = paragraphs(award.judges.as_ref());
    }
    stories(language, &described, diagnostics);
    corrections(language, &quoted_text(award, about), diagnostics);
}

/// A warning of a heading under which nothing stands.
fn bare(quotation: &Quotation, json: &JsonFile, field: &'static str) -> Option<Diagnostic> {
    let message =
        message!("is an empty list, expected the paragraphs under the heading, which is not shown without them");
    quotation.paragraphs.is_empty().then(|| json.diagnostic(&steps![field, "paragraphs"], message).as_warning())
}

fn award_parts(language: &LanguageFiles, diagnostics: &mut Vec<Diagnostic>) {
    let file = &language.award;
    if let Some(award) = &file.value {
        for (index, part) in award.parts.iter().enumerate() {
            let value = part.value.as_str();
            if !award.award_line.as_ref().is_some_and(|line| line.as_str().contains(value)) {
                let message = message!("is {}, expected an exact part of the award line", quoted(value));
                diagnostics.push(file.json.diagnostic(&steps!["parts", index, "value"], message));
            }
        }
    }
}

fn stories(language: &LanguageFiles, paragraphs: &[String], diagnostics: &mut Vec<Diagnostic>) {
    for file in &language.people {
        let quote = file.value.as_ref().and_then(|person| person.quote.as_ref()).map(Text::plain);
        let Some(quote) = quote.filter(|quote| !is_part(quote, paragraphs)) else {
            continue;
        };
        let message = message!(
            "is {}, expected an exact part of one paragraph of the quoted description{}",
            quoted(&quote),
            parting(&quote, paragraphs)
        );
        diagnostics.push(file.json.diagnostic(&steps!["quote"], message));
    }
}

fn corrections(language: &LanguageFiles, paragraphs: &[String], diagnostics: &mut Vec<Diagnostic>) {
    let file = &language.corrections;
    for (index, correction) in file.value.iter().flat_map(|file| &file.corrections).enumerate() {
        let printed = correction.original.as_str();
        if !is_part(printed, paragraphs) {
            let parting = parting(printed, paragraphs);
            let message = message!(
                "is {}, expected an exact part of the text that this language quotes{}",
                quoted(printed),
                parting
            );
            diagnostics.push(file.json.diagnostic(&steps!["corrections", index, "original"], message));
        }
    }
}

fn is_part(words: &str, paragraphs: &[String]) -> bool {
    paragraphs.iter().any(|paragraph| paragraph.contains(words))
}

/// Where words leave the text of which they are said to be a part, to be added to what is said of them: a straight
/// apostrophe for a curly one is hard to see. Empty where they have too little in common with it.
fn parting(words: &str, paragraphs: &[String]) -> Part {
    const LEAST: usize = 6;
    const SHOWN: usize = 24;
    let beginnings: Vec<&str> = words.char_indices().filter_map(|(end, _)| words.get(..end)).collect();
    let common = beginnings.partition_point(|beginning| is_part(beginning, paragraphs));
    let Some(beginning) = common.checked_sub(1).filter(|length| *length >= LEAST).and_then(|last| beginnings.get(last))
    else {
        return Part::from("");
    };
    let after = paragraphs.iter().find_map(|paragraph| Some(paragraph.split_once(beginning)?.1)).unwrap_or_default();
    let tail: String = beginning.chars().skip(common.saturating_sub(SHOWN + 1)).collect();
    let next: String = after.chars().take(SHOWN).collect();
    let goes_on = if next.is_empty() { message!("ends") } else { message!("goes on with {}", quoted(&next)) };
    message!(": after {} the paragraph {}", quoted(&tail), goes_on).into()
}

/// All that the bundle quotes of the award page, paragraph after paragraph.
fn quoted_text(award: &Award, about: Option<&Quotation>) -> Vec<String> {
    let mut text: Vec<String> = award.award_line.iter().chain(&award.title).map(NonEmptyText::to_string).collect();
    text.extend(texts(&award.standfirst));
    for quotation in about.into_iter().chain(&award.judges) {
        text.extend(quotation.heading.as_ref().map(NonEmptyText::to_string));
        text.extend(paragraphs(Some(quotation)));
    }
    text
}

fn paragraphs(quotation: Option<&Quotation>) -> Vec<String> {
    quotation.map(|quotation| texts(&quotation.paragraphs)).unwrap_or_default()
}

fn texts(paragraphs: &[Text]) -> Vec<String> {
    paragraphs.iter().map(Text::plain).collect()
}
