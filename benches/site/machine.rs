//! What was measured with, so that figures can be compared.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::Outcome;

/// Compiler, standard library for WebAssembly, server, cores.
pub fn statement() -> Outcome<String> {
    let cores = std::thread::available_parallelism()?;
    Ok(format!(
        "# What the site costs\n\n- {}\n- WebAssembly's standard library: {}\n- {}\n- {cores} cores, {}\n",
        said("rustc", &["--version"])?,
        wasm_std()?,
        said("nginx", &["-v"])?.trim_start_matches("nginx version: "),
        before_anything()
    ))
}

/// What the cores have done since the machine was started, in the kernel's ticks.
#[derive(Clone, Copy, Default)]
struct Cores {
    busy: u64,
    idle: u64,
}

impl Cores {
    /// As it stands now; nothing where the kernel does not tell.
    fn now() -> Self {
        let stat = std::fs::read_to_string("/proc/stat").unwrap_or_default();
        let ticks = stat.lines().next().unwrap_or_default().split_whitespace().skip(1);
        // The fourth and the fifth are the idle ones; guests are counted among the others already.
        let ticks = ticks.take(8).enumerate().map(|(index, ticks)| (index, ticks.parse().unwrap_or_default()));
        ticks.fold(Self::default(), |Self { busy, idle }, (index, ticks): (usize, u64)| match index {
            3 | 4 => Self { busy, idle: idle + ticks },
            _ => Self { busy: busy + ticks, idle },
        })
    }

    /// What they have done since an earlier look.
    fn since(self, earlier: Self) -> Self {
        Self { busy: self.busy.saturating_sub(earlier.busy), idle: self.idle.saturating_sub(earlier.idle) }
    }
}

/// What other programs do, seen before the bench has started any of its own.
fn before_anything() -> String {
    let before = Cores::now();
    std::thread::sleep(Duration::from_secs(2));
    let Cores { busy, idle } = Cores::now().since(before);
    let share = (busy * 100).checked_div(busy + idle).unwrap_or_default();
    let warning = if share > 5 { ": all times are longer for it" } else { "" };
    format!("which other programs keep {share} % busy{warning}")
}

/// The program that PATH names, or that stands where Debian keeps what only root is meant to run.
pub fn nginx() -> Command {
    let debian = Path::new("/usr/sbin/nginx");
    Command::new(if debian.is_file() { debian } else { Path::new("nginx") })
}

/// All that a program says when asked.
pub fn said(program: &str, arguments: &[&str]) -> Outcome<String> {
    let mut command = if program == "nginx" { nginx() } else { Command::new(program) };
    let output = command.args(arguments).output().map_err(|error| format!("{program} does not start: {error}"))?;
    let said = [output.stdout, output.stderr].concat();
    Ok(String::from_utf8_lossy(&said).trim().to_owned())
}

/// Rustup's is built for speed; what the set-up builds itself, for size, has a note beside it.
fn wasm_std() -> Outcome<&'static str> {
    let sysroot = said("rustc", &["--print", "sysroot"])?;
    let note = Path::new(&sysroot).join("lib/rustlib/wasm32-unknown-unknown/award-story-std.txt");
    Ok(if note.is_file() { "built for size by the project's set-up" } else { "rustup's, built for speed" })
}
