//! Native entry for editors: makes a bundle of an award page's copied text.
//!
//! `import TEXT TO [--address https://…] [--outlet NAME] [--lang TAG] [--entry NUMBER]` reads the file TEXT and writes the
//! folder TO; exit status 1 if nothing was written. The site's own words are those of `public/content`, in the page's
//! language where they are there.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    native::main()
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::path::Path;
    use std::process::ExitCode;

    use award_story::import::{self, Found, Given, Imported};

    const USAGE: &str = "usage: import TEXT TO [--address https://…] [--outlet NAME] [--lang TAG] [--entry NUMBER]";
    const MODEL: &str = "public/content";

    pub fn main() -> ExitCode {
        let arguments = std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
        let Some((text, to, given)) = read(arguments) else {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        };
        match import::import(Path::new(&text), Path::new(&to), &given, Path::new(MODEL)) {
            Ok(imported) => {
                report(&text, &to, &imported);
                ExitCode::SUCCESS
            }
            Err(error) => {
                eprintln!("{error}");
                ExitCode::FAILURE
            }
        }
    }

    fn read(mut arguments: impl Iterator<Item = String>) -> Option<(String, String, Given)> {
        let mut given = Given::default();
        let mut paths = Vec::new();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--address" => given.address = Some(arguments.next()?),
                "--outlet" => given.outlet = Some(arguments.next()?),
                "--lang" => given.told.language = Some(arguments.next()?),
                "--entry" => given.told.entry = Some(arguments.next()?.parse().ok()?),
                option if option.starts_with("--") => return None,
                _ => paths.push(argument),
            }
        }
        let [text, to] = <[String; 2]>::try_from(paths).ok()?;
        Some((text, to, given))
    }

    /// What was noticed, and what is left to do, for an editor; that it was written, for whoever goes on with it.
    fn report(text: &str, to: &str, imported: &Imported) {
        eprintln!("{text}: {}", language(imported));
        for remark in &imported.remarks {
            eprintln!("{text}:{remark}");
        }
        if !imported.wanted.is_empty() {
            eprintln!("The text does not say, and the site does without until you fill it in:");
        }
        for wanted in &imported.wanted {
            eprintln!("{}", Path::new(to).join(wanted.to_string()).display());
        }
        if !imported.untranslated.is_empty() {
            eprintln!("These words of the site are still in English, and yours to translate:");
        }
        for wanted in &imported.untranslated {
            eprintln!("{}", Path::new(to).join(wanted.to_string()).display());
        }
        eprintln!("See it with: make serve CONTENT={to}   How to go on: docs/writing-content.md");
        println!("{to}: a bundle without a fault");
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
}
