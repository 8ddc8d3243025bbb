//! What the checks, the import and the schemas say, in the desk's language. As with gettext, the English words are the key of their
//! translations, which are in `words/messages.<language>.json`.

use std::collections::BTreeMap;

use award_story_message::{Message, Part, quoted};

use super::words::InterfaceLanguage;

/// Translations by their English words.
type Translations = BTreeMap<String, String>;

/// What is said in one language of the desk.
pub struct Messages {
    /// None for English.
    translations: Option<Translations>,
}

/// Words whose gaps are filled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// The words.
    pub words: String,
    /// Their language's tag, where it is not the desk's.
    pub lang: Option<&'static str>,
}

impl Messages {
    /// The translations into a language.
    pub fn of(language: InterfaceLanguage) -> Self {
        Self { translations: language.messages() }
    }

    /// A message in this language. Where any part of it has no translation, all of it is in English.
    pub fn fill(&self, message: &Message) -> Filled {
        let own = self.translations.as_ref().and_then(|own| sentence(message, own));
        self.or_english(own, || message.to_string())
    }

    /// A schema's description.
    pub fn describe(&self, description: &str) -> Filled {
        let own = self.translations.as_ref().and_then(|own| own.get(&key(description)).cloned());
        self.or_english(own, || description.to_owned())
    }

    fn or_english(&self, own: Option<String>, english: impl FnOnce() -> String) -> Filled {
        let lang = (own.is_none() && self.translations.is_some()).then_some("en");
        Filled { words: own.unwrap_or_else(english), lang }
    }
}

/// A description without its line breaks, which are those of a comment in the code.
fn key(description: &str) -> String {
    description.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A message's translation with its values; nothing where a part of it has none.
fn sentence(message: &Message, translations: &Translations) -> Option<String> {
    let words = translations.get(message.words.as_ref())?;
    let values = message.values.iter().map(|value| part(value, translations)).collect::<Option<Vec<_>>>()?;
    let mut filled = String::new();
    for piece in pieces(words) {
        let value = piece.gap.and_then(|gap| values.get(gap));
        filled.push_str(value.map_or(piece.words, String::as_str));
    }
    Some(filled)
}

fn part(part: &Part, translations: &Translations) -> Option<String> {
    Some(match part {
        Part::Plain(words) => words.clone(),
        Part::Message(message) => sentence(message, translations)?,
        Part::List { separator, items } => {
            let items = items.iter().map(|item| self::part(item, translations)).collect::<Option<Vec<_>>>()?;
            items.join(&sentence(separator, translations)?)
        }
        Part::Quoted(value) => quoted(&self::part(value, translations)?),
    })
}

/// A piece of a sentence.
#[derive(Debug, PartialEq, Eq)]
struct Piece<'a> {
    /// As it is written: `{}` or `{1}` for a gap.
    words: &'a str,
    /// Which value fills it, if it is a gap.
    gap: Option<usize>,
}

/// The pieces of a sentence: a gap `{}` takes the value at its own place, `{1}` the second one wherever it is. Other braces are words.
fn pieces(mut words: &str) -> Vec<Piece<'_>> {
    let (mut pieces, mut count) = (Vec::new(), 0);
    while let Some((before, gap, after)) = first_gap(words) {
        pieces.push(Piece { words: before, gap: None });
        let number = gap.trim_matches(['{', '}']).parse().unwrap_or(count);
        pieces.push(Piece { words: gap, gap: Some(number) });
        (words, count) = (after, count + 1);
    }
    pieces.push(Piece { words, gap: None });
    pieces
}

/// What is before the first gap, the gap, and what is after it.
fn first_gap(words: &str) -> Option<(&str, &str, &str)> {
    words.match_indices('{').find_map(|(start, _)| {
        let end = start + words.get(start..)?.find('}')? + 1;
        let gap = words.get(start..end)?;
        let is_gap = gap.trim_matches(['{', '}']).bytes().all(|byte| byte.is_ascii_digit());
        is_gap.then_some((words.get(..start)?, gap, words.get(end..)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::LANGUAGES;
    use award_story_bundle::kind::FileKind;
    use serde_json::{Value, json};
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::{Path, PathBuf};

    fn message(words: &str, values: impl IntoIterator<Item = Part>) -> Message {
        Message { words: words.to_owned().into(), values: values.into_iter().collect() }
    }

    fn plain(words: &str) -> Part {
        Part::Plain(words.to_owned())
    }

    /// A language with these translations.
    fn messages<const N: usize>(translations: [(&str, &str); N]) -> Messages {
        let translations = translations.map(|(english, own)| (english.to_owned(), own.to_owned()));
        Messages { translations: Some(translations.into()) }
    }

    #[test]
    fn gaps_are_filled_in_the_order_of_the_language() {
        let filled =
            |words: &str, own: &str| messages([(words, own)]).fill(&message(words, [plain("a{}"), plain("b")])).words;
        assert_eq!(filled("is {}, expected {}", "是{}，应为{}"), "是a{}，应为b");
        assert_eq!(filled("is {}, expected {}", "应为{1}，而不是{0}"), "应为b，而不是a{}");
        assert_eq!(filled("{} of {count} in {}", "{1}：{count}，{0}"), "b：{count}，a{}");
    }

    #[test]
    fn what_fills_a_gap_is_in_the_language_too() {
        let list = Part::List { separator: message(", ", []), items: vec![plain("x"), plain("y")] };
        let inner = Part::Message(message("one of {}", [list]));
        let outer = message("{} is {}", [Part::Quoted(Box::new(inner)), plain("z")]);
        let chinese = messages([(", ", "、"), ("one of {}", "{}之一"), ("{} is {}", "{1}：{0}")]);
        assert_eq!(chinese.fill(&outer), Filled { words: "z：\"x、y之一\"".to_owned(), lang: None });
        let english = Messages::of(LANGUAGES[0]);
        assert_eq!(english.fill(&outer), Filled { words: "\"one of x, y\" is z".to_owned(), lang: None });
    }

    #[test]
    fn what_has_no_translation_is_marked_as_english() {
        let chinese = messages([("is {}", "是{}")]);
        let lacking = message("is {}", [Part::Message(message("a list", []))]);
        assert_eq!(chinese.fill(&lacking), Filled { words: "is a list".to_owned(), lang: Some("en") });
        assert_eq!(chinese.describe("The\nyear."), Filled { words: "The\nyear.".to_owned(), lang: Some("en") });
        assert_eq!(messages([("The year.", "年份。")]).describe("The\nyear.").words, "年份。");
        assert_eq!(Messages::of(LANGUAGES[0]).describe("The year.").lang, None);
    }

    /// A path in the workspace.
    fn path(name: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name)
    }

    /// All files in a folder and in those below it.
    fn files(folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
    }

    /// The string at the beginning of a piece of Rust.
    fn literal(code: &str) -> String {
        let code = code.trim_start();
        if let Some(raw) = code.strip_prefix("r#\"") {
            return raw.split_once("\"#").unwrap().0.to_owned();
        }
        let mut letters = code.strip_prefix('"').unwrap_or_else(|| panic!("no string: {code:.40}")).chars();
        let mut words = String::new();
        loop {
            match letters.next().unwrap() {
                '"' => return words,
                '\\' => match letters.next().unwrap() {
                    'n' => words.push('\n'),
                    letter @ ('"' | '\\') => words.push(letter),
                    letter => panic!("an escape that is not read: \\{letter}"),
                },
                letter => words.push(letter),
            }
        }
    }

    /// Every sentence with gaps that the crates' code has, without the examples in its tests.
    fn sentences() -> BTreeSet<String> {
        let code = ["message", "bundle", "import", "publish"].map(|name| files(&path(&format!("crates/{name}/src"))));
        let code = code.into_iter().flatten().filter(|path| path.extension().is_some_and(|it| it == "rs"));
        let mut sentences = BTreeSet::new();
        for path in code {
            let code = fs::read_to_string(path).unwrap();
            let code = code.split("#[cfg(test)]").next().unwrap();
            let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
            let code = code.collect::<Vec<_>>().join("\n");
            sentences.extend(code.split(" message!(").skip(1).map(literal));
            sentences.extend(code.split("(message!(").skip(1).map(literal));
        }
        sentences
    }

    /// Every description in a schema that a form shows or a message has, and what patterns are explained by.
    fn descriptions(schema: &Value, is_field: bool, all: &mut BTreeSet<String>) {
        let about = schema.get("description").and_then(Value::as_str).map(key);
        let has = |name: &str| schema.get(name).is_some();
        if let Some(about) = &about
            && has("pattern")
            && is_field
        {
            let mut letters = about.trim_end_matches('.').chars();
            all.insert(letters.next().unwrap().to_lowercase().chain(letters).collect());
        }
        all.extend(about.filter(|_| is_field || has("minItems") || has("maxItems")));
        match schema {
            Value::Object(values) => {
                for (name, value) in values {
                    match (name.as_str(), value) {
                        ("properties", Value::Object(fields)) => {
                            fields.values().for_each(|field| descriptions(field, true, all));
                        }
                        _ => descriptions(value, false, all),
                    }
                }
            }
            Value::Array(values) => values.iter().for_each(|value| descriptions(value, false, all)),
            _ => {}
        }
    }

    /// Everything that needs a translation.
    fn keys() -> BTreeSet<String> {
        let sentences = sentences();
        assert!(sentences.len() > 120, "{}", sentences.len());
        let mut all = BTreeSet::new();
        for kind in FileKind::ALL {
            descriptions(&kind.schema().to_value(), false, &mut all);
        }
        for path in files(&path("public/content/schema")) {
            every_description(&serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap(), &mut all);
        }
        assert!(all.len() > 250, "{}", all.len());
        all.extend(sentences);
        all
    }

    fn every_description(schema: &Value, all: &mut BTreeSet<String>) {
        all.extend(schema.get("description").and_then(Value::as_str).map(key));
        match schema {
            Value::Object(values) => values.values().for_each(|value| every_description(value, all)),
            Value::Array(values) => values.iter().for_each(|value| every_description(value, all)),
            _ => {}
        }
    }

    #[test]
    fn every_message_and_every_description_is_translated() {
        let keys = keys();
        for language in LANGUAGES.into_iter().skip(1) {
            let translations = language.messages().unwrap();
            let lacking: Vec<&String> = keys.iter().filter(|key| !translations.contains_key(*key)).collect();
            assert!(lacking.is_empty(), "{}: {}", language.tag, serde_json::to_string_pretty(&lacking).unwrap());
            let stale: Vec<&String> = translations.keys().filter(|key| !keys.contains(*key)).collect();
            assert!(stale.is_empty(), "{}: {stale:#?}", language.tag);
        }
    }

    /// Puts another value in place of all that are so deep in a file.
    fn put(json: &mut Value, depth: usize, other: &Value) {
        match json {
            json if depth == 0 => *json = other.clone(),
            Value::Object(fields) => fields.values_mut().for_each(|value| put(value, depth - 1, other)),
            Value::Array(items) => items.iter_mut().for_each(|value| put(value, depth - 1, other)),
            _ => {}
        }
    }

    #[test]
    fn what_is_said_of_broken_files_is_translated() {
        let folder = path("public/content");
        let names = files(&folder).into_iter().map(|path| {
            let bytes = fs::read(&path).unwrap();
            (path.strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/"), bytes)
        });
        // One language of the bundle is enough, and faster.
        let is_kept = |name: &str| !name.contains('/') || name.starts_with("en/");
        let whole: BTreeMap<String, Vec<u8>> = names.filter(|(name, _)| is_kept(name)).collect();
        let others = json!([null, true, -1, "", " x", "\u{200b}", "2022-02-30", [], {}, [{}], [1], { "age": 1 }]);
        let others = others.as_array().unwrap();
        let own: Vec<Messages> = LANGUAGES.into_iter().skip(1).map(Messages::of).collect();
        let mut seen = BTreeSet::new();
        for name in whole.keys().filter(|name| name.ends_with(".json")) {
            for (other, depth) in others.iter().flat_map(|other| (0..6).map(move |depth| (other, depth))) {
                let sound: Value = serde_json::from_slice(whole.get(name).unwrap()).unwrap();
                let mut json = sound.clone();
                put(&mut json, depth, other);
                if json == sound {
                    continue;
                }
                let mut broken = whole.clone();
                broken.insert(name.clone(), serde_json::to_vec(&json).unwrap());
                let Err(found) = award_story_bundle::read(&broken) else { continue };
                for diagnostic in &found.diagnostics {
                    let english = diagnostic.message.to_string();
                    let message = &diagnostic.message;
                    assert_eq!(Messages::of(LANGUAGES[0]).fill(message).words, english);
                    let lacking = own.iter().find(|own| own.fill(message).lang.is_some());
                    assert!(lacking.is_none(), "{name}: {english}");
                    seen.insert(english);
                }
            }
        }
        assert!(seen.len() > 300, "{}", seen.len());
    }

    #[test]
    fn translations_have_the_gaps_of_their_sentences() {
        let gaps = |words: &str| {
            let mut gaps: Vec<usize> = pieces(words).into_iter().filter_map(|piece| piece.gap).collect();
            gaps.sort_unstable();
            gaps
        };
        for language in LANGUAGES.into_iter().skip(1) {
            for (english, own) in language.messages().unwrap() {
                assert_eq!(gaps(&english), gaps(&own), "{english}: {own}");
                assert!(!own.is_empty(), "{english}");
            }
        }
    }
}
