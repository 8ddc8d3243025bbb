//! What an entry may do without, and what is said where something is lacking.

use award_story::content::compose::{self, Edition};

use super::bundle::Copy;

/// The only edition of a sound bundle.
fn edition(bundle: &Copy) -> Edition {
    let bundle = bundle.sound();
    compose::editions(&bundle, &compose::routes(&bundle, "/")).remove(0)
}

fn addresses(edition: &Edition) -> Vec<&str> {
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
    assert_eq!(title(r#"{"line": "2001 winner", "outlet": "Lamp"}"#), "Lamp");
    assert_eq!(title(r#"{"line": "2001 winner", "title": "The Lamp", "outlet": "Lamp"}"#), "The Lamp · Lamp");
    assert_eq!(title(r#"{"line": "2001 winner", "title": "The Lamp"}"#), "The Lamp");
    assert_eq!(title(r#"{"line": "2001 winner"}"#), "2001 winner · An entry");
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
            "bundle.json:1:129: contact: is null, expected whom to write to about mistakes and removal",
            "en/award.json:1:75: judges.paragraphs: is an empty list, expected what stands under the heading, which is \
             not shown without it",
            "en/project.json:1:58: about.paragraphs: is an empty list, expected what stands under the heading, which is \
             not shown without it",
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
        bundle.faults(),
        ["zh-hans/award.json:1:1: title: is \"left out\", expected \"there\" as in en/award.json"]
    );
    let without = bundle.replace("en/award.json", r#""title": "The Lamp That Nobody Lit","#, "").sound();
    let editions = compose::editions(&without, &compose::routes(&without, "/"));
    assert!(editions.iter().all(|edition| edition.work.title == "灯 | Lamp"));
}
