//! Turns one JSON Schema into a one.

use std::collections::HashMap;

use regex::Regex;
use serde_json::{Map, Value};

use super::{Field, NotUnderstood, Schema, Type};

/// Compiles a schema; patterns that were compiled before are taken from `patterns`.
pub fn compile(schema: &Value, patterns: &mut HashMap<String, Regex>) -> Result<Schema, NotUnderstood> {
    let definitions = schema.get("$defs").and_then(Value::as_object);
    let mut compiler = Compiler { definitions, patterns, depth: 0 };
    compiler.schema(schema)
}

struct Compiler<'a> {
    definitions: Option<&'a Map<String, Value>>,
    patterns: &'a mut HashMap<String, Regex>,
    depth: usize,
}

const KEYWORDS: [&str; 20] = [
    "$defs",
    "$ref",
    "$schema",
    "additionalProperties",
    "anyOf",
    "const",
    "default",
    "description",
    "format",
    "items",
    "maxItems",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "oneOf",
    "pattern",
    "properties",
    "required",
    "title",
];

impl<'a> Compiler<'a> {
    fn schema(&mut self, schema: &'a Value) -> Result<Schema, NotUnderstood> {
        let keywords = schema.as_object().ok_or_else(|| not_understood(schema))?;
        let known = |keyword: &String| keyword == "type" || KEYWORDS.contains(&keyword.as_str());
        if !keywords.keys().all(known) || self.depth > 32 {
            return Err(not_understood(schema));
        }
        self.depth += 1;
        let mut one = match text(schema, "$ref") {
            Some(reference) => self.definition(reference)?,
            None => Schema { name: None, about: String::new(), kind: self.kind(schema)? },
        };
        self.depth -= 1;
        if let Some(about) = text(schema, "description") {
            one.about = about.to_owned();
        }
        Ok(one)
    }

    fn definition(&mut self, reference: &str) -> Result<Schema, NotUnderstood> {
        let name = reference.strip_prefix("#/$defs/").unwrap_or(reference);
        let definition = self.definitions.and_then(|definitions| definitions.get(name));
        let mut one = self.schema(definition.ok_or_else(|| NotUnderstood(reference.to_owned()))?)?;
        one.name = Some(name.to_owned());
        Ok(one)
    }

    fn kind(&mut self, schema: &'a Value) -> Result<Type, NotUnderstood> {
        if let Some(either) = list(schema, "anyOf").or_else(|| list(schema, "oneOf")) {
            return self.either(either);
        }
        if let Some(word) = text(schema, "const") {
            return Ok(Type::Enum(vec![word.to_owned()]));
        }
        match schema.get("type") {
            Some(Value::Array(types)) => {
                let forms = types.iter().map(|name| self.typed(name.as_str(), schema));
                let one = |kind| Schema { name: None, about: String::new(), kind };
                let compiled: Result<_, _> = forms.map(|kind| kind.map(one)).collect();
                Ok(Type::AnyOf(compiled?))
            }
            name => self.typed(name.and_then(Value::as_str), schema),
        }
    }

    fn typed(&mut self, name: Option<&str>, schema: &'a Value) -> Result<Type, NotUnderstood> {
        match name {
            Some("null") => Ok(Type::Null),
            Some("string") => Ok(Type::Text(number(schema, "minLength"), self.pattern(schema)?)),
            Some("integer") => {
                let bound = |keyword| schema.get(keyword).and_then(Value::as_i64);
                let least = bound("minimum").ok_or_else(|| not_understood(schema))?;
                Ok(Type::Integer(least, bound("maximum")))
            }
            Some("array") => {
                let items = schema.get("items").ok_or_else(|| not_understood(schema))?;
                let items = self.schema(items)?;
                let most = schema.get("maxItems").map(|_| number(schema, "maxItems"));
                Ok(Type::List(number(schema, "minItems"), most, Box::new(items)))
            }
            Some("object") if schema.get("additionalProperties") == Some(&Value::Bool(false)) => self.object(schema),
            _ => Err(not_understood(schema)),
        }
    }

    fn object(&mut self, schema: &'a Value) -> Result<Type, NotUnderstood> {
        let required = list(schema, "required").unwrap_or_default();
        let properties = schema.get("properties").and_then(Value::as_object);
        let field = |(key, schema): (&'a String, &'a Value)| {
            Ok(Field {
                key: key.clone(),
                required: required.iter().any(|name| name.as_str() == Some(key)),
                schema: self.schema(schema)?,
            })
        };
        let fields: Result<_, _> = properties.into_iter().flatten().map(field).collect();
        Ok(Type::Object(fields?))
    }

    /// Choices within choices are one choice; choices between words are words.
    fn either(&mut self, schemas: &'a [Value]) -> Result<Type, NotUnderstood> {
        let (mut words, mut compiled) = (Vec::new(), Vec::new());
        for schema in schemas {
            let one = self.schema(schema)?;
            match one.kind {
                Type::Enum(mut word) if one.name.is_none() => words.append(&mut word),
                Type::AnyOf(mut more) if one.name.is_none() => compiled.append(&mut more),
                _ => compiled.push(one),
            }
        }
        match compiled.is_empty() {
            true => Ok(Type::Enum(words)),
            false if words.is_empty() => Ok(Type::AnyOf(compiled)),
            false => Err(NotUnderstood("words beside other choices".to_owned())),
        }
    }

    fn pattern(&mut self, schema: &Value) -> Result<Option<Regex>, NotUnderstood> {
        let Some(pattern) = text(schema, "pattern") else {
            return Ok(None);
        };
        if let Some(known) = self.patterns.get(pattern) {
            return Ok(Some(known.clone()));
        }
        let regex = Regex::new(pattern).map_err(|error| NotUnderstood(error.to_string()))?;
        self.patterns.insert(pattern.to_owned(), regex.clone());
        Ok(Some(regex))
    }
}

fn not_understood(schema: &Value) -> NotUnderstood {
    NotUnderstood(schema.to_string())
}

fn text<'a>(schema: &'a Value, keyword: &str) -> Option<&'a str> {
    schema.get(keyword).and_then(Value::as_str)
}

fn list<'a>(schema: &'a Value, keyword: &str) -> Option<&'a [Value]> {
    schema.get(keyword).and_then(Value::as_array).map(Vec::as_slice)
}

fn number(schema: &Value, keyword: &str) -> usize {
    let number = schema.get(keyword).and_then(Value::as_u64);
    number.and_then(|number| usize::try_from(number).ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keyword_that_is_not_understood_is_never_ignored() {
        for schema in [
            r#"{"type": "string", "maxLength": 3}"#,
            r#"{"type": "object", "properties": {}}"#,
            r##"{"$ref": "#/$defs/A", "$defs": {"A": {"$ref": "#/$defs/A"}}}"##,
            r#"{"type": "string", "pattern": "("}"#,
            r#"{"type": "boolean"}"#,
        ] {
            let schema: Value = serde_json::from_str(schema).unwrap();
            assert!(compile(&schema, &mut HashMap::new()).is_err(), "{schema}");
        }
    }
}
