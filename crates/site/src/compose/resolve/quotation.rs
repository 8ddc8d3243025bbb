//! Words of the award page: as it prints them, or as this site translates them, with the words as printed beside them.

use super::Resolver;
use crate::compose::section::{plain, prose};
use crate::compose::text::{run, text, texts};
use crate::document::{Inline, Inlines, Item, Mark};
use award_story_bundle::read::LanguageBundle;
use award_story_bundle::text::{Quotation, Run, Text};
use award_story_bundle::values::NonEmptyText;

/// Words as the award page prints them, on a page in another language.
pub fn original(language: &LanguageBundle, words: &NonEmptyText) -> Inline {
    Inline::new(Mark::Quoted, words.as_str(), "").in_language(language.language.tag.as_str())
}

impl<'a> Resolver<'a> {
    /// Words of the award page: as it prints them, or as this site translates them.
    pub fn quoted(&self, words: &NonEmptyText) -> Inlines {
        match self.original {
            Some(_) => plain(words),
            None => vec![Inline::new(Mark::Quoted, words.as_str(), "")],
        }
    }

    /// What the award page says under a heading.
    pub fn quotation(
        &self,
        quotation: &Quotation,
        of: impl Fn(&'a LanguageBundle) -> Option<&'a Quotation>,
    ) -> Vec<Item> {
        self.passages(texts(self.language, &quotation.paragraphs), |original| {
            let quotation = of(original)?;
            let heading = quotation.heading.as_ref();
            let heading =
                heading.map(|words| vec![Inline::plain(words.as_str()).in_language(original.language.tag.as_str())]);
            let paragraphs = quotation.paragraphs.iter().map(|paragraph| self.printed(original, paragraph));
            Some(heading.into_iter().chain(paragraphs).collect())
        })
    }

    /// Paragraphs of the award page, where there are any. Where they are translated, the words as printed follow the
    /// translation.
    pub fn passages(
        &self,
        paragraphs: Vec<Inlines>,
        printed: impl FnOnce(&'a LanguageBundle) -> Option<Vec<Inlines>>,
    ) -> Vec<Item> {
        let Some((original, words)) = self.translated().filter(|_| !paragraphs.is_empty()) else {
            return prose(paragraphs);
        };
        let item = |label, body| Item { id: String::new(), label, body };
        let printed = printed(original).unwrap_or_default();
        vec![item(text(self.language, &words.marked), paragraphs), item(plain(&words.original), printed)]
    }

    /// A paragraph of the award page as printed, on a page in another language. Its corrections and notes stay with it;
    /// its terms are explained where the translation has them.
    pub fn printed(&self, original: &LanguageBundle, text: &Text) -> Inlines {
        let tag = original.language.tag.as_str();
        let list = match text {
            Text::Plain(words) => return vec![Inline::plain(words.as_str()).in_language(tag)],
            Text::Runs(list) => list,
        };
        let mut runs = Inlines::new();
        for one in list {
            match (one, runs.last_mut()) {
                (Run::Note(_) | Run::Foreign(_), _) => runs.extend(run(self.language, one)),
                (_, Some(last)) if last.mark == Mark::Plain && last.lang == tag => last.words.push_str(one.plain()),
                _ => runs.push(Inline::plain(one.plain()).in_language(tag)),
            }
        }
        runs
    }
}
