//! What a page's head says of it: to the browser, to search engines, to link previews.

use leptos::prelude::*;
use serde_json::{Value, json};

use super::script::script_json;
use super::settings::Settings;
use award_story_bundle::pictures::SIZE;
use award_story_pages::routes::Route;
use award_story_site::components::html;
use award_story_site::compose::{Edition, Page, Work};
use award_story_site::document::{Inline, Inlines, Mark, Translation};

/// The icon for home screens, which want no SVG; Trunk copies it as `index.html` tells it to.
const ICON: &str = "icon.png";

/// Title, description, canonical address, translations, Open Graph and structured data.
pub fn head(edition: &Edition, page: &Page, settings: &Settings) -> Result<String, serde_json::Error> {
    let canonical = settings.absolute(&page.href);
    let address = canonical.clone();
    let robots = (!page.indexed).then(|| view! { <meta name="robots" content="noindex"/> });
    let is_entry = page.address.route == Route::Overview;
    let kind = if is_entry { "website" } else { "article" };
    let structured = is_entry.then(|| script_json(&structured(edition, page, settings))).transpose()?;
    Ok(html(view! {
        <title>{page.title.clone()}</title>
        <meta name="description" content=page.description.clone()/>
        {robots}
        {canonical.map(|href| view! { <link rel="canonical" href=href/> })}
        {translations(&edition.translations(page), settings)}
        {property("og:type", Some(kind.to_owned()))}
        {property("og:site_name", Some(edition.shell.name.clone()))}
        {property("og:title", Some(page.title.clone()))}
        {property("og:description", Some(page.description.clone()))}
        {property("og:url", address)}
        {preview(edition, page, settings)}
        <link rel="apple-touch-icon" href=format!("{}{ICON}", settings.base)/>
        {structured.map(|json| view! { <script type="application/ld+json" inner_html=json></script> })}
    }))
}

/// The picture that is shown beside a link to the page. Whoever shows it needs its whole address.
fn preview(edition: &Edition, page: &Page, settings: &Settings) -> Option<impl IntoView> {
    let preview = page.preview.and_then(|index| edition.previews.get(index))?;
    let address = settings.absolute(&format!("{}{}", settings.base, preview.file))?;
    let (width, height) = SIZE;
    Some(view! {
        {property("og:image", Some(address))}
        {property("og:image:type", Some("image/png".to_owned()))}
        {property("og:image:width", Some(width.to_string()))}
        {property("og:image:height", Some(height.to_string()))}
        {property("og:image:alt", Some(preview.alt.clone()))}
        <meta name="twitter:card" content="summary_large_image"/>
    })
}

fn property(name: &'static str, content: Option<String>) -> Option<impl IntoView> {
    content.map(|content| leptos::html::meta().attr("property", name).content(content))
}

/// The page's other languages; relative where the origin is not known. The first is for readers of none of them.
fn translations(translations: &[Translation], settings: &Settings) -> Vec<AnyView> {
    let versions = translations.iter().map(|version| (version.lang.as_str(), version.address.as_str()));
    let default = versions.clone().next().map(|(_, href)| ("x-default", href));
    let alternate = |(lang, href): (&str, &str)| {
        let href = settings.absolute(href).unwrap_or_else(|| href.to_owned());
        view! { <link rel="alternate" hreflang=lang.to_owned() href=href/> }.into_any()
    };
    versions.chain(default).map(alternate).collect()
}

/// The entry as schema.org knows it: the work, its award as text, the judges' words as a review without a rating.
/// Never a person.
fn structured(edition: &Edition, page: &Page, settings: &Settings) -> Value {
    let Work { title, award, outlet, judges } = edition.work();
    let mut work = json!({
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "name": title,
    });
    if let Some(fields) = work.as_object_mut() {
        let mut tell = |name: &str, words: &str, value: Value| {
            if !words.is_empty() {
                fields.insert(name.to_owned(), value);
            }
        };
        let (outlet, award_page) = (plain(outlet), &edition.context.award_page);
        tell("award", award, json!(award));
        tell("creator", &outlet, json!({ "@type": "Organization", "name": outlet }));
        tell("subjectOf", award_page, json!({ "@type": "WebPage", "url": award_page }));
        let url = settings.absolute(&page.href);
        // The page's language. The work's own is not known, and is not said.
        let this = url.map(|url| json!({ "@type": "WebPage", "@id": url, "inLanguage": edition.lang }));
        fields.extend(this.map(|page| ("mainEntityOfPage".to_owned(), page)));
        fields.extend(judges.as_ref().map(|judges| ("review".to_owned(), review(judges, &edition.lang))));
    }
    work
}

fn review((heading, paragraphs): &(String, Vec<Inlines>), lang: &str) -> Value {
    let words = paragraphs.iter().map(plain).collect::<Vec<_>>().join("\n");
    let said = [("@type", "Review"), ("inLanguage", lang), ("reviewBody", words.as_str())];
    let name = (!heading.is_empty()).then_some(("name", heading.as_str()));
    said.into_iter().chain(name).collect()
}

/// The words of a paragraph, without anything that marks them.
fn plain(text: &Inlines) -> String {
    let own = |inline: &&Inline| matches!(inline.mark, Mark::Plain | Mark::Quoted | Mark::Term);
    text.iter().filter(own).map(|inline| inline.words.as_str()).collect()
}
