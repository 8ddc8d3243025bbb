//! How far long work is, on the screen of whoever waits for it.

use award_story_publish::progress::{Progress, Step};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Work on fewer pages or files is over before anybody could read how far it is.
const FEW: usize = 200;

/// A line on a terminal; nothing where nobody looks: in a file, in a pipe, in continuous integration.
pub struct Bar {
    line: ProgressBar,
    screen: fn() -> ProgressDrawTarget,
}

impl Bar {
    /// Before the work begins.
    pub fn new() -> Self {
        let is_quiet = std::env::var_os("CI").is_some_and(|value| !value.is_empty());
        // On a terminal alone: indicatif looks itself.
        Self::on(if is_quiet { ProgressDrawTarget::hidden } else { ProgressDrawTarget::stderr })
    }

    fn on(screen: fn() -> ProgressDrawTarget) -> Self {
        let line = ProgressBar::hidden();
        if let Ok(style) = ProgressStyle::with_template("{msg} {bar:30} {pos} of {len}, {eta} to go") {
            line.set_style(style);
        }
        Self { line, screen }
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
        self.line.set_draw_target(if count < FEW { ProgressDrawTarget::hidden() } else { (self.screen)() });
    }

    fn advances(&self) {
        self.line.inc(1);
    }

    fn ends(&self) {
        self.line.finish_and_clear();
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::Mutex;

    use indicatif::TermLike;

    use super::*;

    /// What was written to a terminal.
    static SEEN: Mutex<String> = Mutex::new(String::new());

    #[derive(Debug)]
    struct Terminal;

    impl TermLike for Terminal {
        fn width(&self) -> u16 {
            100
        }

        fn move_cursor_up(&self, _lines: usize) -> io::Result<()> {
            Ok(())
        }

        fn move_cursor_down(&self, _lines: usize) -> io::Result<()> {
            Ok(())
        }

        fn move_cursor_right(&self, _letters: usize) -> io::Result<()> {
            Ok(())
        }

        fn move_cursor_left(&self, _letters: usize) -> io::Result<()> {
            Ok(())
        }

        fn write_line(&self, line: &str) -> io::Result<()> {
            self.write_str(line)
        }

        fn write_str(&self, text: &str) -> io::Result<()> {
            SEEN.lock().unwrap().push_str(text);
            Ok(())
        }

        fn clear_line(&self) -> io::Result<()> {
            Ok(())
        }

        fn flush(&self) -> io::Result<()> {
            Ok(())
        }
    }

    /// What a terminal shows of a part of the work.
    fn shown(step: Step, count: usize) -> String {
        SEEN.lock().unwrap().clear();
        let bar = Bar::on(|| ProgressDrawTarget::term_like(Box::new(Terminal)));
        bar.begins(step, count);
        (0..count / 2).for_each(|_| bar.advances());
        bar.line.tick();
        bar.ends();
        SEEN.lock().unwrap().clone()
    }

    #[test]
    fn a_terminal_shows_what_is_done_and_how_much_of_how_much_where_there_is_much_of_it() {
        for (step, words) in [(Step::Pages, "Publishing pages"), (Step::Compression, "Compressing files")] {
            let shown = shown(step, FEW);
            assert!(shown.contains(words) && shown.contains("100 of 200, "), "{shown}");
        }
        assert_eq!(shown(Step::Checksums, FEW - 1), "");
    }
}
