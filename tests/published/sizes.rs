//! What a page costs its reader, compressed as a host would send it. That a number grows is a decision, not an accident.

use award_story::publish::precompress;

use super::document::Document;
use super::site::{Site, all, assert_no_faults, of_own_entry, released_with_origin};

/// A page's HTML with its style, pictures and data: what the first round trip can carry.
const PAGE: usize = 14 * 1024;

/// A page's HTML as it is read by the browser, in which all of it is parsed before anything is seen.
const RAW: usize = 56 * 1024;

/// A page's data.
const DATA: usize = 2 * 1024;

/// The files whose data is above the budget, and how much they may have until they are within it.
const ABOVE: [(&str, usize); 14] = [
    ("data/index.json", 2_830),
    ("data/documentary.json", 5_290),
    ("data/notes.json", 3_300),
    ("data/stories/azure.json", 2_170),
    ("data/zh-hans.json", 3_260),
    ("data/zh-hans/documentary.json", 6_500),
    ("data/zh-hans/notes.json", 3_770),
    ("data/zh-hans/stories/azure.json", 2_590),
    ("data/zh-hans/stories/yiling.json", 2_070),
    ("data/zh-hant.json", 3_330),
    ("data/zh-hant/documentary.json", 6_620),
    ("data/zh-hant/notes.json", 3_940),
    ("data/zh-hant/stories/azure.json", 2_640),
    ("data/zh-hant/stories/yiling.json", 2_140),
];

/// The size of these bytes, compressed with Brotli at its highest quality.
pub fn compressed(bytes: &[u8]) -> usize {
    precompress::brotli(bytes).unwrap().len()
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
    let released = released_with_origin();
    assert_no_faults(of_own_entry().chain(&released).flat_map(Site::pages), |page| {
        let size = page.site.files[&page.path].len();
        println!("{size:>6} of {RAW:>6} | {} | {}", page.path, page.site.name);
        (size > RAW).then(|| format!("{size} bytes; the budget is {RAW}")).into_iter().collect()
    });
}

#[test]
fn each_pages_data_is_within_its_budget() {
    assert_no_faults(of_own_entry().flat_map(Site::pages), |page| {
        let path = page.site.routes.data_file(page.address.unwrap());
        let budget = ABOVE.iter().find(|(file, _)| *file == path).map_or(DATA, |(_, bound)| *bound);
        above(page.site, &path, budget).into_iter().collect()
    });
}
