//! What an entry is called where its page prints no title: by whoever made it, by its award line, by the site's name.

use super::Language;
use super::section::{original, plain, quoted};
use super::text::text;
use crate::document::{self, Mark};
use award_story_bundle::text::Text;
use award_story_bundle::values::Words;

/// What serves as an entry's name.
pub enum Called<'a> {
    /// Its title.
    Title(&'a Words),
    /// Who made it.
    Outlet(&'a Text),
    /// What it was awarded.
    Line(&'a Words),
    /// The site.
    Site(&'a Words),
}

/// What serves as the entry's name, in the language of the page.
pub fn called<'a>(language: &Language<'a>) -> Called<'a> {
    let award = &language.words.award;
    let title = award.title.as_ref().map(Called::Title);
    let outlet = || award.outlet.as_ref().map(Called::Outlet);
    let line = || award.line.as_ref().map(Called::Line);
    title.or_else(outlet).or_else(line).unwrap_or(Called::Site(&language.words.interface.site.name))
}

impl Called<'_> {
    /// The name by which a citation knows it: nothing where only the site's would serve.
    pub fn name(&self, language: &Language) -> document::Text {
        let title = |words: &Words| document::Run::new(Mark::Title, words.as_str(), "");
        let printed = language.original.and_then(|printed| Some((printed, printed.award.title.as_ref()?)));
        match (self, printed) {
            (Called::Title(_), Some((printed, words))) => vec![title(words).in_language(printed.language.tag.as_str())],
            (Called::Title(words), _) => vec![title(words)],
            (Called::Outlet(words), _) => text(language, words),
            (Called::Line(words), _) => plain(words),
            (Called::Site(_), _) => document::Text::new(),
        }
    }

    /// The overview's heading. A title is a name, and stands as printed in every language.
    pub fn heading(&self, language: &Language) -> document::Text {
        let printed = language.original.and_then(|printed| Some((printed, printed.award.title.as_ref()?)));
        match (self, printed) {
            (Called::Title(_), Some((printed, title))) => vec![original(printed, title)],
            (Called::Title(words) | Called::Line(words), _) => quoted(language, words),
            (Called::Outlet(words), _) => text(language, words),
            (Called::Site(words), _) => plain(words),
        }
    }

    /// Its words, in the language of the page. The translation of a title says that it is one.
    pub fn words(&self, language: &Language) -> String {
        match (self, language.translated()) {
            (Called::Title(title), Some((_, words))) => {
                format!("{title}{}{}", language.punctuation().space, words.title)
            }
            (Called::Title(words) | Called::Line(words) | Called::Site(words), _) => words.to_string(),
            (Called::Outlet(words), _) => words.plain(),
        }
    }
}
