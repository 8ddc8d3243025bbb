//! `404.html`: a page that no app takes over, since no app knows at which address it will be shown.

use super::document::{Document, text};
use super::site::{Site, all, assert_no_faults};

/// Looks at each site's page.
#[track_caller]
fn of_every_site(faults: impl Fn(&Document) -> Vec<String>) {
    assert_no_faults(all().iter().map(|site| Document::new(site, "404.html", None)), faults);
}

fn found(document: &Document, selector: &str) -> Vec<String> {
    document.all(selector).iter().map(|element| element.html()).collect()
}

#[test]
fn no_app_takes_it_over() {
    of_every_site(|page| found(page, "script[type], link[rel=preload], link[rel=modulepreload]"));
}

#[test]
fn it_is_not_indexed_and_has_no_address_of_its_own() {
    of_every_site(|page| {
        let robots = page.value("meta[name=robots]", "content");
        let mut faults = found(page, "link[rel=canonical], link[rel=alternate], meta[property='og:url']");
        faults.extend((robots != Some("noindex")).then(|| format!("robots {robots:?}")));
        faults
    });
}

#[test]
fn it_speaks_every_language_of_the_site_and_names_it() {
    of_every_site(|page| {
        let spoken: Vec<_> =
            page.all("main [lang]:has(h1, h2)").iter().map(|part| part.attr("lang").unwrap()).collect();
        let is_right = spoken == page.site.languages && page.value("html", "lang") == Some(&page.site.languages[0]);
        (!is_right).then(|| format!("{spoken:?}")).into_iter().collect()
    });
}

#[test]
fn it_leads_to_every_page_of_the_navigation_in_every_language() {
    of_every_site(|page| {
        let Site { addresses, routes, .. } = page.site;
        let overviews = addresses.iter().filter(|address| address.route == award_story_pages::routes::Route::Overview);
        let navigations = overviews.flat_map(|overview| {
            let overview = page.site.page(overview);
            let links = overview.all("header nav a:not([hreflang])");
            links.into_iter().map(|link| link.attr("href").unwrap().to_owned()).collect::<Vec<_>>()
        });
        let offered: Vec<_> = page.all("main a").iter().map(|link| link.attr("href").unwrap().to_owned()).collect();
        assert!(offered.iter().all(|href| routes.read(href).is_some()), "{offered:?}");
        navigations.filter(|href| !offered.contains(href)).collect()
    });
}

#[test]
fn it_has_a_title_and_says_what_to_do() {
    of_every_site(|page| {
        let title = text(page.all("head > title")[0]);
        let words: Vec<_> = page.all("main p").into_iter().map(text).collect();
        let is_right = !title.trim().is_empty() && words.iter().any(|words| !words.trim().is_empty());
        (!is_right).then(|| format!("{title:?}, {words:?}")).into_iter().collect()
    });
}
