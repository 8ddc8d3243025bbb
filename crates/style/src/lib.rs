//! Lowers the site's style for the oldest engines that it is designed for, and takes it apart into rules.
//!
//! The publisher's build script calls it, and embeds what it gives: style does not change after the publisher is built, and
//! the publisher also runs where the lowering does not, in a browser. There only what a page's style can do without is left.

#[cfg(not(target_arch = "wasm32"))]
mod lower;
mod properties;
#[cfg(not(target_arch = "wasm32"))]
mod shorten;

#[cfg(not(target_arch = "wasm32"))]
pub use lower::{StyleError, lower, parts};
pub use properties::{without_aliases, without_unused};
#[cfg(not(target_arch = "wasm32"))]
pub use shorten::ShortNames;
