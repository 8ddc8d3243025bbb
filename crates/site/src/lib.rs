//! From a bundle to documents, one per address, and from documents to markup.

pub mod components;
pub mod compose;
pub mod document;
pub mod drawing;
