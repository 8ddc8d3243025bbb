//! Lowers the style and writes it down as Rust, for `src/style.rs`: the same bytes wherever the publisher runs, and no work left
//! when it does.

use std::error::Error;
use std::path::Path;
use std::{env, fs, io};

use award_story_style::{ShortNames, lower, parts, without_aliases};

const FOLDER: &str = "../../style";

/// What all rules build on. Between rules of the same specificity their order decides.
const BASE: [&str; 2] = ["tokens.css", "base.css"];

/// What stands around the parts of a page on the site.
const AROUND: [&str; 7] = [
    "layout.css",
    "components/header.css",
    "components/exit.css",
    "components/search.css",
    "components/line.css",
    "components/section.css",
    "components/contents.css",
];

/// The parts of a page, which the one file that holds all pages has as well.
const PARTS: [&str; 10] = [
    "components/inlines.css",
    "components/quotation.css",
    "components/translation.css",
    "components/definitions.css",
    "components/list.css",
    "components/corrections.css",
    "components/timeline.css",
    "components/table.css",
    "components/chart.css",
    "components/map.css",
];

/// What the app and the scripts of a page bring.
const BROUGHT: [&str; 2] = ["components/notice.css", "components/sharing.css"];

/// How both end: the footer, and what each language wants otherwise.
const END: [&str; 2] = ["components/footer.css", "languages.css"];

/// How the parts stand in the one file that holds all pages.
const SINGLE_FILE: [&str; 1] = ["downloads/single-file.css"];

const FORCED_COLORS: &str = "forced-colors.css";
const PRINT: &str = "print.css";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={FOLDER}");
    let pages = sources(&[&BASE[..], &AROUND, &PARTS, &BROUGHT, &END])?;
    let single_file = sources(&[&BASE[..], &PARTS, &END, &SINGLE_FILE])?;
    let [forced_colors, print] = [lower(&source(FORCED_COLORS)?)?, lower(&source(PRINT)?)?];
    let whole = without_aliases(&lower(&pages)?, &[&forced_colors, &print]);
    let short = ShortNames::of(&whole);
    let [whole, forced_colors, print] = [whole, forced_colors, print].map(|style| short.shorten(&style));
    let single_file = format!("{single_file}@media (forced-colors: active) {{{}}}", source(FORCED_COLORS)?);
    let code = format!(
        "/// The project's own style.\n\
         pub static STYLE: Style = Style {{ whole: {whole:?}, parts: {}, forced_colors: {forced_colors:?}, print: {print:?} }};\n\
         /// The style of the one file that holds all pages.\n\
         pub const SINGLE_FILE: &str = {:?};\n",
        parts(&whole)?,
        lower(&single_file)?,
    );
    let to = env::var_os("OUT_DIR").map(|folder| Path::new(&folder).join("style.rs"));
    Ok(fs::write(to.ok_or("cargo names no folder for what is generated")?, code)?)
}

fn sources(groups: &[&[&str]]) -> io::Result<String> {
    groups.iter().copied().flatten().map(|name| source(name)).collect()
}

fn source(name: &str) -> io::Result<String> {
    let path = Path::new(FOLDER).join(name);
    fs::read_to_string(&path).map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}
