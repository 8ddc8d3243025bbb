//! A reader: opens pages, points, clicks, types, and looks at what is on the screen.

mod input;
mod snapshot;

use std::time::{Duration, Instant};

use fantoccini::Client;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

pub use input::NewTab;
pub use snapshot::Snapshot;

/// How long a reader waits for what should come at once, on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(10);

/// A reader in front of a browser.
#[derive(Clone)]
pub struct Reader {
    client: Client,
}

impl Reader {
    /// A reader in front of this browser.
    pub fn new(client: Client) -> Self {
        Self { client }
    }

    /// Loads an address, as if typed into the address bar.
    pub async fn loads(&self, url: &str) {
        let loaded = self.client.goto(url).await;
        loaded.unwrap_or_else(|error| panic!("{url} does not load: {error}"));
    }

    /// Loads an address, and waits until the app takes clicks. Marks the document, so that a full load
    /// later on does not go unnoticed.
    pub async fn opens(&self, url: &str) {
        self.loads(url).await;
        self.sees("the app interactive", |snapshot| snapshot.interactive).await;
        self.marks().await;
    }

    /// Marks the document: [`Snapshot::marked`] holds until the next full load.
    pub async fn marks(&self) {
        self.runs::<Value>("window.__marked = true", json!([])).await;
    }

    /// Waits until another document is there. Asks the browser and not the page: a page that makes way for another may
    /// never answer.
    pub async fn comes_to(&self, url: &str) {
        self.waits_for_address(url, |current| current == url).await;
    }

    /// Waits until the document of an address has made way for another, or for what the browser shows of a failure.
    pub async fn leaves(&self, url: &str) {
        self.waits_for_address(&format!("anything but {url}"), |current| current != url).await;
    }

    async fn waits_for_address(&self, what: &str, wanted: impl Fn(&str) -> bool) {
        let start = Instant::now();
        loop {
            let current = self.client.current_url().await.expect("the address of the page");
            if wanted(current.as_str()) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "waited in vain for {what} on {current}");
            tokio::time::sleep(Duration::from_millis(15)).await;
        }
    }

    /// Loads the page again.
    pub async fn reloads(&self) {
        self.client.refresh().await.expect("a page loads again");
    }

    /// The names of all cookies that the browser has for the page, those too that no script sees.
    pub async fn cookies(&self) -> Vec<String> {
        let cookies = self.client.get_all_cookies().await.expect("the browser's cookies");
        cookies.iter().map(|cookie| cookie.name().to_owned()).collect()
    }

    /// Goes back.
    pub async fn goes_back(&self) {
        self.client.back().await.expect("there is a way back");
    }

    /// Goes forward.
    pub async fn goes_forward(&self) {
        self.client.forward().await.expect("there is a way forward");
    }

    /// Lets the page be idle, where the host holds that back.
    pub async fn idles(&self) {
        self.runs::<Value>("window.__idle()", json!([])).await;
    }

    /// Waits until the page has been idle, and until all that it asked the host for before is on its way.
    pub async fn rests(&self) {
        // WebKitGTK knows no idle callback; half a second may pass for idle there. Elsewhere the app has one idle moment for
        // each page that it prefetches, and one before.
        let script = "
            const [done] = arguments;
            const held = window.__idle || !window.requestIdleCallback;
            const idle = () => new Promise((resolve) =>
                held ? setTimeout(resolve, 350) : requestIdleCallback(resolve, { timeout: 350 }));
            const moments = async () => {
                for (let count = held ? 2 : 10; count > 0; count -= 1) await idle();
            };
            moments().then(() => fetch('/__recorder.js')).then(() => done(true), () => done(false));";
        let rested: bool = self.runs_and_waits(script, json!([])).await;
        assert!(rested, "the host answers nothing any more");
    }

    /// What is on the screen now.
    pub async fn looks(&self) -> Snapshot {
        self.runs(snapshot::SCRIPT, json!([])).await
    }

    /// Waits until the screen shows something, and says what is there if it never does.
    pub async fn sees(&self, what: &str, shown: impl Fn(&Snapshot) -> bool) -> Snapshot {
        let start = Instant::now();
        loop {
            // While one document makes way for another no script runs.
            let seen: Result<Snapshot, _> = self.tries(snapshot::SCRIPT, json!([])).await;
            match seen {
                Ok(snapshot) if shown(&snapshot) => return snapshot,
                seen if start.elapsed() > PATIENCE => {
                    panic!("waited in vain for {what}: {seen:#?}")
                }
                _ => tokio::time::sleep(Duration::from_millis(15)).await,
            }
        }
    }

    /// Where the page on the screen differs from what the host serves for its address: names, namespaces, attributes
    /// and text of every element, read by the same engine. Comments are not compared, and the head only where asked
    /// for: a move within the app changes of it nothing but the title.
    pub async fn differences(&self, with_head: bool) -> Vec<String> {
        self.runs_and_waits(include_str!("reader/compare.js"), json!([with_head])).await
    }

    /// Waits until a script returns true.
    pub async fn waits(&self, what: &str, script: &str, arguments: Value) {
        let start = Instant::now();
        while !self.tries(script, arguments.clone()).await.unwrap_or(false) {
            if start.elapsed() > PATIENCE {
                let snapshot = self.looks().await;
                panic!("waited in vain for {what}: {snapshot:#?}");
            }
            tokio::time::sleep(Duration::from_millis(15)).await;
        }
    }

    /// Runs a script in the page and takes what it returns.
    pub async fn runs<T: DeserializeOwned>(&self, script: &str, arguments: Value) -> T {
        let returned = self.tries(script, arguments).await;
        returned.unwrap_or_else(|error| panic!("{error}, from the script\n{script}"))
    }

    /// The same, where the page may be making way for another.
    pub async fn tries_to_run<T: DeserializeOwned>(&self, script: &str) -> Option<T> {
        self.tries(script, json!([])).await.ok()
    }

    /// Runs a script that calls its last argument with what it returns.
    pub async fn runs_and_waits<T: DeserializeOwned>(&self, script: &str, arguments: Value) -> T {
        let arguments = serde_json::from_value(arguments).expect("arguments are an array");
        let returned = self.client.execute_async(script, arguments).await;
        let returned = returned.unwrap_or_else(|error| panic!("{error}, from the script\n{script}"));
        serde_json::from_value(returned).expect("what the script returns")
    }

    async fn tries<T: DeserializeOwned>(&self, script: &str, arguments: Value) -> Result<T, String> {
        let Value::Array(arguments) = arguments else {
            return Err("arguments are an array".to_owned());
        };
        let returned = self.client.execute(script, arguments).await;
        let returned = returned.map_err(|error| error.to_string())?;
        serde_json::from_value(returned).map_err(|error| error.to_string())
    }
}
