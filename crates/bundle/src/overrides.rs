//! `overrides.json`: what the site says otherwise for this entry. It has the fields of `interface.json`, each of which may be
//! left out: those words are a language's and serve any entry, these are one entry's own.

use schemars::{Schema, schema_for};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::interface::Interface;

/// `overrides.json`
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Overrides(Map<String, Value>);

impl Overrides {
    /// The words of the interface, and in their place those of the entry where it has any.
    ///
    /// # Errors
    /// If the two do not fit together, which they do if each has the shape of its kind.
    pub fn over(&self, interface: &Interface) -> Result<Interface, serde_json::Error> {
        let mut words = serde_json::to_value(interface)?;
        if let Some(words) = words.as_object_mut() {
            put(&self.0, words);
        }
        serde_json::from_value(words)
    }

    /// What it says in this field of a part: `site`, `name`.
    pub fn says(&self, part: &str, field: &str) -> Option<&Value> {
        self.0.get(part)?.get(field)
    }
}

fn put(over: &Map<String, Value>, words: &mut Map<String, Value>) {
    for (field, value) in over {
        match (value, words.get_mut(field)) {
            (Value::Object(over), Some(Value::Object(words))) => put(over, words),
            _ => drop(words.insert(field.clone(), value.clone())),
        }
    }
}

/// Its JSON Schema: the interface's, without a field that must be there.
pub fn schema() -> Schema {
    let mut schema = schema_for!(Interface);
    let parts = parts(schema.as_value(), schema.as_value());
    schema.remove("required");
    schema.insert("title".to_owned(), json!("Overrides"));
    schema.insert("description".to_owned(), json!("`overrides.json`"));
    for part in parts {
        let definition = schema.get_mut("$defs").and_then(|definitions| definitions.get_mut(&part));
        definition.and_then(Value::as_object_mut).map(|definition| definition.remove("required"));
    }
    schema
}

/// The names of the objects that the fields of an object hold, and the fields of those.
fn parts(schema: &Value, object: &Value) -> Vec<String> {
    let mut names = Vec::new();
    for field in object["properties"].as_object().into_iter().flat_map(Map::values) {
        let choices = field["anyOf"].as_array().into_iter().flatten();
        for one in choices.chain([field]) {
            let name = one["$ref"].as_str().and_then(|reference| reference.strip_prefix("#/$defs/"));
            let part = name.and_then(|name| Some((name, schema.get("$defs")?.get(name)?)));
            if let Some((name, part)) = part.filter(|(_, part)| part["type"] == "object") {
                names.push(name.to_owned());
                names.extend(parts(schema, part));
            }
        }
    }
    names
}
