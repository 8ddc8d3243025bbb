//! Native entry for editors: names every fault of a bundle with its place.
//!
//! `check [dir]` checks the bundle in `dir`, by default `public/content`; exit status 1 if it has a fault.
//! `check --write-schema [dir]` writes the JSON Schemas of the files into `dir/schema`.

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

    use award_story::content::fault::count;
    use award_story::content::{self, Fault, schema};

    const USAGE: &str = "usage: check [--write-schema] [dir]   (dir: the bundle's folder, by default public/content)";
    const DEFAULT: &str = "public/content";

    pub fn main() -> ExitCode {
        let arguments: Vec<String> =
            std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()).collect();
        match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["--write-schema"] => write_schema(DEFAULT),
            ["--write-schema", dir] if !dir.starts_with('-') => write_schema(dir),
            [] => check(DEFAULT),
            [dir] if !dir.starts_with('-') => check(dir),
            _ => {
                eprintln!("{USAGE}");
                ExitCode::from(2)
            }
        }
    }

    fn check(dir: &str) -> ExitCode {
        match content::read(Path::new(dir)) {
            Ok(checked) => {
                warn(&checked.warnings);
                println!("{dir}: {}, no faults", count(checked.files, "file"));
                ExitCode::SUCCESS
            }
            Err(faults) => {
                warn(&faults.warnings);
                eprintln!("{faults}");
                let number = count(faults.faults.len(), "fault");
                eprintln!("{dir}: {}, {number}", count(faults.files, "file"));
                ExitCode::FAILURE
            }
        }
    }

    fn write_schema(dir: &str) -> ExitCode {
        match schema::write(Path::new(dir)) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("{dir}/{}: the schemas cannot be written: {error}", schema::FOLDER);
                ExitCode::FAILURE
            }
        }
    }

    fn warn(warnings: &[Fault]) {
        for warning in warnings {
            eprintln!("warning: {warning}");
        }
    }
}
