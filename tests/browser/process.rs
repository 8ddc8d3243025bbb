//! Processes that leave nothing behind: each has a group and a folder of its own, and both go when it is dropped.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};
use tempfile::TempDir;

/// The groups that run and where they write, for the one end that drops nothing: a signal.
static RUNNING: Mutex<Vec<(Pid, Option<PathBuf>)>> = Mutex::new(Vec::new());

/// A process and all that it starts.
pub struct Process {
    child: Child,
    folder: Option<TempDir>,
}

impl Process {
    /// Starts a command as the head of a group. What it says goes nowhere.
    pub fn start(command: Command) -> Self {
        Self::start_with(command, None)
    }

    /// The same, with a folder for everything that it writes, its home included. The folder goes with the process.
    pub fn start_in(mut command: Command, folder: TempDir) -> Self {
        for name in ["TMPDIR", "HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
            command.env(name, folder.path());
        }
        // Where Chromium without a window puts what is downloaded.
        command.current_dir(folder.path());
        Self::start_with(command, Some(folder))
    }

    fn start_with(mut command: Command, folder: Option<TempDir>) -> Self {
        command.process_group(0).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = command.spawn().unwrap_or_else(|error| panic!("{command:?} does not start: {error}"));
        let path = folder.as_ref().map(|folder| folder.path().to_owned());
        running(|groups| groups.push((Pid::from_child(&child), path)));
        Self { child, folder }
    }

    /// Whether the head of the group has ended; the others are not this process's children.
    pub fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    fn ends_within(&mut self, limit: Duration) {
        let start = Instant::now();
        while start.elapsed() < limit && !self.has_ended() {
            sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let group = Pid::from_child(&self.child);
        send(Signal::TERM, group);
        self.ends_within(Duration::from_secs(2));
        send(Signal::KILL, group);
        self.ends_within(Duration::from_secs(2));
        running(|groups| groups.retain(|(other, _)| *other != group));
        // Only now is nobody left who writes there.
        drop(self.folder.take());
    }
}

/// Ends every process that is still running, and takes away what it wrote.
pub fn end_all() {
    running(|groups| {
        groups.iter().for_each(|(group, _)| send(Signal::TERM, *group));
        // Long enough for Xvfb to take its socket away.
        sleep(Duration::from_millis(500));
        for (group, folder) in groups.drain(..) {
            send(Signal::KILL, group);
            // Where it cannot be removed, it lies in the system's folder for temporary files.
            let _ = folder.map(std::fs::remove_dir_all);
        }
    });
}

/// Sends a signal to a group, if it is still there.
fn send(signal: Signal, group: Pid) {
    // A group that is gone needs no signal.
    let _ = kill_process_group(group, signal);
}

fn running(change: impl FnOnce(&mut Vec<(Pid, Option<PathBuf>)>)) {
    if let Ok(mut groups) = RUNNING.lock() {
        change(&mut groups);
    }
}

/// A port that nobody listens on at the moment.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its number").port()
}

/// The first of these programs that this machine has: on PATH, or among the project's own tools.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join(".tools/bin");
    let folders: Vec<_> = std::env::split_paths(&path).chain([tools]).collect();
    let mut places = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    places.find(|place| place.is_file())
}
