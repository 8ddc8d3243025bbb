//! What an entry may do without, and what is said where something is lacking.

use award_story_pages::page_data::PageData;
use award_story_site::components::markup;
use award_story_site::components::page::{opening, sections};
use award_story_site::compose::{self, Edition, Page, Work};

use super::bundle::Copy;

/// An edition as its readers get it.
struct Drawn {
    work: Work,
    pages: Vec<DrawnPage>,
}

struct DrawnPage {
    data: PageData,
    description: String,
}

/// Every edition of a sound bundle.
fn editions(bundle: &Copy) -> Vec<Drawn> {
    let bundle = bundle.sound();
    let routes = compose::routes(&bundle, "/");
    compose::editions(&bundle, &routes).into_iter().map(drawn).collect()
}

fn drawn(edition: Edition) -> Drawn {
    let page = |page: &Page| {
        let (document, _) = edition.compose(page, &[]);
        let content = || (opening(&document), sections(&document.sections));
        let data = edition.data(page, markup(&edition.context, content));
        DrawnPage { data, description: page.description.clone() }
    };
    Drawn { pages: edition.pages.iter().map(page).collect(), work: edition.work().clone() }
}

/// The only edition of a sound bundle.
fn edition(bundle: &Copy) -> Drawn {
    editions(bundle).remove(0)
}

fn addresses(edition: &Drawn) -> Vec<&str> {
    edition.pages.iter().map(|page| page.data.address.as_str()).collect()
}

#[test]
fn the_least_that_is_an_entry_has_an_overview_and_notes() {
    let edition = edition(&Copy::bare());
    assert_eq!(addresses(&edition), ["/", "/notes/"]);
    let overview = edition.pages.first().unwrap();
    assert_eq!(overview.data.title, "Lamp");
    assert!(overview.data.content.contains("<h1 tabindex=\"-1\">Lamp</h1>"), "{}", overview.data.content);
    assert!(overview.data.content.contains("<blockquote><p>Nothing was said.</p></blockquote></figure>"));
}

#[test]
fn without_a_title_the_outlet_serves_and_without_an_outlet_the_award_line_and_then_the_name_of_the_site() {
    let title = |award: &str| {
        let edition = edition(&Copy::bare().write("en/award.json", award.as_bytes()));
        edition.pages.first().unwrap().data.title.clone()
    };
    assert_eq!(title(r#"{"award_line": "2001 winner", "outlet": "Lamp"}"#), "Lamp");
    assert_eq!(title(r#"{"award_line": "2001 winner", "title": "The Lamp", "outlet": "Lamp"}"#), "The Lamp · Lamp");
    assert_eq!(title(r#"{"award_line": "2001 winner", "title": "The Lamp"}"#), "The Lamp");
    assert_eq!(title(r#"{"award_line": "2001 winner"}"#), "2001 winner · An entry");
    assert_eq!(title("{}"), "An entry");
}

#[test]
fn a_heading_under_which_nothing_stands_is_kept_and_not_shown() {
    let bundle = Copy::bare()
        .replace("bundle.json", r#""original""#, r#""project_slug": "film", "original""#)
        .write("en/project.json", br#"{"about": {"heading": "About the Project", "paragraphs": []}}"#)
        .write("en/award.json", br#"{"outlet": "Lamp", "judges": {"heading": "Judges Comments", "paragraphs": []}}"#);
    assert_eq!(
        bundle.warnings(),
        [
            "bundle.json:1:1: award_page: is missing, expected the address of the page that everything quoted is from",
            "bundle.json:1:130: contact: is left out, expected a contact for corrections and removals",
            "en/award.json:1:75: judges.paragraphs: is an empty list, expected the paragraphs under the heading, which \
             is not shown without them",
            "en/project.json:1:58: about.paragraphs: is an empty list, expected the paragraphs under the heading, which \
             is not shown without them",
        ]
    );
    let edition = edition(&bundle);
    assert_eq!(addresses(&edition), ["/", "/notes/"]);
    assert!(edition.pages.iter().all(|page| !page.data.content.contains("Judges Comments")));
    assert!(edition.work.judges.is_none());
}

#[test]
fn a_project_without_a_description_shows_what_else_there_is() {
    let bundle = Copy::bare()
        .replace("bundle.json", r#""original""#, r#""project_slug": "film", "original""#)
        .write("en/project.json", br#"{"watch": ["Nowhere."]}"#);
    let edition = edition(&bundle);
    assert_eq!(addresses(&edition), ["/", "/film/", "/notes/"]);
    let project = edition.pages.get(1).unwrap();
    assert_eq!((project.data.title.as_str(), project.description.as_str()), ("Project · Lamp", "Onward project"));
}

#[test]
fn what_the_quoted_words_of_an_overview_need_stands_there() {
    let bundle = Copy::new().replace(
        "en/award.json",
        r#"["We invented this film ourselves."]"#,
        r#"[["We invented this ", {"text": "lamp", "term": "lamp"}, " on the other hill", {"note": "which-hill"}, "."]]"#,
    );
    let content = edition(&bundle).pages.remove(0).data.content;
    assert!(
        content.contains("id=\"about-term-lamp\"") && content.contains("id=\"correction-which-hill\""),
        "{content}"
    );
}

#[test]
fn a_translation_leaves_out_what_the_award_page_leaves_out() {
    let bundle = Copy::in_two_languages().replace("zh-hans/award.json", r#""title": "The Lamp That Nobody Lit","#, "");
    assert_eq!(
        bundle.diagnostics(),
        ["zh-hans/award.json:1:1: title: is \"left out\", expected \"there\" as in en/award.json"]
    );
    let without = bundle.replace("en/award.json", r#""title": "The Lamp That Nobody Lit","#, "");
    assert!(editions(&without).iter().all(|edition| edition.work.title == "灯 | Lamp"));
}

#[test]
fn a_person_may_have_gone_nowhere_and_said_nothing() {
    let bundle = Copy::new().write("en/people/bo.json", br#"{"name": "Bo", "description": "Someone who waits."}"#);
    let edition = edition(&bundle);
    let page = |address: &str| {
        let page = edition.pages.iter().find(|page| page.data.address == address).unwrap();
        page.data.content.clone()
    };
    assert!(page("/stories/ann/").contains("One hill") && page("/stories/").contains("One hill → The next hill"));
    let story = page("/stories/bo/");
    assert!(!story.contains("id=\"journey\"") && !story.contains("id=\"quotation\""), "{story}");
    assert!(page("/stories/").contains("<li><a href=\"/stories/bo/\">Bo</a></li>"));
}

#[test]
fn a_journey_has_a_start_and_an_end() {
    let half = Copy::new().replace("en/people/bo.json", "  \"to\": \"The other hill\",\n", "");
    assert_eq!(
        half.diagnostics(),
        ["en/people/bo.json:1:1: to: is missing, expected the end of the journey that starts at `from`"]
    );
    let half = Copy::new().replace("en/people/bo.json", "  \"from\": \"The other hill\",\n", "");
    assert_eq!(
        half.diagnostics(),
        ["en/people/bo.json:1:1: from: is missing, expected the start of the journey that ends at `to`"]
    );
}

#[test]
fn whoever_has_a_line_on_the_map_has_made_a_journey() {
    let map = r#""map": {"origin": {"longitude": 1, "latitude": 2}, "journeys": [{"person": "bo", "place": {"longitude": 3, "latitude": 4}}]}, "people""#;
    let bundle = Copy::new().replace("bundle.json", "\"people\"", map);
    assert!(edition(&bundle).pages.iter().any(|page| page.data.content.contains("class=\"journeys\"")));
    let bundle = bundle.write("en/people/bo.json", br#"{"name": "Bo", "description": "Someone who waits."}"#);
    assert_eq!(
        bundle.diagnostics(),
        ["en/people/bo.json:1:1: from: is missing, expected the start of the journey that the map shows"]
    );
}

#[test]
fn a_story_without_a_line_on_the_map_shows_no_map() {
    let map = r#""map": {"origin": {"longitude": 1, "latitude": 2}, "journeys": [{"person": "ann", "place": {"longitude": 3, "latitude": 4}}]}, "people""#;
    let edition = edition(&Copy::new().replace("bundle.json", "\"people\"", map));
    let with_map = edition.pages.iter().filter(|page| page.data.content.contains("class=\"journeys\""));
    let with_map: Vec<_> = with_map.map(|page| page.data.address.as_str()).collect();
    assert_eq!(with_map, ["/", "/stories/", "/stories/ann/"]);
}

#[test]
fn a_person_lacks_in_every_language_what_it_lacks_in_the_original() {
    let bundle = Copy::in_two_languages()
        .write("zh-hans/people/bo.json", br#"{"name": "Bo", "description": "Someone who waits."}"#);
    assert_eq!(
        bundle.diagnostics(),
        [("from", "there"), ("quote", "there, with which-hill"), ("to", "there")].map(|(field, there)| format!(
            "zh-hans/people/bo.json:1:1: {field}: is \"left out\", expected \"{there}\" as in en/people/bo.json"
        ))
    );
}
