//! One page as HTML: the app as it is taken over in the browser, and what stands after it and never changes.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use super::exit;
use super::head::head;
use super::script::{inline, script_json};
use super::settings::Settings;
use super::sharing;
use super::template::Template;
use crate::app::App;
use crate::components::element::classed;
use crate::components::markup;
use crate::components::runs::paragraphs;
use crate::content::compose::{Edition, Page};
use crate::page_data::{PageData, Site};
use crate::visit::Visit;

/// What leads from a term to its entry where engines have no popovers: on every page, for the app may bring terms to any.
const TERMS: &str = include_str!("terms.js");

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
        colophon(edition, page),
        script_json(&page.data_block(&edition.site))?,
    );
    let scripts = [exit::script([edition]), inline(TERMS), sharing::script(edition).unwrap_or_default()];
    let head = head(edition, page, settings)? + &scripts.concat();
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
fn colophon(edition: &Edition, page: &Page) -> String {
    markup(&edition.imprint, || {
        let controls = edition.sharing.as_ref().map(|sharing| sharing::controls(sharing, page.indexed));
        let mut content: Vec<AnyView> = controls.into_iter().collect();
        content.extend(paragraphs(&edition.imprint.colophon));
        vec![classed("footer", "colophon", content)]
    })
}

#[cfg(test)]
mod tests {
    use super::TERMS;
    use crate::components::runs::panel_id;

    #[test]
    fn the_script_of_terms_knows_what_the_ids_of_panels_begin_with() {
        assert!(TERMS.contains(&format!(".replace(\"{}\", \"\")", panel_id(""))), "{TERMS}");
    }
}
