//! What the desk fetches at its start, as one ZIP file.

use std::fs;
use std::path::Path;

use award_story_cli::{Outcome, disk, glue};
use award_story_desk_worker::{APP, EXAMPLES, MODEL, pack};

/// The project's own bundle: its words are those of new entries, and it is an example.
const OWN: &str = "public/content";

/// The folder of the other examples.
const OTHERS: &str = "examples";

/// Packs the app that Trunk has built and the examples; one of them has the words for new entries.
///
/// # Errors
/// What could not be read or written.
pub fn write(app: &Path, to: &Path) -> Result<(), String> {
    minify(app).map_err(|error| format!("{}: {error}", app.display()))?;
    let mut files = Vec::new();
    // Of an example only its words: its pictures for link previews show words that whoever works on it changes, and they would be
    // a sixth of all that the desk fetches.
    let mut add = |from: &Path, to: &str| -> Result<(), String> {
        let own = disk::files(from).map_err(|error| error.to_string())?.into_iter();
        let own = own.filter(|file| to == APP || file.path.ends_with(".json"));
        files.extend(own.map(|file| (format!("{to}{}", file.path), file.bytes)));
        Ok(())
    };
    add(app, APP)?;
    add(Path::new(OWN), &format!("{EXAMPLES}{MODEL}/"))?;
    let mut others = folders(Path::new(OTHERS)).map_err(|error| format!("{OTHERS}: {error}"))?;
    others.sort();
    for name in others {
        add(&Path::new(OTHERS).join(&name), &format!("{EXAMPLES}{name}/"))?;
    }
    let zip =
        pack(files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))).map_err(|error| error.to_string())?;
    fs::write(to, zip).map_err(|error| format!("{}: cannot be written: {error}", to.display()))
}

/// Minifies the app's script, as the build of a site does.
fn minify(app: &Path) -> Outcome {
    let index = app.join("index.html");
    Ok(fs::write(&index, glue::minify(app, &fs::read_to_string(&index)?)?)?)
}

fn folders(folder: &Path) -> std::io::Result<Vec<String>> {
    let entries = fs::read_dir(folder)?.flatten().filter(|entry| entry.path().is_dir());
    Ok(entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect())
}
