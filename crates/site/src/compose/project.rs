//! The page about the project.

use super::next_steps::next_steps;
use super::section::{prose, section_with_figure, titled_section, untitled_section};
use super::{Draft, LanguageContext};
use crate::document::{Document, SectionKind};
use award_story_pages::routes::Route;

/// The page, where there is anything to show.
pub fn draft(language: &LanguageContext) -> Option<Draft> {
    language.routes.project.as_ref()?;
    let project = language.resolved.project.as_ref()?;
    Some(Draft {
        route: Route::Project,
        title: project.title.clone(),
        description: project.summary.clone(),
        indexed: true,
        person: 0,
    })
}

/// What it says.
pub fn document(language: &LanguageContext) -> Document {
    let Some(project) = &language.resolved.project else { return Document::default() };
    let words = &language.interface.project;
    let terms = |is_large| {
        let terms = language.resolved.terms.iter().filter(|term| term.is_large == is_large);
        terms.map(|term| term.item.clone()).collect()
    };
    let timeline = titled_section(&words.timeline, SectionKind::Timeline, "timeline", project.events.clone());
    let mut sections = vec![
        untitled_section(SectionKind::Quotation, "description", project.description.clone()),
        titled_section(
            &words.corrections,
            SectionKind::Corrections,
            "corrections",
            language.resolved.corrections.clone(),
        ),
        untitled_section(SectionKind::Large, "large", terms(true)),
        titled_section(&words.terms, SectionKind::Terms, "terms", terms(false)),
        section_with_figure(timeline, project.timeline.clone()),
    ];
    sections.extend(project.figures.iter().cloned());
    sections.push(titled_section(&words.report, SectionKind::Prose, "report", prose(project.report.clone())));
    sections.push(titled_section(&words.watch, SectionKind::Prose, "watch", prose(project.watch.clone())));
    sections.push(next_steps(language, &Route::Project));
    Document { heading: project.heading.clone(), sections, ..Document::default() }
}
