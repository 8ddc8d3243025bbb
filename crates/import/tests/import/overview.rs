//! An imported entry whose page has no judges' words: its overview has something to read all the same.

use std::fs;

use award_story_cli::disk;
use award_story_import::Told;
use award_story_site::components::markup;
use award_story_site::components::page::{opening, sections};
use award_story_site::compose;
use tempfile::TempDir;

use super::texts::imported_with;

/// The overview and the addresses of an entry that is imported from a text.
fn overview(text: &str) -> (String, Vec<String>) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("text.txt");
    fs::write(&path, text).unwrap();
    let (bundle, _) = imported_with(&path, Told::default()).unwrap();
    let bundle = disk::read(bundle.path()).unwrap().bundle;
    let routes = compose::routes(&bundle, "/");
    let edition = compose::editions(&bundle, &routes).remove(0);
    let addresses = edition.pages.iter().map(|page| page.href.clone()).collect();
    let (document, _) = edition.compose(&edition.pages[0], &[]);
    let content = || (opening(&document), sections(&document.sections));
    (markup(&edition.context, content), addresses)
}

const OPENING: &str = "Durante doce años un faro que nunca existió figuró en las cuentas de un puerto, sin que nadie preguntara \
    por él. Este reportaje inventado siguió cada factura hasta el final, y encontró a quien la había pagado. Las facturas eran \
    ciento cuarenta y cuatro, y ninguna se parecía a otra.";
const SECOND: &str = "La segunda parte cuenta lo que pasó después de que se apagara la luz.";

fn page(judges: &str) -> String {
    format!(
        "Premio Lámpara Inventada 2001, ganador\nEl faro que nadie pagó\nMedio: La Gaceta Inventada\n\n\
        Descripción del trabajo\n\n{OPENING}\n\n{SECOND}\n\n{judges}"
    )
}

#[test]
fn without_judges_words_the_overview_begins_with_the_opening_of_the_description_and_leads_on() {
    let (overview, addresses) = overview(&page(""));
    assert_eq!(addresses, ["/", "/project/", "/notes/"]);
    assert!(overview.contains(&format!("<blockquote><p>{OPENING}</p></blockquote>")), "{overview}");
    assert!(!overview.contains(SECOND), "{overview}");
    let (opening, link) = (overview.find(OPENING).unwrap(), overview.find("href=\"/project/\"").unwrap());
    let parts = overview.find("award-parts").unwrap();
    assert!(opening < link && link < parts, "{overview}");
}

#[test]
fn with_judges_words_the_overview_leaves_the_description_to_its_page() {
    let (overview, _) = overview(&page("Fallo del jurado\n\nUna obra paciente."));
    assert!(overview.contains("Una obra paciente.") && !overview.contains(OPENING), "{overview}");
}

#[test]
fn where_enough_stands_under_no_heading_that_is_what_the_overview_begins_with() {
    let (overview, _) = overview(&format!("Mención de honor: Crónica\nUn faro\n\n{OPENING}\n\nSinopsis\n\n{SECOND}\n"));
    assert!(overview.contains(OPENING) && !overview.contains(SECOND), "{overview}");
}

#[test]
fn an_opening_that_is_short_goes_on_with_the_next_paragraph() {
    let (overview, _) = overview(&format!("Un faro\n\nSinopsis\n\nUn faro inventado que nunca existió.\n\n{SECOND}\n"));
    assert!(
        overview.contains("Un faro inventado que nunca existió.</p><p>") && overview.contains(SECOND),
        "{overview}"
    );
}

#[test]
fn what_stands_before_the_title_is_shown_above_it_and_words_without_a_heading_have_none() {
    let (overview, _) =
        overview("Categoría: Crónica\nTítulo: Un faro\n\n«Una luz que no se olvida», escribió el jurado.\n");
    let (label, title) = (overview.find("Título:").unwrap(), overview.find("<h1").unwrap());
    assert!(label < title, "{overview}");
    assert!(overview.contains("<p>«Una luz que no se olvida», escribió el jurado.</p></blockquote>"), "{overview}");
    assert!(!overview.contains("<h2 id=\"judges\""), "{overview}");
}
