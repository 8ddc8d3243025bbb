//! The app in the browser: what moves a reader from one published page to the next. [`app`] tells how; `docs/architecture.md`
//! what stands around it.

pub mod app;

pub use award_story_pages::{page_data, routes};
