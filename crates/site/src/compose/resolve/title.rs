//! What an entry is called, and what is said beside it. Where its page prints no title it is called by whoever made it, by its award
//! line, or by the site's name.

use super::Resolver;
use super::quotation::original;
use crate::compose::section::plain;
use crate::compose::text::text;
use crate::document::{Inline, Inlines, Mark};
use award_story_bundle::values::NonEmptyText;

/// An entry's name, and what is left to say beside it.
#[derive(Default)]
pub struct DisplayTitle {
    /// Whether it is the title that the award page prints.
    pub is_title: bool,
    /// Whether it is one that the page's language translates.
    pub is_translated: bool,
    /// The name by which a citation knows it: empty where only the site's would serve.
    pub name: Inlines,
    /// The overview's heading. A title is a name, and stands as printed in every language.
    pub heading: Inlines,
    /// Its words, in the language of the page. The translation of a title says that it is one.
    pub words: String,
    /// Who made it; empty where nobody is named, or that is the name itself.
    pub outlet: Inlines,
    /// What it was awarded; nothing where that is not said, or is the name itself.
    pub award_line: Option<NonEmptyText>,
}

/// What the entry is called in a language.
pub fn title(resolver: &Resolver) -> DisplayTitle {
    let Resolver { language, words, .. } = resolver;
    let award = &words.award;
    let outlet = award.outlet.as_ref();
    let beside = DisplayTitle {
        outlet: outlet.map(|outlet| text(language, outlet)).unwrap_or_default(),
        award_line: award.award_line.clone(),
        ..DisplayTitle::default()
    };
    match (&award.title, outlet, &award.award_line) {
        (Some(title), ..) => DisplayTitle { is_title: true, ..titled(resolver, title, beside) },
        (None, Some(outlet), _) => {
            let name = beside.outlet;
            let (heading, words) = (name.clone(), outlet.plain());
            DisplayTitle { name, heading, words, outlet: Inlines::new(), ..beside }
        }
        (None, None, Some(line)) => DisplayTitle {
            name: plain(line),
            heading: resolver.quoted(line),
            words: line.to_string(),
            award_line: None,
            ..beside
        },
        (None, None, None) => {
            let site = &language.interface.site.name;
            DisplayTitle { heading: plain(site), words: site.to_string(), ..beside }
        }
    }
}

fn titled(resolver: &Resolver, title: &NonEmptyText, beside: DisplayTitle) -> DisplayTitle {
    let named = |words: &NonEmptyText| Inline::new(Mark::Title, words.as_str(), "");
    let printed = resolver.original.and_then(|printed| Some((printed, printed.award.title.as_ref()?)));
    let (name, heading) = match printed {
        Some((printed, words)) => {
            (vec![named(words).in_language(printed.language.tag.as_str())], vec![original(printed, words)])
        }
        None => (vec![named(title)], resolver.quoted(title)),
    };
    let words = match resolver.translated() {
        Some((_, words)) => format!("{title}{}{}", resolver.language.punctuation().space, words.title),
        None => title.to_string(),
    };
    let is_translated = resolver.translated().is_some();
    DisplayTitle { name, heading, words, is_translated, ..beside }
}
