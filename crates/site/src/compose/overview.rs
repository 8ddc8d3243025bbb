//! The award overview.

use super::called::{Called, called};
use super::evidence::Evidence;
use super::map::map;
use super::onward::onward;
use super::people::people;
use super::section::{
    bare, corrections_met, introduced, labelled, original, passages, plain, prose, quotation, quoted, statements,
    terms_met, under,
};
use super::sheets::{all, on_the_overview};
use super::text::{printed, text, texts};
use super::{Draft, Language};
use crate::document::{Document, Item, Kind, Run, Section, Text};
use award_story_bundle::award::Label;
use award_story_bundle::values::Words;
use award_story_pages::routes::Route;

/// The page at the root of a language.
pub fn draft(language: &Language) -> Draft {
    let award = &language.words.award;
    let words = &language.words.interface.overview;
    let called = called(language);
    let mut evidence = Evidence::default();
    let mut sections: Vec<Section> = translated_title(language, &called).into_iter().collect();
    sections.push(bare(Kind::Quotation, "standfirst", standfirst(language)));
    sections.extend(judges(language));
    let quoted = [award.standfirst.as_slice(), award.judges.as_ref().map_or(&[], |judges| &judges.paragraphs)].concat();
    sections.push(corrections_met(language, &mut evidence, &quoted));
    sections.push(terms_met(language, &mut evidence, &quoted));
    sections.push(under(&words.award_parts, Kind::Definitions, "award-parts", parts(language)));
    let named = on_the_overview(language);
    sections.push(under(&words.people, Kind::People, "people", people(language, named)));
    sections.push(all(language));
    sections.extend(map(language, named, None));
    sections.push(onward(language, &Route::Overview));
    sections.push(statements(language, &mut evidence, &words.award, "award", &award.about));
    sections.push(statements(language, &mut evidence, &words.outlet, "outlet", &award.about_outlet));
    let title = called.words(language);
    Draft {
        route: Route::Overview,
        description: award.description.as_ref().or(award.line.as_ref()).map_or_else(|| title.clone(), Words::to_string),
        title,
        indexed: true,
        document: Document {
            before: before(language, &called),
            heading: called.heading(language),
            after: after(language, &called),
            sections,
        },
        evidence,
    }
}

/// The award line, above the title.
fn before(language: &Language, called: &Called) -> Text {
    let line = language.words.award.line.as_ref().filter(|_| !matches!(called, Called::Line(_)));
    line.map(|line| quoted(language, line)).unwrap_or_default()
}

/// Who made it, below the title.
fn after(language: &Language, called: &Called) -> Text {
    let outlet = language.words.award.outlet.as_ref().filter(|_| !matches!(called, Called::Outlet(_)));
    let by = &language.words.interface.overview.by;
    let after = outlet.map(|outlet| introduced(language, by).into_iter().chain(text(language, outlet)).collect());
    after.unwrap_or_default()
}

/// What the title means, for those who cannot read it as printed.
fn translated_title(language: &Language, called: &Called) -> Option<Section> {
    let title = language.translated().filter(|_| matches!(called, Called::Title(_)));
    title.map(|_| bare(Kind::Prose, "title", prose(vec![vec![Run::plain(called.words(language))]])))
}

/// What the award page prints under no heading.
fn standfirst(language: &Language) -> Vec<Item> {
    passages(language, texts(language, &language.words.award.standfirst), |original| {
        let paragraphs = original.award.standfirst.iter();
        Some(paragraphs.map(|paragraph| printed(language, original, paragraph)).collect())
    })
}

/// The judges' words, the largest text after the title, where there are any.
fn judges(language: &Language) -> Option<Section> {
    let judges = language.words.award.judges.as_ref()?;
    Some(Section {
        kind: Kind::Quotation,
        id: "judges".to_owned(),
        heading: quoted(language, &judges.heading),
        drawing: String::new(),
        items: quotation(language, judges, |original| original.award.judges.as_ref()),
    })
}

/// The award line, part by part; before a translation of them the line as printed.
fn parts(language: &Language) -> Vec<Item> {
    let printed = language.translated().and_then(|(printed, words)| {
        Some(labelled(plain(&words.line), vec![original(printed, printed.award.line.as_ref()?)]))
    });
    let parts = language.words.award.parts.iter();
    let parts = parts.map(|part| labelled(plain(label(language, part.label)), plain(&part.value)));
    printed.into_iter().chain(parts).collect()
}

fn label<'a>(language: &Language<'a>, label: Label) -> &'a Words {
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
