//! Languages: each page leads to itself in the others, and every run of words asks for the fonts of its own.

use serde_json::json;

use crate::session::Session;

tests![
    the_choice_of_languages_leads_to_the_same_page if has_translations,
    every_run_asks_for_the_fonts_of_its_language,
    what_is_translated_opens_as_printed if has_translations,
];

/// Where the choice of languages leads, and the language that each link names.
const VERSIONS: &str = "
    const links = [...document.querySelectorAll('header nav a[hreflang]')];
    return links.map((link) => [link.hreflang, link.getAttribute('href')]);";

/// The elements whose fonts are of no voice of their own language, and the stacks of each language that was met.
const FONTS: &str = r#"
    const spaces = (list) => list.replace(/["']/g, "").replace(/\s*,\s*/g, ", ").trim();
    // Properties have short names in what is published: both voices are known by how their stacks begin.
    const style = document.querySelector("style").textContent;
    const [ownVoice, quotedVoice] = [/(--[\w-]+):system-ui/, /(--[\w-]+):"Iowan/].map((stack) => style.match(stack)[1]);
    const wrong = [];
    const stacks = {};
    for (const element of document.querySelectorAll("body, body [lang]")) {
        const style = getComputedStyle(element);
        const [own, quoted] = [ownVoice, quotedVoice].map((voice) => spaces(style.getPropertyValue(voice)));
        const family = spaces(style.fontFamily);
        if (family !== own && family !== quoted) wrong.push(`${element.outerHTML.slice(0, 80)}: ${family}`);
        (stacks[element.closest("[lang]").lang] ??= new Set()).add(family);
    }
    return [wrong, Object.entries(stacks).flatMap(([lang, families]) => [...families].map((family) => [lang, family]))];"#;

async fn the_choice_of_languages_leads_to_the_same_page(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let page = site.last_in_navigation();
    session.opens(page).await;
    let versions: Vec<(String, String)> = reader.runs(VERSIONS, json!([])).await;
    for (lang, href) in versions.iter().rev() {
        reader.loads(&server.url(&page.address)).await;
        reader.sees("the app interactive", |snapshot| snapshot.interactive).await;
        reader.marks().await;
        reader.clicks(&format!("header nav a[hreflang=\"{lang}\"]")).await;
        let snapshot =
            reader.sees("the page in another language", |snapshot| snapshot.path == *href && !snapshot.marked).await;
        let here: String = reader.runs("return document.documentElement.lang", json!([])).await;
        assert_eq!(here, *lang);
        assert!(*href != page.address || snapshot.title == page.title);
    }
    session.is_quiet().await;
}

async fn every_run_asks_for_the_fonts_of_its_language(session: Session) {
    let Session { reader, site, .. } = &session;
    let mut met: Vec<(String, String)> = Vec::new();
    for page in &site.pages {
        session.opens(page).await;
        let (wrong, stacks): (Vec<String>, Vec<(String, String)>) = reader.runs(FONTS, json!([])).await;
        assert!(wrong.is_empty(), "{}: {}", page.address, wrong.join("\n"));
        met.extend(stacks);
    }
    let of =
        |tag: &str| met.iter().filter(|(lang, _)| lang.starts_with(tag)).map(|(_, family)| family).collect::<Vec<_>>();
    let [simplified, traditional, english] = ["zh-Hans", "zh-Hant", "en"].map(of);
    assert!(simplified.iter().all(|family| family.contains(" SC") && !family.contains(" TC")), "{simplified:?}");
    assert!(traditional.iter().all(|family| family.contains(" TC") && !family.contains(" SC")), "{traditional:?}");
    assert!(english.iter().all(|family| !family.contains(" SC") && !family.contains(" TC")), "{english:?}");
}

async fn what_is_translated_opens_as_printed(session: Session) {
    let Session { reader, server, site, .. } = &session;
    server.behave(|conduct| conduct.without_script = true);
    let shut = "return [...document.querySelectorAll('.quotation details')].map((details) => !details.open)";
    let height = "return document.querySelector('.quotation details blockquote').getBoundingClientRect().height";
    for page in &site.pages {
        reader.loads(&server.url(&page.address)).await;
        let shut: Vec<bool> = reader.runs(shut, json!([])).await;
        if shut.is_empty() {
            continue;
        }
        assert_eq!(shut, [true], "{}", page.address);
        reader.clicks(".quotation details summary").await;
        assert!(reader.runs::<f64>(height, json!([])).await > 0., "{} keeps the printed words shut", page.address);
    }
}
