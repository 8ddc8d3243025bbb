//! A bundle's files in memory, and every text in them by its place.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

/// The JSON files of a bundle, by their paths in its folder.
pub type Files = BTreeMap<String, Value>;

/// Where a text stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub file: String,
    /// The way to it, as JSON Pointer.
    pub pointer: String,
    /// The same, as faults write it.
    pub field: String,
}

/// Reads a bundle's folder. The schemas beside the languages' folders are no part of a bundle.
pub fn read(folder: &Path) -> Files {
    let mut files = Files::new();
    below(folder, "", &mut files);
    files
}

fn below(folder: &Path, prefix: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() && name != "schema" {
            below(&entry.path(), &format!("{name}/"), files);
        } else if name.ends_with(".json") {
            let text = fs::read_to_string(entry.path()).unwrap();
            files.insert(name, serde_json::from_str(&text).unwrap());
        }
    }
}

/// Writes texts below a folder, by their paths there.
pub fn write<'a, T: AsRef<[u8]> + 'a>(texts: impl IntoIterator<Item = (&'a String, T)>, folder: &Path) {
    for (name, text) in texts {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// The files as they are written.
pub fn texts(files: &Files) -> BTreeMap<String, String> {
    files.iter().map(|(name, value)| (name.clone(), serde_json::to_string_pretty(value).unwrap())).collect()
}

/// Every text of a bundle but the addresses of schemas, which are nothing to readers.
pub fn places(files: &Files) -> Vec<Place> {
    let mut places = Vec::new();
    for (file, value) in files {
        within(value, &Place { file: file.clone(), pointer: String::new(), field: String::new() }, &mut places);
    }
    places.retain(|place| place.field != "$schema");
    places
}

fn within(value: &Value, at: &Place, places: &mut Vec<Place>) {
    match value {
        Value::String(_) => places.push(at.clone()),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                within(item, &at.below(&index.to_string(), &format!("[{index}]")), places);
            }
        }
        Value::Object(fields) => {
            for (key, field) in fields {
                let dot = if at.field.is_empty() { "" } else { "." };
                within(field, &at.below(key, &format!("{dot}{key}")), places);
            }
        }
        _ => {}
    }
}

impl Place {
    fn below(&self, step: &str, field: &str) -> Self {
        let step = step.replace('~', "~0").replace('/', "~1");
        Self {
            file: self.file.clone(),
            pointer: format!("{}/{step}", self.pointer),
            field: format!("{}{field}", self.field),
        }
    }

    /// The text that stands there.
    pub fn text<'a>(&self, files: &'a Files) -> &'a str {
        files[&self.file].pointer(&self.pointer).and_then(Value::as_str).unwrap()
    }

    /// Puts another one there.
    pub fn put(&self, files: &mut Files, text: String) {
        *files.get_mut(&self.file).unwrap().pointer_mut(&self.pointer).unwrap() = Value::String(text);
    }

    /// Whether a fault of the file in this field speaks of the text, or of what it is a part of.
    pub fn is_in(&self, file: &str, field: &str) -> bool {
        let rest = self.field.strip_prefix(field);
        self.file == file && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    }
}
