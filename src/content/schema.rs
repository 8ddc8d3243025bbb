//! The JSON Schemas that stand beside a bundle, so that an editor's editor completes and checks while she writes.
//!
//! They are derived from the Rust types: `check --write-schema` writes them, a test fails when they are stale.

use std::path::Path;
use std::{fs, io};

use super::kind::Kind;

/// The folder of the schemas, in the bundle's folder.
pub const FOLDER: &str = "schema";

/// The text of a kind's schema file.
///
/// # Errors
/// If the schema is no JSON; serde_json decides.
pub fn text(kind: Kind) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(&kind.schema())?;
    text.push('\n');
    Ok(text)
}

/// Writes every schema into the folder `schema` of the bundle's folder.
///
/// # Errors
/// If the folder or a file cannot be written.
pub fn write(bundle: &Path) -> io::Result<()> {
    let folder = bundle.join(FOLDER);
    fs::create_dir_all(&folder)?;
    for kind in Kind::ALL {
        fs::write(folder.join(kind.file()), text(kind)?)?;
    }
    Ok(())
}
