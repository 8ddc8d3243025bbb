//! Turns one JSON Schema into a shape.

use std::collections::HashMap;

use regex::Regex;
use serde_json::{Map, Value};

use super::{Field, Form, NotUnderstood, Shape};

/// Compiles a schema; patterns that were compiled before are taken from `patterns`.
pub fn compile(schema: &Value, patterns: &mut HashMap<String, Regex>) -> Result<Shape, NotUnderstood> {
    let definitions = schema.get("$defs").and_then(Value::as_object);
    let mut compiler = Compiler { definitions, patterns, depth: 0 };
    compiler.shape(schema)
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
    fn shape(&mut self, schema: &'a Value) -> Result<Shape, NotUnderstood> {
        let keywords = schema.as_object().ok_or_else(|| not_understood(schema))?;
        let known = |keyword: &String| keyword == "type" || KEYWORDS.contains(&keyword.as_str());
        if !keywords.keys().all(known) || self.depth > 32 {
            return Err(not_understood(schema));
        }
        self.depth += 1;
        let mut shape = match text(schema, "$ref") {
            Some(reference) => self.definition(reference)?,
            None => Shape { name: None, about: String::new(), form: self.form(schema)? },
        };
        self.depth -= 1;
        if let Some(about) = text(schema, "description") {
            shape.about = about.to_owned();
        }
        Ok(shape)
    }

    fn definition(&mut self, reference: &str) -> Result<Shape, NotUnderstood> {
        let name = reference.strip_prefix("#/$defs/").unwrap_or(reference);
        let definition = self.definitions.and_then(|definitions| definitions.get(name));
        let mut shape = self.shape(definition.ok_or_else(|| NotUnderstood(reference.to_owned()))?)?;
        shape.name = Some(name.to_owned());
        Ok(shape)
    }

    fn form(&mut self, schema: &'a Value) -> Result<Form, NotUnderstood> {
        if let Some(either) = list(schema, "anyOf").or_else(|| list(schema, "oneOf")) {
            return self.either(either);
        }
        if let Some(word) = text(schema, "const") {
            return Ok(Form::Word(vec![word.to_owned()]));
        }
        match schema.get("type") {
            Some(Value::Array(types)) => {
                let forms = types.iter().map(|name| self.typed(name.as_str(), schema));
                let shape = |form| Shape { name: None, about: String::new(), form };
                let shapes: Result<_, _> = forms.map(|form| form.map(shape)).collect();
                Ok(Form::Either(shapes?))
            }
            name => self.typed(name.and_then(Value::as_str), schema),
        }
    }

    fn typed(&mut self, name: Option<&str>, schema: &'a Value) -> Result<Form, NotUnderstood> {
        match name {
            Some("null") => Ok(Form::Null),
            Some("string") => Ok(Form::Text(number(schema, "minLength"), self.pattern(schema)?)),
            Some("integer") => {
                let bound = |keyword| schema.get(keyword).and_then(Value::as_i64);
                let least = bound("minimum").ok_or_else(|| not_understood(schema))?;
                Ok(Form::Whole(least, bound("maximum")))
            }
            Some("array") => {
                let items = schema.get("items").ok_or_else(|| not_understood(schema))?;
                let items = self.shape(items)?;
                let most = schema.get("maxItems").map(|_| number(schema, "maxItems"));
                Ok(Form::List(number(schema, "minItems"), most, Box::new(items)))
            }
            Some("object") if schema.get("additionalProperties") == Some(&Value::Bool(false)) => self.object(schema),
            _ => Err(not_understood(schema)),
        }
    }

    fn object(&mut self, schema: &'a Value) -> Result<Form, NotUnderstood> {
        let required = list(schema, "required").unwrap_or_default();
        let properties = schema.get("properties").and_then(Value::as_object);
        let field = |(key, schema): (&'a String, &'a Value)| {
            Ok(Field {
                key: key.clone(),
                required: required.iter().any(|name| name.as_str() == Some(key)),
                shape: self.shape(schema)?,
            })
        };
        let fields: Result<_, _> = properties.into_iter().flatten().map(field).collect();
        Ok(Form::Object(fields?))
    }

    /// Choices within choices are one choice; choices between words are words.
    fn either(&mut self, schemas: &'a [Value]) -> Result<Form, NotUnderstood> {
        let (mut words, mut shapes) = (Vec::new(), Vec::new());
        for schema in schemas {
            let shape = self.shape(schema)?;
            match shape.form {
                Form::Word(mut word) if shape.name.is_none() => words.append(&mut word),
                Form::Either(mut more) if shape.name.is_none() => shapes.append(&mut more),
                _ => shapes.push(shape),
            }
        }
        match shapes.is_empty() {
            true => Ok(Form::Word(words)),
            false if words.is_empty() => Ok(Form::Either(shapes)),
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
