//! A page as it would be published, for whoever is still writing it: complete in itself, without a script and without a file
//! beside it.

use award_story_bundle::read::Bundle;
use award_story_site::compose::{self, LAND};

use super::style::STYLE;
use super::{downloads, edition, page};

/// A page, and what all pages are.
pub struct Preview {
    /// The page's address.
    pub address: String,
    /// Its language's tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// Its title.
    pub title: String,
    /// The rules that it needs, those for forced colours among them.
    pub style: String,
    /// What its body holds.
    pub body: String,
    /// All pages, in reading order.
    pub pages: Vec<Listed>,
}

/// A page in a list of pages.
pub struct Listed {
    /// Its address.
    pub address: String,
    /// What it is called.
    pub name: String,
    /// What its language is called.
    pub language: String,
}

/// The page at an address, or the first one where there is none. The site is taken to stand at the root of its host.
pub fn preview(bundle: &Bundle, address: &str) -> Option<Preview> {
    let routes = compose::routes(bundle, "/");
    let editions = compose::editions(bundle, &routes);
    let named = editions.iter().zip(&bundle.languages);
    let listed = named.flat_map(|(edition, words)| {
        edition.pages.iter().map(|page| Listed {
            address: page.href.clone(),
            name: page.name.clone(),
            language: words.language.name.to_string(),
        })
    });
    let pages = listed.collect();
    let mut all = editions.iter().flat_map(|edition| edition.pages.iter().map(move |page| (edition, page)));
    let (edition, page) = all.clone().find(|(_, page)| page.href == address).or_else(|| all.next())?;
    let land = format!("href=\"/{LAND}#");
    let content = page::body(edition, page, &edition::content(edition, page));
    let outline = if content.contains(&land) { downloads::outline() } else { String::new() };
    let body = outline + &content.replace(&land, "href=\"#");
    let root = format!("<html lang=\"{}\" dir=\"{}\">", edition.lang, edition.direction);
    Some(Preview {
        address: page.href.clone(),
        lang: edition.lang.clone(),
        direction: edition.direction,
        title: page.title.clone(),
        style: STYLE.in_one(&format!("{root}{body}")),
        body,
        pages,
    })
}
