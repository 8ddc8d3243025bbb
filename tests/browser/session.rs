//! What a test gets: a reader in front of one engine, and a host with a published site.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use fantoccini::Client;
use serde_json::json;

use crate::console;
use crate::engine::{Browser, Engine};
use crate::published::{Page, Published};
use crate::reader::{Reader, Snapshot};
use crate::server::{Message, Server};

/// A reader, a host, and what was published there.
#[derive(Clone)]
pub struct Session {
    /// The engine.
    pub engine: Engine,
    /// The reader.
    pub reader: Reader,
    /// The host.
    pub server: Arc<Server>,
    /// The site.
    pub site: Arc<Published>,
    client: Client,
    spent: Arc<AtomicBool>,
}

impl Session {
    /// A reader in this browser, and a new host for this site.
    pub async fn new(engine: Engine, browser: &Browser, site: Arc<Published>) -> Self {
        let server = Server::start(site.folder.clone(), &site.base, site.targets.clone()).await;
        Self {
            engine,
            reader: Reader::new(browser.client.clone()),
            server: Arc::new(server),
            site,
            client: browser.client.clone(),
            spent: Arc::default(),
        }
    }

    /// The same reader before another site, on a host of its own.
    pub async fn before(&self, site: Arc<Published>) -> Self {
        let server = Server::start(site.folder.clone(), &site.base, site.targets.clone()).await;
        Self { server: Arc::new(server), site, ..self.clone() }
    }

    /// Leaves nothing of the test before: no page, no tab, no held key, no fault, no message.
    pub async fn begins(&self) {
        self.reader.closes_other_tabs().await;
        self.reader.lets_go().await;
        self.reader.loads("about:blank").await;
        self.said().await;
        self.server.reset();
    }

    /// Opens a page of the site, with the app running.
    pub async fn opens(&self, page: &Page) {
        self.reader.opens(&self.server.url(&page.address)).await;
    }

    /// Waits until a page shows, the same document or another, and sees that it is this page in all that is told of
    /// it: address, title, one `h1`, the navigation's mark.
    pub async fn shows(&self, page: &Page) -> Snapshot {
        let (address, heading) = (&page.address, &page.heading);
        let snapshot = self
            .reader
            .sees(&format!("“{heading}” at {address}"), |snapshot| {
                snapshot.path == *address && snapshot.headings.first() == Some(heading) && !snapshot.busy
            })
            .await;
        assert_eq!(snapshot.headings, [heading.as_str()], "one h1 on {address}");
        assert_eq!(snapshot.title, page.title, "the title of {address}");
        let links = self.site.navigation.iter().map(|link| &link.href);
        let current: Vec<_> = links.filter(|href| *href == address).cloned().collect();
        assert_eq!(snapshot.current, current, "aria-current on {address}");
        snapshot
    }

    /// Waits until a move within the app has brought a page: as [`Self::shows`], and no document was loaded, the
    /// heading has the focus, and the page differs in nothing from the published one.
    pub async fn arrives(&self, page: &Page) -> Snapshot {
        self.shows(page).await;
        let address = &page.address;
        let what = format!("the focus on the heading of {address}");
        let snapshot = self.reader.sees(&what, |snapshot| snapshot.heading_focused).await;
        assert!(snapshot.marked, "{address} was loaded in full");
        assert_eq!(snapshot.alert, None, "an alert on {address}");
        assert_eq!(snapshot.styled, 0, "style attributes on {address}");
        let differences = self.reader.differences(false).await;
        assert!(differences.is_empty(), "{address} differs:\n{}", differences.join("\n"));
        snapshot
    }

    /// Says that the browser must not serve another test: what this one did to it cannot be undone.
    pub fn spends_the_browser(&self) {
        self.spent.store(true, Ordering::Relaxed);
    }

    /// Whether a test has said so.
    pub fn is_spent(&self) -> bool {
        self.spent.load(Ordering::Relaxed)
    }

    /// Whether the browser's history has an address; nothing where the engine does not tell.
    pub async fn remembers(&self, url: &str) -> Option<bool> {
        console::remembers(&self.client, self.engine, url).await
    }

    /// Fails if the page or the browser has said anything.
    pub async fn is_quiet(&self) {
        self.is_quiet_but(&[]).await;
    }

    /// The same, where the browser itself reports what the test made fail: what holds one of these parts is let
    /// pass, unless it tells of a crash of the app.
    pub async fn is_quiet_but(&self, expected: &[&str]) {
        let crash = ["panicked", "unreachable"];
        let holds = |words: &str, parts: &[&str]| parts.iter().any(|part| words.contains(part));
        let mut said = self.said().await;
        said.retain(|words| holds(words, &crash) || !holds(words, expected));
        assert!(said.is_empty(), "the console should be empty:\n{}", said.join("\n"));
    }

    /// The same after a fall of the app, which is reported as one of these.
    pub async fn is_quiet_after_a_fall(&self, reported: &[&str]) {
        let mut said = self.said().await;
        said.retain(|words| !reported.iter().any(|part| words.contains(part)));
        assert!(said.is_empty(), "the console should have the fall alone:\n{}", said.join("\n"));
    }

    /// What the pages and the browser have said since the test began, or since this was asked.
    async fn said(&self) -> Vec<String> {
        let script = "return window.__recorded?.splice(0) ?? []";
        let here: Vec<Message> = self.reader.runs(script, json!([])).await;
        let pages = self.server.messages().into_iter().chain(here);
        let pages = pages.map(|Message { kind, text }| format!("{kind}: {text}"));
        let browser = console::take(&self.client, self.engine, &self.server.url("/")).await;
        pages.chain(browser).collect()
    }
}
