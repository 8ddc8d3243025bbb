//! Starting: the app finds its places on the page and begins to listen.

use std::time::Duration;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::{use_location, use_navigate};

use super::navigator::Navigator;
use super::notice::NoticeView;
use super::{dom, panic, prefetch};
use crate::page_data::StartData;

/// Starts on the page, in two tasks: in one, a slow phone would hear the reader too late. Until the second one the links are
/// the browser's. Where a page carries no data, nothing is done: what was published stays as it is.
pub fn start() {
    panic::install_hook();
    if let Some(data) = dom::start_data() {
        set_timeout(move || begin(data), Duration::ZERO);
    }
}

/// Begins to listen, all at once.
fn begin(data: StartData) {
    // The notice has nowhere to be seen where its place is gone; the app does without.
    let Some(place) = dom::place("notice").or_else(dom::detached) else {
        return;
    };
    let base = data.site.routes.base.trim_end_matches('/').to_owned();
    let labels = data.site.notice.clone();
    let navigator = Navigator::new(data.site);
    // The router's own listeners for clicks and history come later than those that it must not see, or not see first.
    navigator.keep_links_from_router();
    navigator.listen_to_history();
    mount_to(place, move || {
        view! {
            <Router base>
                <FollowRouter navigator/>
                <NoticeView labels navigator/>
            </Router>
        }
    })
    .forget();
    navigator.listen();
    navigator.begin(data.page);
    prefetch::begin(navigator);
    dom::mark("interactive");
}

/// Lets the navigator write addresses through the router, so that components may use its hooks; and lets it follow where
/// a component navigates by them.
#[component]
fn FollowRouter(navigator: Navigator) -> impl IntoView {
    navigator.set_router(use_navigate());
    let path = use_location().pathname;
    Effect::new(move |_| navigator.follow_router(&path.get()));
}
