//! What a host sends, compressed beforehand and as small as it can be: `.br` and `.gz` beside each file that shrinks.
//!
//! Hosts that know such files send them instead of compressing at every request; to all others they are files that nobody
//! asks for.

use std::io::Write;

use ::brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

use super::{File, parallel};

/// Names of files that shrink. What else is published (PNG, EPUB) is compressed as it is.
const SHRINKING: [&str; 8] = ["css", "html", "js", "json", "svg", "txt", "wasm", "xml"];

/// Bytes as `brotli -q 11` compresses them.
pub fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: bytes.len(), ..Default::default() };
    let mut smaller = Vec::new();
    ::brotli::BrotliCompress(&mut &*bytes, &mut smaller, &parameters)?;
    Ok(smaller)
}

/// Bytes as `gzip -9n` compresses them: without a name, without a time.
pub fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// The compressed files of all files that shrink, in their order, on as many threads as the machine has.
///
/// # Errors
/// If a file cannot be compressed.
pub fn files(files: &[File]) -> std::io::Result<Vec<File>> {
    let shrinks = |file: &&File| file.path.rsplit_once('.').is_some_and(|(_, ending)| SHRINKING.contains(&ending));
    let smaller = parallel::map(files.iter().filter(shrinks).collect(), smaller);
    Ok(smaller.into_iter().collect::<std::io::Result<Vec<_>>>()?.concat())
}

/// The compressed files of one file, where they are smaller than it.
fn smaller(file: &File) -> std::io::Result<Vec<File>> {
    let compressed = [("br", brotli(&file.bytes)?), ("gz", gzip(&file.bytes)?)];
    let smaller = compressed.into_iter().filter(|(_, bytes)| bytes.len() < file.bytes.len());
    Ok(smaller.map(|(ending, bytes)| File { path: format!("{}.{ending}", file.path), bytes }).collect())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_is_compressed_comes_back_as_it_was_and_what_does_not_shrink_stays_alone() {
        let words = "run, ran, run; ".repeat(40);
        let site = [
            File::text("a/index.html", words.as_str()),
            File::text("tiny.txt", "!"),
            File { path: "picture.png".to_owned(), bytes: vec![0; 400] },
        ];
        let files = files(&site).unwrap();
        let paths: Vec<_> = files.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["a/index.html.br", "a/index.html.gz"]);

        let (mut brotli, mut gzip) = (Vec::new(), String::new());
        ::brotli::BrotliDecompress(&mut &*files[0].bytes, &mut brotli).unwrap();
        flate2::read::GzDecoder::new(&*files[1].bytes).read_to_string(&mut gzip).unwrap();
        assert_eq!((String::from_utf8(brotli).unwrap(), gzip), (words.clone(), words));
    }

    #[test]
    fn the_same_bytes_compress_to_the_same_bytes() {
        let bytes = include_bytes!("../../../public/land.svg");
        assert_eq!(gzip(bytes).unwrap(), gzip(bytes).unwrap());
        assert_eq!(brotli(bytes).unwrap(), brotli(bytes).unwrap());
    }
}
