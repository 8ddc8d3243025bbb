//! No code: a list of features, in `Cargo.toml`.
//!
//! Cargo compiles a library once for each set of features that is asked of it. The tests ask for more of some libraries than the
//! commands do, so that `cargo run -p award-story-cli` and `cargo test` would compile Leptos and all that stands on these libraries
//! twice: minutes on two cores. The commands list this crate; no other crate does, and none that a browser runs.
