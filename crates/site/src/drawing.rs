//! Drawings: data in, SVG markup out.
//!
//! A drawing knows no bundle and no words of its own, imports nothing of this crate, and leaves colours,
//! line widths and text sizes to the style: it gives geometry, classes, names and links. `compose` calls it; `award-story-publish`
//! escapes words as drawings do, and `xtask` projects the land as the map does.

pub mod bars;
pub mod map;
pub mod markup;
pub mod projection;
pub mod span;
pub mod svg;
pub mod timeline;
