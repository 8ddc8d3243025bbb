//! One page as HTML: complete without the app, with the places that the app mounts its own into.

use leptos::prelude::*;

use super::exit;
use super::head::head;
use super::policy::Policy;
use super::script::{inline, script_json};
use super::settings::Settings;
use super::sharing::{self, controls};
use super::template::Template;
use award_story_site::components::contents::BackToTop;
use award_story_site::components::exit::Exit;
use award_story_site::components::header::Header;
use award_story_site::components::inlines::paragraphs;
use award_story_site::components::{self, markup};
use award_story_site::compose::{Edition, Page};
use award_story_site::document::RenderContext;

/// What leads from a term to its entry where engines have no popovers: on every page, for the app may bring terms to any.
const TERMS: &str = include_str!("terms.js");

/// The whole document of a page whose `main` holds this markup, its data block after its HTML; and its policy.
pub fn html(
    edition: &Edition,
    page: &Page,
    content: &str,
    settings: &Settings,
    template: &Template,
) -> Result<(String, Policy), serde_json::Error> {
    let data = script_json(&edition.start_data(page))?;
    let data = components::html(view! { <script type="application/json" id="page-data" inner_html=data></script> });
    let body = body(edition, page, content) + &data;
    let scripts = [exit::script([edition]), inline(TERMS), sharing::script(edition).unwrap_or_default()];
    let head = head(edition, page, settings)? + &scripts.concat();
    Ok(template.document(&edition.lang, edition.direction, &head, &body))
}

/// What a reader sees of a page whose `main` holds this markup. The live region, in which the app says what becomes of a page
/// on its way, is there from the beginning: else screen readers would not hear what is said in it.
pub fn body(edition: &Edition, page: &Page, content: &str) -> String {
    let Edition { context, shell, .. } = edition;
    let RenderContext { navigation, footer, .. } = context.clone();
    markup(context, || {
        view! {
            <Header shell=shell.clone() navigation address=page.href.clone() translations=edition.translations(page)/>
            {shell.exit.clone().map(|exit| view! { <Exit exit/> })}
            <div class="notice" role="status" data-place="notice"></div>
            <main id="main" tabindex="-1" inner_html=content.to_owned()></main>
            <footer class="site-footer">
                <BackToTop/>
                {edition.sharing.as_ref().map(|sharing| controls(sharing, page.indexed))}
                {paragraphs(footer)}
            </footer>
        }
    })
}

#[cfg(test)]
mod tests {
    use award_story_site::components::inlines::panel_id;

    use super::TERMS;

    #[test]
    fn the_script_of_terms_knows_what_the_ids_of_panels_begin_with() {
        assert!(TERMS.contains(&format!(".replace(\"{}\", \"\")", panel_id(""))), "{TERMS}");
    }
}
