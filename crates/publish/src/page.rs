//! One page as HTML: the app as it is taken over in the browser, and what stands after it and never changes.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use super::exit;
use super::head::head;
use super::script::script_json;
use super::settings::Settings;
use super::sharing;
use super::template::Template;
use award_story::app::App;
use award_story::visit::Visit;
use award_story_pages::page_data::{PageData, Site};
use award_story_site::components::element::classed;
use award_story_site::components::markup;
use award_story_site::components::runs::paragraphs;
use award_story_site::compose::{Edition, Page};

/// The page's whole document, its data block after its HTML.
pub fn html(
    edition: &Edition,
    page: &Page,
    settings: &Settings,
    template: &Template,
) -> Result<String, serde_json::Error> {
    let body = format!(
        "{}{}<script type=\"application/json\" id=\"page-data\">{}</script>",
        app(&edition.site, &page.data),
        colophon(edition),
        script_json(&page.data_block(&edition.site))?,
    );
    let head =
        head(edition, page, settings)? + &exit::script([edition]) + &sharing::script(edition).unwrap_or_default();
    Ok(template.document(&edition.lang, edition.direction, &head, &body))
}

fn app(site: &Site, page: &PageData) -> String {
    let (site, page) = (Arc::new(site.clone()), Arc::new(page.clone()));
    Owner::new().with(|| {
        provide_context(RequestUrl::new(&page.address));
        let visit = Visit::new(page, None, Callback::new(|_: String| {}));
        view! { <App site visit/> }.to_html()
    })
}

/// What every page ends with: a way to pass it on, and the sentences that say who speaks.
fn colophon(edition: &Edition) -> String {
    markup(&edition.imprint, || {
        let mut content: Vec<AnyView> = edition.sharing.as_ref().map(sharing::controls).into_iter().collect();
        content.extend(paragraphs(&edition.imprint.colophon));
        vec![classed("footer", "colophon", content)]
    })
}
