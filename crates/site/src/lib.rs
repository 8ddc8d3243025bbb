//! From a bundle to documents, one per address, and from documents to markup.
//!
//! ```text
//! bundle ──compose──▶ document ──components──▶ markup
//!               └──drawing: data in, SVG out──▶──┘
//! ```
//!
//! Words, links and sources are resolved in [`compose`] alone; [`components`] draw what they are given, and [`drawing`]
//! knows neither. This crate knows no host beyond the base path, no head of a page, no file and no clock. Its markup is
//! inert: what reacts in a browser is the app's.

pub mod components;
pub mod compose;
pub mod document;
pub mod drawing;
mod letters;
