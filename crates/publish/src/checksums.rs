//! Checksums, by which whoever has a copy can prove it true.

use std::path::Path;

use sha2::{Digest, Sha256};

use super::{File, PublishError, address, below, write};
use award_story_site::compose::take_away::CHECKSUMS;

/// The SHA-256 checksum of these bytes, in hexadecimal digits.
pub fn checksum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Writes the checksums of all files in a folder, as `sha256sum --check` reads them. The list itself is not in it: so this
/// comes last.
pub fn seal(folder: &Path) -> Result<(), PublishError> {
    let mut list = String::new();
    for path in below(folder)? {
        if let Some(name) = path.strip_prefix(folder).ok().and_then(address).filter(|name| name != CHECKSUMS) {
            let bytes = std::fs::read(&path).map_err(|error| PublishError::Read(path.clone(), error))?;
            list += &format!("{}  {name}\n", checksum(&bytes));
        }
    }
    write(&[File::text(CHECKSUMS, list)], folder)
}

#[cfg(test)]
mod tests {
    #[test]
    fn checksums_are_those_of_sha_256() {
        assert_eq!(super::checksum(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
