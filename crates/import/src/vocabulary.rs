//! The words that award pages use, by language: one file a language in `languages/`, and no word of any in the code.

use std::sync::LazyLock;

use serde::Deserialize;

use super::phrase::Phrase;
use award_story_bundle::bundle::Direction;

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The words of one language's award pages. Capitals, accents, apostrophes and spaces don't count in them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vocabulary {
    /// The language's BCP 47 tag.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
    /// Which way it is written.
    #[serde(default)]
    pub direction: Direction,
    /// The ISO 639-3 code by which the detector knows it.
    pub code: String,
    /// Characters that tell it from another language with the same code: Traditional from Simplified Chinese.
    #[serde(default)]
    pub characters: String,
    /// What stands alone on a line and leads elsewhere on the page.
    pub navigation: Vec<Phrase>,
    /// What stands above paragraphs.
    pub headings: Headings,
    /// What stands before a colon.
    pub labels: Labels,
    /// What stands before the names of those who made an entry, without a colon.
    pub bylines: Vec<Phrase>,
    /// What an entry can become: “winner”, “first place”.
    pub results: Vec<Phrase>,
    /// What tells the name of an award from that of a category.
    pub awards: Vec<Phrase>,
    /// What the name of a category begins or ends with.
    pub categories: Vec<Phrase>,
    /// How large newsrooms are.
    pub sizes: Vec<Phrase>,
    /// What newsrooms are called, behind a size.
    pub newsrooms: Vec<Phrase>,
    /// What joins two names.
    pub joins: Vec<Phrase>,
    /// What may stand beside the number of a year.
    pub years: Vec<Phrase>,
    /// What says beside a quotation that the judges said so.
    pub attributions: Vec<Phrase>,
}

/// What stands above paragraphs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Headings {
    /// Above the description.
    pub about: Vec<Phrase>,
    /// Above the judges' words.
    pub judges: Vec<Phrase>,
    /// Those of both that copying may have glued to the sentence below.
    #[serde(default)]
    pub glued: Vec<Phrase>,
}

/// What stands before a colon.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labels {
    /// Before the title.
    pub title: Vec<Phrase>,
    /// Before the year.
    pub year: Vec<Phrase>,
    /// Before an award's name.
    pub award: Vec<Phrase>,
    /// Before a category's name.
    pub category: Vec<Phrase>,
    /// Before a division of the category.
    pub division: Vec<Phrase>,
    /// Before the size of the newsroom.
    pub newsroom_size: Vec<Phrase>,
    /// Before the result.
    pub result: Vec<Phrase>,
    /// Before whoever made the entry, or published it.
    pub credits: Vec<Phrase>,
}

/// All languages, by their files' names.
///
/// # Errors
/// If a file is none of such a vocabulary: an error of this program, which a test would find.
pub fn all() -> Result<&'static [Vocabulary], &'static serde_json::Error> {
    static ALL: LazyLock<Result<Vec<Vocabulary>, serde_json::Error>> =
        LazyLock::new(|| FILES.iter().map(|file| serde_json::from_str(file)).collect());
    ALL.as_ref().map(Vec::as_slice)
}

/// The languages whose words are looked for in a text, the page's own first.
#[derive(Clone, Debug)]
pub struct Lexicon(Vec<&'static Vocabulary>);

impl Lexicon {
    /// The words of these languages.
    pub fn new(languages: Vec<&'static Vocabulary>) -> Self {
        Self(languages)
    }

    /// The phrases of one kind.
    pub fn phrases(&self, kind: fn(&Vocabulary) -> &[Phrase]) -> impl Iterator<Item = &'static Phrase> + Clone {
        self.0.iter().flat_map(move |language| kind(language))
    }

    /// The labels of all kinds.
    pub fn labels(&self) -> impl Iterator<Item = &'static Phrase> + Clone {
        let kinds: [fn(&Vocabulary) -> &[Phrase]; 8] = [
            |language| &language.labels.title,
            |language| &language.labels.year,
            |language| &language.labels.award,
            |language| &language.labels.category,
            |language| &language.labels.division,
            |language| &language.labels.newsroom_size,
            |language| &language.labels.result,
            |language| &language.labels.credits,
        ];
        let lexicon = self.clone();
        kinds.into_iter().flat_map(move |kind| lexicon.phrases(kind).collect::<Vec<_>>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_its_own_words_of_each_kind() {
        let languages = all().unwrap();
        let tags: Vec<_> = languages.iter().map(|language| language.tag.as_str()).collect();
        assert_eq!(tags, ["ar", "de", "en", "es", "fr", "ja", "ko", "pt", "zh-Hans", "zh-Hant"]);
        for language in languages {
            for kind in [
                &language.headings.about,
                &language.headings.judges,
                &language.labels.title,
                &language.labels.category,
                &language.labels.credits,
                &language.results,
                &language.attributions,
            ] {
                assert!(kind.len() > 1, "{}", language.tag);
                assert!(!kind.contains(&Phrase::new("")), "{}", language.tag);
            }
            let codes = languages.iter().filter(|other| other.code == language.code).count();
            assert_eq!(codes > 1, !language.characters.is_empty(), "{}", language.tag);
        }
    }

    #[test]
    fn no_label_stands_for_two_things() {
        for language in all().unwrap() {
            let Labels { title, year, award, category, division, newsroom_size, result, credits } = &language.labels;
            let Headings { about, judges, .. } = &language.headings;
            let kinds = [title, year, award, category, division, newsroom_size, result, credits, about, judges];
            for (index, kind) in kinds.iter().enumerate() {
                for label in kind.iter() {
                    let mut others = kinds.iter().enumerate().filter(|(other, _)| *other != index);
                    assert!(!others.any(|(_, kind)| kind.contains(label)), "{}: {label:?}", language.tag);
                }
            }
        }
    }

    #[test]
    fn no_character_tells_two_languages_apart_that_both_write_it() {
        let languages = all().unwrap().iter().filter(|language| !language.characters.is_empty());
        let mut seen = std::collections::HashSet::new();
        for language in languages {
            assert!(language.characters.chars().all(|letter| seen.insert(letter)), "{}", language.tag);
        }
    }
}
