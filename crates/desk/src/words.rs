//! The desk's own words, in each language: one JSON file a language in `words/`, and none in the code.

use std::collections::BTreeMap;

/// A language of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: &'static str,
    /// Its name in itself.
    pub name: &'static str,
    /// Its words, as JSON.
    file: &'static str,
}

/// All languages; the first one is for whoever reads none of them.
pub const LANGUAGES: [Language; 3] = [
    Language { tag: "en", name: "English", file: include_str!("../words/en.json") },
    Language { tag: "zh-Hans", name: "简体中文", file: include_str!("../words/zh-hans.json") },
    Language { tag: "zh-Hant", name: "繁體中文", file: include_str!("../words/zh-hant.json") },
];

impl Language {
    /// The best language for a reader with these, the one she likes best first.
    pub fn of<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Self {
        let [english, simplified, traditional] = LANGUAGES;
        let known = |tag: &str| match tag.to_lowercase().as_str() {
            "zh-tw" | "zh-hk" | "zh-mo" => Some(traditional),
            tag if tag.starts_with("zh-hant") => Some(traditional),
            tag if tag.starts_with("zh") => Some(simplified),
            tag if tag.starts_with("en") => Some(english),
            _ => None,
        };
        wanted.into_iter().find_map(known).unwrap_or(english)
    }

    /// Its words by their names.
    pub fn words(self) -> BTreeMap<String, String> {
        serde_json::from_str(self.file).unwrap_or_default()
    }
}

/// What a field is called where no language has a word for it: its name with spaces.
pub fn plain(name: &str) -> String {
    let words = name.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::Path;

    #[test]
    fn every_language_has_the_same_words_and_none_is_empty() {
        let [english, others @ ..] = LANGUAGES.map(Language::words);
        assert!(english.len() > 50);
        for other in others {
            assert_eq!(english.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
            assert!(other.values().all(|words| !words.trim().is_empty()));
        }
    }

    #[test]
    fn every_word_that_the_screen_asks_for_is_there() {
        let english = LANGUAGES[0].words();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app");
        let mut asked = 0;
        for entry in fs::read_dir(folder).unwrap() {
            let source = fs::read_to_string(entry.unwrap().path()).unwrap();
            for (_, rest) in source.match_indices(".say(\"").map(|(at, call)| source.split_at(at + call.len())) {
                let name = rest.split('"').next().unwrap();
                assert!(english.contains_key(name), "no word for {name}");
                asked += 1;
            }
        }
        assert!(asked > 30, "{asked}");
    }

    #[test]
    fn a_reader_gets_the_language_that_is_nearest_to_hers() {
        let tag = |wanted: &[&str]| Language::of(wanted.iter().copied()).tag;
        assert_eq!(tag(&["fr", "zh-HK", "en"]), "zh-Hant");
        assert_eq!(tag(&["zh-CN"]), "zh-Hans");
        assert_eq!(tag(&["zh-Hant-TW"]), "zh-Hant");
        assert_eq!(tag(&["sv"]), "en");
    }
}
