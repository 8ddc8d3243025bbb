//! Whoever has a copy can prove it true: of a file by what the notes say, of the whole site by its list.

use std::fs;
use std::process::Command;

use award_story_fixtures::skipped;
use award_story_pages::routes::Route;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use super::document::text;
use super::site::{Site, all};

/// The list, in the site's folder.
const LIST: &str = "SHA256SUMS";

fn checksum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Every file of a site, those among them that were compressed beforehand.
fn landed(site: &Site) -> impl Iterator<Item = (&str, &[u8])> {
    site.files.iter().chain(&site.compressed).map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
}

/// The notes of every language of a site.
fn notes(site: &Site) -> impl Iterator<Item = super::document::Document<'_>> {
    let notes = site.addresses.iter().filter(|address| address.route == Route::Notes);
    notes.map(|address| site.page(address))
}

#[test]
fn the_notes_offer_the_single_file_and_the_book_with_size_and_checksum() {
    for site in all() {
        for (language, page) in notes(site).enumerate() {
            let offered = page.all("section[aria-labelledby=downloads] p:has(a[download])");
            for (file, offer) in [&site.one_files()[language], &site.books()[language]].into_iter().zip(offered) {
                let bytes = &site.files[file];
                let link = offer.child_elements().next().unwrap();
                assert_eq!(link.attr("href"), Some(format!("{}{file}", site.base).as_str()), "{}", site.name);
                let words = text(offer);
                assert!(words.contains(&checksum(bytes)), "{}: {file}: {words}", site.name);
                assert!(words.contains(&format!("{}\u{a0}kB", bytes.len().div_ceil(1000))), "{file}: {words}");
            }
            let list = page.all("section[aria-labelledby=downloads] a[download]")[2];
            assert_eq!(list.attr("href"), Some(format!("{}{LIST}", site.base).as_str()), "{}", site.name);
        }
    }
}

#[test]
fn the_list_has_every_file_but_itself() {
    for site in all() {
        let listed: Vec<_> = site.text(LIST).lines().map(|line| line.split_once("  ").unwrap().1).collect();
        let mut landed: Vec<_> = landed(site).map(|(path, _)| path).filter(|path| *path != LIST).collect();
        landed.sort_unstable();
        let mut sorted = listed.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, landed, "{}", site.name);
    }
}

#[test]
fn sha256sum_finds_every_file_as_listed() {
    for site in all() {
        let folder = TempDir::new().unwrap();
        for (path, bytes) in landed(site) {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        let mut check = Command::new("sha256sum");
        let check = check.args(["--check", "--strict", "--quiet", LIST]).current_dir(folder.path());
        let Ok(output) = check.output() else {
            return skipped("sha256sum was not found");
        };
        assert!(output.status.success(), "{}: {}", site.name, String::from_utf8_lossy(&output.stdout));
    }
}
