//! An award entry as a site: every page is finished HTML, and an app beside it moves between the pages.
//!
//! Content flows one way:
//!
//! ```text
//! public/content/*.json ──read, check──▶ content ──compose──▶ document, one per address ──components──▶ markup
//!                                                   (all of it native)                                    │
//!                                        ┌────────────────────────────────────────────────────────────────┤
//!                                        ▼                                                                ▼
//!                      publish: dist/<address>/index.html                    page_data: dist/data/<address>.json
//!                      complete without the app                              fetched by the app when the reader moves on
//! ```
//!
//! | module | what it is | who may import it |
//! |---|---|---|
//! | [`routes`] | every address, read and written | all |
//! | [`page_data`] | what the app knows of each page: serde types without behaviour | all |
//! | [`app`] | navigation, page cache, notice, search; the only web-sys and gloo-net code | `main` |
//! | `document` | native only: what a page says, before it is drawn | `components`, `content`, `publish` |
//! | `components` | native only: the views of what pages are made of, and their markup | `content`, `publish` |
//! | `content` | native only: the bundle as editors write it; read, check, compose | `import`, `publish`, native binaries |
//! | `drawing` | native only: data in, SVG markup out | `content`, native binaries |
//! | `import` | native only: an award page's text becomes a bundle | native binaries |
//! | `publish` | native only: pages, head, sitemap, files; the scripts beside the app | native binaries |

pub mod app;
pub mod page_data;
pub mod routes;

#[cfg(not(target_arch = "wasm32"))]
pub mod components;
#[cfg(not(target_arch = "wasm32"))]
pub mod content;
#[cfg(not(target_arch = "wasm32"))]
pub mod document;
#[cfg(not(target_arch = "wasm32"))]
pub mod drawing;
#[cfg(not(target_arch = "wasm32"))]
pub mod import;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
