//! The JavaScript that wasm-bindgen writes beside the app's WebAssembly, minified. Trunk 0.21 has a minifier that cannot read it: it
//! says so, and leaves the file as it is (<https://github.com/trunk-rs/trunk/issues/1044>).

use std::error::Error;
use std::fs;
use std::path::Path;

use award_story_publish::checksums::fingerprint;

use crate::disk;

/// Minifies every script of a folder that this `index.html` names, and gives the same with the new names. These tell the new content,
/// as those that Trunk gives do.
///
/// # Errors
/// If a file cannot be read or written, or a script cannot be read as one.
pub fn minify(folder: &Path, index: &str) -> Result<String, Box<dyn Error>> {
    let mut index = index.to_owned();
    for path in disk::paths(folder)?.iter().filter(|path| path.ends_with(".js")) {
        if !index.contains(path) {
            continue;
        }
        let script = fs::read_to_string(folder.join(path))?;
        let minified = minifier::js::minify(&script).map_err(|error| format!("{path}: {error}"))?.to_string();
        let name = named(path, &minified);
        fs::remove_file(folder.join(path))?;
        fs::write(folder.join(&name), minified)?;
        index = index.replace(path, &name);
    }
    Ok(index)
}

/// A script's path with the beginning of its checksum in the place of Trunk's hash, if there is one.
fn named(path: &str, script: &str) -> String {
    match path.rsplit_once('-') {
        Some((name, _)) => format!("{name}-{}.js", fingerprint(script.as_bytes())),
        None => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use tempfile::TempDir;

    use super::*;

    /// What wasm-bindgen writes, in small: comments, a getter, a template, a regular expression, and the export that Trunk's minifier
    /// cannot read.
    const GLUE: &str = "
/**
 * @returns {number}
 */
export class Counter {
    get size() {
        // Not rounded.
        return wasm.counter_size(this.ptr) >>> 0;
    }
}
const debug = (value) => /\\[object ([^\\]]+)\\]/.exec(`of  ${value} // no comment`);
async function __wbg_init(module_or_path) {
    return new URL('app_bg.wasm', import.meta.url);
}

export { initSync, __wbg_init as default };
";

    fn minified(files: &[(&str, &str)]) -> BTreeMap<String, String> {
        let folder = TempDir::new().unwrap();
        for (path, content) in files {
            fs::write(folder.path().join(path), content).unwrap();
        }
        let index = folder.path().join("index.html");
        fs::write(&index, minify(folder.path(), &fs::read_to_string(&index).unwrap()).unwrap()).unwrap();
        let files = disk::files(folder.path()).unwrap().into_iter();
        files.map(|file| (file.path, String::from_utf8(file.bytes).unwrap())).collect()
    }

    #[test]
    fn the_glue_is_smaller_means_the_same_and_is_named_by_its_content() {
        let files = minified(&[
            (
                "index.html",
                "<link rel=modulepreload href=/app-0123456789abcdef.js><link href=/app-0123456789abcdef_bg.wasm>",
            ),
            ("app-0123456789abcdef.js", GLUE),
            ("other.js", GLUE),
        ]);
        let (name, glue) = files.iter().find(|(path, _)| path.starts_with("app-")).unwrap();
        assert_eq!(*name, format!("app-{:.16}.js", award_story_publish::checksums::checksum(glue.as_bytes())));
        let html = format!("<link rel=modulepreload href=/{name}><link href=/app-0123456789abcdef_bg.wasm>");
        assert_eq!(files["index.html"], html);
        assert_eq!(files["other.js"], GLUE, "which no page names");
        assert_eq!(
            *glue,
            "export class Counter{get size(){return wasm.counter_size(this.ptr)>>>0;}}const debug=(value)=>/\\[object \
             ([^\\]]+)\\]/.exec(`of  ${value} // no comment`);async function __wbg_init(module_or_path){return new \
             URL('app_bg.wasm',import.meta.url);}export{initSync,__wbg_init as default};"
        );
    }

    #[test]
    fn what_is_minified_stays_as_it_is() {
        let once =
            minified(&[("index.html", "<link href=app-0123456789abcdef.js>"), ("app-0123456789abcdef.js", GLUE)]);
        let files: Vec<_> = once.iter().map(|(path, content)| (path.as_str(), content.as_str())).collect();
        assert_eq!(minified(&files), once);
    }
}
