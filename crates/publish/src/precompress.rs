//! What a host sends, compressed beforehand and as small as it can be: `.br` and `.gz` beside each file that shrinks.
//!
//! Hosts that know such files send them instead of compressing at every request; to all others they are files that nobody
//! asks for.

use std::fs;
use std::io::Write;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use ::brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

use super::PublishError;

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

/// Writes the compressed files beside all that shrink below a folder, on as many threads as the machine has.
pub fn folder(folder: &Path) -> Result<(), PublishError> {
    let mut left = super::below(folder)?;
    left.retain(|path| path.extension().is_some_and(|ending| SHRINKING.iter().any(|known| ending == *known)));
    let left = Mutex::new(left);
    let next = || left.lock().ok().and_then(|mut left| left.pop());
    let work = || -> Result<(), PublishError> {
        while let Some(path) = next() {
            beside(&path).map_err(|error| PublishError::Write(path, error))?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let count = thread::available_parallelism().map_or(1, usize::from);
        let threads: Vec<_> = (0..count).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

/// The compressed files of one file, where they are smaller than it.
fn beside(path: &Path) -> std::io::Result<()> {
    let bytes = fs::read(path)?;
    for (ending, smaller) in [("br", brotli(&bytes)?), ("gz", gzip(&bytes)?)] {
        if smaller.len() < bytes.len() {
            let mut name = path.as_os_str().to_owned();
            name.push(format!(".{ending}"));
            fs::write(PathBuf::from(name), smaller)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_is_compressed_comes_back_as_it_was_and_what_does_not_shrink_stays_alone() {
        let site = tempfile::tempdir().unwrap();
        let words = "run, ran, run; ".repeat(40);
        for (name, bytes) in [("a/index.html", words.as_bytes()), ("tiny.txt", b"!"), ("picture.png", &[0; 400])] {
            let path = site.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        folder(site.path()).unwrap();
        assert_eq!(super::super::below(site.path()).unwrap().len(), 5);

        let read = |name: &str| fs::read(site.path().join(name)).unwrap();
        let (mut brotli, mut gzip) = (Vec::new(), String::new());
        ::brotli::BrotliDecompress(&mut &*read("a/index.html.br"), &mut brotli).unwrap();
        flate2::read::GzDecoder::new(&*read("a/index.html.gz")).read_to_string(&mut gzip).unwrap();
        assert_eq!((String::from_utf8(brotli).unwrap(), gzip), (words.clone(), words));
    }

    #[test]
    fn the_same_bytes_compress_to_the_same_bytes() {
        let bytes = include_bytes!("../../../public/land.svg");
        assert_eq!(gzip(bytes).unwrap(), gzip(bytes).unwrap());
        assert_eq!(brotli(bytes).unwrap(), brotli(bytes).unwrap());
    }
}
