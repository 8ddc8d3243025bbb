//! What all pages of a language share.

use leptos::prelude::*;

use super::LanguageContext;
use super::references::without_references;
use super::search;
use super::text::text;
use crate::components::markup;
use crate::components::not_found::NotFound;
use crate::components::page::PageTitle;
use crate::document::{Exit, Inline, Inlines, RenderContext, Shell};
use award_story_bundle::interface::ExitWords;
use award_story_bundle::values::Https;
use award_story_pages::page_data::{NotFound, NoticeLabels, Site};
use award_story_pages::routes::Route;

/// What the app needs on any page.
pub fn site(language: &LanguageContext, context: &RenderContext) -> Site {
    Site {
        routes: language.routes.clone(),
        home: language.href(Route::Overview),
        notice: notice(language),
        not_found: nowhere(language, context),
        search: search::labels(language),
    }
}

/// What stands around every page.
pub fn shell(language: &LanguageContext) -> Shell {
    let words = &language.interface.site;
    Shell {
        name: words.name.to_string(),
        home: language.href(Route::Overview),
        skip: words.skip.to_string(),
        navigation: words.navigation.to_string(),
        languages: words.languages.to_string(),
        exit: language.interface.exit.as_ref().map(exit),
    }
}

/// What all documents of the language say in the same words.
pub fn context(language: &LanguageContext) -> RenderContext {
    let words = &language.interface.site;
    let not_found = &language.interface.not_found;
    RenderContext {
        direction: language.language.direction.as_str(),
        award_page: language.manifest.award_page.as_ref().map(Https::to_string).unwrap_or_default(),
        quoted_from: words.quoted_from.to_string(),
        close: words.close.to_string(),
        on_this_page: words.on_this_page.to_string(),
        top: words.top.to_string(),
        footer: words
            .independence
            .iter()
            .chain([&words.rights])
            .map(|one| without_references(text(language, one)))
            .collect(),
        not_found: not_found.title.to_string(),
        what_to_do: without_references(text(language, &not_found.message)),
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

/// That the server cannot be reached is followed by the words that nothing is lost.
fn notice(language: &LanguageContext) -> NoticeLabels {
    let words = &language.interface.states;
    NoticeLabels {
        loading: words.loading.to_string(),
        offline: format!("{}{}{}", words.offline, language.punctuation().space, words.kept),
        retry: words.retry.to_string(),
        open: words.open.to_string(),
    }
}

fn nowhere(language: &LanguageContext, context: &RenderContext) -> NotFound {
    let heading = vec![Inline::plain(context.not_found.as_str())];
    NotFound {
        title: format!("{} · {}", context.not_found, language.interface.site.name),
        content: markup(context, || view! { <NotFound><PageTitle heading/></NotFound> }),
    }
}

fn navigation(language: &LanguageContext) -> Inlines {
    let words = &language.interface.site;
    let mut links = vec![language.link(Route::Overview, words.overview.as_str())];
    if language.routes.project.is_some() {
        links.push(language.link(Route::Project, words.project.as_str()));
    }
    if language.routes.list_pages > 0 {
        links.push(language.link(Route::Stories, words.stories.as_str()));
    }
    links.push(language.link(Route::Notes, words.notes.as_str()));
    links
}
