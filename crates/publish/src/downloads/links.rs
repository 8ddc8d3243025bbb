//! Where a page's links lead once the pages are taken away.

use award_story_pages::routes::{Address, Routes};
use award_story_site::compose::{Edition, LAND};

/// What a link leads to.
#[derive(Clone, Copy)]
pub enum Target<'a> {
    /// A place on the same page: its id.
    Place(&'a str),
    /// A page of the same language, or a place on it.
    Page(&'a Address, Option<&'a str>),
    /// The outline of the land, which maps use.
    Land,
    /// Something outside of the site.
    Outside,
    /// Something of the site that is not taken away.
    Lost,
}

/// What an `href` of a page of this edition leads to.
pub fn target<'a>(edition: &'a Edition<'_>, href: &'a str) -> Target<'a> {
    let routes = &edition.site.routes;
    if href.contains(':') {
        return Target::Outside;
    }
    match href.split_once('#') {
        Some(("", place)) => Target::Place(place),
        Some((path, place)) => of_path(edition, routes, path, Some(place)),
        None => of_path(edition, routes, href, None),
    }
}

fn of_path<'a>(edition: &'a Edition<'_>, routes: &Routes, path: &str, place: Option<&'a str>) -> Target<'a> {
    if path.strip_prefix(routes.base.as_str()) == Some(LAND) {
        return Target::Land;
    }
    let page = routes.read(path).and_then(|address| edition.page(&address));
    page.map_or(Target::Lost, |page| Target::Page(&page.address, place))
}
