//! An entry of many: what it takes to tell of sixty people is made here, since nobody wants to read it.

use serde_json::json;

use super::bundle::Copy;

/// Sixty people who went nowhere, a description of sixty paragraphs, and a title of three words.
pub fn bundle() -> Copy {
    let text = |value: serde_json::Value| value.to_string().into_bytes();
    let (slugs, paragraphs): (Vec<_>, Vec<_>) =
        (1..=60).map(|number| (format!("nurse-{number}"), format!("Nurse {number} has the night shift."))).unzip();
    let manifest = json!({
        "languages": [{"tag": "en", "name": "English"}], "original": "en", "project_slug": "film",
        "people": &slugs, "modified": "2024-02-29", "contact": null,
    });
    let about = json!({"about": {"heading": "About the Project", "paragraphs": &paragraphs}});
    let bundle = Copy::bare()
        .write("bundle.json", &text(manifest))
        .write("en/award.json", br#"{"title": "Sixty Night Nurses", "outlet": "Lamp"}"#)
        .write("en/project.json", &text(about));
    slugs.iter().zip(&paragraphs).fold(bundle, |bundle, (slug, quote)| {
        let person = json!({"name": slug, "description": format!("What is said of {slug}."), "quote": quote});
        bundle.write(&format!("en/people/{slug}.json"), &text(person))
    })
}
