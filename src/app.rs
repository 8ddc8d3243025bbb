//! The app: moves between published pages faster than the browser would, and searches. It adds to the page and takes nothing.
//!
//! It adopts no published node. The header is followed with attributes, `main` gets another page's content on a move, and
//! components are mounted into empty places that the markup has for them (`docs/decisions/0006-no-hydration.md`). Until it
//! stands, and after any panic, every link is a plain link.
//!
//! [`navigation`] and [`page_cache`] are pure; everything else touches the browser and is compiled for wasm32 alone.
//!
//! ```text
//! clicks, back and forward ─▶ navigator ─events─▶ navigation ─effects─▶ navigator ─▶ history, main, title, focus, scroll
//!                             fetch ─▶ page_cache ─┘                              └▶ signals ─▶ notice, header, search
//! ```

pub mod navigation;
pub mod page_cache;

#[cfg(target_arch = "wasm32")]
mod dom;
#[cfg(target_arch = "wasm32")]
mod fetch;
#[cfg(target_arch = "wasm32")]
mod header;
#[cfg(target_arch = "wasm32")]
mod link;
#[cfg(target_arch = "wasm32")]
mod navigator;
#[cfg(target_arch = "wasm32")]
mod notice;
#[cfg(target_arch = "wasm32")]
mod panic;
#[cfg(target_arch = "wasm32")]
mod prefetch;
#[cfg(target_arch = "wasm32")]
mod scroll;
#[cfg(target_arch = "wasm32")]
mod search;
#[cfg(target_arch = "wasm32")]
mod start;

#[cfg(target_arch = "wasm32")]
pub use start::start;
