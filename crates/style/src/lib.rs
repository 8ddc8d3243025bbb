//! Lowers the site's style for the oldest engines that it is designed for, and takes it apart into rules.
//!
//! The publisher's build script calls it, and embeds what it gives: style does not change after the publisher is built, and
//! the publisher also runs where the lowering does not, in a browser. For `wasm32` this crate is empty.

#[cfg(not(target_arch = "wasm32"))]
mod lower;
#[cfg(not(target_arch = "wasm32"))]
mod shorten;

#[cfg(not(target_arch = "wasm32"))]
pub use lower::{StyleError, lower, parts};
#[cfg(not(target_arch = "wasm32"))]
pub use shorten::ShortNames;
