//! What the award page says around and above the description, and what this site says of the award and the outlet.

use super::quotation::original;
use super::{DisplayTitle, Resolver};
use crate::compose::Work;
use crate::compose::citations::statements;
use crate::compose::section::{labelled, plain};
use crate::compose::text::{text, texts};
use crate::document::{Inlines, Item};
use crate::letters::width;
use award_story_bundle::award::Label;
use award_story_bundle::text::Text;
use award_story_bundle::values::NonEmptyText;

/// How much there must be to read above the fold of the overview, in characters, where the judges say nothing: some three
/// sentences. Characters that fill a square count twice.
const ENOUGH: usize = 200;

/// What the award page says, and this site of the award and the outlet.
#[derive(Default)]
pub struct Award {
    /// The entry, as structured data tells of it.
    pub work: Work,
    /// One sentence for search engines: the entry's own, or its award line; nothing without either.
    pub description: Option<NonEmptyText>,
    /// The award line, as it is quoted; empty for none.
    pub line: Inlines,
    /// What the page prints before the title, as it is quoted; empty for nothing.
    pub title_label: Inlines,
    /// The award line, part by part; before a translation of them the line as printed.
    pub parts: Vec<Item>,
    /// What the award page prints under no heading.
    pub standfirst: Vec<Item>,
    /// The heading of the judges' words, and the words; where there are any.
    pub judges: Option<(Inlines, Vec<Item>)>,
    /// The opening of the description, as many paragraphs as give a reader something to read where the page has no judges' words and
    /// too little stands under no heading.
    pub opening: Vec<Item>,
    /// What this site says about the award.
    pub about: Vec<Inlines>,
    /// What this site says about the outlet.
    pub about_outlet: Vec<Inlines>,
}

/// What an edition says of the award; the entry has this title.
pub fn award(resolver: &Resolver, title: &DisplayTitle) -> Award {
    let Resolver { language, words, .. } = resolver;
    let award = &words.award;
    let quoted = |words: Option<&NonEmptyText>| words.map(|words| resolver.quoted(words)).unwrap_or_default();
    let judges = award.judges.as_ref().map(|judges| {
        let items = resolver.quotation(judges, |original| original.award.judges.as_ref());
        (quoted(judges.heading.as_ref()), items)
    });
    Award {
        work: work(resolver, title),
        description: award.description.as_ref().or(award.award_line.as_ref()).cloned(),
        line: quoted(award.award_line.as_ref()),
        title_label: quoted(award.title_label.as_ref()),
        parts: parts(resolver),
        standfirst: resolver.passages(texts(language, &award.standfirst), |original| {
            let paragraphs = original.award.standfirst.iter();
            Some(paragraphs.map(|paragraph| resolver.printed(original, paragraph)).collect())
        }),
        judges,
        opening: opening(resolver),
        about: statements(language, &award.about),
        about_outlet: statements(language, &award.about_outlet),
    }
}

fn work(Resolver { language, words, original, .. }: &Resolver, title: &DisplayTitle) -> Work {
    let award = &words.award;
    let printed = original.unwrap_or(words).award.title.as_ref();
    let judges = award.judges.as_ref().filter(|judges| !judges.paragraphs.is_empty());
    Work {
        title: printed.map_or_else(|| title.words.clone(), NonEmptyText::to_string),
        award: award.award_line.as_ref().map(NonEmptyText::to_string).unwrap_or_default(),
        outlet: award.outlet.as_ref().map(|outlet| text(language, outlet)).unwrap_or_default(),
        judges: judges.map(|judges| {
            let heading = judges.heading.as_ref().map(NonEmptyText::to_string).unwrap_or_default();
            (heading, texts(language, &judges.paragraphs))
        }),
    }
}

fn parts(resolver: &Resolver) -> Vec<Item> {
    let printed = resolver.translated().and_then(|(printed, words)| {
        Some(labelled(plain(&words.award_line), vec![original(printed, printed.award.award_line.as_ref()?)]))
    });
    let parts = resolver.words.award.parts.iter();
    let parts = parts.map(|part| labelled(plain(label(resolver, part.label)), plain(&part.value)));
    printed.into_iter().chain(parts).collect()
}

fn label<'a>(resolver: &Resolver<'a>, label: Label) -> &'a NonEmptyText {
    let words = &resolver.words.interface.overview.labels;
    match label {
        Label::Year => &words.year,
        Label::Award => &words.award,
        Label::Category => &words.category,
        Label::Division => &words.division,
        Label::NewsroomSize => &words.newsroom_size,
        Label::Result => &words.result,
    }
}

fn opening(resolver: &Resolver) -> Vec<Item> {
    let award = &resolver.words.award;
    let has_judges = award.judges.as_ref().is_some_and(|judges| !judges.paragraphs.is_empty());
    let about = resolver.words.project.as_ref().and_then(|project| project.about.as_ref());
    let paragraphs = about.filter(|_| !has_judges).map_or(&[][..], |about| &about.paragraphs);
    let mut length: usize = award.standfirst.iter().map(self::length).sum();
    let count = paragraphs.iter().take_while(|paragraph| {
        let is_wanted = length < ENOUGH;
        length += self::length(paragraph);
        is_wanted
    });
    let count = count.count();
    let paragraphs = paragraphs.get(..count).unwrap_or_default();
    resolver.passages(texts(resolver.language, paragraphs), |original| {
        let about = original.project.as_ref()?.about.as_ref()?;
        let paragraphs = about.paragraphs.iter().take(count);
        Some(paragraphs.map(|paragraph| resolver.printed(original, paragraph)).collect())
    })
}

fn length(paragraph: &Text) -> usize {
    width(paragraph.plain().chars())
}
