//! As many people as are wanted, all of them invented: the same ones for the same seed, and the first of many are those of
//! few. For the tests and for the bench alike.

use std::error::Error;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

/// Where every journey begins.
const ORIGIN: (&str, i32, i32) = ("Oldmark", 104, 35);

/// What is said of people, as exact parts of what `valid` says about its project.
const QUOTES: [&str; 2] = [
    r#"["carries a ", {"text": "lamp", "term": "lamp"}]"#,
    r#"["waits on the other hill", {"note": "which-hill"}, ". They never meet."]"#,
];

const SYLLABLES: [&str; 16] =
    ["a", "bre", "čin", "dō", "e", "fjø", "gal", "ï", "kru", "lún", "mo", "ńa", "os", "ré", "šti", "vu"];

/// Names in other scripts: the language's tag, what parts of a name are joined with, and parts.
const SCRIPTS: [(&str, &str, [&str; 4]); 5] = [
    ("zh-Hans", "", ["灯", "山", "安", "远"]),
    ("uk", "-", ["Лін", "Орест", "Ждан", "Яр"]),
    ("ar", " ", ["نور", "سماء", "ليل", "بحر"]),
    ("ko", "", ["등", "산", "별", "강"]),
    ("el", " ", ["Λύχνος", "Όρος", "Αυγή", "Ήχος"]),
];

/// Writes a whole bundle of so many people, with the words that this project has for every entry.
pub fn bundle(folder: &Path, count: usize, seed: u64) -> Result<(), Box<dyn Error>> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    copy(&project.join("tests/bundles/valid"), folder)?;
    fs::copy(project.join("public/content/en/interface.json"), folder.join("en/interface.json"))?;
    people(folder, count, seed)
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to)?;
        } else {
            fs::copy(from, to)?;
        }
    }
    Ok(())
}

/// Puts this many people in the place of those of a copy of the bundle `valid`, in each of its languages.
pub fn people(bundle: &Path, count: usize, seed: u64) -> Result<(), Box<dyn Error>> {
    let mut chance = Chance(seed);
    let places: Vec<(String, i32, i32)> =
        (0..40).map(|_| (chance.name(2), chance.below(360) as i32 - 180, chance.below(80) as i32 - 10)).collect();
    let path = bundle.join("bundle.json");
    let mut manifest: Value = serde_json::from_str(&fs::read_to_string(&path)?)?;
    let (mut people, mut journeys) = (Vec::new(), Vec::new());
    for number in 0..count {
        let slug = format!("person-{number}");
        let (to, longitude, latitude) = &places[chance.below(places.len())];
        // Of some it is not known where they went.
        if chance.below(10) > 0 {
            journeys.push(json!({ "person": slug, "place": { "longitude": longitude, "latitude": latitude } }));
        }
        let mut person = chance.person(to);
        person["description"] = json!(format!("Person {number}, who was invented."));
        people.push((slug, person));
    }
    manifest["people"] = people.iter().map(|(slug, _)| slug.as_str()).collect();
    let (_, longitude, latitude) = ORIGIN;
    manifest["map"] = json!({ "origin": { "longitude": longitude, "latitude": latitude }, "journeys": journeys });
    fs::write(path, manifest.to_string())?;
    for entry in fs::read_dir(bundle)? {
        let folder = entry?.path().join("people");
        if folder.is_dir() {
            fs::remove_dir_all(&folder)?;
            fs::create_dir(&folder)?;
            for (slug, person) in &people {
                fs::write(folder.join(format!("{slug}.json")), person.to_string())?;
            }
        }
    }
    Ok(())
}

/// Numbers that look like chance: SplitMix64.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % end as u64) as usize
    }

    fn one_of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }

    /// A name of at most so many words, each of one syllable to four.
    fn name(&mut self, words: usize) -> String {
        let words: Vec<String> = (0..=self.below(words)).map(|_| self.word()).collect();
        words.join(" ")
    }

    fn word(&mut self) -> String {
        let word: String = (0..=self.below(4)).map(|_| self.one_of(&SYLLABLES)).collect();
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
    }

    fn person(&mut self, to: &str) -> Value {
        let quote: Value = serde_json::from_str(self.one_of(&QUOTES)).unwrap_or_default();
        let (lang, joined, parts) = SCRIPTS[self.below(SCRIPTS.len())];
        let name: Vec<&str> = (0..=self.below(2)).map(|_| self.one_of(&parts)).collect();
        let also = match self.below(3) {
            0 => json!([]),
            _ => json!([{ "text": name.join(joined), "lang": lang }]),
        };
        json!({
            "name": self.name(4),
            "also": also,
            "from": ORIGIN.0,
            "to": to,
            "quote": quote,
            "statements": [{ "text": "The name was invented too.", "sources": ["lexicon"], "certainty": "derived" }],
        })
    }
}
