//! The engines, and how a session with each begins.

mod chromium;
mod firefox;
mod webkit;

use std::process::Command;
use std::time::{Duration, Instant};

use fantoccini::wd::{Capabilities, TimeoutConfiguration};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;

use crate::process::{Process, free_port};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Engine {
    /// Chromium, through chromedriver.
    Chromium,
    /// Firefox, through geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, through WebKitWebDriver, on a screen that is not there.
    WebKit,
}

/// How to start an engine on this machine.
pub struct Recipe {
    /// The driver, and its arguments without the port.
    driver: Command,
    /// Runs beside the driver, and is started before it.
    screen: Option<Process>,
    /// What the driver is asked for.
    capabilities: Value,
}

/// A running browser. Its processes end when it is dropped.
pub struct Browser {
    /// The session.
    pub client: Client,
    _driver: Process,
    _screen: Option<Process>,
}

/// How big the window is, so that every page is longer than it.
const WINDOW: (u32, u32) = (1000, 700);

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name that stands before a test's.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The programs that this machine lacks for it.
    pub fn missing(self) -> Vec<&'static str> {
        let parts = match self {
            Self::Chromium => chromium::parts(),
            Self::Firefox => firefox::parts(),
            Self::WebKit => webkit::parts(),
        };
        let lacking = parts.into_iter().filter(|(_, place)| place.is_none());
        lacking.map(|(name, _)| name).collect()
    }

    /// Starts the engine with an empty window.
    pub async fn start(self) -> Browser {
        let folder = tempfile::tempdir().expect("a folder for what the browser writes");
        let recipe = match self {
            Self::Chromium => chromium::recipe(folder.path()),
            Self::Firefox => firefox::recipe(),
            Self::WebKit => webkit::recipe(),
        };
        let port = free_port();
        let mut driver = recipe.driver;
        driver.arg(format!("--port={port}"));
        let mut driver = Process::start_in(driver, folder);
        listening(port, &mut driver).await;
        let client = session(port, &recipe.capabilities).await;
        client.set_window_size(WINDOW.0, WINDOW.1).await.expect("a window of this size");
        Browser { client, _driver: driver, _screen: recipe.screen }
    }
}

impl Browser {
    /// Ends the session in an orderly way first, so that the browser tidies up after itself.
    pub async fn close(self) {
        // A session that does not end by itself ends with its processes.
        let _ = self.client.close().await;
    }
}

/// Asks the driver for a session.
async fn session(port: u16, capabilities: &Value) -> Client {
    let capabilities: Capabilities = serde_json::from_value(capabilities.clone()).expect("capabilities are an object");
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
        .unwrap_or_else(|error| panic!("the driver starts no browser: {error}"));
    let patience =
        TimeoutConfiguration::new(Some(Duration::from_secs(15)), Some(Duration::from_secs(20)), Some(Duration::ZERO));
    let set = client.update_timeouts(patience).await;
    set.expect("timeouts that the driver takes");
    client
}

/// Waits until the driver listens.
async fn listening(port: u16, driver: &mut Process) {
    let start = Instant::now();
    while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        assert!(!driver.has_ended(), "the driver ended before it listened");
        assert!(start.elapsed() < Duration::from_secs(20), "the driver does not listen");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
