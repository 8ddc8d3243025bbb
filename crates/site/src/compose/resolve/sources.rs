//! What statements rest on.

use super::Resolver;
use crate::document::{Inline, Mark};
use award_story_bundle::sources;

/// A source.
pub struct Source {
    /// Its id.
    pub id: String,
    /// Who published it, as it introduces the link.
    pub publisher: Inline,
    /// What it is, as a link to where it is.
    pub link: Inline,
    /// The day on which it was last read for this site.
    pub accessed: Inline,
}

/// The sources, in the bundle's order.
pub fn sources(Resolver { language, words, .. }: &Resolver) -> Vec<Source> {
    let source = |source: &sources::Source| Source {
        id: source.id.to_string(),
        publisher: Inline::plain(format!("{}{}", source.publisher, language.punctuation().colon)),
        link: Inline::new(Mark::External, source.about.as_str(), source.href.as_str())
            .in_language(source.lang.as_str()),
        accessed: Inline::new(Mark::Date, language.locale.day(source.accessed.as_str()), source.accessed.as_str()),
    };
    words.sources.sources.iter().map(source).collect()
}
