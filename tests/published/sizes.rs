//! What a page costs its reader, compressed as a host would send it. That a number grows is a decision, not an accident.

use award_story_publish::precompress;

use super::document::Document;
use super::site::{Site, all, assert_no_faults, of_own_entry, released_with_origin};

/// A page's HTML with its style, pictures and data: what the first round trip can carry.
const PAGE: usize = 14 * 1024;

/// A page's HTML as it is read by the browser, in which all of it is parsed before anything is seen.
const RAW: usize = 56 * 1024;

/// A page's data.
const DATA: usize = 7 * 1024;

/// The size of these bytes, compressed with Brotli at its highest quality.
pub fn compressed(bytes: &[u8]) -> usize {
    precompress::brotli(bytes, precompress::BEST).unwrap().len()
}

/// What is above its budget.
fn above(site: &Site, path: &str, budget: usize) -> Option<String> {
    let size = compressed(&site.files[path]);
    println!("{size:>6} of {budget:>6} | {path} | {}", site.name);
    (size > budget).then(|| format!("{path} has {size} bytes; its budget is {budget}"))
}

#[test]
fn each_pages_html_with_its_style_and_data_fits_into_the_first_round_trip() {
    // Nobody is sent a whole language who has not asked for it.
    let is_page = |document: &Document| !document.site.one_files().contains(&document.path);
    // Where there are many people, one's page weighs what another's does, and compressing takes its time.
    let some = |site: &'static Site| {
        let mut stories = 0..6;
        site.documents().filter(move |document| !document.path.contains("stories/") || stories.next().is_some())
    };
    assert_no_faults(all().iter().flat_map(some).filter(is_page), |document| {
        let Document { site, path, .. } = document;
        above(site, path, PAGE).into_iter().collect()
    });
}

/// What is published knows its origin, and names it often; and what starts the app is longer in a release build.
#[test]
fn each_page_of_a_release_that_knows_its_origin_fits_into_the_first_round_trip() {
    let Some(site) = released_with_origin() else {
        return println!("skipped: AWARD_STORY_SITE names no release build; `make test` makes one");
    };
    assert_no_faults(site.pages(), |page| above(&site, &page.path, PAGE).into_iter().collect());
}

#[test]
fn each_page_is_small_before_it_is_compressed_too() {
    let too_large = |page: &Document| {
        let size = page.site.files[&page.path].len();
        println!("{size:>6} of {RAW:>6} | {} | {}", page.path, page.site.name);
        (size > RAW).then(|| format!("{size} bytes; the budget is {RAW}")).into_iter().collect::<Vec<_>>()
    };
    assert_no_faults(of_own_entry().flat_map(Site::pages), too_large);
    if let Some(released) = &released_with_origin() {
        assert_no_faults(released.pages(), too_large);
    }
}

#[test]
fn each_pages_data_is_within_its_budget() {
    assert_no_faults(of_own_entry().flat_map(Site::pages), |page| {
        let path = page.site.routes.data_file(page.address.unwrap());
        above(page.site, &path, DATA).into_iter().collect()
    });
}
