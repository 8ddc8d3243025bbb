//! Hundreds of bundles that nobody would write; `make bench` tries ten thousand.

use std::path::Path;

use tempfile::TempDir;

use super::bundle::{self, Copy};
use super::everything::everything;
use super::files;
use super::promise::Promise;
use super::template::template;
use super::trial::{self, Counts};

/// How many, in a build that is not optimised.
const CASES: u32 = 300;

#[test]
fn whatever_a_bundle_holds_it_is_published_harmless_or_refused_with_its_places() {
    let folder = TempDir::new().unwrap();
    let everything = everything();
    files::write(&files::texts(&everything), folder.path());
    let (bare, own) = (Copy::bare(), Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content"));
    let benign = [folder.path(), &bundle::valid(), &bare.path(""), &own];
    let promise = Promise::new(template("/"), &benign).unwrap();
    let Counts { published, refused } =
        trial::run(&promise, &everything, CASES).unwrap_or_else(|error| panic!("{error}"));
    println!("{published} published, {refused} refused");
    // Either side is worth nothing without the other.
    assert!(published > CASES / 10 && refused > CASES / 10, "{published} published, {refused} refused");
}
