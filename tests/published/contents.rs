//! On a long page a list of its sections, at the end of every page the way back to its top.

use scraper::ElementRef;

use super::document::Document;
use super::site::{Site, all, on_every_page};

/// Up to so many sections a page has no list.
const WITHOUT: usize = 5;

fn words(element: &ElementRef) -> String {
    element.text().collect()
}

/// The sections of a page under headings: where a link to each leads, and what it is called.
fn sections(page: &Document) -> Vec<(String, String)> {
    let headings = page.all("main > section > h2[id]");
    headings.iter().map(|heading| (format!("#{}", heading.attr("id").unwrap()), words(heading))).collect()
}

#[test]
fn a_page_of_more_than_five_sections_lists_them_in_their_order_and_no_other_page_does() {
    let (mut with, mut without) = (0, 0);
    on_every_page(|page| {
        let sections = sections(page);
        let links = page.all("main > nav.contents > details > ul > li > a");
        let listed: Vec<_> = links.iter().map(|link| (link.attr("href").unwrap().to_owned(), words(link))).collect();
        let expected = if sections.len() > WITHOUT { sections } else { Vec::new() };
        (listed != expected).then(|| format!("lists {listed:?}, has {expected:?}")).into_iter().collect()
    });
    for page in all().iter().flat_map(Site::pages) {
        let lists = page.all("nav.contents");
        assert!(lists.len() < 2);
        *if lists.is_empty() { &mut without } else { &mut with } += 1;
        for list in lists {
            let summary = page.all("nav.contents summary")[0];
            assert_eq!(list.attr("aria-label").unwrap(), words(&summary), "{}", page.path);
        }
    }
    assert!(with > 0 && without > 0, "{with} pages have a list, {without} have none");
}

#[test]
fn every_page_ends_with_the_way_to_its_top_in_words_of_its_language() {
    on_every_page(|page| {
        let ways = page.all("footer a[href=\"#top\"]");
        let is_said = ways.len() == 1 && !words(&ways[0]).trim().is_empty();
        (!is_said).then(|| format!("{} ways to the top", ways.len())).into_iter().collect()
    });
}

#[test]
fn a_copy_has_a_table_of_contents_and_no_other_list() {
    for site in all() {
        for path in site.one_files() {
            let file = Document::new(site, &path, None);
            let found = ["body > nav", ".contents, [href=\"#top\"]"].map(|selector| file.all(selector).len());
            assert_eq!(found, [1, 0], "{path}");
        }
    }
}
