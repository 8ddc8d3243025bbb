//! What a host sends, compressed beforehand and as small as it can be: `.br` and `.gz` beside each file that shrinks.
//!
//! Hosts that know such files send them instead of compressing at every request; to all others they are files that nobody
//! asks for.

use std::io::Read;

pub use award_story_compress::{BEST, brotli, gzip};

use super::output::{Output, put, sorted};
use super::progress::{Progress, Step};
use super::{File, PublishError, parallel};

/// Names of files that shrink. What else is published (PNG, EPUB) is compressed as it is.
const SHRINKING: [&str; 8] = ["css", "html", "js", "json", "svg", "txt", "wasm", "xml"];

/// Up to so many pages are compressed as far as it goes. A page and its data then take some 90 ms of one core: of more pages
/// nobody waits for that.
const FEW: usize = 1_000;

/// Brotli's quality for more pages: a fortieth of the time, and some 9 % larger.
pub const OF_MANY: u32 = 6;

/// Brotli's quality for a site of so many pages.
pub fn quality(pages: usize) -> u32 {
    if pages > FEW { OF_MANY } else { BEST }
}

/// Writes the compressed files beside all files that shrink, on as many threads as the machine has.
///
/// # Errors
/// If a file cannot be read or written.
pub fn write(output: &impl Output, quality: u32, progress: &dyn Progress) -> Result<(), PublishError> {
    let shrinks = |path: &String| path.rsplit_once('.').is_some_and(|(_, ending)| SHRINKING.contains(&ending));
    let paths: Vec<String> = sorted(output)?.into_iter().filter(shrinks).collect();
    progress.begins(Step::Compression, paths.len());
    let compress = |path: String| {
        let smaller = smaller(output, &path, quality);
        progress.advances();
        smaller.map_err(|error| PublishError::Read(path, error))
    };
    parallel::each(paths, compress, |files| files?.iter().try_for_each(|file| put(output, file)))?;
    progress.ends();
    Ok(())
}

/// The compressed files of one file, where they are smaller than it.
fn smaller(output: &impl Output, path: &str, quality: u32) -> std::io::Result<Vec<File>> {
    let mut bytes = Vec::new();
    output.open(path)?.read_to_end(&mut bytes)?;
    let compressed = [("br", brotli(&bytes, quality)?), ("gz", gzip(&bytes)?)];
    let smaller = compressed.into_iter().filter(|(_, smaller)| smaller.len() < bytes.len());
    Ok(smaller.map(|(ending, bytes)| File { path: format!("{path}.{ending}"), bytes }).collect())
}

#[cfg(test)]
mod tests {
    use super::super::output::Memory;
    use super::*;

    #[test]
    fn what_is_compressed_comes_back_as_it_was_and_what_does_not_shrink_stays_alone() {
        let words = "run, ran, run; ".repeat(40);
        let site = Memory::from(vec![
            File::text("a/index.html", words.as_str()),
            File::text("tiny.txt", "!"),
            File { path: "picture.png".to_owned(), bytes: vec![0; 400] },
        ]);
        write(&site, BEST, &()).unwrap();
        let files = site.into_files().split_off(3);
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
        assert_eq!(brotli(bytes, BEST).unwrap(), brotli(bytes, BEST).unwrap());
    }

    #[test]
    fn many_pages_are_compressed_sooner_and_hardly_less() {
        assert_eq!([quality(1_000), quality(1_001)], [BEST, OF_MANY]);
        let bytes = include_bytes!("../../../public/land.svg");
        let [best, sooner] = [BEST, OF_MANY].map(|quality| brotli(bytes, quality).unwrap().len());
        assert!(best < sooner && sooner * 100 < best * 125, "{best} and {sooner} bytes");
    }
}
