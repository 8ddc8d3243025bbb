//! Where to go on at the end of a page, and what is to be found there: nobody has to scroll back for the navigation.

use super::LanguageContext;
use super::section::{labelled, plain, titled_section};
use crate::document::{Section, SectionKind};
use award_story_pages::routes::Route;

/// The ways on from a page: to the project, the stories and the notes, as far as there are any, and not to the page itself.
pub fn next_steps(language: &LanguageContext, from: &Route) -> Section {
    let (site, words) = (&language.interface.site, &language.interface.overview);
    let ways = [
        (language.routes.project.is_some(), Route::Project, &site.project, &words.next_steps_project),
        (language.routes.list_pages > 0, Route::Stories, &site.stories, &words.next_steps_stories),
        (true, Route::Notes, &site.notes, &words.next_steps_notes),
    ];
    let items = ways.into_iter().filter(|(is_there, route, ..)| *is_there && route != from);
    let items = items.map(|(_, route, name, offer)| labelled(vec![language.link(route, name.as_str())], plain(offer)));
    titled_section(&words.next_steps, SectionKind::List, "next-steps", items.collect())
}
