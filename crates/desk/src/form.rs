//! What a form has for each value: read from the format's JSON Schemas, so that no field of the format is forgotten.

use serde_json::Value;

use super::json::Json;
use super::marks::Marked;

/// A schema, and the one whose definitions it may refer to.
#[derive(Clone, Copy)]
pub struct Schema<'a> {
    root: &'a Value,
    node: &'a Value,
}

/// What a value is edited with.
pub enum Widget<'a> {
    /// Words, over as many lines as they need.
    Words,
    /// Words of which some may be marked, and whether they are runs even where none is.
    Text(bool),
    /// A day.
    Day,
    /// A whole number.
    Number,
    /// One of these.
    Choice(Vec<String>),
    /// Items of one kind.
    List(Schema<'a>),
    /// Fields, and whether each must be there.
    Fields(Vec<(&'a str, Schema<'a>, bool)>),
}

impl<'a> Schema<'a> {
    /// A file's schema.
    pub fn of(root: &'a Value) -> Self {
        Self { root, node: root }
    }

    fn at(self, node: &'a Value) -> Self {
        Self { node, ..self }
    }

    /// What is said of the value.
    pub fn description(self) -> &'a str {
        self.node.get("description").and_then(Value::as_str).unwrap_or_default()
    }

    /// The schema that holds for a value of this kind, without `null`, its references followed.
    fn resolved(self, value: Option<&Json>) -> Self {
        if let Some(name) = self.node.get("$ref").and_then(Value::as_str).and_then(|name| name.strip_prefix("#/$defs/"))
            && let Some(definition) = self.root.get("$defs").and_then(|definitions| definitions.get(name))
        {
            return self.at(definition).resolved(value);
        }
        let Some(choices) = self.node.get("anyOf").and_then(Value::as_array) else { return self };
        let mut choices = choices
            .iter()
            .filter(|it| it.get("type").is_none_or(|kind| kind != "null"))
            .map(|it| self.at(it).resolved(value));
        let Some(first) = choices.next() else { return self };
        match value {
            Some(value) if !first.suits(value) => choices.find(|choice| choice.suits(value)).unwrap_or(first),
            _ => first,
        }
    }

    fn has_type(self, name: &str) -> bool {
        match self.node.get("type") {
            Some(Value::String(kind)) => kind == name,
            Some(Value::Array(kinds)) => kinds.iter().any(|kind| kind == name),
            _ => false,
        }
    }

    /// Whether a value is of this kind.
    fn suits(self, value: &Json) -> bool {
        match value {
            Json::Object(fields) => {
                let required = self.node.get("required").and_then(Value::as_array).into_iter().flatten();
                let mut required = required.filter_map(Value::as_str);
                self.has_type("object") && required.all(|name| fields.iter().any(|(field, _)| field == name))
            }
            Json::Array(_) => self.has_type("array"),
            Json::String(_) => self.has_type("string") || self.node.get("oneOf").is_some(),
            Json::Number(_) => self.has_type("integer") || self.has_type("number"),
            Json::Null | Json::Bool(_) => false,
        }
    }

    /// Whether words may be marked in it, and then whether they are runs even where none is.
    fn text(self) -> Option<bool> {
        let names = |node: &Value, name: &str| node.get("$ref").is_some_and(|it| *it == format!("#/$defs/{name}"));
        let mut choices = self.node.get("anyOf").and_then(Value::as_array).into_iter().flatten().chain([self.node]);
        if choices.any(|node| names(node, "Text")) {
            return Some(false);
        }
        self.node.get("items").is_some_and(|items| names(items, "Run")).then_some(true)
    }

    /// What the value is edited with. Where there are several ways to write it, the value decides.
    pub fn widget(self, value: Option<&Json>) -> Widget<'a> {
        if let Some(is_runs) = self.text()
            && value.is_none_or(|value| Marked::read(value).is_some())
        {
            return Widget::Text(is_runs);
        }
        let schema = self.resolved(value);
        if let Some(choices) = schema.node.get("oneOf").and_then(Value::as_array) {
            let constant = |choice: &Value| Some(choice.get("const")?.as_str()?.to_owned());
            return Widget::Choice(choices.iter().filter_map(constant).collect());
        }
        if schema.has_type("object") {
            let fields = schema.node.get("properties").and_then(Value::as_object).into_iter().flatten();
            let required = schema.node.get("required").and_then(Value::as_array);
            let is_required = |name: &str| required.is_some_and(|all| all.iter().any(|it| it == name));
            let fields = fields.filter(|(name, _)| !name.starts_with('$'));
            return Widget::Fields(
                fields.map(|(name, node)| (name.as_str(), schema.at(node), is_required(name))).collect(),
            );
        }
        match schema.node.get("items") {
            Some(items) if schema.has_type("array") => Widget::List(schema.at(items)),
            _ if schema.has_type("integer") || schema.has_type("number") => Widget::Number,
            _ if schema.node.get("pattern").is_some_and(|it| it == "^[0-9]{4}-[0-9]{2}-[0-9]{2}$") => Widget::Day,
            _ => Widget::Words,
        }
    }

    /// What a new value is before anybody has written anything.
    pub fn empty(self) -> Json {
        match self.widget(None) {
            Widget::Text(true) => Marked::default().runs(),
            Widget::Words | Widget::Text(false) | Widget::Day => Json::String(String::new()),
            Widget::Number => Json::Number(0.into()),
            Widget::Choice(choices) => Json::String(choices.into_iter().next().unwrap_or_default()),
            Widget::List(item) => {
                let wants_one = self.resolved(None).node.get("minItems").is_some();
                Json::Array(wants_one.then(|| item.empty()).into_iter().collect())
            }
            Widget::Fields(fields) => {
                let required = fields.into_iter().filter(|(_, _, is_required)| *is_required);
                Json::Object(required.map(|(name, schema, _)| (name.to_owned(), schema.empty())).collect())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn schema(kind: &str) -> Value {
        let path = format!("{}/../../public/content/schema/{kind}.json", env!("CARGO_MANIFEST_DIR"));
        serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
    }

    fn field<'a>(root: &'a Value, name: &str) -> Schema<'a> {
        let Widget::Fields(fields) = Schema::of(root).widget(None) else { panic!("no object") };
        fields.into_iter().find(|(field, ..)| *field == name).unwrap().1
    }

    #[test]
    fn a_field_is_edited_with_what_its_schema_says() {
        let bundle = schema("bundle");
        assert!(matches!(field(&bundle, "modified").widget(None), Widget::Day));
        assert!(matches!(field(&bundle, "award_page").widget(None), Widget::Words));
        let Widget::List(people) = field(&bundle, "people").widget(None) else { panic!("people are no list") };
        assert!(matches!(people.widget(None), Widget::Words));
        let language = serde_json::to_string(&field(&bundle, "languages").empty()).unwrap();
        assert_eq!(language, r#"[{"name":"","tag":""}]"#);
    }

    #[test]
    fn words_that_may_be_marked_are_edited_as_words_where_their_marks_are_understood() {
        let award = schema("award");
        let outlet = field(&award, "outlet");
        let read = |text: &str| Json::read(text.as_bytes()).unwrap();
        for text in [r#""The Ledger""#, r#"["a", {"text": "b", "term": "c"}]"#] {
            assert!(matches!(outlet.widget(Some(&read(text))), Widget::Text(false)), "{text}");
        }
        assert!(matches!(field(&award, "title").widget(None), Widget::Words));
        let glossary = schema("glossary");
        let Widget::List(term) = field(&glossary, "terms").widget(None) else { panic!("terms are no list") };
        let Widget::Fields(term) = term.widget(None) else { panic!("a term has no fields") };
        let word = term.into_iter().find(|(name, ..)| *name == "word").unwrap().1;
        assert!(matches!(word.widget(Some(&read(r#"["a", {"text": "b", "lang": "c"}]"#))), Widget::Text(true)));
        let Widget::List(run) = outlet.widget(Some(&read(r#"["a", {"text": ["b"], "term": "c"}]"#))) else {
            panic!("runs that are none are no list")
        };
        assert!(matches!(run.widget(Some(&read(r#""a""#))), Widget::Words));
    }
}
