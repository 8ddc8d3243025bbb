//! JSON whose fields keep their order: a file in which one word changes stays the same in all else.

use std::fmt;

use super::marks::Marked;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// A number.
    Number(serde_json::Number),
    /// A text.
    String(String),
    /// A list.
    Array(Vec<Json>),
    /// An object.
    Object(Vec<(String, Json)>),
}

/// A step on the way to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Into a field.
    Key(String),
    /// Into an item, counted from 0.
    Index(usize),
}

/// The way to a value, as diagnostics write it: `parts[2].value`.
pub fn path(text: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    for part in text.split('.') {
        let (key, indexes) = part.split_once('[').unwrap_or((part, ""));
        if !key.is_empty() {
            steps.push(Step::Key(key.to_owned()));
        }
        let indexes = indexes.split('[').filter_map(|index| index.trim_end_matches(']').parse().ok());
        steps.extend(indexes.map(Step::Index));
    }
    steps
}

/// The way to a value, as text.
pub fn text(path: &[Step]) -> String {
    path.iter().fold(String::new(), |text, step| match step {
        Step::Key(key) if text.is_empty() => key.clone(),
        Step::Key(key) => format!("{text}.{key}"),
        Step::Index(index) => format!("{text}[{index}]"),
    })
}

impl Json {
    /// Reads a file.
    ///
    /// # Errors
    /// If it is no JSON.
    pub fn read(bytes: &[u8]) -> serde_json::Result<Self> {
        serde_json::from_slice(bytes)
    }

    /// Writes a file, as the format's other files are written.
    pub fn write(&self) -> Vec<u8> {
        // Nothing in it is what JSON cannot hold.
        let mut text = serde_json::to_vec_pretty(self).unwrap_or_default();
        text.push(b'\n');
        text
    }

    /// The value at the end of a path.
    pub fn get(&self, path: &[Step]) -> Option<&Self> {
        path.iter().try_fold(self, |value, step| match (value, step) {
            (Self::Object(fields), Step::Key(key)) => {
                fields.iter().find(|(name, _)| name == key).map(|(_, value)| value)
            }
            (Self::Array(items), Step::Index(index)) => items.get(*index),
            _ => None,
        })
    }

    fn get_mut(&mut self, path: &[Step]) -> Option<&mut Self> {
        path.iter().try_fold(self, |value, step| match (value, step) {
            (Self::Object(fields), Step::Key(key)) => {
                fields.iter_mut().find(|(name, _)| name == key).map(|(_, value)| value)
            }
            (Self::Array(items), Step::Index(index)) => items.get_mut(*index),
            _ => None,
        })
    }

    /// Puts a value at the end of a path, in place of what is there or behind its neighbours.
    pub fn set(&mut self, path: &[Step], value: Self) {
        if let Some(place) = self.get_mut(path) {
            *place = value;
        } else if let Some((last, parent)) = path.split_last() {
            match (self.get_mut(parent), last) {
                (Some(Self::Object(fields)), Step::Key(key)) => fields.push((key.clone(), value)),
                (Some(Self::Array(items)), Step::Index(_)) => items.push(value),
                _ => {}
            }
        }
    }

    /// Takes away what is at the end of a path.
    pub fn remove(&mut self, path: &[Step]) {
        let Some((last, parent)) = path.split_last() else { return };
        match (self.get_mut(parent), last) {
            (Some(Self::Object(fields)), Step::Key(key)) => fields.retain(|(name, _)| name != key),
            (Some(Self::Array(items)), Step::Index(index)) if *index < items.len() => drop(items.remove(*index)),
            _ => {}
        }
    }

    /// The items of a list; none where there is no list.
    pub fn items(&self, list: &[Step]) -> &[Self] {
        match self.get(list) {
            Some(Self::Array(items)) => items,
            _ => &[],
        }
    }

    /// Takes away the items of a list that are meant.
    pub fn remove_items(&mut self, list: &[Step], is_meant: impl Fn(&Self) -> bool) {
        if let Some(Self::Array(items)) = self.get_mut(list) {
            items.retain(|item| !is_meant(item));
        }
    }

    /// Moves an item of a list one place up, to its beginning.
    pub fn raise(&mut self, path: &[Step]) {
        if let Some((Step::Index(index), parent)) = path.split_last()
            && let Some(Self::Array(items)) = self.get_mut(parent)
            && let Some(before) = index.checked_sub(1)
            && *index < items.len()
        {
            items.swap(before, *index);
        }
    }

    /// A text's words.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// What the value is, without what it says: two values of one shape have the same form.
    pub fn shape(&self) -> String {
        match self {
            // Words stay words when some of them are marked.
            Self::Array(_) if Marked::read(self).is_some_and(|text| !text.marks().is_empty()) => "s".to_owned(),
            Self::Null => "0".to_owned(),
            Self::Bool(_) => "b".to_owned(),
            Self::Number(_) => "n".to_owned(),
            Self::String(_) => "s".to_owned(),
            Self::Array(items) => format!("[{}]", items.iter().map(Self::shape).collect::<Vec<_>>().join(",")),
            Self::Object(fields) => {
                let fields = fields.iter().map(|(key, value)| format!("{key:?}:{}", value.shape()));
                format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
            }
        }
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(value) => value.serialize(serializer),
            Self::String(value) => serializer.serialize_str(value),
            Self::Array(items) => items.serialize(serializer),
            Self::Object(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                fields.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(serde_json::Number::from_f64(value).map_or(Json::Null, Json::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Json::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Json::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "{\n  \"b\": [\n    {\n      \"c\": \"润\"\n    },\n    1\n  ],\n  \"a\": null\n}\n";

    #[test]
    fn a_file_keeps_its_order_and_changes_only_where_it_is_changed() {
        let mut json = Json::read(FILE.as_bytes()).unwrap();
        assert_eq!(String::from_utf8(json.write()).unwrap(), FILE);
        json.set(&path("b[0].c"), Json::String("run".to_owned()));
        assert_eq!(String::from_utf8(json.write()).unwrap(), FILE.replace('润', "run"));
    }

    #[test]
    fn items_are_added_moved_and_removed() {
        let mut json = Json::read(FILE.as_bytes()).unwrap();
        json.set(&path("b[2]"), Json::Bool(true));
        json.raise(&path("b[2]"));
        json.remove(&path("b[0]"));
        json.raise(&path("b[0]"));
        json.remove(&path("a"));
        json.set(&path("d"), Json::Null);
        assert_eq!(serde_json::to_string(&json).unwrap(), r#"{"b":[true,1],"d":null}"#);
    }

    #[test]
    fn a_path_is_written_as_diagnostics_write_it() {
        for written in ["parts[2].value", "a", "a.b[0][1].c"] {
            assert_eq!(text(&path(written)), written);
        }
    }

    #[test]
    fn the_shape_of_a_value_says_nothing_of_its_words() {
        let shape = |text: &str| Json::read(text.as_bytes()).unwrap().shape();
        assert_eq!(shape(r#"{"a":["x"]}"#), shape(r#"{"a":["yz"]}"#));
        assert_ne!(shape(r#"{"a":["x"]}"#), shape(r#"{"a":["x","y"]}"#));
        assert_eq!(shape(r#"{"a":"x"}"#), shape(r#"{"a":["x",{"text":"y","term":"z"}]}"#));
    }
}
