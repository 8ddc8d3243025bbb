//! `award-story import`: makes a bundle of an award page's copied text.

use std::fs;
use std::path::{Path, PathBuf};

use award_story_import::{Found, Given, ImportError, Imported, Told};
use time::OffsetDateTime;

use crate::disk::Folder;
use crate::{OWN_BUNDLE, Outcome, lines, place};

/// Makes a bundle of an award page's copied text. The site's own words are those of public/content, in the page's
/// language where they are there.
#[derive(clap::Args)]
pub struct Options {
    /// The file with the text.
    text: PathBuf,
    /// A new folder for the bundle, or an empty one.
    to: PathBuf,
    /// The https address of the award page.
    #[arg(long, value_name = "URL")]
    address: Option<String>,
    /// Who made the entry.
    #[arg(long, value_name = "NAME")]
    outlet: Option<String>,
    /// The BCP 47 tag of the page's language, if it should not be recognized.
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// Which entry to take of a page that has several, from 1; without a number, the whole text.
    #[arg(long, value_name = "NUMBER")]
    entry: Option<usize>,
}

/// Imports, and says what was noticed and what is left to do.
///
/// # Errors
/// Why nothing was written.
pub fn run(Options { text, to, address, outlet, lang, entry }: &Options) -> Outcome {
    let bytes = fs::read(text).map_err(|error| format!("{} could not be read: {error}", text.display()))?;
    let day = OffsetDateTime::now_utc().date();
    let told = Told { language: lang.clone(), entry: *entry };
    let given = Given { day, address: address.clone(), outlet: outlet.clone(), told };
    let model = Path::new(OWN_BUNDLE);
    let imported = award_story_import::import(bytes, &given, &Folder(model)).map_err(|error| match error {
        ImportError::Text(refused) => format!("{}{refused}", text.display()),
        ImportError::Model(diagnostics) => {
            format!("the bundle that lends its words has errors itself:\n{}", lines(&diagnostics.errors(), model))
        }
        ImportError::Diagnostics(diagnostics) => {
            format!("nothing was written, since the bundle would have errors:\n{}", lines(&diagnostics.errors(), to))
        }
        error => error.to_string(),
    })?;
    place::write(&imported.files, to)?;
    report(text, to, &imported);
    Ok(())
}

/// What was noticed, and what is left to do, for an editor; that it was written, for whoever goes on with it.
fn report(text: &Path, to: &Path, imported: &Imported) {
    let (text, name) = (text.display(), to.display());
    eprintln!("{text}: {}", language(imported));
    for remark in &imported.remarks {
        eprintln!("{text}:{remark}");
    }
    if !imported.wanted.is_empty() {
        eprintln!("The text does not say, and the site does without until you fill it in:");
    }
    for wanted in &imported.wanted {
        eprintln!("{}", to.join(wanted.to_string()).display());
    }
    if !imported.untranslated.is_empty() {
        eprintln!("These words of the site are still in English, and yours to translate:");
    }
    for wanted in &imported.untranslated {
        eprintln!("{}", to.join(wanted.to_string()).display());
    }
    eprintln!("See it with: make serve CONTENT={name}   How to go on: docs/writing-content.md");
    println!("{name}: a bundle without errors");
}

/// In which language the page is, how that was found, and how to say otherwise.
fn language(imported: &Imported) -> String {
    let language = &imported.language;
    let named = format!("{} ({})", language.tag, language.name);
    match &language.found {
        Found::Told => format!("is taken for {named}, as ENTRY_LANG says"),
        Found::Recognized => format!("is in {named}; if it is not, say which language with ENTRY_LANG="),
        Found::ByHeadings(text) => format!(
            "has headings in {named}, and text in {text}: the page is taken for the former; if it is not, say which \
            language with ENTRY_LANG="
        ),
        Found::Assumed => {
            format!("is too short to tell its language, and is taken for {named}; say which it is with ENTRY_LANG=")
        }
    }
}
