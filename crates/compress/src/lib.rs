//! Bytes as hosts send them: Brotli and gzip.
//!
//! A crate of its own because it is always built optimised (`[profile.dev.package]` in the project's `Cargo.toml`): the
//! encoder of `brotli` is generic, so its code is made where it is called, and a publisher that is built for the next run
//! rather than for speed would compress ten times as slowly.

use std::io::{self, Write};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

/// The quality at which Brotli compresses as far as it goes.
pub const BEST: u32 = 11;

/// Bytes as `brotli --quality` compresses them: from 0, soonest, to [`BEST`], smallest.
///
/// # Errors
/// If the encoder refuses, which it never does for bytes in memory.
pub fn brotli(bytes: &[u8], quality: u32) -> io::Result<Vec<u8>> {
    let quality = quality.min(BEST) as i32;
    let parameters = BrotliEncoderParams { quality, lgwin: 24, size_hint: bytes.len(), ..Default::default() };
    let mut smaller = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut smaller, &parameters)?;
    Ok(smaller)
}

/// Bytes as `gzip -9n` compresses them: without a name, without a time.
///
/// # Errors
/// If the encoder refuses, which it never does for bytes in memory.
pub fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
