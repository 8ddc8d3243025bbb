//! Whether what is said to be a part of the quoted text is an exact part of it: the award line's parts, what a story
//! quotes, the words that a correction is about.

use super::Language;
use super::path::steps;
use crate::content::award::Award;
use crate::content::fault::{Fault, quoted};
use crate::content::text::{Quotation, Text};

/// Notes every part that is none.
pub fn check(language: &Language, faults: &mut Vec<Fault>) {
    award_parts(language, faults);
    let Some(award) = &language.award.value else {
        return;
    };
    let about = match &language.project {
        Some(project) => match &project.value {
            Some(project) => Some(&project.about),
            None => return,
        },
        None => None,
    };
    let described = about.or(award.judges.as_ref());
    stories(language, &paragraphs(described), faults);
    corrections(language, &quoted_text(award, about), faults);
}

fn award_parts(language: &Language, faults: &mut Vec<Fault>) {
    let file = &language.award;
    if let Some(award) = &file.value {
        for (index, part) in award.parts.iter().enumerate() {
            let value = part.value.as_str();
            if !award.line.as_str().contains(value) {
                let message = format!("is {}, expected an exact part of the award line", quoted(value));
                faults.push(file.document.fault(&steps!["parts", index, "value"], &message));
            }
        }
    }
}

fn stories(language: &Language, paragraphs: &[String], faults: &mut Vec<Fault>) {
    for file in &language.people {
        let quote = file.value.as_ref().map(|person| person.quote.plain());
        let Some(quote) = quote.filter(|quote| !is_part(quote, paragraphs)) else {
            continue;
        };
        let message =
            format!("is {}, expected an exact part of one paragraph of the quoted description", quoted(&quote));
        faults.push(file.document.fault(&steps!["quote"], &message));
    }
}

fn corrections(language: &Language, paragraphs: &[String], faults: &mut Vec<Fault>) {
    let file = &language.corrections;
    for (index, correction) in file.value.iter().flat_map(|file| &file.corrections).enumerate() {
        let printed = correction.printed.as_str();
        if !is_part(printed, paragraphs) {
            let message = format!("is {}, expected an exact part of the award page's text", quoted(printed));
            faults.push(file.document.fault(&steps!["corrections", index, "printed"], &message));
        }
    }
}

fn is_part(words: &str, paragraphs: &[String]) -> bool {
    paragraphs.iter().any(|paragraph| paragraph.contains(words))
}

/// All that the bundle quotes of the award page, paragraph after paragraph.
fn quoted_text(award: &Award, about: Option<&Quotation>) -> Vec<String> {
    let mut text = vec![award.line.to_string(), award.title.to_string()];
    for quotation in about.into_iter().chain(&award.judges) {
        text.push(quotation.heading.to_string());
        text.extend(paragraphs(Some(quotation)));
    }
    text
}

fn paragraphs(quotation: Option<&Quotation>) -> Vec<String> {
    let paragraphs = quotation.into_iter().flat_map(|quotation| &quotation.paragraphs);
    paragraphs.map(Text::plain).collect()
}
