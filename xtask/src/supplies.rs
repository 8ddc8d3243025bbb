//! What the desk fetches at its start, as one ZIP file.

use std::fs;
use std::path::Path;

use award_story_cli::disk;
use award_story_desk_worker::pack;

/// The project's own bundle: its words are those of new entries, and it is an example.
const OWN: &str = "public/content";

/// The folder of the other examples.
const EXAMPLES: &str = "examples";

/// Packs the app that Trunk has built, the words for new entries and the examples.
///
/// # Errors
/// What could not be read or written.
pub fn write(app: &Path, to: &Path) -> Result<(), String> {
    let mut files = Vec::new();
    let mut add = |folder: &Path, name: &str| -> Result<(), String> {
        let own = disk::files(folder).map_err(|error| error.to_string())?.into_iter();
        files.extend(own.map(|file| (format!("{name}/{}", file.path), file.bytes)));
        Ok(())
    };
    add(app, "app")?;
    add(Path::new(OWN), "model")?;
    add(Path::new(OWN), "examples/documentary")?;
    let mut examples = folders(Path::new(EXAMPLES)).map_err(|error| format!("{EXAMPLES}: {error}"))?;
    examples.sort();
    for name in examples {
        add(&Path::new(EXAMPLES).join(&name), &format!("examples/{name}"))?;
    }
    let zip =
        pack(files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))).map_err(|error| error.to_string())?;
    fs::write(to, zip).map_err(|error| format!("{}: cannot be written: {error}", to.display()))
}

fn folders(folder: &Path) -> std::io::Result<Vec<String>> {
    let entries = fs::read_dir(folder)?.flatten().filter(|entry| entry.path().is_dir());
    Ok(entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect())
}
