//! Readers on the mainland and in Taiwan have different words for the same things: each edition uses its readers'.

use std::collections::BTreeSet;

use super::facts::lang;
use super::languages::in_the_pages_language;
use super::site::{Site, assert_no_faults, of_own_entry};

/// Pairs of words: the mainland's, the same in traditional characters, Taiwan's, and the same in simplified ones.
const TABLE: &str = include_str!("../fixtures/usage.csv");

/// A pair.
struct Pair {
    mainland: &'static str,
    mainland_in_traditional: &'static str,
    taiwan: &'static str,
    taiwan_in_simplified: &'static str,
}

fn pairs() -> Vec<Pair> {
    let rows = TABLE.lines().skip(1).map(|row| row.split(',').collect::<Vec<_>>());
    let pair = |row: Vec<&'static str>| match row[..] {
        [mainland, mainland_in_traditional, taiwan, taiwan_in_simplified] => {
            Pair { mainland, mainland_in_traditional, taiwan, taiwan_in_simplified }
        }
        _ => panic!("{row:?} is not a pair"),
    };
    rows.map(pair).collect()
}

/// Fails where a page in this language has one of these words.
#[track_caller]
fn assert_none(tag: &str, words: impl Fn(&Pair) -> [&'static str; 2]) {
    let strange: BTreeSet<_> = pairs().iter().flat_map(words).collect();
    assert_no_faults(of_own_entry().flat_map(Site::pages).filter(|page| lang(page) == tag), |page| {
        let lines = in_the_pages_language(page);
        let met =
            |line: &String| strange.iter().find(|word| line.contains(**word)).map(|word| format!("{word}: {line}"));
        lines.iter().filter_map(met).collect()
    });
}

#[test]
fn there_are_at_least_thirty_pairs_and_no_word_is_in_two() {
    let pairs = pairs();
    assert!(pairs.len() >= 30, "{}", pairs.len());
    let mainland: BTreeSet<_> = pairs.iter().map(|pair| pair.mainland).collect();
    let taiwan: BTreeSet<_> = pairs.iter().map(|pair| pair.taiwan).collect();
    assert_eq!((mainland.len(), taiwan.len()), (pairs.len(), pairs.len()));
    assert!(pairs.iter().all(|pair| pair.mainland != pair.taiwan_in_simplified));
}

#[test]
fn no_word_of_the_mainland_is_in_the_edition_for_taiwan() {
    assert_none("zh-Hant", |pair| [pair.mainland, pair.mainland_in_traditional]);
}

#[test]
fn no_word_of_taiwan_is_in_the_edition_for_the_mainland() {
    assert_none("zh-Hans", |pair| [pair.taiwan, pair.taiwan_in_simplified]);
}

#[test]
fn each_edition_has_words_that_only_its_readers_use() {
    for (tag, word) in [("zh-Hans", (|pair| pair.mainland) as fn(&Pair) -> &str), ("zh-Hant", |pair| pair.taiwan)] {
        let pages = of_own_entry().flat_map(Site::pages).filter(|page| lang(page) == tag);
        let words = pages.flat_map(|page| in_the_pages_language(&page)).collect::<String>();
        let used = pairs().iter().map(word).filter(|word| words.contains(word)).count();
        assert!(used >= 15, "{tag} has {used} of them");
    }
}
