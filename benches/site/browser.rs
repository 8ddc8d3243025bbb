//! Chromium over chromedriver, with the screen, the line and the speed that it is told to have.

use std::fs;
use std::path::Path;
use std::process;

use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use hyper::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::Outcome;
use crate::process::{Process, free_port, own_memory};

/// What a browser is made to have.
pub struct Conditions {
    /// CSS pixels.
    pub width: u32,
    /// CSS pixels.
    pub height: u32,
    /// Milliseconds from a request to its answer.
    pub latency: u32,
    /// Bits a second.
    pub down: u32,
    /// Bits a second.
    pub up: u32,
    /// How many times as slow as this machine's the processor is.
    pub slowdown: u32,
    /// The categories of what it traces, with commas between them; nothing where it traces nothing.
    pub traces: Option<&'static str>,
}

/// What a slow phone has.
pub const PHONE: Conditions =
    Conditions { width: 412, height: 823, latency: 150, down: 1_600_000, up: 750_000, slowdown: 4, traces: None };

/// A running browser with one tab. It ends when it is dropped.
pub struct Browser {
    client: Client,
    driver: Process,
}

impl Browser {
    /// Starts it with an empty page. Everything that it writes stays below `scratch`; it trusts hosts with this key.
    pub async fn start(scratch: &Path, key: &str, conditions: &Conditions) -> Outcome<Self> {
        let (home, port) = (scratch.join("home"), free_port()?);
        fs::create_dir_all(&home)?;
        let mut driver = process::Command::new("chromedriver");
        driver.arg(format!("--port={port}"));
        for name in ["TMPDIR", "HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
            driver.env(name, &home);
        }
        let mut driver = Process::start(driver)?;
        driver.listens(port).await.map_err(|error| format!("chromedriver: {error}"))?;
        let started = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(&home, key, conditions.traces))
            .connect(&format!("http://127.0.0.1:{port}"))
            .await;
        let client = started.map_err(|error| format!("chromedriver starts no browser: {error}"))?;
        let browser = Self { client, driver };
        browser.emulate(conditions).await?;
        browser.run_in_every_page(include_str!("observe.js")).await?;
        Ok(browser)
    }

    async fn emulate(&self, conditions: &Conditions) -> Outcome<()> {
        let Conditions { width, height, latency, down, up, slowdown, .. } = conditions;
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        // Bytes a second.
        let network = json!({
            "offline": false, "latency": latency, "downloadThroughput": down / 8, "uploadThroughput": up / 8,
        });
        self.tell("Emulation.setDeviceMetricsOverride", size).await?;
        self.tell("Network.enable", json!({})).await?;
        self.tell("Network.emulateNetworkConditions", network).await?;
        self.tell("Emulation.setCPUThrottlingRate", json!({ "rate": slowdown })).await?;
        Ok(())
    }

    /// Has a script run in every page from now on, before the page's own.
    pub async fn run_in_every_page(&self, source: &str) -> Outcome<()> {
        self.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
        Ok(())
    }

    /// Goes to an address, and waits for nothing.
    pub async fn goes_to(&self, address: &str) -> Outcome<()> {
        self.tell("Page.navigate", json!({ "url": address })).await?;
        Ok(())
    }

    /// What it is, and what it is made to have.
    pub async fn statement(&self, conditions: &Conditions) -> Outcome<String> {
        let version = self.tell("Browser.getVersion", json!({})).await?;
        let product = version.get("product").and_then(Value::as_str).unwrap_or("Chromium");
        let Conditions { width, height, latency, down, up, slowdown, .. } = conditions;
        let (down, up) = (f64::from(*down) / 1e6, f64::from(*up) / 1e6);
        let speed = if *slowdown == 1 { String::new() } else { format!("processor slowed {slowdown}×; ") };
        Ok(format!(
            "{product}, headless, {width} × {height}; {latency} ms, {down} Mbit/s down, {up} Mbit/s up; {speed}nginx with TLS, HTTP/2 \
             and Brotli.\n"
        ))
    }

    /// Has the browser do something that only its own protocol knows.
    pub async fn tell(&self, method: &'static str, params: Value) -> Outcome<Value> {
        let told = self
            .client
            .issue_cmd(Command { path: "goog/cdp/execute", body: json!({ "cmd": method, "params": params }) })
            .await;
        Ok(told.map_err(|error| format!("{method}: {error}"))?)
    }

    /// The value of a script in the page, waited for where it is a promise.
    pub async fn evaluate<T: DeserializeOwned>(&self, script: &str) -> Outcome<T> {
        let params = json!({ "expression": script, "returnByValue": true, "awaitPromise": true });
        let mut answer = self.tell("Runtime.evaluate", params).await?;
        if let Some(thrown) = answer.pointer("/exceptionDetails/exception/description") {
            return Err(format!("the page says: {thrown}").into());
        }
        let value = answer.pointer_mut("/result/value").map(Value::take).unwrap_or_default();
        Ok(serde_json::from_value(value)?)
    }

    /// What was traced since the start, where anything is traced: those events that have this shape. To be asked once.
    pub async fn traced<T: DeserializeOwned>(&self) -> Outcome<Vec<T>> {
        let log = self.client.issue_cmd(Command { path: "se/log", body: json!({ "type": "performance" }) }).await?;
        let entries = log.as_array().into_iter().flatten();
        let messages = entries.filter_map(|entry| serde_json::from_str::<Value>(entry.get("message")?.as_str()?).ok());
        let events = messages.filter_map(|mut message| Some(message.pointer_mut("/message/params")?.take()));
        Ok(events.filter_map(|event| serde_json::from_value(event).ok()).collect())
    }

    /// The memory of the process that has the page and its workers, as far as it is its own, in bytes; nothing where the kernel does
    /// not tell. A process without a page, which the browser keeps ready, is smaller.
    pub fn memory(&self) -> Option<f64> {
        let has_page = |command: &str| command.contains("--type=renderer");
        self.driver.started(has_page).into_iter().filter_map(own_memory).max_by(f64::total_cmp)
    }

    /// Ends it in an orderly way, so that it tidies up after itself.
    pub async fn close(self) {
        // What does not end by itself ends with its processes.
        let _ = self.client.close().await;
    }
}

/// Headless, as root too, without a word to anybody but this machine. A page is never kept for going back: the next
/// load should have the machine to itself; and no connection is opened before the load that is measured.
fn capabilities(home: &Path, key: &str, traces: Option<&str>) -> Capabilities {
    let profile = format!("--user-data-dir={}", home.join("profile").display());
    let trusted = format!("--ignore-certificate-errors-spki-list={key}");
    let mut options = json!({
        "args": [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-features=BackForwardCache", trusted,
            "--host-resolver-rules=MAP *.localhost 127.0.0.1", profile,
        ],
        "prefs": { "net.network_prediction_options": 2 },
    });
    let mut capabilities = Capabilities::new();
    if let (Some(categories), Some(options)) = (traces, options.as_object_mut()) {
        let tracing = json!({ "enableNetwork": false, "enablePage": false, "traceCategories": categories });
        options.insert("perfLoggingPrefs".to_owned(), tracing);
        capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "performance": "ALL" }));
    }
    capabilities.insert("browserName".to_owned(), json!("chrome"));
    capabilities.insert("pageLoadStrategy".to_owned(), json!("none"));
    capabilities.insert("goog:chromeOptions".to_owned(), options);
    capabilities
}

/// What the driver is asked besides what every driver knows.
#[derive(Debug)]
struct Command {
    /// Where, below the session.
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
