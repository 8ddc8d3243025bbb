//! WebKitGTK's MiniBrowser, through WebKitWebDriver. It has no headless manner, so it gets a screen that is not there.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::json;

use super::Recipe;
use crate::process::{Process, find};

/// The programs needed, and where they are.
pub fn parts() -> Vec<(&'static str, Option<PathBuf>)> {
    vec![("WebKitWebDriver", find(&["WebKitWebDriver"])), ("MiniBrowser", minibrowser()), ("Xvfb", find(&["Xvfb"]))]
}

/// On a screen of its own. The sandbox needs rights that a container does not give.
pub fn recipe() -> Recipe {
    let [driver, binary, xvfb] = [0, 1, 2].map(|index| parts().swap_remove(index).1.unwrap_or_default());
    let (screen, display) = screen(xvfb);
    let mut driver = Command::new(driver);
    driver.env("DISPLAY", display).env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1").env_remove("WAYLAND_DISPLAY");
    // No graphics card is behind such a screen: what would be drawn on one takes a third of all processor time.
    driver.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
    Recipe {
        driver,
        screen: Some(screen),
        capabilities: json!({
            "webkitgtk:browserOptions": { "binary": binary, "args": ["--automation"] },
        }),
    }
}

/// Distributions put it into a folder that bears the version and, often, the machine's architecture.
fn minibrowser() -> Option<PathBuf> {
    let roots = ["/usr/lib", "/usr/lib64", "/usr/libexec"].map(PathBuf::from);
    let below = roots.iter().flat_map(entries);
    let mut folders: Vec<_> = roots.iter().cloned().chain(below).flat_map(|folder| entries(&folder)).collect();
    folders.sort();
    let mut places = folders
        .iter()
        .filter(|folder| {
            let name = folder.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("webkit2gtk-4") || name.starts_with("webkitgtk-6")
        })
        .map(|folder| folder.join("MiniBrowser"));
    places.find(|place| place.is_file())
}

fn entries(folder: &PathBuf) -> Vec<PathBuf> {
    let found = fs::read_dir(folder).into_iter().flatten().flatten();
    found.map(|entry| entry.path()).collect()
}

/// Starts a screen under the first number that is free.
fn screen(xvfb: PathBuf) -> (Process, String) {
    for number in 90..200 {
        let socket = PathBuf::from(format!("/tmp/.X11-unix/X{number}"));
        if socket.exists() || PathBuf::from(format!("/tmp/.X{number}-lock")).exists() {
            continue;
        }
        let display = format!(":{number}");
        let mut command = Command::new(&xvfb);
        command.args([&display, "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
        let screen = Process::start(command);
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(10) {
            if socket.exists() {
                return (screen, display);
            }
            sleep(Duration::from_millis(20));
        }
    }
    panic!("Xvfb starts no screen");
}
