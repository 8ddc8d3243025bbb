//! One page as HTML: the app as it is taken over in the browser, and what stands after it and never changes.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use super::exit;
use super::head::head;
use super::script::script_json;
use super::settings::Settings;
use super::template::Template;
use crate::app::App;
use crate::components::element::classed;
use crate::components::markup;
use crate::components::runs::paragraphs;
use crate::content::compose::{Edition, Page};
use crate::document::Imprint;
use crate::page_data::{PageData, Site};
use crate::visit::Visit;

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
        colophon(&edition.imprint),
        script_json(&page.data_block(&edition.site))?,
    );
    let head = head(edition, page, settings)? + &exit::script([edition]);
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

/// The sentences that every page ends with.
fn colophon(imprint: &Imprint) -> String {
    markup(imprint, || vec![classed("footer", "colophon", paragraphs(&imprint.colophon))])
}
