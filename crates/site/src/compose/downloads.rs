//! What can be taken away: what a copy of an edition says of itself, and how the notes offer it.

use super::references::without_references;
use super::section::{introduced, prose, titled_section};
use super::text::texts;
use super::{Edition, LanguageContext};
use crate::document::{Inline, Inlines, Mark, Section, SectionKind};
use award_story_bundle::interface::{DownloadWords, Punctuation};
use award_story_bundle::values::NonEmptyText;

/// The file that lists the checksums of all others, in the site's folder.
pub const CHECKSUMS: &str = "SHA256SUMS";

/// What is said of and in what is taken away.
pub struct Downloads {
    /// The words of the bundle.
    pub words: DownloadWords,
    /// What a copy is and as of when, as a reader reads it.
    pub modified: Inlines,
    /// The day of the last change to its words: `2022-11-24`.
    pub day: String,
    about: Vec<Inlines>,
    punctuation: Punctuation,
}

/// A file that can be taken away.
pub struct Offer {
    /// Its name in the site's folder.
    pub file: String,
    /// Its size in bytes.
    pub size: u64,
    /// Its SHA-256 checksum, in hexadecimal digits.
    pub checksum: String,
}

/// What is said of and in what is taken away of a language.
pub(super) fn downloads(language: &LanguageContext) -> Downloads {
    let words = &language.interface.downloads;
    let modified = language.manifest.modified.as_str();
    let date = Inline::new(Mark::Date, language.locale.day(modified), modified);
    Downloads {
        words: words.clone(),
        modified: introduced(language, &words.modified).into_iter().chain([date]).collect(),
        day: modified.to_owned(),
        about: texts(language, &words.about).into_iter().map(without_references).collect(),
        punctuation: language.punctuation().clone(),
    }
}

/// What the notes say of what can be taken away. The files hold the notes as well, and so hold them without it: they are made
/// before their checksums are known.
pub fn offer(edition: &Edition, single_file: &Offer, epub: &Offer) -> Section {
    let (downloads, routes) = (&edition.downloads, &edition.site.routes);
    let words = &downloads.words;
    let link = |words: &NonEmptyText, file: &str| Inline::new(Mark::File, words.as_str(), routes.file(file));
    let offered = |words: &NonEmptyText, offer: &Offer| -> Inlines {
        std::iter::once(link(words, &offer.file)).chain(downloads.described(offer)).collect()
    };
    let mut paragraphs = downloads.about.clone();
    paragraphs.push(offered(&words.single_file, single_file));
    paragraphs.push(offered(&words.epub, epub));
    paragraphs.push(vec![link(&words.checksums, CHECKSUMS)]);
    titled_section(&words.title, SectionKind::Prose, "downloads", prose(paragraphs))
}

impl Downloads {
    /// How large a file is, and its checksum.
    fn described(&self, offer: &Offer) -> Inlines {
        let Punctuation { space, open, close, .. } = &self.punctuation;
        let size = offer.size.div_ceil(1000);
        vec![
            Inline::plain(format!("{open}{size}\u{a0}kB{close}{space}{}{space}", self.words.checksum)),
            Inline::new(Mark::Code, offer.checksum.as_str(), ""),
        ]
    }
}
