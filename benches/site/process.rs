//! Processes that leave nothing behind: each is the head of a group, and the group ends when it is dropped.

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

/// A port that nobody listens on at the moment.
pub fn free_port() -> Outcome<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
