//! The navigator: hears what the reader does, asks the [`Navigation`] what follows, and does it.
//!
//! It alone writes the history and `main`. A click is taken in the capture phase, and preventing the browser's own answer is
//! the last thing that is done with it: whatever fails before leaves the link to the browser.

use std::any::Any;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::location::State as HistoryState;
use wasm_bindgen::JsValue;
use web_sys::{Element, Event as DomEvent, MouseEvent};

use super::navigation::{Arrival, Effect, Event, Failure, History, Navigation, Notice, Scroll, Target};
use super::page_cache::PageCache;
use super::search::{self, SearchContext};
use super::{dom, fetch, header, link, scroll};
use crate::page_data::{PageData, Site};

/// How long nothing is said, in milliseconds.
const MOMENT: u64 = 200;
/// How long a server may be silent, in milliseconds.
const PATIENCE: u64 = 5000;

/// What the router offers for changing the address.
type Navigate = Box<dyn Fn(&str, NavigateOptions)>;

/// The one navigator of a document. Copies are handles to it.
#[derive(Clone, Copy)]
pub struct Navigator(StoredValue<Rc<Inner>, LocalStorage>);

struct Inner {
    site: Site,
    language: usize,
    navigation: RefCell<Navigation>,
    pages: RefCell<PageCache>,
    notice: RwSignal<Notice>,
    shown: RwSignal<Arc<PageData>>,
    router: OnceCell<Navigate>,
    search: Option<SearchContext>,
    /// What is mounted inside `main`.
    mounted: RefCell<Option<Box<dyn Any>>>,
    /// Whether the history event that comes next is of a link to a place on the page.
    is_fragment: Cell<bool>,
}

impl Navigator {
    /// The navigator of a document with this site's pages.
    pub fn new(site: Site) -> Self {
        let language = site.routes.read(&site.home).map_or(0, |home| home.language);
        Self(StoredValue::new_local(Rc::new(Inner {
            language,
            navigation: RefCell::new(Navigation::new("")),
            pages: RefCell::default(),
            notice: RwSignal::default(),
            shown: RwSignal::default(),
            router: OnceCell::new(),
            search: site.search.clone().map(SearchContext::new),
            mounted: RefCell::default(),
            is_fragment: Cell::new(false),
            site,
        })))
    }

    /// Begins on the page that the document was published with. A host may have sent it for another address: then the page
    /// for that address follows.
    pub fn begin(self, page: PageData) {
        let (address, here) = (page.address.clone(), self.address_in_bar());
        self.inner().navigation.replace(Navigation::new(address.clone()));
        self.inner().shown.set(Arc::new(page));
        self.mount_components();
        scroll::keep(self);
        if here != address {
            self.handle(Event::Entered(Target { address: here, fragment: dom::fragment() }));
        }
    }

    /// Begins to listen to links.
    pub fn listen(self) {
        dom::listen("click", true, move |event: MouseEvent| self.clicked(&event));
    }

    /// Begins to listen to the history. To be called before the router listens: told first, it would have the navigator follow it to
    /// the page, as to one that a component asks for, and to its top.
    pub fn listen_to_history(self) {
        dom::listen("popstate", false, move |_: DomEvent| self.traversed());
    }

    /// Keeps clicks in links from the router, which would follow those that are the browser's. To be called before the router
    /// listens. The page's elements, and what listens to them, hear the click as ever.
    pub fn keep_links_from_router(self) {
        dom::listen("click", false, move |event: MouseEvent| {
            let is_here = |link: Element| link.get_attribute("href").is_some_and(|href| !href.contains("://"));
            if !event.default_prevented() && link::around(&event).is_some_and(is_here) {
                event.stop_immediate_propagation();
            }
        });
    }

    /// Hands over the router, which holds the address for components.
    pub fn set_router(self, navigate: impl Fn(&str, NavigateOptions) + 'static) {
        let _ = self.inner().router.set(Box::new(navigate));
    }

    /// Follows the router to an address that a component has given it.
    pub fn follow_router(self, path: &str) {
        let is_asked = |navigation: &Navigation| navigation.is_idle() && navigation.shown() != path;
        if self.address_in_bar() == path && is_asked(&self.inner().navigation.borrow()) {
            let address = path.to_owned();
            self.handle(Event::Traversed { address, scroll: Some(0.), is_cached: false });
        }
    }

    /// What the notice says.
    pub fn notice(self) -> RwSignal<Notice> {
        self.inner().notice
    }

    /// The page that is shown.
    pub fn shown(self) -> RwSignal<Arc<PageData>> {
        self.inner().shown
    }

    /// Whether the address bar names a page that is not shown yet.
    pub fn is_traversing(self) -> bool {
        self.inner().navigation.borrow().is_traversing()
    }

    /// Where a link leads, if the app may follow it.
    pub fn target(self, link: &Element) -> Option<Target> {
        let inner = self.inner();
        link::target(link, &inner.site.routes, inner.language)
    }

    /// Asks again for the page that could not be reached.
    pub fn retry(self) {
        self.handle(Event::Retried);
    }

    /// Fetches a page's data, unless it is here or being fetched.
    pub fn fetch(self, address: String) {
        let inner = self.inner();
        let own = inner.site.routes.read(&address).filter(|read| read.language == inner.language);
        let Some(url) = own.map(|read| inner.site.routes.data(&read)) else {
            return self.handle(Event::Failed { address, failure: Failure::Unexpected });
        };
        if inner.pages.borrow().contains(&address) {
            return self.handle(Event::Arrived { address });
        }
        if !inner.pages.borrow_mut().begin(&address) {
            return;
        }
        spawn_local(async move {
            let fetched = self.fetched(&url, &address).await;
            let failure = fetched.as_ref().err().copied();
            self.inner().pages.borrow_mut().end(&address, fetched.ok());
            self.handle(match failure {
                None => Event::Arrived { address },
                Some(failure) => Event::Failed { address, failure },
            });
        });
    }

    async fn fetched(self, url: &str, address: &str) -> Result<PageData, Failure> {
        let response = fetch::headers(url).await?;
        self.handle(Event::Responded { address: address.to_owned() });
        let page: PageData = fetch::body(response).await?;
        if page.address == address { Ok(page) } else { Err(Failure::Unexpected) }
    }

    fn inner(self) -> Rc<Inner> {
        self.0.get_value()
    }

    /// The path in the address bar, with the slash that some hosts strip.
    fn address_in_bar(self) -> String {
        let path = dom::path();
        self.inner().site.routes.canonical(&path).unwrap_or(path)
    }

    /// Follows a link, if it leads to a page that the app can show.
    fn clicked(self, event: &MouseEvent) {
        let inner = self.inner();
        let link = link::around(event).filter(|_| link::is_plain_click(event) && dom::main().is_some());
        let Some(target) = link.and_then(|link| self.target(&link)) else {
            return;
        };
        if target.address == inner.navigation.borrow().shown() && !target.fragment.is_empty() {
            return inner.is_fragment.set(true);
        }
        let is_current_url = target.url() == dom::url();
        let is_cached = inner.pages.borrow().contains(&target.address);
        self.handle(Event::Followed { target, is_current_url, is_cached });
        event.prevent_default();
    }

    /// The browser has moved to another history entry, or made one for a place on the page.
    fn traversed(self) {
        let inner = self.inner();
        let address = self.address_in_bar();
        let is_shown = address == inner.navigation.borrow().shown();
        let scroll = scroll::kept();
        if is_shown && scroll.is_none() {
            scroll::keep_now();
        }
        if inner.is_fragment.take() && is_shown {
            return self.handle(Event::FollowedFragment);
        }
        let is_cached = inner.pages.borrow().contains(&address);
        self.handle(Event::Traversed { address, scroll, is_cached });
    }

    fn handle(self, event: Event) {
        let effects = self.inner().navigation.borrow_mut().handle(event);
        for effect in effects {
            self.perform(effect);
        }
    }

    fn perform(self, effect: Effect) {
        match effect {
            Effect::Fetch { address } => self.fetch(address),
            Effect::StartTimers { attempt } => {
                let time_out = move || self.handle(Event::TimedOut { attempt, is_online: dom::is_online() });
                set_timeout(move || self.handle(Event::Waited { attempt }), Duration::from_millis(MOMENT));
                set_timeout(time_out, Duration::from_millis(PATIENCE));
            }
            Effect::Notify(notice) => self.notify(notice),
            Effect::Show(arrival) => self.show(&arrival),
            Effect::Load { url } => load(&url),
            Effect::Reload => reload(),
        }
    }

    fn notify(self, notice: Notice) {
        if let Some(main) = dom::main() {
            let is_busy = matches!(notice, Notice::Pending | Notice::Loading);
            dom::set_attribute(&main, "aria-busy", is_busy.then_some("true"));
        }
        self.inner().notice.set(notice);
    }

    /// Shows a page, all at once; the browser loads it where the document has no place for it any more.
    fn show(self, arrival: &Arrival) {
        let Arrival { address, is_found, history, scroll } = arrival;
        let page = if *is_found { self.inner().pages.borrow_mut().get(address) } else { Some(self.not_found(address)) };
        let (Some(page), Some(main)) = (page, dom::main()) else {
            return leave(arrival);
        };
        if self.write_history(address, *history).is_err() {
            return leave(arrival);
        }
        dom::tell("app-moves");
        main.set_inner_html(&page.content);
        document().set_title(&page.title);
        header::follow(&page, &self.inner().site.home);
        self.inner().shown.set(page);
        self.mount_components();
        scroll::arrive(scroll);
    }

    /// Writes the address into the history; the router is told.
    ///
    /// The router does not write it itself: it takes a link to where it was two entries before for a way back and makes no
    /// entry. It scrolls to any fragment in the address, so that it is told before there is one.
    fn write_history(self, address: &str, history: History) -> Result<(), JsValue> {
        let (browser, top) = (window().history()?, JsValue::from(0));
        match history {
            History::Push => {
                if self.address_in_bar() == self.inner().shown.with_untracked(|page| page.address.clone()) {
                    scroll::keep_now();
                }
                browser.push_state_with_url(&top, "", Some(address))?;
            }
            History::Replace => browser.replace_state_with_url(&top, "", Some(address))?,
            History::Keep => return Ok(()),
        }
        if let Some(navigate) = self.inner().router.get() {
            let state = HistoryState::from(top);
            navigate(address, NavigateOptions { resolve: false, replace: true, scroll: false, state });
        }
        Ok(())
    }

    fn not_found(self, address: &str) -> Arc<PageData> {
        let not_found = &self.inner().site.not_found;
        Arc::new(PageData {
            address: address.to_owned(),
            title: not_found.title.clone(),
            translations: Vec::new(),
            content: not_found.content.clone(),
        })
    }

    /// Mounts components into the places that the page's content has for them, in place of those of the page before.
    fn mount_components(self) {
        let inner = self.inner();
        let search = dom::place("search").zip(inner.search);
        inner.mounted.replace(search.map(|(place, context)| search::mount(place, context)));
    }
}

/// Lets the browser show a page that the app cannot show.
fn leave(arrival: &Arrival) {
    match (arrival.history, &arrival.scroll) {
        (History::Keep, _) => reload(),
        (_, Scroll::To(fragment)) => load(&format!("{}{fragment}", arrival.address)),
        _ => load(&arrival.address),
    }
}

fn load(url: &str) {
    // A browser that refuses says so itself.
    let _ = window().location().assign(url);
}

fn reload() {
    let _ = window().location().reload();
}
