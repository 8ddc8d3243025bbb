//! Files as they go over the network.

use std::io::Write;

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

use crate::Outcome;

/// As `brotli -q 11` does it, which hosts do once, when the site is published.
pub fn brotli(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let params = BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: bytes.len(), ..Default::default() };
    let mut smaller = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut smaller, &params)?;
    Ok(smaller)
}

/// As `gzip -9` does it.
pub fn gzip(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
