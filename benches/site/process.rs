//! Processes that leave nothing behind: each is the head of a group, and the group ends when it is dropped.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group, test_kill_process_group};

use crate::Outcome;

/// How long a process has to begin to listen, and to end.
const PATIENCE: Duration = Duration::from_secs(15);

/// A process and all that it starts.
pub struct Process(Child);

impl Process {
    /// Starts a command. What it says goes nowhere.
    pub fn start(mut command: Command) -> Outcome<Self> {
        command.process_group(0).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let started = command.spawn();
        let child = started.map_err(|error| format!("{} does not start: {error}", command.get_program().display()))?;
        Ok(Self(child))
    }

    /// Waits until a port of this machine answers.
    pub async fn listens(&mut self, port: u16) -> Outcome<()> {
        let start = Instant::now();
        while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            if let Some(status) = self.0.try_wait()? {
                return Err(format!("it ended at once: {status}").into());
            }
            if start.elapsed() > PATIENCE {
                return Err("it does not listen".into());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// The numbers of all processes that it has started, and that they have started, whose command is such a one.
    pub fn started(&self, is_wanted: impl Fn(&str) -> bool) -> Vec<u32> {
        let running = fs::read_dir("/proc").into_iter().flatten().flatten();
        let running = running.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
        let parents: BTreeMap<u32, u32> = running.filter_map(|id| Some((id, parent(id)?))).collect();
        let is_below = |id: &u32| {
            let mut above = std::iter::successors(parents.get(id).copied(), |id| parents.get(id).copied());
            above.any(|id| id == self.0.id())
        };
        let command = |id: &u32| fs::read_to_string(format!("/proc/{id}/cmdline")).unwrap_or_default();
        parents.keys().filter(|id| is_below(id) && is_wanted(&command(id))).copied().collect()
    }

    fn group(&self) -> Option<Pid> {
        Pid::from_raw(i32::try_from(self.0.id()).ok()?)
    }

    /// The head may be gone before the rest of its group.
    fn has_ended(&mut self, group: Pid) -> bool {
        !matches!(self.0.try_wait(), Ok(None)) && test_kill_process_group(group).is_err()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let Some(group) = self.group() else { return };
        for signal in [Signal::TERM, Signal::KILL] {
            // There is no such group any more: that is what is wanted.
            let _ = kill_process_group(group, signal);
            let start = Instant::now();
            while start.elapsed() < PATIENCE / 5 {
                if self.has_ended(group) {
                    return;
                }
                std::thread::sleep(Duration::from_millis(10));
            }
        }
    }
}

fn parent(id: u32) -> Option<u32> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("PPid:")?.trim().parse().ok())
}

/// The memory that no other process shares with a process, in bytes.
pub fn own_memory(id: u32) -> Option<f64> {
    let rollup = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Private_Dirty:"))?;
    Some(line.trim().strip_suffix(" kB")?.parse::<f64>().ok()? * 1024.0)
}

/// A port that nobody listens on at the moment.
pub fn free_port() -> Outcome<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
