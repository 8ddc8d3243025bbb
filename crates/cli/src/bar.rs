//! How far long work is, on the screen of whoever waits for it.

use std::time::Duration;

use award_story_publish::progress::{Progress, Step};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Work on fewer pages or files is over before anybody could read how far it is.
const FEW: usize = 200;

/// A line on a terminal; nothing where nobody looks: in a file, in a pipe, in continuous integration.
pub struct Bar {
    line: ProgressBar,
    is_quiet: bool,
}

impl Bar {
    /// Before the work begins.
    pub fn new() -> Self {
        let line = ProgressBar::hidden();
        if let Ok(style) = ProgressStyle::with_template("{msg} {bar:30} {pos} of {len}, {eta} to go") {
            line.set_style(style);
        }
        Self { line, is_quiet: std::env::var_os("CI").is_some_and(|value| !value.is_empty()) }
    }
}

impl Progress for Bar {
    fn begins(&self, step: Step, count: usize) {
        self.line.reset();
        self.line.set_length(count as u64);
        self.line.set_message(match step {
            Step::Pages => "Publishing pages",
            Step::Compression => "Compressing files",
            Step::Checksums => "Taking checksums",
        });
        // On a terminal alone: indicatif looks itself.
        let is_shown = !self.is_quiet && count >= FEW;
        self.line.set_draw_target(if is_shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() });
        self.line.enable_steady_tick(Duration::from_millis(200));
    }

    fn advances(&self) {
        self.line.inc(1);
    }

    fn ends(&self) {
        self.line.finish_and_clear();
    }
}
