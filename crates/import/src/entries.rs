//! Several entries on one page: where each begins.

use std::ops::Range;

use super::award_line;
use super::heading;
use super::label;
use super::lines::Line;
use super::vocabulary::Lexicon;

/// Lines that lead to an entry's first sign, such as its category, are no longer, in characters.
const LONGEST_LEAD: usize = 40;

/// The lines of each entry, by their places in the list: one range where the page has one entry. The first entry has what
/// stands above it, and the last one what stands below.
pub fn ranges(lines: &[Line], lexicon: &Lexicon) -> Vec<Range<usize>> {
    let is_title =
        |line: &Line| label::split(&line.words, lexicon.phrases(|it| &it.labels.title)).is_some_and(|it| it.is_marked);
    let is_whole = |line: &Line| award_line::whole(&line.words, lexicon).is_some();
    let is_result = |line: &Line| is_whole(line) || award_line::result(&line.words, lexicon).is_some();
    let signs: [&dyn Fn(&Line) -> bool; 3] = [&is_title, &is_whole, &is_result];
    let begins = signs.into_iter().map(|sign| begins(lines, lexicon, sign)).find(|begins| begins.len() > 1);
    let mut begins = begins.unwrap_or_default();
    match begins.first_mut() {
        Some(first) => *first = 0,
        None => begins.push(0),
    }
    let ends = begins.iter().copied().skip(1).chain([lines.len()]);
    begins.iter().copied().zip(ends).map(|(begin, end)| begin..end).collect()
}

/// Where entries begin that each have such a sign. Signs on lines that follow one another belong to one entry.
fn begins(lines: &[Line], lexicon: &Lexicon, is_sign: &dyn Fn(&Line) -> bool) -> Vec<usize> {
    let signs = (0..lines.len()).filter(|index| lines.get(*index).is_some_and(is_sign));
    let mut begins: Vec<usize> = Vec::new();
    let mut last = None;
    let mut lead = 0;
    for sign in signs {
        match last {
            None => {
                lead = sign;
                begins.push(0);
            }
            Some(last) if sign > last + 1 && says_more(lines, last, sign) => {
                let least = sign.saturating_sub(lead).max(last + 1);
                let leads =
                    (least..sign).rev().take_while(|index| lines.get(*index).is_some_and(|it| leads(it, lexicon)));
                begins.push(leads.last().unwrap_or(sign));
            }
            Some(_) => {}
        }
        last = Some(sign);
    }
    begins
}

/// Whether there is a sentence between two signs: without one both are parts of one entry's award line.
fn says_more(lines: &[Line], last: usize, sign: usize) -> bool {
    let between = lines.get(last + 1..sign).unwrap_or_default();
    between.iter().any(|line| line.words.chars().count() > LONGEST_LEAD)
}

/// Whether a line may lead to an entry's first sign: it is short, no sentence, no heading and nobody's credit.
fn leads(line: &Line, lexicon: &Lexicon) -> bool {
    let words = &line.words;
    let is_credit = || label::split(words, lexicon.phrases(|it| &it.labels.credits)).is_some_and(|it| it.is_marked);
    let is_short = words.chars().count() <= LONGEST_LEAD && !super::paragraphs::is_closed(words);
    is_short && heading::split(words, lexicon).is_none() && !is_credit()
}
