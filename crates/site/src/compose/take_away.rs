//! What can be taken away: what a copy of an edition says of itself, and how the notes offer it.

use super::places::alone;
use super::section::{introduced, prose, under};
use super::text::texts;
use super::{Edition, Language};
use crate::document::{Kind, Mark, Run, Section, Text};
use award_story_bundle::interface::{Punctuation, TakeAwayWords};
use award_story_bundle::values::Words;

/// The file that lists the checksums of all others, in the site's folder.
pub const CHECKSUMS: &str = "SHA256SUMS";

/// What is said of and in what is taken away.
pub struct TakeAway {
    /// The words of the bundle.
    pub words: TakeAwayWords,
    /// What a copy is and as of when, as a reader reads it.
    pub revised: Text,
    /// The day of the last change to its words: `2022-11-24`.
    pub day: String,
    about: Vec<Text>,
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
pub(super) fn take_away(language: &Language) -> TakeAway {
    let words = &language.words.interface.take_away;
    let revised = language.bundle.manifest.revised.as_str();
    let date = Run::new(Mark::Date, language.locale.day(revised), revised);
    TakeAway {
        words: words.clone(),
        revised: introduced(language, &words.revised).into_iter().chain([date]).collect(),
        day: revised.to_owned(),
        about: texts(language, &words.about).into_iter().map(alone).collect(),
        punctuation: language.punctuation().clone(),
    }
}

/// What the notes say of what can be taken away. The files hold the notes as well, and so hold them without it: they are made
/// before their checksums are known.
pub fn offer(edition: &Edition, one_file: &Offer, book: &Offer) -> Section {
    let (take_away, routes) = (&edition.take_away, &edition.site.routes);
    let words = &take_away.words;
    let link = |words: &Words, file: &str| Run::new(Mark::File, words.as_str(), routes.file(file));
    let offered = |words: &Words, offer: &Offer| -> Text {
        std::iter::once(link(words, &offer.file)).chain(take_away.described(offer)).collect()
    };
    let mut paragraphs = take_away.about.clone();
    paragraphs.push(offered(&words.one_file, one_file));
    paragraphs.push(offered(&words.book, book));
    paragraphs.push(vec![link(&words.checksums, CHECKSUMS)]);
    under(&words.title, Kind::Prose, "take-away", prose(paragraphs))
}

impl TakeAway {
    /// How large a file is, and its checksum.
    fn described(&self, offer: &Offer) -> Text {
        let Punctuation { space, open, close, .. } = &self.punctuation;
        let size = offer.size.div_ceil(1000);
        vec![
            Run::plain(format!("{open}{size}\u{a0}kB{close}{space}{}{space}", self.words.checksum)),
            Run::new(Mark::Code, offer.checksum.as_str(), ""),
        ]
    }
}
