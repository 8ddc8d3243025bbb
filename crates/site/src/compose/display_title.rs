//! What an entry is called where its page prints no title: by whoever made it, by its award line, by the site's name.

use super::LanguageContext;
use super::section::{original, plain, quoted};
use super::text::text;
use crate::document::{self, Mark};
use award_story_bundle::text::Text;
use award_story_bundle::values::NonEmptyText;

/// What serves as an entry's name.
pub enum DisplayTitle<'a> {
    /// Its title.
    Title(&'a NonEmptyText),
    /// Who made it.
    Outlet(&'a Text),
    /// What it was awarded.
    Line(&'a NonEmptyText),
    /// The site.
    Site(&'a NonEmptyText),
}

/// What serves as the entry's name, in the language of the page.
pub fn display_title<'a>(language: &LanguageContext<'a>) -> DisplayTitle<'a> {
    let award = &language.words.award;
    let title = award.title.as_ref().map(DisplayTitle::Title);
    let outlet = || award.outlet.as_ref().map(DisplayTitle::Outlet);
    let line = || award.award_line.as_ref().map(DisplayTitle::Line);
    title.or_else(outlet).or_else(line).unwrap_or(DisplayTitle::Site(&language.words.interface.site.name))
}

impl DisplayTitle<'_> {
    /// The name by which a citation knows it: nothing where only the site's would serve.
    pub fn name(&self, language: &LanguageContext) -> document::Inlines {
        let title = |words: &NonEmptyText| document::Inline::new(Mark::Title, words.as_str(), "");
        let printed = language.original.and_then(|printed| Some((printed, printed.award.title.as_ref()?)));
        match (self, printed) {
            (DisplayTitle::Title(_), Some((printed, words))) => {
                vec![title(words).in_language(printed.language.tag.as_str())]
            }
            (DisplayTitle::Title(words), _) => vec![title(words)],
            (DisplayTitle::Outlet(words), _) => text(language, words),
            (DisplayTitle::Line(words), _) => plain(words),
            (DisplayTitle::Site(_), _) => document::Inlines::new(),
        }
    }

    /// The overview's heading. A title is a name, and stands as printed in every language.
    pub fn heading(&self, language: &LanguageContext) -> document::Inlines {
        let printed = language.original.and_then(|printed| Some((printed, printed.award.title.as_ref()?)));
        match (self, printed) {
            (DisplayTitle::Title(_), Some((printed, title))) => vec![original(printed, title)],
            (DisplayTitle::Title(words) | DisplayTitle::Line(words), _) => quoted(language, words),
            (DisplayTitle::Outlet(words), _) => text(language, words),
            (DisplayTitle::Site(words), _) => plain(words),
        }
    }

    /// Its words, in the language of the page. The translation of a title says that it is one.
    pub fn words(&self, language: &LanguageContext) -> String {
        match (self, language.translated()) {
            (DisplayTitle::Title(title), Some((_, words))) => {
                format!("{title}{}{}", language.punctuation().space, words.title)
            }
            (DisplayTitle::Title(words) | DisplayTitle::Line(words) | DisplayTitle::Site(words), _) => {
                words.to_string()
            }
            (DisplayTitle::Outlet(words), _) => words.plain(),
        }
    }
}
