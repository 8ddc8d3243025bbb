//! An award entry as a site: every page is finished HTML, and then a living app.
//!
//! Content flows one way:
//!
//! ```text
//! public/content/*.json ──read, check──▶ content ──compose──▶ page_data, one small value per address
//!                                       (native)                  │
//!                                        ┌────────────────────────┤
//!                                        ▼                        ▼
//!                      publish: dist/<address>/index.html   dist/data/<address>.json
//!                      the same pages and components        fetched by browser when the reader moves on
//!                                        └──────────▶ app ◀───────┘
//! ```
//!
//! | module | what it is | who may import it |
//! |---|---|---|
//! | [`routes`] | every address, read and written | all |
//! | [`page_data`] | what each page shows: serde types without behaviour | all |
//! | [`components`], [`pages`] | the views, one page per route | `app`, `publish` |
//! | [`app`] | the shell and the route table | `browser`, `publish` |
//! | `browser` | wasm32 only: page store, focus, scroll; the only web-sys and gloo-net code | `main` |
//! | `content` | native only: the bundle as editors write it; read, check, compose | `publish`, native binaries |
//! | `publish` | native only: pages, head, sitemap, files | native binaries |

pub mod page_data;
pub mod routes;

#[cfg(not(target_arch = "wasm32"))]
pub mod content;
