//! The app in the browser: the shell around every page, and what moves a reader from one to the next.
//!
//! | module | what it is |
//! |---|---|
//! | [`app`] | the shell, and the route table |
//! | [`visit`] | what is on a reader's screen, and what is on its way |
//! | `browser` | wasm32 only: page store, focus, scroll; the only web-sys and gloo-net code |
//!
//! What stands around it is told in `docs/architecture.md`.

pub mod app;
pub mod visit;

pub use award_story_pages::{page_data, routes};

#[cfg(target_arch = "wasm32")]
pub mod browser;
