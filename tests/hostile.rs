//! A bundle that means harm: what stands in its texts is shown as text or refused with its place, and never more.
//!
//! What was published is read by other parsers than those that it was made with. `mutation` and `promise` are shared with
//! `make bench`, which tries them ten thousand times.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, as it should"
)]

#[path = "content/bundle.rs"]
#[allow(dead_code, reason = "shared with the tests of bundles, which use more of it")]
mod bundle;
#[path = "hostile/characters.rs"]
mod characters;
#[path = "hostile/everything.rs"]
mod everything;
#[path = "hostile/files.rs"]
mod files;
#[path = "hostile/found.rs"]
mod found;
#[path = "hostile/harm.rs"]
mod harm;
#[path = "hostile/mutated.rs"]
mod mutated;
#[path = "hostile/mutation.rs"]
mod mutation;
#[path = "hostile/payloads.rs"]
mod payloads;
#[path = "hostile/promise.rs"]
mod promise;
#[path = "hostile/schemas.rs"]
mod schemas;
#[path = "hostile/sizes.rs"]
mod sizes;
#[path = "published/template.rs"]
#[allow(dead_code, reason = "shared with the tests of the published site, which use more of it")]
mod template;
#[path = "hostile/trial.rs"]
mod trial;
#[path = "hostile/words.rs"]
mod words;
