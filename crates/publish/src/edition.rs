//! One language's pages as files, and the copies that can be taken away: page by page, so that few are in memory at once.

use super::downloads::{Copies, Part, part};
use super::output::{Output, put};
use super::page;
use super::parallel;
use super::policy::Policy;
use super::progress::Progress;
use super::{File, PublishError, Settings, Template};
use award_story_site::components::contents::contents;
use award_story_site::components::markup;
use award_story_site::components::page::{opening, sections};
use award_story_site::compose::downloads::offer;
use award_story_site::compose::sharing::cite;
use award_story_site::compose::{Citing, Edition, Page};
use award_story_site::document::{Document, Section};

/// A page's document as markup.
struct RenderedDocument {
    document: Document,
    opening: String,
    sections: String,
}

impl RenderedDocument {
    fn new(edition: &Edition, document: Document) -> Self {
        let opening = markup(&edition.context, || opening(&document));
        let sections = markup(&edition.context, || sections(&document.sections));
        Self { document, opening, sections }
    }

    /// What a copy holds of it.
    fn copied(&self) -> String {
        format!("{}{}", self.opening, self.sections)
    }

    /// What `main` holds: with the list of the page's sections, and those that stand on the site alone.
    fn content(&self, edition: &Edition, more: &[Section]) -> String {
        let all: Vec<&Section> = self.document.sections.iter().chain(more).collect();
        let contents = markup(&edition.context, || contents(&all));
        let more = markup(&edition.context, || sections(more));
        format!("{}{contents}{}{more}", self.opening, self.sections)
    }
}

/// What `main` holds of a page, as far as it does not depend on where the site will stand.
pub fn content(edition: &Edition, page: &Page) -> String {
    let is_notes = edition.pages.last().is_some_and(|notes| notes.href == page.href);
    let others = edition.pages.iter().filter(|other| is_notes && other.href != page.href);
    let citing: Vec<Citing> = others.map(|other| edition.compose(other, &[]).1).collect();
    let (document, _) = edition.compose(page, &citing);
    let more: Vec<Section> = cite(edition, page, None).into_iter().collect();
    RenderedDocument::new(edition, document).content(edition, &more)
}

/// Writes the copies of an edition alone.
pub fn copies(edition: &Edition, output: &impl Output) -> Result<(), PublishError> {
    let (mut copies, _) = Copies::new(edition, output)?;
    let mut citing = Vec::new();
    for page in &edition.pages {
        // The notes are the last page; what they cite themselves is of no use to another.
        let (document, cited) = edition.compose(page, &citing);
        copies.add(part(edition, page, &RenderedDocument::new(edition, document).copied()))?;
        citing.push(cited);
    }
    copies.finish(edition, output)?;
    Ok(())
}

/// All that becomes of a page.
struct RenderedPage {
    files: [File; 2],
    policy: Policy,
    part: Part,
    citing: Citing,
}

/// What an edition is published with.
pub struct EditionPublisher<'a> {
    /// Where the site will stand.
    pub settings: &'a Settings,
    /// What every document begins with.
    pub template: &'a Template,
    /// Who is told of each page.
    pub progress: &'a dyn Progress,
}

impl EditionPublisher<'_> {
    /// Writes the pages of an edition, their data, and the copies. Gives the policy that holds for all of them.
    pub fn publish(&self, edition: &Edition, output: &impl Output) -> Result<Policy, PublishError> {
        let Some((notes, others)) = edition.pages.split_last() else {
            return Ok(Policy::default());
        };
        let (mut copies, mut policy) = Copies::new(edition, output)?;
        let mut citing = Vec::new();
        let render = |page: &Page| self.render(edition, page);
        parallel::each(others, render, |page| {
            let page = page?;
            page.files.iter().try_for_each(|file| put(output, file))?;
            copies.add(page.part)?;
            policy.add(page.policy);
            citing.push(page.citing);
            self.progress.advances();
            Ok(())
        })?;
        let (document, _) = edition.compose(notes, &citing);
        let rendered = RenderedDocument::new(edition, document);
        copies.add(part(edition, notes, &rendered.copied()))?;
        let [single_file, book] = copies.finish(edition, output)?;
        let more: Vec<Section> =
            std::iter::once(offer(edition, &single_file, &book)).chain(self.cite(edition, notes)).collect();
        let (files, own) = self.files(edition, notes, rendered.content(edition, &more))?;
        files.iter().try_for_each(|file| put(output, file))?;
        self.progress.advances();
        policy.add(own);
        Ok(policy)
    }

    fn render(&self, edition: &Edition, page: &Page) -> Result<RenderedPage, PublishError> {
        let (document, citing) = edition.compose(page, &[]);
        let rendered = RenderedDocument::new(edition, document);
        let more: Vec<Section> = self.cite(edition, page).into_iter().collect();
        let (files, policy) = self.files(edition, page, rendered.content(edition, &more))?;
        Ok(RenderedPage { files, policy, part: part(edition, page, &rendered.copied()), citing })
    }

    fn cite(&self, edition: &Edition, page: &Page) -> Option<Section> {
        cite(edition, page, self.settings.absolute(&page.href).as_deref())
    }

    /// The page's HTML and its data.
    fn files(&self, edition: &Edition, page: &Page, content: String) -> Result<([File; 2], Policy), PublishError> {
        let routes = &edition.site.routes;
        let html = page::html(edition, page, &content, self.settings, self.template);
        let (html, policy) = html.map_err(PublishError::Json)?;
        let data = serde_json::to_string(&edition.data(page, content)).map_err(PublishError::Json)?;
        let files =
            [File::text(routes.html_file(&page.address), html), File::text(routes.data_file(&page.address), data)];
        Ok((files, policy))
    }
}
