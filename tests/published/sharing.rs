//! What a reader can pass on: a section's address, a page's citation, and nothing of a person's.

use std::fs;

use award_story_pages::routes::Route;
use scraper::ElementRef;
use serde_json::Value;

use super::bundle::Copy;
use super::document::{Document, one_line, text};
use super::facts::{lang, plain, words};
use super::site::{
    Site, assert_no_faults, in_every_document, is_of_person, of_own_entry, on_every_page, own_bundle, published,
};
use super::verbatim::TITLE;

/// The script that answers the buttons: nothing waits for it.
const SCRIPT: &str = "head > script[async][src]:not([type])";

/// A page's citations: one, or none.
fn citations<'a>(page: &'a Document) -> Vec<ElementRef<'a>> {
    page.all("main > section[aria-labelledby=cite] > p")
}

/// What a page of the entry must cite, in the order of its language, and what its own name is.
fn cited(page: &Document) -> Vec<String> {
    let words = |file| words(lang(page), file);
    let (interface, entry) = (words("interface.json"), words("overrides.json"));
    let name = |field: &str| entry["site"].get(field).unwrap_or(&interface["site"][field]).clone();
    let title = |part: &str| entry[part].get("title").unwrap_or(&interface[part]["title"]).clone();
    let own = match page.address.unwrap().route {
        Route::Overview => Value::Null,
        Route::Project => words("project.json")["heading"].clone(),
        Route::Notes => title("notes"),
        _ => title("stories"),
    };
    let site = [own, name("name")];
    let site = site.iter().filter_map(Value::as_str).map(str::to_owned);
    let work = [TITLE.to_owned(), plain(&words("award.json")["outlet"])];
    site.chain(work).chain(page.site.absolute(page.address.unwrap())).collect()
}

#[test]
fn the_heading_of_every_section_is_a_link_to_the_section_and_to_nothing_else() {
    on_every_page(|page| {
        let sections = page.all("main > section");
        let wrong = sections.iter().filter(|section| {
            let id = section.attr("aria-labelledby").unwrap_or_default();
            let heading = page.by_id(id).filter(|heading| heading.value().name() == "h2");
            let link =
                heading.and_then(|heading| heading.child_elements().next().filter(|link| text(*link) == text(heading)));
            !link.is_some_and(|link| link.attr("href") == Some(&format!("#{id}")) && link.attr("aria-label").is_none())
        });
        wrong.map(ElementRef::html).collect()
    });
}

#[test]
fn no_two_sections_of_a_page_are_called_the_same() {
    on_every_page(|page| {
        let mut names: Vec<_> =
            page.all("main a.heading-anchor").into_iter().map(|link| one_line(&text(link))).collect();
        names.sort();
        names.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone()).collect()
    });
}

#[test]
fn every_page_but_those_of_persons_says_last_how_it_is_cited() {
    on_every_page(|page| {
        let expected = usize::from(!is_of_person(page.address.unwrap()));
        let last = page.all("main > :last-child")[0].attr("aria-labelledby") == Some("cite");
        let found = citations(page).len();
        (found != expected || last != (expected == 1)).then(|| format!("{found} citations")).into_iter().collect()
    });
}

#[test]
fn a_citation_names_page_site_work_and_maker_and_the_address_where_its_host_is_known() {
    let pages = of_own_entry().flat_map(Site::pages).filter(|page| !is_of_person(page.address.unwrap()));
    assert_no_faults(pages, |page| {
        let citation = citations(page)[0];
        let says = one_line(&text(citation));
        let mut missing: Vec<_> = cited(page).into_iter().filter(|one| !says.contains(one.as_str())).collect();
        missing.extend(says.contains(['{', '}']).then(|| "a place was left unfilled".to_owned()));
        missing.extend((page.site.origin.is_none() && says.contains("http")).then(|| "a host was guessed".to_owned()));
        missing.iter().map(|one| format!("{one} in {says:?}")).collect()
    });
}

#[test]
fn a_citation_says_of_which_day_the_page_is() {
    let manifest: Value = serde_json::from_slice(&fs::read(own_bundle().join("bundle.json")).unwrap()).unwrap();
    let modified = manifest["modified"].as_str().unwrap();
    let pages = of_own_entry().flat_map(Site::pages).filter(|page| !is_of_person(page.address.unwrap()));
    assert_no_faults(pages, |page| {
        let days: Vec<_> =
            page.all("main > [aria-labelledby=cite] time").iter().filter_map(|time| time.attr("datetime")).collect();
        (days != [modified]).then(|| format!("{days:?}")).into_iter().collect()
    });
}

#[test]
fn a_citation_joins_what_there_is() {
    let cited = |bundle: &Copy, origin: &str| {
        let site = published(&bundle.path(""), "/", origin);
        let pages: Vec<_> =
            site.pages().flat_map(|page| citations(&page).into_iter().map(text).collect::<Vec<_>>()).collect();
        pages
    };
    let whole = "The Lamp, on The Lamp That Nobody Lit by 灯 dēng | Lamp [2001 Invented Film, Short Form winner], as of February 29, 2024.";
    let pages = cited(&Copy::new(), "https://lamp.example");
    assert_eq!(pages[0], format!("{whole} <https://lamp.example/>"));
    assert_eq!(pages.last().unwrap(), &format!("Notes, {whole} <https://lamp.example/notes/>"));
    let bare = Copy::bare();
    assert_eq!(cited(&bare, ""), ["Lamp, as of February 29, 2024.", "Notes, Lamp, as of February 29, 2024."]);
    let nameless = bare.write("en/award.json", br#"{"standfirst": ["Nothing was said."]}"#);
    assert_eq!(cited(&nameless, "")[0], "An entry, as of February 29, 2024.");
}

#[test]
fn the_buttons_are_hidden_until_a_script_is_there_to_answer_them() {
    on_every_page(|page| {
        let buttons = page.all("footer > .sharing > button[hidden]");
        let names: Vec<_> = buttons.iter().filter_map(|button| button.attr("class")).collect();
        let status = page.all("footer > .sharing > [role=status]:empty").len();
        let asked = page.value(SCRIPT, "src").and_then(|path| path.strip_prefix(page.site.base.as_str()));
        let is_there = asked.is_some_and(|path| page.site.files.contains_key(path));
        (names != ["copy", "share"] || status != 1 || !is_there)
            .then(|| format!("{names:?}, {asked:?}"))
            .into_iter()
            .collect()
    });
}

#[test]
fn a_bundle_without_words_for_it_offers_nothing_to_pass_on() {
    let bundle = Copy::new();
    let mut interface: Value = serde_json::from_slice(&fs::read(bundle.path("en/interface.json")).unwrap()).unwrap();
    interface.as_object_mut().unwrap().remove("sharing").unwrap();
    let site = published(&bundle.write("en/interface.json", interface.to_string().as_bytes()).path(""), "/", "");
    assert_no_faults(site.documents(), |document| {
        document.all("#cite, .sharing, script[src]").iter().map(ElementRef::html).collect()
    });
    assert!(site.files.keys().all(|path| !path.starts_with("sharing-")));
}

#[test]
fn no_page_leads_to_a_place_where_links_are_collected() {
    let collectors =
        ["facebook.", "twitter.", "x.com/", "linkedin.", "reddit.", "weibo.", "whatsapp", "t.me/", "pinterest."];
    in_every_document(|document| {
        let links = document.values("href").into_iter();
        links.filter(|href| collectors.iter().any(|host| href.contains(host))).map(str::to_owned).collect()
    });
}
