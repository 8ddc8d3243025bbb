//! The entry as structured data: the work, its award as text, the judges' words as a review. Never a person.

use award_story_pages::routes::Route;
use serde_json::{Map, Value, json};

use super::document::Document;
use super::facts::words;
use super::site::{is_of_person, of_own_entry, on_every_page};
use super::verbatim::{AWARD_LINE, JUDGES, TITLE};

/// What a page tells as structured data.
fn structured(page: &Document) -> Vec<Value> {
    let blocks = page.all("script[type='application/ld+json']");
    blocks.iter().map(|block| serde_json::from_str(&block.text().collect::<String>()).unwrap()).collect()
}

/// Every object within a value, itself included.
fn objects(value: &Value) -> Vec<&Map<String, Value>> {
    match value {
        Value::Object(fields) => std::iter::once(fields).chain(fields.values().flat_map(objects)).collect(),
        Value::Array(values) => values.iter().flat_map(objects).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn the_overview_tells_of_the_work_its_award_and_the_judges_words() {
    for site in of_own_entry() {
        let [work] = &structured(&site.page(&site.addresses[0]))[..] else {
            panic!("{}: no work, or several", site.name);
        };
        assert!(matches!(work["@type"].as_str(), Some("CreativeWork" | "Movie")), "{}: {work}", site.name);
        assert_eq!(work["@context"], "https://schema.org", "{}", site.name);
        assert_eq!((work["name"].as_str(), work["award"].as_str()), (Some(TITLE), Some(AWARD_LINE)), "{}", site.name);
        assert_eq!(work["review"]["@type"], "Review", "{}", site.name);
        assert_eq!(work["review"]["reviewBody"], JUDGES, "{}", site.name);
    }
}

#[test]
fn each_overview_tells_of_the_work_in_its_own_language() {
    for site in of_own_entry() {
        for address in site.addresses.iter().filter(|address| address.route == Route::Overview) {
            let lang = &site.languages[address.language];
            let award = words(lang, "award.json");
            let [work] = &structured(&site.page(address))[..] else {
                panic!("{}: no work, or several", site.name);
            };
            assert_eq!((&work["name"], &work["award"]), (&json!(TITLE), &award["award_line"]), "{}", site.name);
            let review = json!({
                "@type": "Review",
                "inLanguage": lang,
                "name": award["judges"]["heading"],
                "reviewBody": award["judges"]["paragraphs"][0],
            });
            assert_eq!(work["review"], review, "{}", site.name);
            let this = site.absolute(address);
            let this = this.map(|url| json!({ "@type": "WebPage", "@id": url, "inLanguage": lang }));
            assert_eq!(work.get("mainEntityOfPage"), this.as_ref(), "{}", site.name);
            assert!(work.get("inLanguage").is_none(), "the film's own languages are not known");
        }
    }
}

#[test]
fn no_page_names_a_person_or_gives_a_rating() {
    let is_wrong = |fields: &&Map<String, Value>| {
        let is_person = fields.get("@type").is_some_and(|kind| kind == "Person");
        is_person
            || fields.keys().any(|key| key.to_lowercase().contains("rating") || key == "actor" || key == "director")
    };
    on_every_page(|page| {
        let values = structured(page);
        values.iter().flat_map(objects).filter(is_wrong).map(|fields| format!("{fields:?}")).collect()
    });
}

#[test]
fn a_page_of_a_person_tells_nothing_as_structured_data() {
    on_every_page(|page| {
        let told = structured(page).into_iter().filter(|_| is_of_person(page.address.unwrap()));
        told.map(|value| value.to_string()).collect()
    });
}
