//! The page about the project.

use super::evidence::Evidence;
use super::figures::figures;
use super::section::{bare, correction, drawn, prose, quotation, quoted, statements, term, under};
use super::text::texts;
use super::{Draft, Language};
use crate::content::terms::Term;
use crate::content::timeline::Event;
use crate::content::values::{Date, Words};
use crate::document::{Document, Item, Kind, Mark, Run};
use crate::drawing::span::Span;
use crate::drawing::timeline::{self, Timeline};
use crate::routes::Route;

/// The page, where the entry has a description.
pub fn draft(language: &Language) -> Option<Draft> {
    let project = language.words.project.as_ref()?;
    let words = &language.words.interface.project;
    let mut evidence = Evidence::default();
    let corrections = &language.words.corrections.corrections;
    let corrections = corrections.iter().map(|one| correction(language, &mut evidence, one)).collect();
    let (large, terms): (Vec<_>, Vec<_>) = language.words.terms.terms.iter().partition(|one| one.size.is_some());
    let mut explained = |terms: Vec<&Term>| terms.into_iter().map(|one| term(language, &mut evidence, one)).collect();
    let (large, terms) = (explained(large), explained(terms));
    let events = language.words.timeline.events.iter().map(|one| event(language, &mut evidence, one)).collect();
    let mut sections = vec![
        bare(
            Kind::Quotation,
            "description",
            quotation(language, &project.about, |original| original.project.as_ref().map(|project| &project.about)),
        ),
        under(&words.corrections, Kind::Corrections, "corrections", corrections),
        bare(Kind::Large, "large", large),
        under(&words.terms, Kind::Terms, "terms", terms),
        drawn(under(&words.timeline, Kind::Timeline, "timeline", events), line(language)),
    ];
    sections.extend(figures(language, &mut evidence));
    sections.push(statements(language, &mut evidence, &words.report, "report", &project.report));
    sections.push(under(&words.watch, Kind::Prose, "watch", prose(texts(language, &project.watch))));
    Some(Draft {
        route: Route::Project,
        title: project.about.heading.to_string(),
        description: project.description.to_string(),
        indexed: true,
        document: Document {
            before: Vec::new(),
            heading: quoted(language, &project.about.heading),
            after: Vec::new(),
            sections,
        },
        evidence,
    })
}

fn event(language: &Language, evidence: &mut Evidence, event: &Event) -> Item {
    Item {
        id: format!("event-{}", event.id),
        label: vec![Run::new(Mark::Date, event.date.as_str(), event.start.as_str())],
        body: vec![evidence.statement(language, &event.statement)],
    }
}

/// The events on a line to scale, numbered as the list numbers them.
fn line(language: &Language) -> String {
    let words = &language.words.interface.project;
    let events = &language.words.timeline.events;
    let numbers: Vec<String> = (1..=events.len()).map(|number| number.to_string()).collect();
    let marks = events.iter().zip(&numbers).filter_map(|(event, label)| {
        let span = Span::read(event.start.as_str(), event.end.as_ref().map(Date::as_str))?;
        Some(timeline::Event { label, span })
    });
    timeline::timeline(&Timeline {
        name: words.timeline.as_str(),
        months: &words.months.iter().map(Words::as_str).collect::<Vec<_>>(),
        after_year: &words.after_year,
        events: &marks.collect::<Vec<_>>(),
    })
}
