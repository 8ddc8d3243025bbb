//! Moving on: pages come from memory or over the network, and what is shown stays until the next is there.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;

use super::arrival::{self, Arrival};
use super::{document, fetch, find};
use crate::page_data::{PageData, Site};
use crate::visit::{Failure, Progress, Shown, Visit};

/// The pages of this visit and the way between them. Nothing of it outlives the document: no storage is touched.
#[derive(Clone)]
pub struct Journey(Rc<State>);

struct State {
    site: Arc<Site>,
    visit: OnceCell<Visit>,
    pages: RefCell<Vec<(String, Kept)>>,
    by_history: Cell<bool>,
    entering: Cell<bool>,
}

/// What is known of an address.
#[derive(Clone)]
enum Kept {
    Here(Arc<PageData>),
    Nowhere,
    Underway,
}

impl Journey {
    /// Sets out from a page; `asked` is the path that the reader really asked for, where the host sent another page.
    pub fn begin(site: Arc<Site>, page: Arc<PageData>, asked: Option<String>) -> (Self, Visit) {
        let journey = Self(Rc::new(State {
            site,
            visit: OnceCell::new(),
            pages: RefCell::default(),
            by_history: Cell::new(false),
            entering: Cell::new(asked.is_some()),
        }));
        journey.keep(page.address.clone(), Kept::Here(Arc::clone(&page)));
        let opening = SendWrapper::new(journey.clone());
        let visit = Visit::new(page, asked, Callback::new(move |address: String| opening.open(address)));
        let _ = journey.0.visit.set(visit);
        journey.listen();
        (journey, visit)
    }

    /// Begins to listen to back and forward.
    fn listen(&self) {
        let journey = self.clone();
        // Registered before the router's own listener, so that the move which follows is known for what it is.
        let _forever = window_event_listener(ev::popstate, move |_| journey.0.by_history.set(true));
    }

    /// Shows the page at an address: at once from memory, or as soon as its data has come.
    fn open(&self, address: String) {
        if !self.0.by_history.get() {
            arrival::keep_place();
        }
        match self.kept(&address) {
            Some(Kept::Here(page)) => self.show(Shown::Page(page), false),
            Some(Kept::Nowhere) => self.show(Shown::Nowhere, false),
            Some(Kept::Underway) => self.report(Progress::Underway),
            None if !self.is_within(&address) => self.show(Shown::Nowhere, false),
            None => {
                self.report(Progress::Underway);
                self.fetch(address);
            }
        }
    }

    /// Whether an address is one of the site's in this language: another language's page has another document.
    fn is_within(&self, address: &str) -> bool {
        let Site { routes, home, .. } = &*self.0.site;
        let language = |path: &str| routes.read(path).map(|address| address.language);
        language(address).is_some_and(|of| Some(of) == language(home))
    }

    /// Fetches a page's data, unless it is here or on its way. It is shown if the reader waits for it when it comes.
    pub fn fetch(&self, address: String) {
        let routes = &self.0.site.routes;
        let Some(url) = routes.read(&address).map(|read| routes.data(&read)) else {
            return;
        };
        if self.kept(&address).is_some() {
            return;
        }
        self.keep(address.clone(), Kept::Underway);
        let journey = self.clone();
        spawn_local(async move {
            let fetched = fetch::page(&url, &address).await;
            journey.came(address, fetched);
        });
    }

    /// A page has come, or has not.
    fn came(&self, address: String, fetched: Result<PageData, Failure>) {
        self.0.pages.borrow_mut().retain(|(known, _)| *known != address);
        let page = fetched.map(Arc::new);
        if let Ok(page) = &page {
            self.keep(address.clone(), Kept::Here(Arc::clone(page)));
        }
        if self.is_waiting_for(&address) {
            match page {
                Ok(page) => self.show(Shown::Page(page), true),
                Err(failure) => self.miss(address, failure),
            }
        }
    }

    /// A page that the reader waits for has not come. Where the host has just answered its address with another page,
    /// the site has no such page.
    fn miss(&self, address: String, failure: Failure) {
        if self.0.entering.get() && failure != Failure::Offline {
            self.keep(address, Kept::Nowhere);
            self.show(Shown::Nowhere, true);
        } else {
            self.report(Progress::Failed { address, failure });
        }
    }

    fn is_waiting_for(&self, address: &str) -> bool {
        let progress = self.0.visit.get().map(|visit| visit.progress.get_untracked());
        progress != Some(Progress::Arrived) && document::path() == address
    }

    /// Puts a page on the screen; `fetched` tells whether the reader had to wait for it.
    fn show(&self, shown: Shown, fetched: bool) {
        self.report(Progress::Arrived);
        self.0.entering.set(false);
        if let Some(visit) = self.0.visit.get() {
            visit.shown.set(shown);
            find::end(visit);
            document::set_title_of(visit, &self.0.site);
        }
        arrival::arrive(match (self.0.by_history.take(), fetched) {
            (false, _) => Arrival::ByLink,
            (true, false) => Arrival::Returned,
            (true, true) => Arrival::ReturnedLate,
        });
    }

    fn report(&self, progress: Progress) {
        if let Some(visit) = self.0.visit.get() {
            visit.progress.set(progress);
        }
    }

    fn keep(&self, address: String, kept: Kept) {
        self.0.pages.borrow_mut().push((address, kept));
    }

    fn kept(&self, address: &str) -> Option<Kept> {
        let pages = self.0.pages.borrow();
        pages.iter().find(|(known, _)| known == address).map(|(_, kept)| kept.clone())
    }
}
