//! An award entry as a site: every page is finished HTML, and then a living app.
//!
//! Content flows one way:
//!
//! ```text
//! public/content/*.json ──read, check──▶ content ──compose──▶ document, one per address ──components──▶ markup
//!                                                   (all of it native)                                    │
//!                                        ┌────────────────────────────────────────────────────────────────┤
//!                                        ▼                                                                ▼
//!                      publish: dist/<address>/index.html                    page_data: dist/data/<address>.json
//!                      the app around it, taken over                         fetched by browser when the reader moves on
//!                                        └──────────────────────────▶ app ◀───────────────────────────────┘
//! ```
//!
//! | module | what it is | who may import it |
//! |---|---|---|
//! | [`routes`] | every address, read and written | all |
//! | [`page_data`] | what the browser knows of each page: serde types without behaviour | all |
//! | [`visit`] | what is on a reader's screen, and what is on its way | `app`, `browser`, `publish` |
//! | [`app`] | the shell around every page, and the route table | `browser`, `publish` |
//! | `browser` | wasm32 only: page store, focus, scroll; the only web-sys and gloo-net code | `main` |
//! | `document` | native only: what a page says, before it is drawn | `components`, `content`, `publish` |
//! | `components` | native only: the views of what pages are made of, and their markup | `content`, `publish` |
//! | `content` | native only: the bundle as editors write it; read, check, compose | `import`, `publish`, native binaries |
//! | `drawing` | native only: data in, SVG markup out | `content`, native binaries |
//! | `import` | native only: an award page's text becomes a bundle | native binaries |
//! | `publish` | native only: pages, head, sitemap, files; the scripts beside the app | native binaries |

pub mod app;
pub mod visit;

pub use award_story_pages::{page_data, routes};

#[cfg(target_arch = "wasm32")]
pub mod browser;
