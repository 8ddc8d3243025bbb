//! One page as HTML, drawn by the same components that take it over in the browser.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use super::head::head;
use super::script::script_json;
use super::settings::Settings;
use super::template::Template;
use crate::app::App;
use crate::content::compose::{Edition, Page};
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
        "{}<script type=\"application/json\" id=\"page-data\">{}</script>",
        body(&edition.site, &page.data),
        script_json(&page.data_block(&edition.site))?,
    );
    let head = head(edition, page, settings)?;
    Ok(template.document(&edition.lang, edition.direction, &head, &body))
}

fn body(site: &Site, page: &PageData) -> String {
    let (site, page) = (Arc::new(site.clone()), Arc::new(page.clone()));
    Owner::new().with(|| {
        provide_context(RequestUrl::new(&page.address));
        let visit = Visit::new(page, None, Callback::new(|_: String| {}));
        view! { <App site visit/> }.to_html()
    })
}
