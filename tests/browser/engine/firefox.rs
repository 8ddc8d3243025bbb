//! Firefox, through geckodriver.

use std::path::PathBuf;
use std::process::Command;

use serde_json::json;

use super::Recipe;
use crate::process::find;

/// The programs needed, and where they are.
pub fn parts() -> Vec<(&'static str, Option<PathBuf>)> {
    vec![("geckodriver", find(&["geckodriver"])), ("firefox", find(&["firefox-esr", "firefox"]))]
}

/// Headless. Access to the browser's own side is what lets the tests read its console.
pub fn recipe() -> Recipe {
    let [driver, binary] = [0, 1].map(|index| parts().swap_remove(index).1.unwrap_or_default());
    let mut driver = Command::new(driver);
    // Inherited by Firefox; geckodriver's own option for it is newer than some geckodrivers.
    driver.env("MOZ_REMOTE_ALLOW_SYSTEM_ACCESS", "1");
    Recipe {
        driver,
        screen: None,
        capabilities: json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "binary": binary,
                "args": ["-headless"],
                "prefs": {
                    // Pages that are asked for are loaded, and nothing else.
                    "network.captive-portal-service.enabled": false,
                    "network.connectivity-service.enabled": false,
                    // A profile lives for one run: what is kept on disk is never read again.
                    "browser.cache.disk.enable": false,
                },
            },
        }),
    }
}
