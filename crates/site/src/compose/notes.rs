//! The notes: every source and where it is used, every correction, what is not known, privacy, contact.

use std::collections::BTreeSet;

use super::citations::{Citing, source_item};
use super::resolve::Source;
use super::section::{introduced, plain, prose, titled_section};
use super::text::{text, texts};
use super::{Draft, LanguageContext};
use crate::document::{Document, Inline, Inlines, Item, Mark, SectionKind};
use award_story_pages::routes::Route;

/// The page.
pub fn draft(language: &LanguageContext) -> Draft {
    let words = &language.interface.notes;
    Draft {
        route: Route::Notes,
        title: words.title.to_string(),
        description: words.description.to_string(),
        indexed: true,
        person: 0,
    }
}

/// What it says; `others` are all other pages of the language, which tell where each source is used.
pub fn document(language: &LanguageContext, others: &[Citing]) -> Document {
    let words = &language.interface.notes;
    let sources = &language.resolved.sources;
    let users = users(language, others);
    let entries = sources.iter().enumerate().map(|(index, source)| entry(language, index + 1, source, &users));
    let unknowns = language.resolved.unknowns.iter().cloned();
    let unknowns = unknowns.map(|label| Item { id: String::new(), label, body: Vec::new() }).collect();
    let sections = vec![
        titled_section(
            &words.corrections,
            SectionKind::Corrections,
            "corrections",
            language.resolved.corrections.clone(),
        ),
        titled_section(&words.unknowns, SectionKind::List, "unknowns", unknowns),
        titled_section(&words.certainty, SectionKind::Prose, "certainty", prose(about_sources(language))),
        titled_section(&words.sources, SectionKind::Sources, "sources", entries.collect()),
        titled_section(&words.privacy, SectionKind::Prose, "privacy", prose(texts(language, &words.about_privacy))),
        titled_section(&words.contact, SectionKind::Prose, "contact", prose(vec![contact(language)])),
    ];
    Document { heading: plain(&words.title), sections, ..Document::default() }
}

/// How the sources were used, where there are any.
fn about_sources(language: &LanguageContext) -> Vec<Inlines> {
    let about = &language.interface.notes.about_sources;
    if language.resolved.sources.is_empty() { Vec::new() } else { texts(language, about) }
}

/// Where to write to, or that nobody is named yet.
fn contact(language: &LanguageContext) -> Inlines {
    let words = &language.interface.notes;
    match &language.manifest.contact {
        None => text(language, &words.no_contact),
        Some(contact) => {
            let mut write = introduced(language, &words.write);
            write.push(Inline::new(Mark::External, contact.email.as_str(), format!("mailto:{}", contact.email)));
            write
        }
    }
}

/// A page that may rest on sources; or the list of the stories, for all of them.
struct CitingPage<'a> {
    route: &'a Route,
    name: &'a str,
    sources: Vec<&'a BTreeSet<String>>,
}

/// Who may rest on sources. Where there are more stories than one list page lists, the list stands for them: nobody reads a
/// thousand links behind a source.
fn users<'a>(language: &LanguageContext, others: &'a [Citing]) -> Vec<CitingPage<'a>> {
    let mut users: Vec<CitingPage> = Vec::new();
    for Citing { route, name, sources } in others {
        let is_listed = language.routes.list_pages > 1 && matches!(route, Route::Story(_));
        match users.iter_mut().find(|user| is_listed && *user.route == Route::Stories) {
            Some(list) => list.sources.push(sources),
            None => users.push(CitingPage { route, name, sources: vec![sources] }),
        }
    }
    users
}

/// A source, when it was read, and which pages rest on it.
fn entry(language: &LanguageContext, number: usize, source: &Source, users: &[CitingPage]) -> Item {
    let words = &language.interface.notes;
    let marks = language.punctuation();
    let mut about = introduced(language, &words.accessed);
    about.push(source.accessed.clone());
    let pages: Vec<Inlines> = users.iter().filter_map(|user| used_on(language, source, user)).collect();
    if !pages.is_empty() {
        about.push(Inline::plain(marks.full_stop.as_str()));
        about.extend(introduced(language, &words.used));
        about.extend(list(language, pages));
    }
    about.push(Inline::plain(marks.full_stop.trim_end()));
    Item { body: vec![about], ..source_item(number, source) }
}

/// Texts as the language lists them.
fn list(language: &LanguageContext, texts: Vec<Inlines>) -> Inlines {
    let words = |text: &Inlines| text.iter().map(|inline| inline.words.as_str()).collect::<String>();
    let words: Vec<String> = texts.iter().map(words).collect();
    let parts = language.locale.parts(&words.iter().map(String::as_str).collect::<Vec<_>>());
    let between = parts.into_iter().step_by(2).map(|words| (!words.is_empty()).then(|| Inline::plain(words)));
    let texts = texts.into_iter().map(Some).chain([None]);
    between.zip(texts).flat_map(|(before, text)| before.into_iter().chain(text.into_iter().flatten())).collect()
}

/// The page, if something on it rests on the source. How surely is said there, at each statement.
fn used_on(language: &LanguageContext, source: &Source, user: &CitingPage) -> Option<Inlines> {
    let is_cited = user.sources.iter().any(|sources| sources.contains(&source.id));
    is_cited.then(|| vec![language.link(user.route.clone(), user.name)])
}
