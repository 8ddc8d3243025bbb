//! What only developers run, from the project's folder.
//!
//! `cargo run -p xtask -- land [topojson [svg]]` writes the outline of the land that all maps share: it reads npm's
//! `world-atlas`, which `scripts/setup land` fetches, and writes `public/land.svg`.
//!
//! `cargo run -p xtask -- supplies <app> <zip>` packs what the desk needs: the app that Trunk has built into a folder, and the
//! examples.

mod land;
mod supplies;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "usage: cargo run -p xtask -- land [topojson [svg]] | supplies <app> <zip>";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let written = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["land"] => land(land::SOURCE, land::FILE),
        ["land", from] => land(from, land::FILE),
        ["land", from, to] => land(from, to),
        ["supplies", app, to] => supplies::write(Path::new(app), Path::new(to)),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn land(from: &str, to: &str) -> Result<(), String> {
    let topojson = fs::read_to_string(from)
        .map_err(|error| format!("{from}: cannot be read: {error}; `bash scripts/setup land` fetches it from npm"))?;
    let svg = land::svg(&topojson).map_err(|error| format!("{from}: is not TopoJSON of land: {error}"))?;
    fs::write(to, svg).map_err(|error| format!("{to}: cannot be written: {error}"))
}
