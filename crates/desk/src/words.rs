//! The desk's own words, in each language: one JSON file a language in `words/`, and none in the code.

use std::collections::BTreeMap;

/// A language of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InterfaceLanguage {
    /// Its BCP 47 tag.
    pub tag: &'static str,
    /// Its name in itself.
    pub name: &'static str,
    /// Its words, as JSON.
    file: &'static str,
    /// Its translations of the messages and the schemas' descriptions, as JSON; none for English, which they are written in.
    messages: Option<&'static str>,
}

/// All languages; the first one is for whoever reads none of them.
pub const LANGUAGES: [InterfaceLanguage; 3] = [
    InterfaceLanguage { tag: "en", name: "English", file: include_str!("../words/en.json"), messages: None },
    InterfaceLanguage {
        tag: "zh-Hans",
        name: "简体中文",
        file: include_str!("../words/zh-hans.json"),
        messages: Some(include_str!("../words/messages.zh-hans.json")),
    },
    InterfaceLanguage {
        tag: "zh-Hant",
        name: "繁體中文",
        file: include_str!("../words/zh-hant.json"),
        messages: Some(include_str!("../words/messages.zh-hant.json")),
    },
];

impl InterfaceLanguage {
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

    /// Its translations of what the checks, the import and the schemas say in English.
    pub fn messages(self) -> Option<BTreeMap<String, String>> {
        self.messages.map(|messages| serde_json::from_str(messages).unwrap_or_default())
    }
}

/// What a field is called where no language has a word for it: its name with spaces.
pub fn plain(name: &str) -> String {
    let words = name.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The kind of a bundle's file, by its path: `award`.
pub fn kind(path: &str) -> &str {
    if path.contains("/people/") {
        return "person";
    }
    path.rsplit('/').next().unwrap_or(path).trim_end_matches(".json")
}

/// The keys of a field's name, the first one that has a word: fields of one name may mean different things in two kinds of files.
/// Overrides have the fields of the interface.
pub fn field_keys(path: &str, field: &str) -> [String; 2] {
    let kind = match kind(path) {
        "overrides" => "interface",
        kind => kind,
    };
    [format!("field.{kind}.{field}"), format!("field.{field}")]
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;
    use std::fs;
    use std::path::Path;

    /// The names of all fields in a schema, and all values to choose from.
    fn names(schema: &Value, fields: &mut Vec<String>, choices: &mut Vec<String>) {
        if let Some(Value::Object(properties)) = schema.get("properties") {
            fields.extend(properties.keys().filter(|name| !name.starts_with('$')).cloned());
        }
        choices.extend(schema.get("const").and_then(Value::as_str).map(str::to_owned));
        match schema {
            Value::Object(values) => values.values().for_each(|value| names(value, fields, choices)),
            Value::Array(values) => values.iter().for_each(|value| names(value, fields, choices)),
            _ => {}
        }
    }

    #[test]
    fn every_field_and_every_choice_has_a_name_in_every_language() {
        let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/content/schema");
        let mut seen = 0;
        for entry in fs::read_dir(schemas).unwrap() {
            let path = entry.unwrap().path();
            let file = path.file_name().unwrap().to_str().unwrap();
            let (mut fields, mut choices) = (Vec::new(), Vec::new());
            names(&serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap(), &mut fields, &mut choices);
            for words in LANGUAGES.map(InterfaceLanguage::words) {
                let lacking =
                    fields.iter().filter(|field| !field_keys(file, field).iter().any(|key| words.contains_key(key)));
                assert_eq!(lacking.collect::<Vec<_>>(), Vec::<&String>::new(), "{file}");
                let lacking = choices.iter().filter(|choice| !words.contains_key(&format!("choice.{choice}")));
                assert_eq!(lacking.collect::<Vec<_>>(), Vec::<&String>::new(), "{file}");
            }
            seen += fields.len() + choices.len();
        }
        assert!(seen > 300, "{seen}");
    }

    #[test]
    fn every_example_has_words_and_no_words_are_of_another_one() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
        let entries = fs::read_dir(folder).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_dir());
        let mut examples: Vec<String> = entries.map(|entry| entry.file_name().into_string().unwrap()).collect();
        examples.push("documentary".to_owned());
        examples.sort();
        let words = LANGUAGES[0].words();
        let named: Vec<&str> = words.keys().filter_map(|key| key.strip_prefix("example.")).collect();
        assert_eq!(named, examples);
    }

    #[test]
    fn a_file_is_of_the_kind_that_its_path_says() {
        assert_eq!(["bundle.json", "en/award.json", "zh/people/a.json"].map(kind), ["bundle", "award", "person"]);
    }

    #[test]
    fn every_language_has_the_same_words_and_none_is_empty() {
        let [english, others @ ..] = LANGUAGES.map(InterfaceLanguage::words);
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
            let calls = [".say(\"", "Notice::of(\"", "Notice::about(\""]
                .into_iter()
                .flat_map(|call| source.match_indices(call));
            for (_, rest) in calls.map(|(at, call)| source.split_at(at + call.len())) {
                let name = rest.split('"').next().unwrap();
                assert!(english.contains_key(name), "no word for {name}");
                asked += 1;
            }
        }
        assert!(asked > 30, "{asked}");
    }

    #[test]
    fn a_reader_gets_the_language_that_is_nearest_to_hers() {
        let tag = |wanted: &[&str]| InterfaceLanguage::of(wanted.iter().copied()).tag;
        assert_eq!(tag(&["fr", "zh-HK", "en"]), "zh-Hant");
        assert_eq!(tag(&["zh-CN"]), "zh-Hans");
        assert_eq!(tag(&["zh-Hant-TW"]), "zh-Hant");
        assert_eq!(tag(&["sv"]), "en");
    }
}
