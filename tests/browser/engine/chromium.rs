//! Chromium, through chromedriver.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use super::Recipe;
use crate::process::find;

/// The programs needed, and where they are.
pub fn parts() -> Vec<(&'static str, Option<PathBuf>)> {
    let browser = browser().map(|(place, _)| place);
    vec![("chromedriver", find(&["chromedriver"])), ("chromium", browser)]
}

/// The browser, and what its driver calls it. The same engine without a browser's window around it takes a quarter less of a
/// processor's time; where it is missing, the browser with one does as well.
fn browser() -> Option<(PathBuf, &'static str)> {
    let shell =
        find(&["chromium-headless-shell", "chrome-headless-shell"]).map(|place| (place, "chrome-headless-shell"));
    shell.or_else(|| find(&["chromium", "chromium-browser", "google-chrome"]).map(|place| (place, "chrome")))
}

/// Headless, as root too, without a word to anybody but this machine, and with its own log open to the tests.
pub fn recipe(folder: &Path) -> Recipe {
    let driver = find(&["chromedriver"]).unwrap_or_default();
    let (binary, name) = browser().unwrap_or_default();
    let profile = format!("--user-data-dir={}", folder.join("profile").display());
    Recipe {
        driver: Command::new(driver),
        screen: None,
        capabilities: json!({
            "browserName": name,
            "goog:loggingPrefs": { "browser": "ALL" },
            "goog:chromeOptions": {
                "binary": binary,
                "args": [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                    "--disable-quic", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync", profile,
                ],
            },
        }),
    }
}
