//! What is shown of a page beside a link to it.

use super::{Language, Page};
use award_story_bundle::pictures::{FOLDER, Picture, Subject};

/// A picture, published for whoever shows a link to the page.
pub struct Preview {
    /// Its path below the site's folder. It changes with the picture: who has shown the old one asks for the new one.
    pub file: String,
    /// What it shows, in words: the title of its page.
    pub alt: String,
    /// The file.
    pub png: Vec<u8>,
}

/// The pictures of a language, and for each page which of them is its own or, without one, the overview's.
pub fn previews(language: &Language, pages: &mut [Page]) -> Vec<Preview> {
    let pictures = &language.words.pictures;
    let place = |subject| pictures.iter().position(|picture| picture.subject == subject);
    for page in &mut *pages {
        page.preview = Subject::of(&page.address.route).and_then(place).or_else(|| place(Subject::Overview));
    }
    pictures.iter().map(|picture| preview(picture, pages)).collect()
}

fn preview(picture: &Picture, pages: &[Page]) -> Preview {
    let Picture { subject, png } = picture;
    let page = pages.iter().find(|page| Subject::of(&page.address.route) == Some(*subject));
    Preview {
        file: format!("{FOLDER}/{}-{:016x}.png", subject.as_str(), fingerprint(png)),
        alt: page.map(|page| page.data.title.clone()).unwrap_or_default(),
        png: png.clone(),
    }
}

/// FNV-1a: the same on every machine and for every compiler, as the standard library's hashes need not be.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    #[test]
    fn fingerprints_are_those_of_fnv_1a() {
        assert_eq!(super::fingerprint(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(super::fingerprint(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
