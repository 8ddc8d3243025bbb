//! The schemas that files must have, made from the JSON Schemas that schemars derives from the Rust types: editors,
//! checker and deserializer follow one and the same truth.
//!
//! Only the keywords that schemars writes for our types are understood. A keyword that is not is an error, never
//! ignored; a test compiles every schema.

mod compile;

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use regex::Regex;

use crate::kind::FileKind;

/// What a value must be.
#[derive(Clone, Debug)]
pub struct Schema {
    /// The name of its definition, `NonEmptyText`, where it has one.
    pub name: Option<String>,
    /// What the value means: the doc comment of its field, or else of its type.
    pub about: String,
    /// What it looks like.
    pub kind: Type,
}

/// What a value looks like.
#[derive(Clone, Debug)]
pub enum Type {
    /// `null`
    Null,
    /// A string that is no shorter, in characters, and matches the pattern.
    Text(usize, Option<Regex>),
    /// One of these words.
    Enum(Vec<String>),
    /// A whole number within these bounds.
    Integer(i64, Option<i64>),
    /// A list that is no shorter and, where that counts, no longer.
    List(usize, Option<usize>, Box<Schema>),
    /// An object with these fields and no others.
    Object(Vec<Field>),
    /// Any one of these.
    AnyOf(Vec<Schema>),
}

/// A field of an object.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name.
    pub key: String,
    /// Whether it must be there.
    pub required: bool,
    /// What its value must be.
    pub schema: Schema,
}

/// A schema says something that is not understood: an error of this program, not of a bundle.
#[derive(Debug)]
pub struct NotUnderstood(String);

impl fmt::Display for NotUnderstood {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a schema says what the checker does not understand: {}", self.0)
    }
}

impl std::error::Error for NotUnderstood {}

/// The schemas of all kinds.
pub struct Schemas(HashMap<FileKind, Schema>);

impl Schemas {
    /// The schemas, compiled once and then kept.
    ///
    /// # Errors
    /// If a schema says something that is not understood.
    pub fn compiled() -> Result<&'static Schemas, &'static NotUnderstood> {
        static SHAPES: LazyLock<Result<Schemas, NotUnderstood>> = LazyLock::new(Schemas::compile);
        SHAPES.as_ref()
    }

    fn compile() -> Result<Schemas, NotUnderstood> {
        let mut patterns = HashMap::new();
        let mut schemas = HashMap::new();
        for kind in FileKind::ALL {
            let schema = kind.schema().to_value();
            schemas.insert(kind, compile::compile(&schema, &mut patterns)?);
        }
        Ok(Schemas(schemas))
    }

    /// The schema of a kind of file.
    pub fn of(&self, kind: FileKind) -> Option<&Schema> {
        self.0.get(&kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_schema_is_understood() {
        let schemas = Schemas::compiled().unwrap();
        for kind in FileKind::ALL {
            let schema = schemas.of(kind).unwrap();
            assert!(matches!(schema.kind, Type::Object(_)), "{kind:?}");
        }
    }
}
