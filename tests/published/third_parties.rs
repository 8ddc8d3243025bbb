//! Nothing runs, and nothing is asked for, but what the site itself brings.

use regex::Regex;
use scraper::ElementRef;

use super::document::Document;
use super::site::{Site, all, in_every_document, on_every_page};

/// Where the inline script that starts the app finds its files.
pub fn started_files(document: &Document) -> Vec<String> {
    let file = Regex::new(r#"['"]([^'"]*\.(?:js|wasm))['"]"#).unwrap();
    let scripts = document.all("script[type=module]");
    let text: String = scripts.iter().flat_map(ElementRef::text).collect();
    file.captures_iter(&text).map(|found| found[1].to_owned()).collect()
}

#[test]
fn no_element_has_a_style_or_a_handler_of_its_own() {
    in_every_document(|document| {
        let all = document.all("*");
        let attributes = all.iter().flat_map(|element| element.value().attrs());
        let strange = attributes.filter(|(name, _)| *name == "style" || name.starts_with("on"));
        strange.map(|(name, value)| format!("{name}={value:?}")).collect()
    });
}

#[test]
fn the_only_scripts_are_those_that_start_the_app_leave_the_page_and_pass_it_on_and_data() {
    in_every_document(|document| {
        let scripts = document.all("script");
        let is_known = |script: &&ElementRef| {
            let in_head =
                script.parent().and_then(ElementRef::wrap).is_some_and(|above| above.value().name() == "head");
            match script.attr("type") {
                Some("module" | "application/ld+json") => in_head,
                Some("application/json") => script.attr("id") == Some("page-data"),
                None => in_head && (script.attr("src").is_some() || !document.all(".exit-link").is_empty()),
                Some(_) => false,
            }
        };
        let modules = document.all("script[type=module]").len();
        let expected = usize::from(document.path.ends_with("index.html"));
        let mut faults: Vec<_> = scripts.iter().filter(|script| !is_known(script)).map(ElementRef::html).collect();
        faults.extend((modules != expected).then(|| format!("{modules} scripts that start the app")));
        faults
    });
}

#[test]
fn what_starts_the_app_stands_below_the_base_path_and_exists() {
    on_every_page(|page| {
        let Site { base, files, .. } = page.site;
        let started = started_files(page);
        let exists = |path: &&String| path.strip_prefix(base.as_str()).is_some_and(|below| files.contains_key(below));
        let mut faults: Vec<_> = started.iter().filter(|path| !exists(path)).cloned().collect();
        faults.extend(started.is_empty().then(|| "nothing starts the app".to_owned()));
        faults
    });
}

#[test]
fn nothing_is_loaded_from_another_host() {
    in_every_document(|document| {
        let addresses = ["src", "srcset", "poster", "data", "action", "formaction"].map(|name| document.values(name));
        let links = document.all("link[href]:not([rel=canonical]):not([rel=alternate])");
        let links = links.iter().filter_map(|link| link.attr("href"));
        let loaded = addresses.concat().into_iter().chain(links);
        loaded.filter(|address| address.contains("//")).map(str::to_owned).collect()
    });
}

#[test]
fn no_style_loads_anything() {
    in_every_document(|document| {
        let styles = document.all("style").into_iter().map(|style| style.text().collect::<String>());
        let loads = styles.filter(|style| style.contains("@import") || style.contains("url(") || style.contains("//"));
        loads.collect()
    });
}

#[test]
fn nothing_is_embedded_and_nobody_is_portrayed() {
    in_every_document(|document| {
        let embedded =
            document.all("img, picture, video, audio, source, iframe, embed, object, canvas, base, noscript");
        embedded.iter().map(ElementRef::html).collect()
    });
}

#[test]
fn nobody_outside_learns_where_a_reader_comes_from() {
    in_every_document(|document| {
        let policy = document.value("meta[name=referrer]", "content");
        (policy != Some("no-referrer")).then(|| format!("referrer {policy:?}")).into_iter().collect()
    });
}

#[test]
fn no_file_that_is_read_by_people_keeps_anything_in_the_browser() {
    let keepers = ["document.cookie", "localStorage", "sessionStorage", "indexedDB", "serviceWorker"];
    for site in all() {
        for (path, bytes) in site.files.iter().filter(|(path, _)| path.ends_with(".html") || path.ends_with(".js")) {
            let text = String::from_utf8_lossy(bytes);
            let found: Vec<_> = keepers.iter().filter(|keeper| text.contains(*keeper)).collect();
            assert!(found.is_empty(), "{}: {path}: {found:?}", site.name);
        }
    }
}
