//! One page as HTML: complete without the app, with the places that the app mounts its own into.

use leptos::prelude::*;

use super::exit;
use super::head::head;
use super::policy::Policy;
use super::script::{inline, script_json};
use super::settings::Settings;
use super::sharing;
use super::template::Template;
use award_story_site::components::contents::top;
use award_story_site::components::element::{classed, element};
use award_story_site::components::exit::Exit;
use award_story_site::components::header::header;
use award_story_site::components::inlines::paragraphs;
use award_story_site::components::markup;
use award_story_site::compose::{Edition, Page};

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
    let body = format!(
        "{}<script type=\"application/json\" id=\"page-data\">{}</script>",
        body(edition, page, content),
        script_json(&edition.start_data(page))?,
    );
    let scripts = [exit::script([edition]), inline(TERMS), sharing::script(edition).unwrap_or_default()];
    let head = head(edition, page, settings)? + &scripts.concat();
    Ok(template.document(&edition.lang, edition.direction, &head, &body))
}

/// What a reader sees of a page whose `main` holds this markup: its header, what is its own, and what every page ends with.
pub fn body(edition: &Edition, page: &Page, content: &str) -> String {
    let (before, after) = (before_main(edition, page), footer(edition, page));
    format!("{before}<main id=\"main\" tabindex=\"-1\">{content}</main>{after}")
}

/// The header, the quick exit, and the live region that the app says in what becomes of a page on its way: it is there from
/// the beginning, or screen readers would not hear what is said in it.
fn before_main(edition: &Edition, page: &Page) -> String {
    let Edition { context, shell, .. } = edition;
    markup(context, || {
        let notice = [("class", "notice"), ("role", "status"), ("data-place", "notice")];
        let notice = notice.map(|(name, value)| (name, value.to_owned())).to_vec();
        let exit = shell.exit.clone().map(|exit| view! { <Exit exit/> }.into_any());
        let mut parts = vec![header(shell, &context.navigation, &page.href, &edition.translations(page))];
        parts.extend(exit);
        parts.push(element("div", notice, Vec::new()));
        parts
    })
}

/// What every page ends with: the way back to its top, a way to pass it on, and the sentences that say who speaks.
fn footer(edition: &Edition, page: &Page) -> String {
    markup(&edition.context, || {
        let controls = edition.sharing.as_ref().map(|sharing| sharing::controls(sharing, page.indexed));
        let mut content = vec![top()];
        content.extend(controls);
        content.extend(paragraphs(&edition.context.footer));
        vec![classed("footer", "site-footer", content)]
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
