//! The award overview.

use super::map::map;
use super::next_steps::next_steps;
use super::people::people;
use super::section::{
    corrections_met, introduced, labelled, original, passages, plain, prose, quotation, quoted, statements, terms_met,
    titled_section, untitled_section,
};
use super::story_list::{all, on_the_overview};
use super::text::{printed, texts};
use super::{Draft, LanguageContext};
use crate::document::{Document, Inline, Inlines, Item, Section, SectionKind};
use crate::letters::width;
use award_story_bundle::award::Label;
use award_story_bundle::text::Text;
use award_story_bundle::values::NonEmptyText;
use award_story_pages::routes::Route;

/// The page at the root of a language.
pub fn draft(language: &LanguageContext) -> Draft {
    let award = &language.words.award;
    let title = &language.resolved.title.words;
    Draft {
        route: Route::Overview,
        description: award
            .description
            .as_ref()
            .or(award.award_line.as_ref())
            .map_or_else(|| title.clone(), NonEmptyText::to_string),
        title: title.clone(),
        indexed: true,
        person: 0,
    }
}

/// What it says.
pub fn document(language: &LanguageContext) -> Document {
    let award = &language.words.award;
    let words = &language.words.interface.overview;
    let mut sections = vec![untitled_section(SectionKind::Quotation, "standfirst", standfirst(language))];
    sections.extend(judges(language));
    sections.extend(described(language, opening(language)));
    let explained = [corrections_met(language, &sections), terms_met(language, &sections)];
    sections.extend(explained);
    sections.push(titled_section(&words.award_parts, SectionKind::Definitions, "award-parts", parts(language)));
    let named = on_the_overview(language);
    sections.push(titled_section(&words.people, SectionKind::People, "people", people(language, named)));
    sections.push(all(language));
    sections.extend(map(language, named, None));
    sections.push(next_steps(language, &Route::Overview));
    sections.push(statements(language, &words.award, "award", &award.about));
    sections.push(statements(language, &words.outlet, "outlet", &award.about_outlet));
    Document {
        before: before(language),
        heading: language.resolved.title.heading.clone(),
        after: after(language),
        gloss: translated_title(language),
        sections,
    }
}

/// The award line, above the title, and what the page prints before the title.
fn before(language: &LanguageContext) -> Inlines {
    let title = &language.resolved.title;
    let line = title.award_line.as_ref();
    let label = language.words.award.title_label.as_ref().filter(|_| title.is_title);
    let space = line.zip(label).map(|_| Inline::plain(" "));
    let [line, label] = [line, label].map(|words| words.map(|words| quoted(language, words)).unwrap_or_default());
    line.into_iter().chain(space).chain(label).collect()
}

/// Who made it, below the title.
fn after(language: &LanguageContext) -> Inlines {
    let outlet = &language.resolved.title.outlet;
    if outlet.is_empty() {
        return Inlines::new();
    }
    let by = introduced(language, &language.words.interface.overview.by);
    by.into_iter().chain(outlet.clone()).collect()
}

/// What the title means, for those who cannot read it as printed.
fn translated_title(language: &LanguageContext) -> Option<Section> {
    let title = &language.resolved.title;
    language
        .translated()
        .filter(|_| title.is_title)
        .map(|_| untitled_section(SectionKind::Prose, "title", prose(vec![vec![Inline::plain(title.words.as_str())]])))
}

/// What the award page prints under no heading.
fn standfirst(language: &LanguageContext) -> Vec<Item> {
    passages(language, texts(language, &language.words.award.standfirst), |original| {
        let paragraphs = original.award.standfirst.iter();
        Some(paragraphs.map(|paragraph| printed(language, original, paragraph)).collect())
    })
}

/// The judges' words, the largest text after the title, where there are any.
fn judges(language: &LanguageContext) -> Option<Section> {
    let judges = language.words.award.judges.as_ref()?;
    Some(Section {
        kind: SectionKind::Quotation,
        id: "judges".to_owned(),
        heading: judges.heading.as_ref().map(|heading| quoted(language, heading)).unwrap_or_default(),
        drawing: String::new(),
        items: quotation(language, judges, |original| original.award.judges.as_ref()),
    })
}

/// How much there must be to read above the fold of the overview, in characters, where the judges say nothing: some three
/// sentences. Characters that fill a square count twice.
const ENOUGH: usize = 200;

/// The opening of the description, as many paragraphs as give a reader something to read where the page has no judges'
/// words and too little stands under no heading.
fn opening<'a>(language: &LanguageContext<'a>) -> &'a [Text] {
    let award = &language.words.award;
    let has_judges = award.judges.as_ref().is_some_and(|judges| !judges.paragraphs.is_empty());
    let about = language.words.project.as_ref().and_then(|project| project.about.as_ref());
    let paragraphs = about.filter(|_| !has_judges).map_or(&[][..], |about| &about.paragraphs);
    let mut length: usize = award.standfirst.iter().map(self::length).sum();
    let count = paragraphs.iter().take_while(|paragraph| {
        let is_wanted = length < ENOUGH;
        length += self::length(paragraph);
        is_wanted
    });
    paragraphs.get(..count.count()).unwrap_or_default()
}

fn length(paragraph: &Text) -> usize {
    width(paragraph.plain().chars())
}

/// What is quoted of the description where the judges say nothing, and the link to all of it.
fn described(language: &LanguageContext, opening: &[Text]) -> Vec<Section> {
    if opening.is_empty() {
        return Vec::new();
    }
    let items = passages(language, texts(language, opening), |original| {
        let about = original.project.as_ref()?.about.as_ref()?;
        let paragraphs = about.paragraphs.iter().take(opening.len());
        Some(paragraphs.map(|paragraph| printed(language, original, paragraph)).collect())
    });
    let offer = language.words.interface.overview.next_steps_project.as_str();
    let link = vec![language.link(Route::Project, offer)];
    vec![
        untitled_section(SectionKind::Quotation, "opening", items),
        untitled_section(SectionKind::Prose, "whole", prose(vec![link])),
    ]
}

/// The award line, part by part; before a translation of them the line as printed.
fn parts(language: &LanguageContext) -> Vec<Item> {
    let printed = language.translated().and_then(|(printed, words)| {
        Some(labelled(plain(&words.award_line), vec![original(printed, printed.award.award_line.as_ref()?)]))
    });
    let parts = language.words.award.parts.iter();
    let parts = parts.map(|part| labelled(plain(label(language, part.label)), plain(&part.value)));
    printed.into_iter().chain(parts).collect()
}

fn label<'a>(language: &LanguageContext<'a>, label: Label) -> &'a NonEmptyText {
    let words = &language.words.interface.overview.labels;
    match label {
        Label::Year => &words.year,
        Label::Award => &words.award,
        Label::Category => &words.category,
        Label::Division => &words.division,
        Label::NewsroomSize => &words.newsroom_size,
        Label::Result => &words.result,
    }
}
