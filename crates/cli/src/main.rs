//! Entry of the command line; the commands themselves are the library's.

use std::process::ExitCode;

use award_story_cli::{build, check, import, schema};
use clap::{Parser, Subcommand};

/// An award entry as a site, from a bundle of JSON.
#[derive(Parser)]
#[command(name = "award-story", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Options),
    Import(import::Options),
    Build(build::Options),
    Schema(schema::Options),
}

/// Status 0 if it is done, 1 if it is not, 2 if it was not understood what to do.
fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Check(options) => check::run(&options),
        Command::Import(options) => import::run(&options),
        Command::Build(options) => build::run(&options),
        Command::Schema(options) => schema::run(&options),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
