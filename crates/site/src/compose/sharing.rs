//! How a page is cited, and what is said of passing it on.

use super::section::{plain, prose, titled_section};
use super::{Edition, LanguageContext, Page};
use crate::document::{Inline, Inlines, Mark, Section, SectionKind};
use award_story_bundle::interface::SharingWords;
use award_story_bundle::values::CitationPart;
use award_story_pages::routes::Route;

/// What is said of passing on the pages of an edition.
pub struct Sharing {
    /// The words of the bundle.
    pub words: SharingWords,
    site: Inlines,
    title: Inlines,
    outlet: Inlines,
    award: Inlines,
    modified: Inlines,
}

/// What is said of passing on the pages of a language, where the bundle has words for it.
pub(super) fn sharing(language: &LanguageContext) -> Option<Sharing> {
    let words = language.interface.sharing.as_ref()?;
    let title = &language.resolved.title;
    let modified = language.manifest.modified.as_str();
    let site = plain(&language.interface.site.name);
    Some(Sharing {
        words: words.clone(),
        title: if title.name == site { Inlines::new() } else { title.name.clone() },
        site,
        outlet: title.outlet.clone(),
        award: title.award_line.as_ref().map(plain).unwrap_or_default(),
        modified: vec![Inline::new(Mark::Date, language.locale.day(modified), modified)],
    })
}

/// How a page is cited; `address` is its whole address, where it is known. A copy that is taken away holds the page without
/// it, since it names no host.
///
/// Not of the pages of persons. Their words can be cited from the page that has them in full; a person's name is not to be
/// passed on by itself.
pub fn cite(edition: &Edition, page: &Page, address: Option<&str>) -> Option<Section> {
    let sharing = edition.sharing.as_ref().filter(|_| page.indexed)?;
    let citation = sharing.citation(page, address);
    Some(titled_section(&sharing.words.title, SectionKind::Prose, "cite", prose(vec![citation])))
}

impl Sharing {
    /// All parts that have something to say.
    fn citation(&self, page: &Page, address: Option<&str>) -> Inlines {
        self.words.citation.iter().flat_map(|part| self.part(part, page, address)).collect()
    }

    fn part(&self, part: &CitationPart, page: &Page, address: Option<&str>) -> Inlines {
        let Some((before, name, after)) = part.place() else {
            return vec![Inline::plain(part.as_str())];
        };
        let value = self.value(name, page, address);
        if value.is_empty() {
            return value;
        }
        let around = |words: &str| (!words.is_empty()).then(|| Inline::plain(words));
        around(before).into_iter().chain(value).chain(around(after)).collect()
    }

    /// What stands in the place of this name. The overview is the site's own page, and needs no name beside the site's.
    fn value(&self, name: &str, page: &Page, address: Option<&str>) -> Inlines {
        match name {
            "page" if page.address.route != Route::Overview => vec![Inline::plain(page.heading.as_str())],
            "site" => self.site.clone(),
            "title" => self.title.clone(),
            "outlet" => self.outlet.clone(),
            "award" => self.award.clone(),
            "modified" => self.modified.clone(),
            "address" => address.map(|address| Inline::new(Mark::Code, address, "")).into_iter().collect(),
            _ => Inlines::new(),
        }
    }
}
