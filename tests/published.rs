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

#[path = "published/addresses.rs"]
mod addresses;
#[path = "published/again.rs"]
mod again;
#[path = "published/book.rs"]
mod book;
#[path = "content/bundle.rs"]
#[allow(dead_code, reason = "shared with the tests of bundles, which use more of it")]
mod bundle;
#[path = "published/carried.rs"]
mod carried;
#[path = "published/checksums.rs"]
mod checksums;
#[path = "published/correction.rs"]
mod correction;
#[path = "published/document.rs"]
mod document;
#[path = "published/engines.rs"]
mod engines;
#[path = "published/everything.rs"]
mod everything;
#[path = "content/examples.rs"]
mod examples;
#[path = "published/exit.rs"]
mod exit;
#[path = "published/facts.rs"]
mod facts;
#[path = "published/forbidden.rs"]
mod forbidden;
#[path = "published/forbidden_in_chinese.rs"]
mod forbidden_in_chinese;
#[path = "published/growth.rs"]
mod growth;
#[path = "bundles/invented.rs"]
#[allow(dead_code, reason = "shared with the browser tests and the bench, which use more of it")]
mod invented;
#[path = "published/languages.rs"]
mod languages;
#[path = "published/links.rs"]
mod links;
#[path = "published/not_found.rs"]
mod not_found;
#[path = "published/one_file.rs"]
mod one_file;
#[path = "published/parts.rs"]
mod parts;
#[path = "published/policy.rs"]
mod policy;
#[path = "published/previews.rs"]
mod previews;
#[path = "published/privacy.rs"]
mod privacy;
#[path = "published/release.rs"]
mod release;
#[path = "published/renderings.rs"]
mod renderings;
#[path = "published/scripts.rs"]
mod scripts;
#[path = "published/serving.rs"]
mod serving;
#[path = "published/shapes.rs"]
mod shapes;
#[path = "published/sharing.rs"]
mod sharing;
#[path = "published/site.rs"]
mod site;
#[path = "published/sixty.rs"]
mod sixty;
#[path = "published/sizes.rs"]
mod sizes;
#[path = "published/strangers.rs"]
mod strangers;
#[path = "published/structure.rs"]
mod structure;
#[path = "published/structured.rs"]
mod structured;
#[path = "published/template.rs"]
mod template;
#[path = "published/usage.rs"]
mod usage;
#[path = "published/verbatim.rs"]
mod verbatim;
