//! What is taken away: the notes hand it over, and it opens from a disk.

use std::fs;

use serde_json::{Value, json};

use super::WATCH;
use crate::session::Session;

tests![files_to_be_kept_are_left_to_the_browser, the_single_file_opens_from_a_disk_and_asks_for_nothing,];

async fn files_to_be_kept_are_left_to_the_browser(session: Session) {
    let Session { reader, site, .. } = &session;
    let notes = site.last_in_navigation();
    session.opens(notes).await;
    reader.runs::<Value>(WATCH, json!([])).await;
    let file = format!("main a[download][href=\"{}{}\"]", site.base, site.single_file());
    reader.clicks(&file).await;
    let left_alone = "return window.__clicks.length === 1 && window.__clicks[0] === false";
    reader.waits("a click left alone", left_alone, json!([])).await;
    session.shows(notes).await;
    session.is_quiet().await;
}

/// Whether the place that the fragment names is in sight.
const IN_SIGHT: &str = "
    const { top } = document.getElementById(location.hash.slice(1)).getBoundingClientRect();
    return location.hash === arguments[0] && top > -2 && top < innerHeight;";

/// Whether a panel is open.
const OPENED: &str = "return document.getElementById(arguments[0]).getBoundingClientRect().height > 0";

async fn the_single_file_opens_from_a_disk_and_asks_for_nothing(session: Session) {
    let Session { reader, server, site, .. } = &session;
    // Alone in a folder, as on somebody's stick.
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("copy.html");
    fs::copy(site.folder.join(site.single_file()), &file).expect("the one file is there");
    reader.loads(&format!("file://{}", file.display())).await;
    let snapshot = reader.looks().await;
    assert_eq!(snapshot.headings.len(), 1, "{snapshot:?}");
    assert!(!snapshot.interactive && snapshot.styled == 0, "{snapshot:?}");

    let sections: Vec<String> =
        reader.runs("return [...document.querySelectorAll('main > section')].map((one) => one.id)", json!([])).await;
    assert_eq!(sections.len(), site.pages.len());
    for section in &sections {
        reader.clicks(&format!("nav a[href=\"#{section}\"]")).await;
        reader.waits("the page in sight", IN_SIGHT, json!([format!("#{section}")])).await;
    }
    if site.has_apparatus() {
        let panel = "return document.querySelector('button[popovertarget]').getAttribute('popovertarget')";
        let panel: String = reader.runs(panel, json!([])).await;
        reader.clicks(&format!("button[popovertarget=\"{panel}\"]")).await;
        reader.waits("the term explained", OPENED, json!([panel])).await;
    }

    let drawn = "
        const land = document.querySelector('use.land').getBoundingClientRect();
        return land.width > 0 && land.height > 0;";
    assert!(!site.has_map() || reader.runs::<bool>(drawn, json!([])).await, "the map has no land");
    let asked: Vec<String> =
        reader.runs("return performance.getEntriesByType('resource').map(({ name }) => name)", json!([])).await;
    assert!(asked.iter().all(|name| name.starts_with("data:")), "{asked:?}");
    assert!(server.requests().is_empty(), "the host was asked");
    session.is_quiet().await;
}
