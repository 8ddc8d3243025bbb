//! Chromium, through chromedriver.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use super::Recipe;
use crate::process::find;

/// The programs needed, and where they are.
pub fn parts() -> Vec<(&'static str, Option<PathBuf>)> {
    vec![
        ("chromedriver", find(&["chromedriver"])),
        ("chromium", find(&["chromium", "chromium-browser", "google-chrome"])),
    ]
}

/// Headless, as root too, without a word to anybody but this machine, and with its own log open to the tests.
pub fn recipe(folder: &Path) -> Recipe {
    let [driver, binary] = [0, 1].map(|index| parts().swap_remove(index).1.unwrap_or_default());
    let profile = format!("--user-data-dir={}", folder.join("profile").display());
    Recipe {
        driver: Command::new(driver),
        screen: None,
        capabilities: json!({
            "browserName": "chrome",
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
