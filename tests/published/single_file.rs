//! The one file of a language holds its pages, whole and unaltered, and needs nothing else.

use std::collections::BTreeSet;

use scraper::ElementRef;

use super::copies::{all_in, words};
use super::document::{Document, text};
use super::site::{Site, all, of_own_entry};

/// How large it may be, in bytes as they lie on a disk.
const LARGEST: usize = 500_000;

/// Looks at every one file of every site, each with the pages that it holds.
fn each(look: impl Fn(&Document, &[Document])) {
    for site in all() {
        for (language, path) in site.one_files().iter().enumerate() {
            let addresses = site.addresses.iter().filter(|address| address.language == language);
            let pages: Vec<_> = addresses.map(|address| site.page(address)).collect();
            look(&Document::new(site, path, None), &pages);
        }
    }
}

/// A one file's pages beside those of the site.
fn beside<'a>(file: &'a Document, pages: &'a [Document]) -> Vec<(ElementRef<'a>, ElementRef<'a>)> {
    let sections = file.all("main > section");
    assert_eq!(sections.len(), pages.len(), "{}: pages in {}", file.site.name, file.path);
    sections.into_iter().zip(pages.iter().map(|page| page.all("main")[0])).collect()
}

#[test]
fn it_has_the_same_words_as_the_pages() {
    each(|file, pages| {
        for (section, main) in beside(file, pages) {
            let [section, main] = [section, main].map(|element| words(element, &|_| false));
            assert_eq!(section, main, "{} | {}", file.site.name, file.path);
        }
    });
}

#[test]
fn its_headings_are_those_of_the_pages_one_level_down() {
    each(|file, pages| {
        for (section, main) in beside(file, pages) {
            let headings = |element, down: u32| -> Vec<_> {
                let headings = all_in(element, "h1, h2, h3, h4, h5, h6").into_iter();
                let level = |heading: &ElementRef| heading.value().name()[1..].parse::<u32>().unwrap() + down;
                headings.map(|heading| (level(&heading), text(heading))).collect()
            };
            assert_eq!(headings(section, 0), headings(main, 1), "{} | {}", file.site.name, file.path);
        }
    });
}

#[test]
fn every_link_term_and_drawing_of_the_pages_is_in_it_and_leads_on() {
    each(|file, pages| {
        for (section, main) in beside(file, pages) {
            let labelled = ":not(section)[aria-labelledby]";
            for kind in ["a[href]", "a[href^='https:']", "button[popovertarget]", "svg", "use[href]", labelled] {
                let counts = [section, main].map(|element| all_in(element, kind).len());
                assert_eq!(counts[0], counts[1], "{} | {} | {kind}", file.site.name, file.path);
            }
        }
    });
}

#[test]
fn its_landmarks_are_its_pages_and_no_two_have_the_same_name() {
    each(|file, pages| {
        let named = file.all("section[aria-labelledby]");
        let names: BTreeSet<_> = named.iter().filter_map(|section| section.attr("aria-labelledby")).collect();
        assert_eq!((named.len(), names.len()), (pages.len(), pages.len()), "{} | {}", file.site.name, file.path);
    });
}

#[test]
fn its_contents_lead_to_every_page() {
    each(|file, pages| {
        let links = file.all("body > nav a[href^='#']");
        let sections: Vec<_> = file.all("main > section").iter().filter_map(|section| section.attr("id")).collect();
        let led_to: Vec<_> = links.iter().filter_map(|link| link.attr("href")?.strip_prefix('#')).collect();
        assert_eq!(led_to, sections, "{} | {}", file.site.name, file.path);
        assert_eq!(led_to.len(), pages.len());
    });
}

#[test]
fn it_runs_nothing_and_asks_for_nothing() {
    each(|file, _| {
        let name = format!("{} | {}", file.site.name, file.path);
        assert!(file.all("script, link:not([rel=icon]), img, iframe, object, embed, form").is_empty(), "{name}");
        assert!(file.all(".exit, .exit-link").is_empty(), "{name}: quick exit");
        assert_eq!(file.value("link[rel=icon]", "href"), Some("data:,"), "{name}");
        let other: Vec<_> =
            file.all(":not(link):not(a)[href]").into_iter().filter_map(|used| used.attr("href")).collect();
        assert!(other.iter().all(|href| href.starts_with('#')), "{name}: {other:?}");
        for attribute in ["src", "srcset", "data", "poster", "action", "background", "ping"] {
            assert!(file.values(attribute).is_empty(), "{name}: {attribute}");
        }
    });
}

#[test]
fn it_is_small_enough_to_be_passed_on() {
    each(|file, _| {
        let size = file.site.files[&file.path].len();
        assert!(size <= LARGEST, "{} | {} has {size} bytes", file.site.name, file.path);
    });
}

#[test]
fn it_asks_search_engines_not_to_keep_it() {
    each(|file, _| assert_eq!(file.value("meta[name=robots]", "content"), Some("noindex"), "{}", file.path));
}

#[test]
fn every_mirror_has_the_same_one() {
    let sites: Vec<&Site> = of_own_entry().collect();
    for path in [sites[0].one_files(), sites[0].books()].concat() {
        for site in &sites {
            assert!(site.files[&path] == sites[0].files[&path], "{path} of {} is another", site.name);
        }
    }
}
