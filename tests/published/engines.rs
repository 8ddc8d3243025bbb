//! What search engines and link previews are told.

use std::collections::BTreeSet;

use award_story_pages::routes::Address;

use super::document::Document;
use super::site::{Site, all, is_of_person, on_every_page};

fn is_indexed(page: &Document) -> bool {
    page.value("meta[name=robots]", "content").is_none_or(|robots| !robots.contains("noindex"))
}

/// The addresses in a sitemap.
fn listed(sitemap: &str) -> BTreeSet<&str> {
    let entries = sitemap.split("<loc>").skip(1);
    entries.map(|entry| entry.split_once("</loc>").unwrap().0).collect()
}

#[test]
fn the_pages_of_persons_and_only_they_ask_not_to_be_indexed() {
    on_every_page(|page| {
        (is_indexed(page) == is_of_person(page.address.unwrap())).then(|| "robots".to_owned()).into_iter().collect()
    });
}

#[test]
fn a_sitemap_is_written_where_the_origin_is_known_and_lists_the_indexed_pages() {
    for site in all() {
        let indexed = site.addresses.iter().filter(|address| !is_of_person(address));
        let expected: Option<BTreeSet<String>> = indexed.map(|address| site.absolute(address)).collect();
        let sitemap = site.files.contains_key("sitemap.xml").then(|| site.text("sitemap.xml"));
        let found = sitemap.map(|text| listed(text).into_iter().map(str::to_owned).collect());
        assert_eq!(found, expected, "{}", site.name);
    }
}

#[test]
fn robots_may_read_everything_but_the_data_and_the_books_and_are_told_of_the_sitemap_if_there_is_one() {
    for Site { name, base, origin, files, routes, .. } in all() {
        let books = (0..routes.languages.len()).map(|language| routes.epub(language));
        let books: String = books.map(|book| format!("Disallow: {base}{book}\n")).collect();
        let sitemap = origin.as_ref().map(|origin| format!("Sitemap: {origin}{base}sitemap.xml\n")).unwrap_or_default();
        let expected = format!("User-agent: *\nAllow: /\nDisallow: {base}data/\n{books}{sitemap}");
        assert_eq!(String::from_utf8_lossy(&files["robots.txt"]), expected, "{name}");
    }
}

#[test]
fn a_page_names_its_full_address_only_where_the_origin_is_known() {
    on_every_page(|page| {
        let expected = page.site.absolute(page.address.unwrap());
        let canonical = page.value("link[rel=canonical]", "href");
        let preview = page.value("meta[property='og:url']", "content");
        let is_right = [canonical, preview].iter().all(|found| *found == expected.as_deref());
        (!is_right).then(|| format!("canonical {canonical:?}, og:url {preview:?}")).into_iter().collect()
    });
}

#[test]
fn a_page_names_its_versions_in_every_language_and_one_for_all_others() {
    on_every_page(|page| {
        let Site { languages, routes, origin, .. } = page.site;
        let here = page.address.unwrap();
        let href = |language| {
            let path = routes.href(&Address { language, route: here.route.clone() });
            format!("{}{path}", origin.as_deref().unwrap_or_default())
        };
        let versions = languages.iter().enumerate().map(|(index, lang)| (lang.clone(), href(index)));
        let default = ("x-default".to_owned(), href(0));
        let expected: Vec<_> = versions.chain([default]).filter(|_| languages.len() > 1).collect();
        let links = page.all("head > link[rel=alternate][hreflang]");
        let word = |name: Option<&str>| name.unwrap_or_default().to_owned();
        let found: Vec<_> = links.iter().map(|link| (word(link.attr("hreflang")), word(link.attr("href")))).collect();
        (found != expected).then(|| format!("{found:?}")).into_iter().collect()
    });
}

#[test]
fn a_page_tells_link_previews_its_title_description_and_site() {
    on_every_page(|page| {
        let property = |name| page.value(&format!("meta[property='og:{name}']"), "content").unwrap_or_default();
        let title = page.all("head > title")[0].text().collect::<String>();
        let description = page.value("meta[name=description]", "content").unwrap_or_default();
        let is_right = property("title") == title && property("description") == description;
        let is_whole = ["type", "site_name"].iter().all(|name| !property(name).is_empty());
        (!is_right || !is_whole).then(|| format!("og of {title:?}")).into_iter().collect()
    });
}
