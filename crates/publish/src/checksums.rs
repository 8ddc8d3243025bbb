//! Checksums, by which whoever has a copy can prove it true.

pub use award_story_site::compose::downloads::CHECKSUMS as FILE;
use std::io::{self, Read};

use sha2::{Digest, Sha256};

use super::output::{Output, put, sorted};
use super::progress::{Progress, Step};
use super::{File, PublishError, parallel};

/// The SHA-256 checksum of these bytes, in hexadecimal digits.
pub fn checksum(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// The beginning of the checksum, for a file's name that tells its content.
pub fn fingerprint(bytes: &[u8]) -> String {
    format!("{:.16}", checksum(bytes))
}

fn hexadecimal(digest: &[u8]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The SHA-256 checksum of what there is to read, and how many bytes that is.
///
/// # Errors
/// If it cannot be read.
pub fn checksum_of(from: &mut impl Read) -> io::Result<(String, u64)> {
    let mut digest = Sha256::new();
    let size = io::copy(from, &mut digest)?;
    Ok((hexadecimal(&digest.finalize()), size))
}

/// Writes the checksums of all files, as `sha256sum --check` reads them, in the order of their paths. The list itself is not in
/// it.
///
/// # Errors
/// If a file cannot be read, or the list not be written.
pub fn write(output: &impl Output, progress: &dyn Progress) -> Result<(), PublishError> {
    let paths = sorted(output)?.into_iter().filter(|path| path != FILE).collect::<Vec<_>>();
    progress.begins(Step::Checksums, paths.len());
    let mut list = String::new();
    let line = |path: String| match output.open(&path).and_then(|mut file| checksum_of(&mut file)) {
        Ok((checksum, _)) => Ok(format!("{checksum}  {path}\n")),
        Err(error) => Err(PublishError::Read(path, error)),
    };
    parallel::each(paths, line, |line| {
        list += &line?;
        progress.advances();
        Ok(())
    })?;
    progress.ends();
    put(output, &File::text(FILE, list))
}

/// The paths of the files that a list of checksums names; `None` where it is no such list.
pub fn paths(list: &str) -> Option<Vec<&str>> {
    list.lines().map(path).collect()
}

fn path(line: &str) -> Option<&str> {
    let (sum, path) = line.split_once("  ")?;
    (sum.len() == 64 && sum.bytes().all(|digit| digit.is_ascii_hexdigit())).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::super::output::Memory;
    use super::*;

    #[test]
    fn checksums_are_those_of_sha_256() {
        assert_eq!(checksum(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    #[test]
    fn the_files_of_a_list_are_read_in_the_order_of_their_paths_and_nothing_else_is_a_list() {
        let files = ["b.txt", "a/c.txt", "a.txt"].map(|path| File::text(path, path));
        let site = Memory::from(files.to_vec());
        for _ in 0..2 {
            write(&site, &()).unwrap();
        }
        let list = String::from_utf8(site.into_files().pop().unwrap().bytes).unwrap();
        assert_eq!(paths(&list).unwrap(), ["a/c.txt", "a.txt", "b.txt"]);
        assert_eq!(paths("a shopping list\n"), None);
    }
}
