//! Whether a file is a picture as previews want it. What decodes it is left to those who show it.

use crate::pictures::{LARGEST, SIZE};
use award_story_message::{Message, message};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The first chunk's length and name.
const HEADER: &[u8] = b"\0\0\0\x0dIHDR";

/// The last chunk; its checksum is always the same.
const END: &[u8] = b"\0\0\0\0IEND\xaeB`\x82";

/// Looks at a file's bytes, and says what is wrong.
pub fn check(bytes: &[u8]) -> Result<(), Message> {
    let (width, height) = SIZE;
    if bytes.len() > LARGEST {
        return Err(message!("is larger than {} bytes, expected one small enough for messengers to show", LARGEST));
    }
    match size(bytes) {
        None => Err(message!("is not a PNG, expected one of {} × {} pixels", width, height)),
        Some(size) if size != SIZE => {
            Err(message!("is {} × {} pixels, expected {} × {}", size.0, size.1, width, height))
        }
        Some(_) if !bytes.ends_with(END) => Err(message!("ends too early, expected a whole PNG")),
        Some(_) => Ok(()),
    }
}

/// Width and height, as the first chunk of a PNG names them.
fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let chunk = bytes.strip_prefix(SIGNATURE)?.strip_prefix(HEADER)?;
    let (width, rest) = chunk.split_first_chunk()?;
    let (height, _) = rest.split_first_chunk()?;
    Some((u32::from_be_bytes(*width), u32::from_be_bytes(*height)))
}
