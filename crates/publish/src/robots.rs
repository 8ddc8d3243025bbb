//! `robots.txt` and `sitemap.xml`.

use leptos::tachys::view::RenderHtml;

use super::settings::Settings;
use award_story_pages::routes::{DATA, Routes};
use award_story_site::compose::Edition;

/// Everything may be read by everyone, but for what holds persons' pages and cannot say as they do that it is not to be kept:
/// the pages' data, and the books. A host that sends headers says it of them as well (`headers.rs`).
pub fn robots(routes: &Routes, settings: &Settings) -> String {
    let books = (0..routes.languages.len()).map(|language| routes.epub(language));
    let closed = std::iter::once(DATA.to_owned()).chain(books);
    let closed: String = closed.map(|path| format!("Disallow: {}{path}\n", routes.base)).collect();
    let sitemap = settings.absolute(&format!("{}sitemap.xml", routes.base));
    let sitemap = sitemap.map(|url| format!("Sitemap: {url}\n")).unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{closed}{sitemap}")
}

/// Every page that search engines may keep. A sitemap holds whole addresses, so without an origin there is none.
pub fn sitemap(editions: &[Edition], settings: &Settings) -> Option<String> {
    settings.origin.as_ref()?;
    let pages = editions.iter().flat_map(|edition| &edition.pages).filter(|page| page.indexed);
    let entries: String = pages
        .filter_map(|page| settings.absolute(&page.href))
        .map(|url| format!("<url><loc>{}</loc></url>\n", url.to_html()))
        .collect();
    Some(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</urlset>\n"
    ))
}
