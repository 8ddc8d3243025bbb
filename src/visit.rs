//! A reader's visit: what is on the screen, what is on its way, and what all its pages share.
//!
//! Only state: who fetches and who draws stand elsewhere. Natively a visit has one page and nothing under way.

use std::sync::Arc;

use leptos::prelude::*;

use crate::page_data::{Link, PageData, Site};

/// What all pages of the language share, for every component.
#[derive(Clone)]
struct SiteContext(Arc<Site>);

/// Hands the site to every component below.
pub fn provide_site(site: Arc<Site>) {
    provide_context(SiteContext(site));
}

/// What all pages of the language share. Only for components below one that called [`provide_site`].
pub fn use_site() -> Arc<Site> {
    expect_context::<SiteContext>().0
}

/// A reader's way through the site: what is shown, and whether something is on its way.
#[derive(Clone, Copy)]
pub struct Visit {
    /// The page on the screen.
    pub shown: RwSignal<Shown>,
    /// Whether the page that was asked for has come.
    pub progress: RwSignal<Progress>,
    /// The path that the reader asked for, where the host answered it with another page.
    pub asked: StoredValue<Option<String>>,
    /// The address of a link that the reader follows and the router cannot see: one in a drawing. Natively nobody does.
    pub followed: RwSignal<Option<String>>,
    /// Asks for the page at an address (base path included). Natively nobody does.
    pub open: Callback<String>,
    /// What `main` holds in place of the page while the reader looks for somebody: finished markup.
    pub found: RwSignal<Option<String>>,
}

/// The page on the screen.
#[derive(Clone)]
pub enum Shown {
    /// A page of the site.
    Page(Arc<PageData>),
    /// The site has no page at this address.
    Nowhere,
}

/// Whether the page that was asked for has come.
#[derive(Clone, PartialEq, Eq)]
pub enum Progress {
    /// It is on the screen.
    Arrived,
    /// It is on its way.
    Underway,
    /// It did not come.
    Failed {
        /// The address that was asked for.
        address: String,
        /// Why.
        failure: Failure,
    },
}

/// Why a page did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No answer: no connection, or it broke.
    Offline,
    /// The server has no such page.
    Missing,
    /// The server answered with something that is not this page's data.
    Unexpected,
}

impl Visit {
    /// A visit that begins with this page on the screen.
    pub fn new(page: Arc<PageData>, asked: Option<String>, open: Callback<String>) -> Self {
        Self {
            shown: RwSignal::new(Shown::Page(page)),
            progress: RwSignal::new(Progress::Arrived),
            asked: StoredValue::new(asked),
            followed: RwSignal::new(None),
            open,
            found: RwSignal::new(None),
        }
    }

    /// The address of the page on the screen; empty where there is none.
    pub fn address(&self) -> String {
        self.of_page(|page| page.address.clone())
    }

    /// The page on the screen in the site's other languages.
    pub fn translations(&self) -> Vec<Link> {
        self.of_page(|page| page.translations.clone())
    }

    fn of_page<T: Default>(&self, part: impl FnOnce(&PageData) -> T) -> T {
        self.shown.with(|shown| match shown {
            Shown::Page(page) => part(page),
            Shown::Nowhere => T::default(),
        })
    }
}
