//! Lists the files in `src/languages`, so that a new language is a new file and no line of code.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

const LANGUAGES: &str = "src/languages";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={LANGUAGES}");
    let folder = fs::canonicalize(LANGUAGES)?;
    let paths = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    let mut paths: Vec<PathBuf> =
        paths.into_iter().filter(|path| path.extension().is_some_and(|it| it == "json")).collect();
    paths.sort();
    let files: String = paths.iter().map(|path| format!("include_str!({:?}),\n", path.display().to_string())).collect();
    let code = format!("const FILES: [&str; {}] = [\n{files}];\n", paths.len());
    let to = env::var_os("OUT_DIR").map(|folder| Path::new(&folder).join("languages.rs"));
    to.map_or(Err(io::ErrorKind::NotFound.into()), |to| fs::write(to, code))
}
