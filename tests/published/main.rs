//! What landed on the disk: the sites of `published/site.rs`, read by other means than they were made with.
//!
//! Needs neither wasm nor a browser. Where `AWARD_STORY_SITE` names a release build for `/` and `AWARD_STORY_SITE_SUB`
//! one for `/run/`, they are read as well, and weighed.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, as it should"
)]

mod addresses;
mod again;
mod checksums;
mod compat;
mod contents;
mod copies;
mod correction;
mod document;
mod engines;
mod epub;
mod everything;
mod exit;
mod facts;
mod forbidden;
mod forbidden_in_chinese;
mod growth;
mod java;
mod languages;
mod links;
mod not_found;
mod parts;
mod policy;
mod previews;
mod privacy;
mod release;
mod renderings;
mod scripts;
mod shapes;
mod sharing;
mod single_file;
mod site;
mod sixty;
mod sizes;
mod structure;
mod structured;
mod third_parties;
mod usage;
mod validator;
mod verbatim;

use award_story_fixtures::{bundle, examples, invented, template};
