//! Native entry for whoever changes how the maps look: writes the outline of the land that all maps share.
//!
//! `land [topojson [svg]]` reads npm's `world-atlas`, which `scripts/setup land` fetches, and writes `public/land.svg`.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::process::ExitCode;

    use award_story::drawing::land;

    let mut arguments = std::env::args().skip(1);
    let from = arguments.next().unwrap_or_else(|| land::SOURCE.to_owned());
    let to = arguments.next().unwrap_or_else(|| land::FILE.to_owned());
    let written = std::fs::read_to_string(&from)
        .map_err(|error| format!("{from}: cannot be read: {error}; `bash scripts/setup land` fetches it from npm"))
        .and_then(|topojson| land::svg(&topojson).map_err(|error| format!("{from}: is not TopoJSON of land: {error}")))
        .and_then(|svg| std::fs::write(&to, svg).map_err(|error| format!("{to}: cannot be written: {error}")));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
