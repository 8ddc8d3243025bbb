//! Browser entry; no logic.

fn main() {}
