//! The faults of a bundle as a page, so that an editor sees them where she looks for her words.

use leptos::prelude::*;

use super::File;
use super::template::Template;
use crate::content::Faults;

/// `index.html` with every fault in it. `trunk serve` answers every other address with it too.
pub fn page(faults: &Faults, template: &Template) -> File {
    let count = faults.faults.len();
    let entries: Vec<AnyView> =
        faults.faults.iter().map(|fault| view! { <li>{fault.to_string()}</li> }.into_any()).collect();
    let head = view! { <title>"The bundle has faults"</title> };
    let body = view! {
        <main id="main">
            <h1>"The bundle has faults"</h1>
            <p>{format!("{count} in all. The site comes back when they are mended; this page reloads by itself.")}</p>
            <ol>{entries}</ol>
        </main>
    };
    File::text("index.html", template.plain_document("en", "ltr", &head.to_html(), &body.to_html()))
}
