//! Checkers that run in Java.

use std::path::Path;
use std::process::Command;

/// What starts a checker: program and arguments. It runs for seconds: a compiler that aims at minutes costs more than it gains.
pub fn jar(path: &str) -> Vec<&str> {
    vec!["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m", "-jar", path]
}

/// Whether a checker is there, and Java to run it.
pub fn has(path: &str) -> bool {
    Path::new(path).is_file() && Command::new("java").arg("-version").output().is_ok()
}
