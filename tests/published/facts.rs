//! What the site states of the film, its award and its people, and what it leaves unsaid.

use std::collections::BTreeSet;
use std::fs;

use regex::Regex;
use scraper::ElementRef;
use serde_json::Value;

use super::document::{Document, block, one_line, parse, text};
use super::everything::own_lines;
use super::forbidden::Forbidden;
use super::languages::han;
use super::site::{Site, assert_no_faults, is_of_person, of_own_entry, own_bundle};

/// All Chinese words that a page in English may use. The film's Chinese title is not known and none of them.
const CHINESE: [&str; 12] = [
    "歪脑",
    "友详",
    "以翎",
    "很特别企划",
    "逃离盛世",
    "裸命天涯",
    "那些润途上的中国人",
    "润",
    "润学",
    "走线",
    "白纸运动",
    "动态清零",
];

/// A file of the language in which the award page is written.
pub fn bundle(file: &str) -> Value {
    words("en", file)
}

/// A file of a language.
pub fn words(lang: &str, file: &str) -> Value {
    let path = own_bundle().join(lang.to_lowercase()).join(file);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The language of a document.
pub fn lang<'a>(document: &'a Document) -> &'a str {
    document.value("html", "lang").unwrap()
}

/// The words of a text in the bundle: a string, or runs of strings and of objects that have a `text`.
pub fn plain(text: &Value) -> String {
    match text {
        Value::String(words) => words.clone(),
        Value::Array(runs) => runs.iter().map(plain).collect(),
        Value::Object(run) => plain(&run["text"]),
        _ => String::new(),
    }
}

/// What English pages and `404.html` of the entry are found to say wrongly.
#[track_caller]
fn in_every_english_document(faults: impl Fn(&Document) -> Vec<String>) {
    let english = |document: &Document| lang(document) == "en";
    assert_no_faults(of_own_entry().flat_map(Site::documents).filter(english), faults);
}

/// The pages of persons, wherever the entry was published.
pub fn pages_of_persons() -> impl Iterator<Item = Document<'static>> {
    of_own_entry().flat_map(Site::pages).filter(|page| page.address.is_some_and(is_of_person))
}

fn says(document: &Document, selector: &str, sentence: &str) -> bool {
    document.all(selector).into_iter().any(|element| one_line(&text(element)).contains(sentence))
}

/// Every value, in whatever language it is said: what is wrong in one is wrong in all.
#[test]
fn nothing_is_said_that_must_not_be_said() {
    let forbidden = [Forbidden::in_english(), Forbidden::in_chinese(), Forbidden::in_any_language()];
    let corrected =
        ["zh-Hans", "zh-Hant"].map(|lang| plain(&words(lang, "interface.json")["translation"]["corrected"]));
    // How the words that a correction is about are translated: they are the award page's.
    let own = own_lines().iter().filter(|(line, _)| !corrected.iter().any(|label| line.starts_with(label)));
    let said: Vec<String> = own
        .flat_map(|(line, place)| {
            forbidden.iter().filter_map(|one| one.said_in(line)).map(move |said| format!("{place} | {said}"))
        })
        .collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
}

/// The nouns stand where the site says what it could not find, as an entry of that list, and nowhere else.
#[test]
fn what_is_not_known_is_named_only_to_say_so() {
    let unknown = Regex::new(
        r"(?i)(?-u:\b)(running time|release date|directors?|crew|subtitles?|Chinese title)(?-u:\b)|片[长長]|[发發]布日期|[导導]演|字幕|中文片名|[摄攝][制製]人[员員]|工作人員",
    )
    .unwrap();
    let said: Vec<String> = ["en", "zh-Hans", "zh-Hant"]
        .into_iter()
        .flat_map(|lang| {
            words(lang, "unknowns.json")["unknowns"].as_array().unwrap().iter().map(plain).collect::<Vec<_>>()
        })
        .collect();
    assert!(said.len() == 21 && said.iter().all(|entry| !entry.ends_with(['.', '。'])), "{said:?}");
    let named: Vec<_> = own_lines().iter().filter(|(line, _)| unknown.is_match(line) && !said.contains(line)).collect();
    assert!(named.is_empty(), "{named:#?}");
}

#[test]
fn whynot_was_launched_in_no_year_but_2020() {
    let year = Regex::new(r"(launched|founded|started|established|begun|since)[^.]{0,20} ((?:19|20)[0-9]{2})").unwrap();
    in_every_english_document(|document| {
        let lines = document.own_words();
        let stated = lines.iter().filter(|line| line.contains("WHYNOT")).filter_map(|line| year.captures(line));
        stated.filter(|found| &found[2] != "2020").map(|found| found[0].to_owned()).collect()
    });
}

#[test]
fn a_page_of_a_person_speaks_of_no_status_at_all() {
    let status = Regex::new(r"(?i)asylum|refugee|migrant|status|(?-u:\b)still(?-u:\b)").unwrap();
    assert_no_faults(pages_of_persons(), |page| {
        let about_words = |line: &String| line.contains("route that some Chinese migrants");
        page.own_words().into_iter().filter(|line| status.is_match(line) && !about_words(line)).collect()
    });
}

#[test]
fn no_place_is_finer_than_those_the_award_page_names() {
    let people = ["youxiang", "azure", "yiling"].map(|slug| bundle(&format!("people/{slug}.json")));
    let ways: Vec<_> = people.iter().map(|person| [plain(&person["from"]), plain(&person["to"])]).collect();
    assert_eq!(ways, [["China", "Minneapolis"], ["China", "Dallas"], ["China", "Switzerland"]]);
    let finer = Regex::new(r"Texas|Minnesota|Zurich|Zürich|Geneva|Basel|Bern\b").unwrap();
    in_every_english_document(|document| {
        document.own_words().into_iter().filter(|line| finer.is_match(line)).collect()
    });
}

#[test]
fn an_english_page_uses_only_chinese_words_that_the_facts_name() {
    in_every_english_document(|document| {
        // `404.html` says the same in every language.
        if document.path == "404.html" {
            return Vec::new();
        }
        let mut words = document.words();
        words.retain(|(element, _)| element.attr("hreflang").is_none());
        // Block by block: the last character of a name may be in an element of its own, with the sign behind it.
        let blocks = words.chunk_by(|(one, _), (next, _)| block(*one) == block(*next));
        let blocks = blocks.map(|block| block.iter().map(|(_, words)| *words).collect::<String>());
        let strange =
            |block: String| han(&block).filter(|run| !CHINESE.contains(run)).map(str::to_owned).collect::<Vec<_>>();
        blocks.flat_map(strange).collect()
    });
}

#[test]
fn every_page_says_that_it_is_an_independent_presentation() {
    let sentence = one_line(&plain(&bundle("overrides.json")["site"]["independence"]));
    assert!(sentence.contains("independent presentation"));
    assert_no_faults(of_own_entry().flat_map(Site::documents), |document| {
        let sentence = one_line(&plain(&words(lang(document), "overrides.json")["site"]["independence"]));
        assert!(sentence.contains("ONA") && sentence.contains("WHYNOT"), "{sentence}");
        (!says(document, "footer", &sentence)).then(|| "the sentence is missing".to_owned()).into_iter().collect()
    });
}

#[test]
fn every_page_of_a_person_says_that_nothing_is_added_about_the_persons_life() {
    let sentence = one_line(&plain(&bundle("interface.json")["story"]["adds_nothing"]));
    assert!(sentence.contains("deliberately adds nothing"));
    assert_no_faults(pages_of_persons(), |page| {
        let sentence = one_line(&plain(&words(lang(page), "interface.json")["story"]["adds_nothing"]));
        (!says(page, "main p", &sentence)).then(|| "the sentence is missing".to_owned()).into_iter().collect()
    });
}

/// Each series as its source has it: numbers, how exact they are, how well they are supported.
#[test]
fn the_figures_are_those_of_the_facts() {
    let rows = |index: usize| bundle("figures.json")["figures"][index]["rows"].as_array().unwrap().clone();
    let crossings = rows(0);
    let crossings: Vec<_> = crossings
        .iter()
        .map(|row| {
            let precision = row.get("precision").and_then(Value::as_str).unwrap_or("exact");
            (row["value"].as_u64().unwrap(), precision, row["certainty"].as_str().unwrap())
        })
        .collect();
    assert_eq!(
        crossings,
        [
            (376, "exact", "one-source"),
            (2_005, "exact", "two-sources"),
            (25_000, "more-than", "two-sources"),
            (12_000, "about", "two-sources")
        ]
    );
    let seekers: Vec<u64> = rows(1).iter().map(|row| row["value"].as_u64().unwrap()).collect();
    let counted =
        [15_362, 24_799, 47_335, 57_693, 72_165, 89_508, 94_351, 104_248, 108_071, 118_476, 116_338, 137_143, 176_239];
    assert_eq!(seekers, counted);
}

#[test]
fn an_inexact_number_is_never_written_as_an_exact_one() {
    let said = [
        ("en", ["more than 25,000", "about 12,000"]),
        ("zh-Hans", ["超过25,000", "约12,000"]),
        ("zh-Hant", ["超過25,000", "約12,000"]),
    ];
    let number = Regex::new("(?:(?:more than |about |超过|约|超過|約)?)(25,000|12,000)").unwrap();
    let mut seen = BTreeSet::new();
    for (line, place) in own_lines() {
        for found in number.find_iter(line) {
            assert!(said.iter().any(|(_, all)| all.contains(&found.as_str())), "{place}: {line}");
            seen.insert(found.as_str().to_owned());
        }
    }
    assert_eq!(seen, said.iter().flat_map(|(_, all)| all.map(str::to_owned)).collect());
}

/// The days that the linked pages carry, and no finer ones.
#[test]
fn an_event_is_dated_as_its_source_dates_it() {
    let events = bundle("timeline.json")["events"].as_array().unwrap().clone();
    let dated: Vec<_> =
        events.iter().map(|event| [&event["id"], &event["date"], &event["precision"]].map(Value::as_str)).collect();
    assert_eq!(
        dated,
        [
            [Some("urumqi-fire"), Some("November 24, 2022"), None],
            [Some("protests"), Some("Late November 2022"), Some("about")],
            [Some("ten-measures"), Some("December 7, 2022"), None],
            [Some("borders-reopen"), Some("January 8, 2023"), None]
        ]
    );
    for site in of_own_entry() {
        for folder in ["", "zh-hans/", "zh-hant/"] {
            let page = Document::new(site, &format!("{folder}documentary/index.html"), None);
            let times: Vec<_> = page.all(".timeline time").iter().filter_map(|time| time.attr("datetime")).collect();
            assert_eq!(times, ["2022-11-24", "2022-11", "2022-12-07", "2023-01-08"], "{}: {folder}", site.name);
            assert_eq!(page.all(".timeline svg .lasted.about").len(), 1, "{}: {folder}", site.name);
        }
    }
}

/// What was not found is said with the day on which it was looked for: the day on which the source was read.
#[test]
fn what_was_not_found_is_said_with_the_day() {
    let read =
        bundle("sources.json")["sources"].as_array().unwrap().iter().find(|one| one["id"] == "rfa-2025").cloned();
    assert_eq!(read.unwrap()["accessed"], "2026-11-23");
    for (lang, day, resumed) in [
        ("en", "As of November 23, 2026,", "resumed"),
        ("zh-Hans", "截至2026年11月23日，", "恢复制作"),
        ("zh-Hant", "截至2026年11月23日，", "恢復產製"),
    ] {
        let award = words(lang, "award.json");
        let said = award["about_outlet"].as_array().unwrap().iter().map(|one| plain(&one["text"]));
        let said: Vec<String> = said.filter(|text| text.contains(resumed)).collect();
        assert!(said.len() == 1 && said[0].contains(day), "{lang}: {said:?}");
    }
}

#[test]
fn what_is_not_known_is_never_about_a_person() {
    let unknowns = bundle("unknowns.json");
    for unknown in unknowns["unknowns"].as_array().unwrap() {
        let words = plain(unknown);
        assert!(
            !["Youxiang", "Azure", "Yiling", "person", "people"].iter().any(|name| words.contains(name)),
            "{words}"
        );
    }
}

#[test]
fn every_statement_of_its_own_says_how_sure_it_is_and_names_a_source() {
    assert_no_faults(of_own_entry().flat_map(Site::pages), |page| {
        let certain =
            page.all("small.certainty").into_iter().filter_map(|sign| sign.parent().and_then(ElementRef::wrap));
        let source = parse("sup.source a[href^='#source-'], a[rel~=external]");
        certain.filter(|statement| statement.select(&source).next().is_none()).map(text).collect()
    });
}
