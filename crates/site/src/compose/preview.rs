//! What is shown of a page beside a link to it.

use award_story_bundle::pictures::{FOLDER, Picture, Subject};
use sha2::{Digest, Sha256};

use super::{LanguageContext, Page};

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
pub fn previews(language: &LanguageContext, pages: &mut [Page]) -> Vec<Preview> {
    let pictures = language.pictures;
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
        file: format!("{FOLDER}/{}-{}.png", subject.as_str(), fingerprint(png)),
        alt: page.map(|page| page.title.clone()).unwrap_or_default(),
        png: png.clone(),
    }
}

/// The beginning of a picture's SHA-256 checksum: the same on every machine.
fn fingerprint(png: &[u8]) -> String {
    Sha256::digest(png).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn fingerprints_are_the_beginning_of_checksums() {
        assert_eq!(super::fingerprint(b""), "e3b0c44298fc1c14");
    }
}
