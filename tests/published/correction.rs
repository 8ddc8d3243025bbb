//! The one slip of the award page stands as it is printed, with the correction beside it wherever it is quoted.

use scraper::ElementRef;
use serde_json::Value;

use super::document::{Document, parse, text};
use super::facts::{lang, plain, words};
use super::site::{Site, assert_no_faults, of_own_entry};

/// The words that are corrected.
const PRINTED: &str = "to Azure in the United States";

/// The correction, in the words of a language of the bundle: what it says, and why.
fn correction(lang: &str) -> [String; 2] {
    let Value::Array(all) = &words(lang, "corrections.json")["corrections"] else {
        panic!("there are no corrections");
    };
    let [one] = &all.iter().filter(|one| one["kind"] == "correction").collect::<Vec<_>>()[..] else {
        panic!("there is not one correction");
    };
    assert!(lang != "en" || one["original"] == PRINTED, "{one}");
    ["correction", "reason"].map(|part| plain(&one[part]["text"]))
}

/// The award page itself calls Azure “he”: what the correction says rests on it, too.
#[test]
fn it_cites_both_the_synopsis_and_the_award_page() {
    for lang in ["en", "zh-Hans", "zh-Hant"] {
        let Value::Array(all) = &words(lang, "corrections.json")["corrections"] else { panic!("no corrections") };
        let correction = all.iter().find(|one| one["kind"] == "correction").unwrap();
        for part in ["correction", "reason"] {
            assert_eq!(correction[part]["sources"], serde_json::json!(["china-digital-times", "award-page"]), "{lang}");
            assert_eq!(correction[part]["certainty"], "one-source", "{lang}");
        }
    }
}

/// The quoted paragraphs of a page that hold the words.
fn paragraphs<'a>(page: &'a Document) -> impl Iterator<Item = ElementRef<'a>> {
    page.all("blockquote p").into_iter().filter(|paragraph| text(*paragraph).contains(PRINTED))
}

/// What the sign right behind the words leads to.
fn note(page: &Document, paragraph: ElementRef) -> Option<String> {
    let html = paragraph.html();
    let (_, behind) = html.split_once(PRINTED)?;
    let behind =
        ["<!---->", "</span>", "<!---->"].iter().fold(behind, |behind, end| behind.strip_prefix(end).unwrap_or(behind));
    let sign = behind.starts_with("<sup class=\"note\">");
    let signs = paragraph.select(&parse("sup a[href^='#']")).collect::<Vec<_>>();
    let notes = signs.iter().filter_map(|sign| page.by_id(sign.attr("href")?.trim_start_matches('#')));
    notes.map(text).find(|words| sign && words.contains(PRINTED))
}

#[test]
fn it_says_that_azure_is_a_name_and_nothing_else() {
    assert_eq!(correction("en")[0], "Azure is a man’s name here, not a place.");
    let restated =
        ["smuggle", "massage", "risked", "cross", "Dallas", "Texas", "偷渡", "按摩", "生命", "达拉斯", "達拉斯"];
    for lang in ["en", "zh-Hans", "zh-Hant"] {
        let words = correction(lang).concat();
        assert!(words.contains("Azure") && !restated.iter().any(|word| words.contains(word)), "{words}");
    }
}

#[test]
fn it_stands_on_the_documentary_and_on_azures_page() {
    for site in of_own_entry() {
        let pages = site.pages().filter(|page| paragraphs(page).next().is_some());
        let files: Vec<_> = pages.map(|page| page.path).collect();
        let of_each_language = ["", "zh-hans/", "zh-hant/"]
            .map(|folder| ["documentary", "stories/azure"].map(|page| format!("{folder}{page}/index.html")));
        assert_eq!(files, of_each_language.concat(), "{}", site.name);
    }
}

#[test]
fn a_sign_right_behind_the_words_leads_to_what_it_says_and_why() {
    assert_no_faults(of_own_entry().flat_map(Site::pages), |page| {
        let correction = correction(lang(page));
        let notes = paragraphs(page).map(|paragraph| note(page, paragraph).unwrap_or_default());
        notes.filter(|note| !correction.iter().all(|words| note.contains(words))).collect()
    });
}
