//! The JSON Schemas that stand beside a bundle, so that an editor's editor completes and checks while she writes.
//!
//! They are derived from the Rust types: `award-story schema` writes them, a test fails when they are stale.

use serde_json::{Map, Value};

use super::kind::FileKind;

/// The folder of the schemas, in the bundle's folder.
pub const FOLDER: &str = "schema";

/// The text of a kind's schema file.
///
/// # Errors
/// If the schema is no JSON; serde_json decides.
pub fn text(kind: FileKind) -> Result<String, serde_json::Error> {
    let mut schema = kind.schema();
    let definitions = schema.get_mut("$defs").and_then(Value::as_object_mut);
    definitions.into_iter().flat_map(Map::values_mut).for_each(silence);
    let mut text = serde_json::to_string_pretty(&schema)?;
    text.push('\n');
    Ok(text)
}

/// Editors show what is said of a definition in place of what a field that refers to it means. So a definition says
/// nothing, but what its pattern wants: that is shown to whoever does not meet it.
fn silence(definition: &mut Value) {
    let choices = definition.get_mut("anyOf").and_then(Value::as_array_mut);
    choices
        .into_iter()
        .flatten()
        .filter_map(Value::as_object_mut)
        .for_each(|choice| drop(choice.remove("description")));
    let Some(definition) = definition.as_object_mut() else {
        return;
    };
    let about = definition.remove("description");
    if let Some(about) = about.filter(|_| definition.contains_key("pattern")) {
        definition.insert("patternErrorMessage".to_owned(), about);
    }
}

/// Every schema's file: its path below the bundle's folder, its text.
///
/// # Errors
/// If a schema is no JSON; serde_json decides.
pub fn files() -> Result<Vec<(String, String)>, serde_json::Error> {
    FileKind::ALL.into_iter().map(|kind| Ok((format!("{FOLDER}/{}", kind.file()), text(kind)?))).collect()
}
