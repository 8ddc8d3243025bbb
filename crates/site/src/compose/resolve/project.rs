//! What the award page and this site say about the project.

use super::Resolver;
use super::figures::figures;
use crate::compose::citations::{statement, statements};
use crate::compose::section::plain;
use crate::compose::text::texts;
use crate::document::{Inline, Inlines, Item, Mark, Section};
use crate::drawing::span::Span;
use crate::drawing::timeline::{self, Timeline};
use award_story_bundle::timeline::{DatePrecision, Event};
use award_story_bundle::values::Date;

/// What is said of the project.
pub struct Project {
    /// What its page is called: the heading of the award page's description, or the site's word.
    pub title: String,
    /// The same as a heading.
    pub heading: Inlines,
    /// One sentence for search engines and link previews.
    pub summary: String,
    /// What the award page says.
    pub description: Vec<Item>,
    /// The events, the earliest first.
    pub events: Vec<Item>,
    /// The events on a line to scale, numbered as the list numbers them.
    pub timeline: String,
    /// A table for each series of numbers.
    pub figures: Vec<Section>,
    /// What this site says of how it was reported.
    pub report: Vec<Inlines>,
    /// Where it can be watched.
    pub watch: Vec<Inlines>,
}

/// What an edition says of the project, where it says anything.
pub fn project(resolver: &Resolver) -> Option<Project> {
    let Resolver { language, words, .. } = resolver;
    let project = words.project.as_ref()?;
    let about = project.about.as_ref();
    let heading = about.and_then(|about| about.heading.as_ref());
    let name = &language.interface.site.project;
    let description = |about| resolver.quotation(about, |original| original.project.as_ref()?.about.as_ref());
    Some(Project {
        title: heading.unwrap_or(name).to_string(),
        heading: heading.map_or_else(|| plain(name), |heading| resolver.quoted(heading)),
        summary: project.description.as_ref().unwrap_or(&language.interface.overview.next_steps_project).to_string(),
        description: about.map(description).unwrap_or_default(),
        events: words.timeline.events.iter().map(|one| event(resolver, one)).collect(),
        timeline: line(resolver),
        figures: figures(resolver),
        report: statements(language, &project.report),
        watch: texts(language, &project.watch),
    })
}

fn event(Resolver { language, .. }: &Resolver, event: &Event) -> Item {
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

fn line(Resolver { language, words, .. }: &Resolver) -> String {
    let events = &words.timeline.events;
    let numbers: Vec<String> = (1..=events.len()).map(|number| number.to_string()).collect();
    let marks = events.iter().zip(&numbers).filter_map(|(event, label)| {
        let span = Span::read(event.start.as_str(), event.end.as_ref().map(Date::as_str))?;
        Some(timeline::Event { label, span, is_exact: event.precision == DatePrecision::Exact })
    });
    timeline::timeline(&Timeline {
        name: language.interface.project.timeline.as_str(),
        months: &language.locale.months(),
        year: &|year| language.locale.year(year),
        events: &marks.collect::<Vec<_>>(),
    })
}
