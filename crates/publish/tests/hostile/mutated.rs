//! Hundreds of bundles that nobody would write; `make bench` tries ten thousand.

use std::path::PathBuf;

use tempfile::TempDir;

use super::bundle::{self, Copy};
use super::everything::{everything, in_every_size};
use super::invariants::Invariants;
use super::own_bundle;
use super::template::template;
use super::trial::{self, Counts};

/// How many, in a build that is not optimised.
const CASES: u32 = 300;

#[test]
fn whatever_a_bundle_holds_it_is_published_harmless_or_refused_with_its_places() {
    let folder = TempDir::new().unwrap();
    let everything = everything();
    let (bare, own) = (Copy::bare(), own_bundle());
    let mut benign = in_every_size(folder.path());
    benign.extend([bundle::valid(), bare.path(""), own]);
    let benign: Vec<_> = benign.iter().map(PathBuf::as_path).collect();
    let invariants = Invariants::new(template("/"), &benign).unwrap();
    let Counts { published, refused } =
        trial::run(&invariants, &everything, CASES).unwrap_or_else(|error| panic!("{error}"));
    println!("{published} published, {refused} refused");
    // Either side is worth nothing without the other.
    assert!(published > CASES / 10 && refused > CASES / 10, "{published} published, {refused} refused");
}
