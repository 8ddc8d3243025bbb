//! After a panic the app lets go of everything: the page's start script hears of it and keeps clicks in links and history
//! events from the app, so that the browser follows them (`start.js`).

use super::dom;

/// Reports panics to the console and to the start script.
///
/// With `panic = "abort"` a panic also ends in a `WebAssembly.RuntimeError`, but not every caller lets it reach the window.
pub fn install_hook() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        dom::tell("app-failed");
    }));
}
