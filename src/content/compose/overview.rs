//! The award overview.

use super::evidence::Evidence;
use super::map::map;
use super::section::{labelled, plain, quotation, quoted, statements, under};
use super::stories::people;
use super::text::text;
use super::{Draft, Language};
use crate::page_data::{Item, Kind, Run, Section};
use crate::routes::Route;

/// The page at the root of a language.
pub fn draft(language: &Language) -> Draft {
    let award = &language.words.award;
    let words = &language.words.interface.overview;
    let mut evidence = Evidence::default();
    let mut sections: Vec<Section> = judges(language).into_iter().collect();
    sections.push(under(&words.award_parts, Kind::Definitions, "award-parts", parts(language)));
    sections.push(under(&words.people, Kind::People, "people", people(language)));
    sections.extend(map(language, None));
    sections.push(under(&words.onward, Kind::List, "onward", onward(language)));
    sections.push(statements(language, &mut evidence, &words.award, "award", &award.about));
    sections.push(statements(language, &mut evidence, &words.outlet, "outlet", &award.about_outlet));
    let mut by = vec![Run::plain(format!("{} ", words.by))];
    by.extend(text(language, &award.outlet));
    Draft {
        route: Route::Overview,
        title: award.title.to_string(),
        description: award.description.to_string(),
        indexed: true,
        before: quoted(&award.line),
        heading: quoted(&award.title),
        after: by,
        sections,
        evidence,
    }
}

/// The judges' words, the largest text after the title, where there are any.
fn judges(language: &Language) -> Option<Section> {
    let judges = language.words.award.judges.as_ref()?;
    Some(Section {
        kind: Kind::Quotation,
        id: "judges".to_owned(),
        heading: quoted(&judges.heading),
        drawing: String::new(),
        items: quotation(language, judges),
    })
}

fn parts(language: &Language) -> Vec<Item> {
    let parts = language.words.award.parts.iter();
    parts.map(|part| labelled(plain(&part.label), plain(&part.value))).collect()
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
