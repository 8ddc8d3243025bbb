//! Every link leads somewhere.

use std::collections::{BTreeSet, HashMap};

use scraper::ElementRef;

use super::document::Document;
use super::site::{Site, all, assert_no_faults, in_every_document, on_every_page};

/// The ids of each document and each drawing of a site.
type Ids = HashMap<String, BTreeSet<String>>;

fn ids(site: &Site) -> Ids {
    let ids = |document: Document| document.values("id").into_iter().map(str::to_owned).collect();
    let documents = site.documents().map(|document| (document.path.clone(), ids(document)));
    let drawings = site.files.keys().filter(|path| path.ends_with(".svg"));
    documents.chain(drawings.map(|path| (path.clone(), ids_of_drawing(site.text(path))))).collect()
}

fn ids_of_drawing(svg: &str) -> BTreeSet<String> {
    let named = svg.split(" id=\"").skip(1);
    named.filter_map(|rest| rest.split_once('"')).map(|(id, _)| id.to_owned()).collect()
}

/// Where a link leads within the site; `None` if it leads out of it.
fn inner<'a>(site: &Site, href: &'a str) -> Option<&'a str> {
    let origin = site.origin.as_deref();
    match origin.and_then(|origin| href.strip_prefix(origin)) {
        Some(path) => Some(path),
        // `data:,` is the icon of a document that asks nobody for one.
        None => (!["https://", "mailto:", "data:,"].iter().any(|start| href.starts_with(start))).then_some(href),
    }
}

/// What is wrong with a link within the site.
fn fault(document: &Document, ids: &Ids, href: &str) -> Option<String> {
    let site = document.site;
    let (path, fragment) = href.split_once('#').map_or((href, None), |(path, fragment)| (path, Some(fragment)));
    let file = match path.strip_prefix(site.base.as_str()) {
        _ if path.is_empty() => document.path.clone(),
        None => return Some(format!("{href} leaves {}", site.base)),
        Some(below) if below.is_empty() || below.ends_with('/') => format!("{below}index.html"),
        Some(below) => below.to_owned(),
    };
    if !site.files.contains_key(&file) {
        return Some(format!("{href} leads to no file"));
    }
    // Every document has the place `top`: HTML says so.
    let missing = |id: &&str| *id != "top" && !ids.get(&file).is_some_and(|ids| ids.contains(*id));
    fragment.filter(missing).map(|_| format!("{href} leads to no place on {file}"))
}

#[test]
fn every_link_within_the_site_leads_to_a_file_and_a_place_that_exist() {
    for site in all() {
        let ids = ids(site);
        assert_no_faults(site.documents(), |document| {
            let links = [document.values("href"), document.values("src")].concat();
            let links = links.into_iter().filter_map(|href| inner(site, href));
            links.filter_map(|href| fault(document, &ids, href)).collect()
        });
    }
}

#[test]
fn every_address_within_the_site_that_the_data_names_leads_somewhere() {
    for site in all() {
        let ids = ids(site);
        assert_no_faults(site.pages(), |page| {
            let data = site.text(&site.routes.data_file(page.address.unwrap()));
            let value = serde_json::from_str(data).unwrap();
            let mut links = Vec::new();
            strings(&value, &mut |text| links.extend(text.starts_with('/').then(|| text.to_owned())));
            links.iter().filter_map(|href| fault(page, &ids, href)).collect()
        });
    }
}

fn strings(value: &serde_json::Value, found: &mut impl FnMut(&str)) {
    match value {
        serde_json::Value::String(text) => found(text),
        serde_json::Value::Array(values) => values.iter().for_each(|value| strings(value, found)),
        _ => {}
    }
}

#[test]
fn every_link_is_written_from_the_root_or_to_a_place_on_the_page() {
    in_every_document(|document| {
        let hrefs = document.values("href").into_iter().filter_map(|href| inner(document.site, href));
        hrefs.filter(|href| !href.starts_with(['/', '#']) || href.starts_with("//")).map(str::to_owned).collect()
    });
}

#[test]
fn every_link_out_is_https_and_tells_nothing_of_its_reader() {
    let tells_nothing =
        |link: &ElementRef| link.attr("rel").is_some_and(|rel| rel.split_whitespace().any(|word| word == "noreferrer"));
    in_every_document(|document| {
        let out = document.all("a[href*=':']");
        let wrong = out.iter().filter(|link| {
            let href = link.attr("href").unwrap();
            !(href.starts_with("mailto:") || href.starts_with("https://") && tells_nothing(link))
        });
        wrong.map(ElementRef::html).collect()
    });
}

/// What a link is called: by its label, or by its words.
fn name(link: ElementRef) -> String {
    let words = || link.text().collect::<Vec<_>>().concat();
    link.attr("aria-label").map_or_else(words, str::to_owned).split_whitespace().collect::<Vec<_>>().join(" ")
}

// Beside the list of the sections, which are called as the headings are. A document of several parts, the single file and the page
// for unknown addresses, numbers the sources of each part and names the same places in each language: there the part says which is
// meant.
#[test]
fn links_of_one_name_on_a_page_lead_to_one_place() {
    on_every_page(|document| {
        let mut leads: HashMap<String, String> = HashMap::new();
        let mut faults = Vec::new();
        for link in document.all("main a[href]:not(.heading-anchor, .contents *), footer a[href]") {
            let href = link.attr("href").unwrap();
            let known = leads.entry(name(link)).or_insert_with(|| href.to_owned());
            faults.extend((known != href).then(|| format!("{} and {known}", link.html())));
        }
        faults
    });
}

#[test]
fn a_link_that_is_drawn_is_called_by_the_words_that_are_seen_at_it() {
    let mut seen = 0;
    for site in all() {
        for page in site.pages() {
            for link in page.all("svg a[aria-label]") {
                let words: Vec<String> =
                    link.text().map(|words| words.trim().to_owned()).filter(|words| !words.is_empty()).collect();
                let label = link.attr("aria-label").unwrap();
                let mut rest = label;
                for words in &words {
                    rest = rest.split_once(words.as_str()).unwrap_or_else(|| panic!("{label} does not say {words}")).1;
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 0, "no link is drawn");
}

#[test]
fn ids_are_unique_on_each_page() {
    in_every_document(|document| {
        let mut seen = BTreeSet::new();
        document.values("id").into_iter().filter(|id| id.is_empty() || !seen.insert(*id)).map(str::to_owned).collect()
    });
}

#[test]
fn what_an_attribute_points_at_exists() {
    in_every_document(|document| {
        let names = ["aria-labelledby", "aria-describedby", "aria-controls", "for", "popovertarget"];
        let targets = names.iter().flat_map(|name| document.values(name)).flat_map(str::split_whitespace);
        targets.filter(|id| document.by_id(id).is_none()).map(|id| format!("there is no {id}")).collect()
    });
}

#[test]
fn every_term_opens_a_panel() {
    in_every_document(|document| {
        let closed = |id: &&str| document.by_id(id).is_none_or(|panel| panel.attr("popover").is_none());
        let targets = document.values("popovertarget").into_iter();
        targets.filter(closed).map(|id| format!("{id} is no popover")).collect()
    });
}
