//! Which ids a file defines and which it mentions, and what they name.

use super::json_file::Position;
use crate::kind::FileKind;
use award_story_message::{Message, message};

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Named {
    /// An entry of `sources.json`.
    Source,
    /// An entry of `glossary.json`.
    Term,
    /// An entry of `corrections.json`.
    Correction,
}

impl Named {
    /// The kind of file in which it is defined.
    pub fn file(self) -> FileKind {
        match self {
            Named::Source => FileKind::Sources,
            Named::Term => FileKind::Glossary,
            Named::Correction => FileKind::Corrections,
        }
    }

    /// What the files of this kind define, if others may mention it.
    pub fn defined_in(kind: FileKind) -> Option<Named> {
        let all = [Named::Source, Named::Term, Named::Correction];
        all.into_iter().find(|named| named.file() == kind)
    }

    /// What it is called.
    pub fn name(self) -> Message {
        match self {
            Named::Source => message!("source"),
            Named::Term => message!("term"),
            Named::Correction => message!("correction"),
        }
    }
}

/// What an id stands for in the field that holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It defines the entry in which it stands.
    Defines,
    /// It names an entry elsewhere.
    Mentions(Named),
}

impl Role {
    /// The role of an id in a field of this name. A test holds that no field of the schemas is forgotten.
    pub fn of(field: &str) -> Option<Role> {
        match field {
            "id" => Some(Role::Defines),
            "sources" => Some(Role::Mentions(Named::Source)),
            "term" | "terms" => Some(Role::Mentions(Named::Term)),
            "note" | "corrections" => Some(Role::Mentions(Named::Correction)),
            _ => None,
        }
    }
}

/// An id and its position.
#[derive(Clone, Debug)]
pub struct Id {
    /// The id.
    pub id: String,
    /// Where it stands.
    pub position: Position,
}

/// The ids of one file.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    /// Those that the file defines.
    pub defined: Vec<Id>,
    /// Those that it mentions.
    pub mentioned: Vec<(Named, Id)>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::json_schema::{Schema, Schemas, Type};

    fn look(schema: &Schema, key: &str) {
        match &schema.kind {
            _ if schema.name.as_deref() == Some("Id") => {
                assert!(Role::of(key).is_some(), "what does the id in `{key}` name?");
            }
            Type::List(_, _, items) => look(items, key),
            Type::AnyOf(schemas) => schemas.iter().for_each(|schema| look(schema, key)),
            Type::Object(fields) => fields.iter().for_each(|field| look(&field.schema, &field.key)),
            _ => {}
        }
    }

    #[test]
    fn every_id_of_the_schemas_has_a_role() {
        let schemas = Schemas::compiled().unwrap();
        for kind in FileKind::ALL {
            look(schemas.of(kind).unwrap(), "");
        }
    }
}
