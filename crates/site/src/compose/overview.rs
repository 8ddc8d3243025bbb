//! The award overview.

use super::map::map;
use super::next_steps::next_steps;
use super::people::people;
use super::section::{corrections_met, introduced, prose, terms_met, titled_section, untitled_section};
use super::story_list::{all, on_the_overview};
use super::{Draft, LanguageContext};
use crate::document::{Document, Inline, Inlines, Section, SectionKind};
use award_story_bundle::values::NonEmptyText;
use award_story_pages::routes::Route;

/// The page at the root of a language.
pub fn draft(language: &LanguageContext) -> Draft {
    let title = &language.resolved.title.words;
    let description = language.resolved.award.description.as_ref();
    Draft {
        route: Route::Overview,
        description: description.map_or_else(|| title.clone(), NonEmptyText::to_string),
        title: title.clone(),
        indexed: true,
        person: 0,
    }
}

/// What it says.
pub fn document(language: &LanguageContext) -> Document {
    let award = &language.resolved.award;
    let words = &language.interface.overview;
    let statements =
        |heading, id, list: &[Inlines]| titled_section(heading, SectionKind::Prose, id, prose(list.to_vec()));
    let mut sections = vec![untitled_section(SectionKind::Quotation, "standfirst", award.standfirst.clone())];
    sections.extend(judges(language));
    sections.extend(described(language));
    let explained = [corrections_met(language, &sections), terms_met(language, &sections)];
    sections.extend(explained);
    sections.push(titled_section(&words.award_parts, SectionKind::Definitions, "award-parts", award.parts.clone()));
    let named = on_the_overview(language);
    sections.push(titled_section(&words.people, SectionKind::People, "people", people(language, named)));
    sections.push(all(language));
    sections.extend(map(language, named, None));
    sections.push(next_steps(language, &Route::Overview));
    sections.push(statements(&words.award, "award", &award.about));
    sections.push(statements(&words.outlet, "outlet", &award.about_outlet));
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
    let award = &language.resolved.award;
    let line = title.award_line.as_ref().map(|_| award.line.clone()).unwrap_or_default();
    let label = if title.is_title { award.title_label.clone() } else { Inlines::new() };
    let space = (!line.is_empty() && !label.is_empty()).then(|| Inline::plain(" "));
    line.into_iter().chain(space).chain(label).collect()
}

/// Who made it, below the title.
fn after(language: &LanguageContext) -> Inlines {
    let outlet = &language.resolved.title.outlet;
    if outlet.is_empty() {
        return Inlines::new();
    }
    let by = introduced(language, &language.interface.overview.by);
    by.into_iter().chain(outlet.clone()).collect()
}

/// What the title means, for those who cannot read it as printed.
fn translated_title(language: &LanguageContext) -> Option<Section> {
    let title = &language.resolved.title;
    let words = || vec![vec![Inline::plain(title.words.as_str())]];
    title.is_translated.then(|| untitled_section(SectionKind::Prose, "title", prose(words())))
}

/// The judges' words, the largest text after the title, where there are any.
fn judges(language: &LanguageContext) -> Option<Section> {
    let (heading, items) = language.resolved.award.judges.clone()?;
    Some(Section { heading, ..untitled_section(SectionKind::Quotation, "judges", items) })
}

/// What is quoted of the description where the judges say nothing, and the link to all of it.
fn described(language: &LanguageContext) -> Vec<Section> {
    let opening = &language.resolved.award.opening;
    if opening.is_empty() {
        return Vec::new();
    }
    let offer = language.interface.overview.next_steps_project.as_str();
    let link = vec![language.link(Route::Project, offer)];
    vec![
        untitled_section(SectionKind::Quotation, "opening", opening.clone()),
        untitled_section(SectionKind::Prose, "whole", prose(vec![link])),
    ]
}
