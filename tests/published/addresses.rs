//! Every address has its page and its data, and nothing else has.

use std::collections::BTreeSet;

use award_story_pages::page_data::{PageData, StartData};

use super::document::Document;
use super::site::{Site, all, on_every_page};

/// What lies in the site's folder and ends like this.
fn landed<'a>(site: &'a Site, ending: &str) -> BTreeSet<&'a str> {
    site.files.keys().map(String::as_str).filter(|path| path.ends_with(ending)).collect()
}

fn block(page: &Document) -> String {
    let blocks = page.all("script#page-data[type='application/json']");
    assert_eq!(blocks.len(), 1, "{}: data blocks of {}", page.site.name, page.path);
    blocks[0].text().collect()
}

#[test]
fn every_address_has_its_page_and_no_other_page_exists() {
    for site in all() {
        let expected: BTreeSet<String> = site.addresses.iter().map(|address| site.routes.html_file(address)).collect();
        let mut expected: BTreeSet<&str> = expected.iter().map(String::as_str).collect();
        expected.insert("404.html");
        let one_files = site.one_files();
        expected.extend(one_files.iter().map(String::as_str));
        assert_eq!(landed(site, ".html"), expected, "{}", site.name);
    }
}

#[test]
fn every_address_has_its_data_and_no_other_data_exists() {
    for site in all() {
        let mut expected: BTreeSet<String> =
            site.addresses.iter().map(|address| site.routes.data_file(address)).collect();
        // Where the list has more than one list page, everybody can be searched.
        if site.routes.list_pages > 1 {
            expected.extend((0..site.languages.len()).map(|language| site.routes.search_index(language)));
        }
        assert_eq!(landed(site, ".json"), expected.iter().map(String::as_str).collect(), "{}", site.name);
    }
}

#[test]
fn a_folder_of_a_site_holds_nothing_but_what_is_published() {
    let known = [
        ".html",
        ".json",
        ".css",
        ".js",
        ".wasm",
        ".svg",
        ".png",
        ".epub",
        "SHA256SUMS",
        "robots.txt",
        "sitemap.xml",
        ".nojekyll",
        "_headers",
        "_nginx.conf",
    ];
    for site in all() {
        let strange: Vec<_> =
            site.files.keys().filter(|path| !known.iter().any(|ending| path.ends_with(ending))).collect();
        assert!(strange.is_empty(), "{}: {strange:?}", site.name);
    }
}

#[test]
fn a_page_holds_what_its_data_says_and_says_it_once() {
    on_every_page(|page| {
        let file = page.site.routes.data_file(page.address.unwrap());
        let data: PageData = serde_json::from_str(page.site.text(&file)).unwrap();
        let block: StartData = serde_json::from_str(&block(page)).unwrap();
        let mut faults = Vec::new();
        if block.page != (PageData { content: String::new(), ..data.clone() }) {
            faults.push(format!("the data block is not {file} without its content"));
        }
        let main = page.all("main")[0].inner_html();
        if main != scraper::Html::parse_fragment(&data.content).root_element().inner_html() {
            faults.push(format!("{file} has another content than the page"));
        }
        faults
    });
}

#[test]
fn a_pages_data_is_of_the_pages_address() {
    on_every_page(|page| {
        let Site { routes, .. } = page.site;
        let address = page.address.unwrap();
        let block: StartData = serde_json::from_str(&block(page)).unwrap();
        let data: PageData = serde_json::from_str(page.site.text(&routes.data_file(address))).unwrap();
        let mut faults = Vec::new();
        if data.address != routes.href(address) || block.page.address != data.address {
            faults.push(format!("the data is of {}", data.address));
        }
        if block.site.routes != *routes {
            faults.push(format!("the data block forms its addresses as {:?}", block.site.routes));
        }
        faults
    });
}

#[test]
fn a_pages_title_is_the_one_in_its_data() {
    on_every_page(|page| {
        let block: StartData = serde_json::from_str(&block(page)).unwrap();
        let title = page.all("head > title")[0].text().collect::<String>();
        (title != block.page.title).then(|| format!("{title:?} is not {:?}", block.page.title)).into_iter().collect()
    });
}
