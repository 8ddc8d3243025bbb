//! Native entry for editors: makes a bundle of an award page's copied text.
//!
//! `import TEXT TO [--address https://…] [--outlet NAME]` reads the file TEXT and writes the folder TO; exit status 1 if
//! nothing was written. The site's own words are those of `public/content`, in the language of its award page.

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

    use award_story_import::{self as import, Given, Imported};

    const USAGE: &str = "usage: import TEXT TO [--address https://…] [--outlet NAME]";
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
                option if option.starts_with("--") => return None,
                _ => paths.push(argument),
            }
        }
        let [text, to] = <[String; 2]>::try_from(paths).ok()?;
        Some((text, to, given))
    }

    /// What was noticed, and what is left to do, for an editor; that it was written, for whoever goes on with it.
    fn report(text: &str, to: &str, imported: &Imported) {
        for remark in &imported.remarks {
            eprintln!("{text}:{remark}");
        }
        if !imported.wanted.is_empty() {
            eprintln!("The text does not say, and the site does without until you fill it in:");
        }
        for wanted in &imported.wanted {
            eprintln!("{}", Path::new(to).join(wanted.to_string()).display());
        }
        eprintln!("See it with: make serve CONTENT={to}   How to go on: docs/writing-content.md");
        println!("{to}: a bundle without a fault");
    }
}
