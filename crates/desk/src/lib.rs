//! The desk without its screen: what can be tested on any machine. `main.rs` puts it on the screen of a browser.

pub mod form;
pub mod history;
pub mod json;
pub mod words;
