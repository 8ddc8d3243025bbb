//! A page is a page: one heading, landmarks, a way past the header, a name.

use std::collections::BTreeSet;

use scraper::ElementRef;

use super::document::{Document, text};
use super::site::{all, in_every_document, on_every_page};

/// Says so where there is not exactly one such element.
fn one(document: &Document, selector: &str) -> Option<String> {
    let found = document.all(selector).len();
    (found != 1).then(|| format!("{found} × {selector}"))
}

/// Says so where an element stands in one of these.
fn within(element: ElementRef, names: &[&str]) -> bool {
    element.ancestors().filter_map(ElementRef::wrap).any(|above| names.contains(&above.value().name()))
}

/// Leptos marks places for hydration with `<!>`, which a validator calls a bogus comment.
#[test]
fn no_document_has_a_comment_and_so_no_mark_for_hydration() {
    in_every_document(|document| {
        let marks = document.site.text(&document.path).matches("<!").count();
        // The document type begins with the same signs.
        (marks != 1).then(|| format!("{marks} times “<!”, expected the document type alone")).into_iter().collect()
    });
}

#[test]
fn each_page_has_one_h1_and_one_main() {
    in_every_document(|document| ["h1", "main"].iter().filter_map(|name| one(document, name)).collect());
    on_every_page(|page| one(page, "main h1").into_iter().collect());
}

#[test]
fn each_page_has_one_banner_and_one_footer_outside_main() {
    in_every_document(|document| {
        let landmark = |name: &'static str| {
            let inner = ["main", "article", "section", "aside", "nav"];
            let found = document.all(name).into_iter().filter(|element| !within(*element, &inner)).count();
            (found != 1).then(|| format!("{found} landmarks {name}"))
        };
        ["header", "footer"].into_iter().filter_map(landmark).collect()
    });
}

#[test]
fn each_page_has_a_navigation_and_each_navigation_a_name_of_its_own() {
    on_every_page(|page| {
        let navigations = page.all("nav");
        let names: Vec<_> = navigations.iter().map(|nav| nav.attr("aria-label").unwrap_or_default()).collect();
        let distinct: BTreeSet<_> = names.iter().filter(|name| !name.trim().is_empty()).collect();
        (names.is_empty() || distinct.len() != names.len()).then(|| format!("{names:?}")).into_iter().collect()
    });
}

#[test]
fn a_page_in_the_navigation_is_marked_there_as_the_current_one() {
    on_every_page(|page| {
        let here = page.site.routes.href(page.address.unwrap());
        let wrong = page.all("nav a").into_iter().filter(|link| {
            let is_version = link.attr("hreflang").is_some();
            let leads_here = link.attr("href") == Some(here.as_str());
            !is_version && leads_here != (link.attr("aria-current") == Some("page"))
        });
        wrong.map(|link| link.html()).collect()
    });
}

#[test]
fn the_first_link_of_each_page_leads_past_the_header_to_main() {
    on_every_page(|page| {
        let first = page.all("body a")[0];
        let target = first.attr("href").and_then(|href| href.strip_prefix('#')).and_then(|id| page.by_id(id));
        let leads_to_main = target.is_some_and(|target| target.value().name() == "main");
        (!leads_to_main || text(first).is_empty()).then(|| first.html()).into_iter().collect()
    });
}

#[test]
fn each_page_of_a_language_has_a_title_and_a_description_of_its_own() {
    for site in all() {
        let mut seen = BTreeSet::new();
        for page in site.pages() {
            let lang = page.value("html", "lang").unwrap();
            let title = text(page.all("head > title")[0]);
            let description = page.value("meta[name=description]", "content").unwrap_or_default();
            assert!(!title.trim().is_empty() && !description.trim().is_empty(), "{}: {}", site.name, page.path);
            for name in [format!("title {title}"), format!("description {description}")] {
                assert!(seen.insert(format!("{lang} {name}")), "{}: {} has the same {name}", site.name, page.path);
            }
        }
    }
}

#[test]
fn each_page_says_how_it_is_encoded_and_how_wide_it_is() {
    in_every_document(|document| {
        let missing = ["meta[charset=utf-8]", "meta[name=viewport]", "title"];
        missing.iter().filter_map(|selector| one(document, &format!("head > {selector}"))).collect()
    });
}

#[test]
fn headings_skip_no_level() {
    in_every_document(|document| {
        let headings = document.all("h1, h2, h3, h4, h5, h6");
        let level = |heading: &ElementRef| heading.value().name()[1..].parse::<usize>().unwrap();
        let mut above = 0;
        let mut faults = Vec::new();
        for heading in &headings {
            if level(heading) > above + 1 || text(*heading).trim().is_empty() {
                faults.push(heading.html());
            }
            above = level(heading);
        }
        faults
    });
}
