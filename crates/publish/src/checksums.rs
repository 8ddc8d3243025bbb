//! Checksums, by which whoever has a copy can prove it true.

pub use award_story_site::compose::downloads::CHECKSUMS as FILE;
use sha2::{Digest, Sha256};

use super::File;

/// The SHA-256 checksum of these bytes, in hexadecimal digits.
pub fn checksum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The checksums of all files, as `sha256sum --check` reads them, in the order of their paths. The list itself is not in it.
pub fn list(files: &[File]) -> File {
    let mut files: Vec<&File> = files.iter().collect();
    files.sort_by(|one, other| one.path.split('/').cmp(other.path.split('/')));
    let lines = files.iter().map(|file| format!("{}  {}\n", checksum(&file.bytes), file.path));
    File::text(FILE, lines.collect::<String>())
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
    use super::*;

    #[test]
    fn checksums_are_those_of_sha_256() {
        assert_eq!(checksum(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    #[test]
    fn the_files_of_a_list_are_read_in_the_order_of_their_paths_and_nothing_else_is_a_list() {
        let files = ["b.txt", "a/c.txt", "a.txt"].map(|path| File::text(path, path));
        let list = list(&files);
        let list = std::str::from_utf8(&list.bytes).unwrap();
        assert_eq!(paths(list).unwrap(), ["a/c.txt", "a.txt", "b.txt"]);
        assert_eq!(paths("a shopping list\n"), None);
    }
}
