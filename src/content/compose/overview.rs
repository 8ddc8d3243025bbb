//! The award overview.

use super::evidence::Evidence;
use super::map::map;
use super::section::{bare, introduced, labelled, original, plain, prose, quotation, quoted, statements, under};
use super::stories::people;
use super::text::text;
use super::{Draft, Language};
use crate::content::award::Label;
use crate::content::values::Words;
use crate::document::{Document, Item, Kind, Run, Section, Text};
use crate::routes::Route;

/// The page at the root of a language.
pub fn draft(language: &Language) -> Draft {
    let award = &language.words.award;
    let words = &language.words.interface.overview;
    let mut evidence = Evidence::default();
    let mut sections: Vec<Section> = translated_title(language).into_iter().collect();
    sections.extend(judges(language));
    sections.push(under(&words.award_parts, Kind::Definitions, "award-parts", parts(language)));
    sections.push(under(&words.people, Kind::People, "people", people(language)));
    sections.extend(map(language, None));
    sections.push(under(&words.onward, Kind::List, "onward", onward(language)));
    sections.push(statements(language, &mut evidence, &words.award, "award", &award.about));
    sections.push(statements(language, &mut evidence, &words.outlet, "outlet", &award.about_outlet));
    let mut by = introduced(language, &words.by);
    by.extend(text(language, &award.outlet));
    Draft {
        route: Route::Overview,
        title: title(language),
        description: award.description.to_string(),
        indexed: true,
        document: Document { before: quoted(language, &award.line), heading: heading(language), after: by, sections },
        evidence,
    }
}

/// The title. It is a name, and stands as printed in every language.
fn heading(language: &Language) -> Text {
    match language.original {
        Some(printed) => vec![original(printed, &printed.award.title)],
        None => quoted(language, &language.words.award.title),
    }
}

/// The title as the page's language has it: a translation says that it is one.
fn title(language: &Language) -> String {
    let title = &language.words.award.title;
    language.translated().map_or_else(|| title.to_string(), |(_, words)| format!("{title}{}", words.title))
}

/// What the title means, for those who cannot read it as printed.
fn translated_title(language: &Language) -> Option<Section> {
    language.translated().map(|_| bare(Kind::Prose, "title", prose(vec![vec![Run::plain(title(language))]])))
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
    let printed = language
        .translated()
        .map(|(printed, words)| labelled(plain(&words.line), vec![original(printed, &printed.award.line)]));
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

/// Where to go on, and what is to be found there.
fn onward(language: &Language) -> Vec<Item> {
    let (site, words) = (&language.words.interface.site, &language.words.interface.overview);
    let mut ways = Vec::new();
    if language.words.project.is_some() {
        ways.push((Route::Project, &site.project, &words.onward_project));
    }
    if language.routes.stories {
        ways.push((Route::Stories, &site.stories, &words.onward_stories));
    }
    ways.push((Route::Notes, &site.notes, &words.onward_notes));
    ways.into_iter()
        .map(|(route, name, offer)| labelled(vec![language.link(route, name.as_str())], plain(offer)))
        .collect()
}
