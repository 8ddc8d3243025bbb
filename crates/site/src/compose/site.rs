//! What all pages of a language share.

use super::Language;
use super::everybody::find;
use super::places::alone;
use super::text::text;
use crate::components::markup;
use crate::components::not_found::not_found;
use crate::components::page::title;
use crate::document::{Imprint, Run, Text};
use award_story_bundle::interface::ExitWords;
use award_story_bundle::values::{Https, Words};
use award_story_pages::page_data::{Exit, Labels, Link, Messages, Site};
use award_story_pages::routes::Route;

/// Navigation, fixed sentences, and the words that any page may need.
pub fn site(language: &Language, imprint: &Imprint) -> Site {
    let words = &language.words.interface.site;
    Site {
        routes: language.routes.clone(),
        name: words.name.to_string(),
        home: language.href(Route::Overview),
        navigation: imprint.navigation.iter().map(link).collect(),
        labels: labels(language),
        messages: messages(language, imprint),
        exit: language.words.interface.exit.as_ref().map(exit),
        find: find(language, imprint),
    }
}

/// What all documents of the language say in the same words.
pub fn imprint(language: &Language) -> Imprint {
    let words = &language.words.interface.site;
    let not_found = &language.words.interface.not_found;
    Imprint {
        direction: language.words.language.direction.as_str(),
        award_page: language.bundle.manifest.award_page.as_ref().map(Https::to_string).unwrap_or_default(),
        quoted_from: words.quoted_from.to_string(),
        close: words.close.to_string(),
        colophon: words.independence.iter().chain([&words.rights]).map(|one| alone(text(language, one))).collect(),
        not_found: not_found.title.to_string(),
        what_to_do: alone(text(language, &not_found.message)),
        navigation: navigation(language),
    }
}

fn exit(words: &ExitWords) -> Exit {
    Exit {
        to: words.to.to_string(),
        leave: words.leave.to_string(),
        once: words.once.to_string(),
        twice: words.twice.to_string(),
        leaving: words.leaving.to_string(),
    }
}

fn link(run: &Run) -> Link {
    Link { words: run.words.clone(), to: run.to.clone(), lang: run.lang.clone() }
}

fn labels(language: &Language) -> Labels {
    let words = &language.words.interface.site;
    let states = &language.words.interface.states;
    Labels {
        skip: words.skip.to_string(),
        navigation: words.navigation.to_string(),
        languages: words.languages.to_string(),
        retry: states.retry.to_string(),
        open: states.open.to_string(),
    }
}

/// Each failure is followed by the words that nothing is lost.
fn messages(language: &Language, imprint: &Imprint) -> Messages {
    let states = &language.words.interface.states;
    let but_kept = |failure: &Words| format!("{failure}{}{}", language.punctuation().space, states.kept);
    let heading = || title(&vec![Run::plain(imprint.not_found.as_str())]);
    Messages {
        loading: states.loading.to_string(),
        offline: but_kept(&states.offline),
        missing: but_kept(&states.missing),
        unexpected: but_kept(&states.unexpected),
        not_found: imprint.not_found.clone(),
        nowhere: markup(imprint, || not_found(heading(), imprint)),
    }
}

fn navigation(language: &Language) -> Text {
    let words = &language.words.interface.site;
    let mut links = vec![language.link(Route::Overview, words.overview.as_str())];
    if language.routes.project.is_some() {
        links.push(language.link(Route::Project, words.project.as_str()));
    }
    if language.routes.sheets > 0 {
        links.push(language.link(Route::Stories, words.stories.as_str()));
    }
    links.push(language.link(Route::Notes, words.notes.as_str()));
    links
}
