//! Each Chinese edition is written in its own script, and in Chinese.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::document::Document;
use super::everything::everything;
use super::facts::lang;
use super::languages::{in_the_pages_language, language, misnamed};
use super::site::{Site, assert_no_faults, in_every_document, of_own_entry};

/// The characters that only one script has; the file says where they are from.
const TABLE: &str = include_str!("../fixtures/scripts.txt");

/// The characters under a heading of the table.
fn characters(script: &str) -> HashSet<char> {
    let (_, after) = TABLE.split_once(&format!("\n{script}\n")).unwrap();
    let lines = after.lines().take_while(|line| !line.is_empty());
    lines.flat_map(str::chars).collect()
}

static SIMPLIFIED: LazyLock<HashSet<char>> = LazyLock::new(|| characters("simplified"));
static TRADITIONAL: LazyLock<HashSet<char>> = LazyLock::new(|| characters("traditional"));

/// Whether one of the characters stands in these words.
fn has_any(words: &str, characters: &HashSet<char>) -> bool {
    words.chars().any(|one| characters.contains(&one))
}

/// Names that Chinese writes in Latin letters. Whatever else is not Chinese is marked with its language.
const NAMES: [&str; 20] = [
    "Online Journalism Awards",
    "China Media Project",
    "Service Worker",
    "Natural Earth",
    "Language Log",
    "Equal Earth",
    "Mixed Times",
    "WHYNOT",
    "SHA-256",
    "Cookie",
    "Azure",
    "Shift",
    "KESQ",
    "KRDO",
    "EPUB",
    "HTML",
    "ONA",
    "A4",
    "kB",
    "English",
];

/// The award page, and the names of two works that it does not print.
const ENGLISH: [&str; 3] = [
    include_str!("../fixtures/award-page.txt"),
    "Preserving the Erased Decade of the Chinese Feminist Movement",
    "English",
];

/// The pages of the entry in Chinese.
fn in_chinese() -> impl Iterator<Item = Document<'static>> {
    of_own_entry().flat_map(Site::pages).filter(|page| lang(page).starts_with("zh-"))
}

#[test]
fn the_table_tells_the_scripts_apart() {
    assert!(SIMPLIFIED.len() > 2000 && TRADITIONAL.len() > 2000);
    assert!("国这说为们".chars().all(|one| SIMPLIFIED.contains(&one)));
    assert!("國這個說為們".chars().all(|one| TRADITIONAL.contains(&one)));
    // Characters that both scripts have, although one of them has others for some of their senses.
    for common in "的一后里台干于余只面游周云".chars() {
        assert!(!SIMPLIFIED.contains(&common) && !TRADITIONAL.contains(&common), "{common}");
    }
}

#[test]
fn no_words_have_a_character_of_the_script_that_they_are_not_in() {
    in_every_document(|document| {
        let mut faults = misnamed(document, |words| has_any(words, &SIMPLIFIED), |lang| lang != "zh-Hant");
        faults.extend(misnamed(document, |words| has_any(words, &TRADITIONAL), |lang| lang != "zh-Hans"));
        faults
    });
}

/// EPUBs as well as pages: what is in neither language of a page is marked as in another one.
#[test]
fn no_file_of_a_chinese_edition_has_an_unmarked_character_of_the_other_script() {
    let in_chinese = |page: &Document| page.value("html", "lang").is_some_and(|lang| lang.starts_with("zh-"));
    assert_no_faults(everything().into_iter().filter(in_chinese), |page| {
        let other: &HashSet<char> = if lang(page) == "zh-Hans" { &TRADITIONAL } else { &SIMPLIFIED };
        in_the_pages_language(page).into_iter().filter(|words| has_any(words, other)).collect()
    });
}

#[test]
fn what_is_told_as_data_is_in_the_pages_script_too() {
    assert_no_faults(in_chinese(), |page| {
        let other: &HashSet<char> = if lang(page) == "zh-Hans" { &TRADITIONAL } else { &SIMPLIFIED };
        let told = page.all("script[type='application/ld+json']").into_iter();
        let told = told.map(|script| script.text().collect::<String>());
        told.filter(|words| has_any(words, other)).collect()
    });
}

#[test]
fn no_english_word_of_the_interface_is_left_on_a_chinese_page() {
    assert_no_faults(in_chinese(), |page| {
        let is_latin = |words: &String| {
            let rest = NAMES.iter().fold(words.clone(), |rest, name| rest.replace(name, ""));
            rest.chars().any(|one| one.is_alphabetic() && one < '\u{2e80}')
        };
        in_the_pages_language(page).into_iter().filter(is_latin).collect()
    });
}

#[test]
fn a_chinese_page_has_english_words_only_where_they_are_names_or_quoted() {
    assert_no_faults(in_chinese(), |page| {
        let english = page.words().into_iter().filter(|(element, _)| language(element) == "en");
        let strange = english.filter(|(_, words)| !ENGLISH.iter().any(|known| known.contains(*words)));
        strange.map(|(_, words)| words.to_owned()).collect()
    });
}

#[test]
fn no_space_is_typed_between_chinese_and_latin_letters() {
    assert_no_faults(in_chinese(), |page| {
        let spaced = |words: &str| {
            let letters: Vec<char> = words.replace(" | ", "").replace(" · ", "").replace(" → ", "").chars().collect();
            letters.windows(2).any(|pair| pair.contains(&' ') && pair.iter().any(|one| !one.is_ascii()))
        };
        in_the_pages_language(page).into_iter().filter(|words| spaced(words)).collect()
    });
}

#[test]
fn punctuation_beside_a_chinese_character_is_as_wide_as_the_character() {
    assert_no_faults(in_chinese(), |page| {
        let narrow = |words: &str| {
            let letters: Vec<char> = words.chars().collect();
            let is_han = |one: char| ('\u{4e00}'..='\u{9fff}').contains(&one);
            letters.windows(2).any(|pair| match pair {
                [one, other] => {
                    is_han(*one) && ",;:?!()".contains(*other) || is_han(*other) && ",;:?!()".contains(*one)
                }
                _ => false,
            })
        };
        in_the_pages_language(page).into_iter().filter(|words| narrow(words)).collect()
    });
}

#[test]
fn each_script_has_its_own_quotation_marks() {
    assert_no_faults(in_chinese(), |page| {
        let foreign: &[char] =
            if lang(page) == "zh-Hans" { &['「', '」', '『', '』'] } else { &['“', '”', '‘', '’'] };
        // Between a page's name and the site's, a title has a separator of its own, with spaces around it.
        let is_wrong = |words: &String| words.replace(" · ", "").contains(foreign);
        in_the_pages_language(page).into_iter().filter(is_wrong).collect()
    });
}

/// Taiwan's middle dot is another character than the mainland's.
#[test]
fn names_are_parted_by_each_editions_own_dot() {
    assert_no_faults(in_chinese(), |page| {
        let foreign = if lang(page) == "zh-Hans" { ['‧', '・'] } else { ['·', '・'] };
        // Between a page's name and the site's, a title has a separator of its own, with spaces around it.
        let is_wrong = |words: &String| words.replace(" · ", "").contains(foreign);
        in_the_pages_language(page).into_iter().filter(is_wrong).collect()
    });
}
