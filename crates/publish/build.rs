//! Lowers the style and writes it down as Rust, for `src/style.rs`: the same bytes wherever the publisher runs, and no work left
//! when it does.

use std::error::Error;
use std::path::Path;
use std::{env, fs, io};

use award_story_style::{ShortNames, lower, parts, without_aliases};

const FOLDER: &str = "../../style";

/// The style of the pages: tokens, base, layout, components, languages. Between rules of the same specificity their order
/// decides.
const PAGES: [&str; 23] = [
    "tokens.css",
    "base.css",
    "layout.css",
    "components/header.css",
    "components/exit.css",
    "components/search.css",
    "components/line.css",
    "components/section.css",
    "components/contents.css",
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
    "components/notice.css",
    "components/sharing.css",
    "components/footer.css",
    "languages.css",
];

const FORCED_COLORS: &str = "forced-colors.css";
const PRINT: &str = "print.css";

/// The style of the one file that holds all pages: the pages' own for their parts, and how the parts stand there.
const SINGLE_FILE: [&str; 15] = [
    "tokens.css",
    "base.css",
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
    "components/footer.css",
    "languages.css",
    "downloads/single-file.css",
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={FOLDER}");
    let [forced_colors, print] = [lower(&source(FORCED_COLORS)?)?, lower(&source(PRINT)?)?];
    let whole = without_aliases(&lower(&sources(&PAGES)?)?, &[&forced_colors, &print]);
    let short = ShortNames::of(&whole);
    let [whole, forced_colors, print] = [whole, forced_colors, print].map(|style| short.shorten(&style));
    let single_file =
        format!("{}@media (forced-colors: active) {{{}}}", sources(&SINGLE_FILE)?, source(FORCED_COLORS)?);
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

fn sources(names: &[&str]) -> io::Result<String> {
    names.iter().map(|name| source(name)).collect()
}

fn source(name: &str) -> io::Result<String> {
    let path = Path::new(FOLDER).join(name);
    fs::read_to_string(&path).map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}
