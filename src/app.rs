//! The shell around every page, and the route table.
//!
//! Runs in the browser and natively: what differs between the two is handed in as a [`Visit`], so that the HTML which
//! the publisher writes and the app which takes it over come from the same lines.

pub mod exit;
mod find;
mod header;
mod progress;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::{NavigateOptions, PartialPathMatch, PathSegment, PossibleRouteMatch};

use self::exit::Exit;
use self::find::Find;
use self::header::Header;
use self::progress::ProgressNotice;
use crate::page_data::Site;
use crate::routes::Routes;
use crate::visit::{Progress, Shown, Visit, provide_site, use_site};

/// The site: what stands around every page, and the page.
#[component]
pub fn App(
    /// What all pages of the language share.
    site: Arc<Site>,
    /// The reader's way through the site.
    visit: Visit,
) -> impl IntoView {
    let routes = site.routes.clone();
    let base = routes.base.trim_end_matches('/').to_owned();
    let exit = site.exit.clone().map(|exit| view! { <Exit exit/> });
    let find = site.find.clone();
    provide_site(site);
    provide_context(visit);
    view! {
        <Router base>
            <Follow/>
            <Header/>
            {exit}
            <ProgressNotice/>
            {find.map(|field| view! { <Find field/> })}
            <FlatRoutes fallback=CurrentPage>
                <Route path=PageAddress(routes) view=CurrentPage/>
            </FlatRoutes>
        </Router>
    }
}

/// Asks for a page whenever the address becomes another, and makes it another for links that the router does not take.
/// Natively nothing follows.
#[component]
fn Follow() -> impl IntoView {
    let visit = expect_context::<Visit>();
    let path = use_location().pathname;
    let navigate = use_navigate();
    let options = |replace| NavigateOptions { resolve: false, replace, scroll: false, ..NavigateOptions::default() };
    let go = navigate.clone();
    Effect::new(move |before: Option<()>| {
        let path = path.get();
        if before.is_some() {
            visit.open.run(path);
        } else if let Some(asked) = visit.asked.get_value() {
            navigate(&asked, options(true));
        }
    });
    Effect::new(move || {
        if let Some(address) = visit.followed.get() {
            go(&address, options(false));
        }
    });
}

/// The page on the screen. It is the same route for every page, so that what is shown stays until the next page's
/// data is there.
#[component]
fn CurrentPage() -> impl IntoView {
    let visit = expect_context::<Visit>();
    let site = use_site();
    let busy = move || (visit.progress.get() == Progress::Underway).then_some("true");
    let content = move || match (visit.found.get(), visit.shown.get()) {
        (Some(found), _) => found,
        (None, Shown::Page(page)) => page.content.clone(),
        (None, Shown::Nowhere) => site.messages.nowhere.clone(),
    };
    view! { <main id="main" tabindex="-1" aria-busy=busy inner_html=content></main> }
}

/// The part of a path below the router's base, matched by what [`Routes`] says is an address.
#[derive(Clone, Debug)]
struct PageAddress(Routes);

impl PossibleRouteMatch for PageAddress {
    fn optional(&self) -> bool {
        false
    }

    fn test<'a>(&self, path: &'a str) -> Option<PartialPathMatch<'a>> {
        let below = path.trim_start_matches('/');
        self.0.read(&format!("{}{below}", self.0.base))?;
        Some(PartialPathMatch::new("", Vec::new(), path))
    }

    fn generate_path(&self, path: &mut Vec<PathSegment>) {
        path.push(PathSegment::Splat("address".into()));
    }
}
