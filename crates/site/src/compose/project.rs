//! The page about the project.

use super::citations::statement;
use super::figures::figures;
use super::next_steps::next_steps;
use super::section::{
    plain, prose, quotation, quoted, section_with_figure, statements, titled_section, untitled_section,
};
use super::text::texts;
use super::{Draft, LanguageContext};
use crate::document::{Document, Inline, Item, Mark, SectionKind};
use crate::drawing::span::Span;
use crate::drawing::timeline::{self, Timeline};
use award_story_bundle::project::Project;
use award_story_bundle::read::LanguageBundle;
use award_story_bundle::timeline::{DatePrecision, Event};
use award_story_bundle::values::Date;
use award_story_pages::routes::Route;

/// Whether there is anything to show of the project.
pub fn is_shown(words: &LanguageBundle) -> bool {
    let Some(project) = &words.project else {
        return false;
    };
    let about = project.about.as_ref().is_some_and(|about| !about.paragraphs.is_empty());
    let terms = !words.terms.terms.is_empty() || !words.corrections.corrections.is_empty();
    let numbers = !words.timeline.events.is_empty() || !words.figures.figures.is_empty();
    about || terms || numbers || !project.report.is_empty() || !project.watch.is_empty()
}

/// The page, where there is anything to show.
pub fn draft(language: &LanguageContext) -> Option<Draft> {
    language.routes.project.as_ref()?;
    let project = language.words.project.as_ref()?;
    let heading = project.about.as_ref().and_then(|about| about.heading.as_ref());
    let offer = &language.words.interface.overview.next_steps_project;
    Some(Draft {
        route: Route::Project,
        title: heading.unwrap_or(&language.words.interface.site.project).to_string(),
        description: project.description.as_ref().unwrap_or(offer).to_string(),
        indexed: true,
        person: 0,
    })
}

/// What it says.
pub fn document(language: &LanguageContext) -> Document {
    let words = &language.words.interface.project;
    let project = language.words.project.as_ref();
    let terms = |is_large| {
        let terms = language.resolved.terms.iter().filter(|term| term.is_large == is_large);
        terms.map(|term| term.item.clone()).collect()
    };
    let events = language.words.timeline.events.iter().map(|one| event(language, one)).collect();
    let mut sections = vec![
        untitled_section(
            SectionKind::Quotation,
            "description",
            project.map(|one| description(language, one)).unwrap_or_default(),
        ),
        titled_section(
            &words.corrections,
            SectionKind::Corrections,
            "corrections",
            language.resolved.corrections.clone(),
        ),
        untitled_section(SectionKind::Large, "large", terms(true)),
        titled_section(&words.terms, SectionKind::Terms, "terms", terms(false)),
        section_with_figure(titled_section(&words.timeline, SectionKind::Timeline, "timeline", events), line(language)),
    ];
    sections.extend(figures(language));
    let report = project.map(|project| project.report.as_slice()).unwrap_or_default();
    sections.push(statements(language, &words.report, "report", report));
    let watch = project.map(|project| project.watch.as_slice()).unwrap_or_default();
    sections.push(titled_section(&words.watch, SectionKind::Prose, "watch", prose(texts(language, watch))));
    sections.push(next_steps(language, &Route::Project));
    let heading = project.and_then(|project| project.about.as_ref()).and_then(|about| about.heading.as_ref());
    let name = || plain(&language.words.interface.site.project);
    Document {
        heading: heading.map_or_else(name, |heading| quoted(language, heading)),
        sections,
        ..Document::default()
    }
}

/// What the award page says about the project, where it says anything.
fn description(language: &LanguageContext, project: &Project) -> Vec<Item> {
    let about = project.about.as_ref();
    about
        .map(|about| quotation(language, about, |original| original.project.as_ref()?.about.as_ref()))
        .unwrap_or_default()
}

fn event(language: &LanguageContext, event: &Event) -> Item {
    Item {
        id: format!("event-{}", event.id),
        label: vec![date(event)],
        body: vec![statement(language, &event.statement)],
    }
}

/// The date as a reader reads it, marked with the machine-readable one. Of inexact dates that is the month or the year that
/// all of them lie in, if one does.
fn date(event: &Event) -> Inline {
    let (start, end) = (event.start.as_str(), event.end.as_ref().unwrap_or(&event.start).as_str());
    let shared = |length: usize| start.get(..length).filter(|period| end.starts_with(period));
    let period = match event.precision {
        DatePrecision::Exact => Some(start),
        DatePrecision::About => shared("2022-11".len()).or_else(|| shared("2022".len())),
    };
    match period {
        Some(period) => Inline::new(Mark::Date, event.date.as_str(), period),
        None => Inline::plain(event.date.as_str()),
    }
}

/// The events on a line to scale, numbered as the list numbers them.
fn line(language: &LanguageContext) -> String {
    let words = &language.words.interface.project;
    let events = &language.words.timeline.events;
    let numbers: Vec<String> = (1..=events.len()).map(|number| number.to_string()).collect();
    let marks = events.iter().zip(&numbers).filter_map(|(event, label)| {
        let span = Span::read(event.start.as_str(), event.end.as_ref().map(Date::as_str))?;
        Some(timeline::Event { label, span, is_exact: event.precision == DatePrecision::Exact })
    });
    timeline::timeline(&Timeline {
        name: words.timeline.as_str(),
        months: &language.locale.months(),
        year: &|year| language.locale.year(year),
        events: &marks.collect::<Vec<_>>(),
    })
}
