//! With script, but without WebAssembly: as without script.

use super::navigation;
use crate::server::{Fault, On};
use crate::stage::Stage;

tests![every_page_reads_and_links_lead_on, a_browser_without_webassembly_reports_no_error];

async fn every_page_reads_and_links_lead_on(stage: Stage) {
    let Stage { reader, server, site, .. } = &stage;
    server.fail(On::Wasm, Fault::Status(404));
    for page in &site.pages {
        reader.loads(&server.url(&page.address)).await;
        let sight = stage.shows(page).await;
        assert!(!sight.interactive, "the app came up without WebAssembly");
        let differences = reader.differences(true).await;
        assert!(differences.is_empty(), "{}", differences.join("\n"));
    }
    for link in &site.navigation {
        reader.marks().await;
        reader.clicks(&navigation(&link.href)).await;
        reader.sees("a full load", |sight| !sight.marked).await;
        stage.shows(site.page(&link.href)).await;
    }
    // The browser, and the glue that asked for it, say that the module did not come.
    stage.is_quiet_but(&[".wasm", "WebAssembly", "wasm-bindgen"]).await;
}

async fn a_browser_without_webassembly_reports_no_error(stage: Stage) {
    let Stage { reader, server, site, .. } = &stage;
    server.behave(|conduct| conduct.without_wasm = true);
    for link in &site.navigation {
        reader.loads(&server.url(&link.href)).await;
        reader.rests().await;
        let sight = stage.shows(site.page(&link.href)).await;
        assert!(!sight.interactive, "the app runs without WebAssembly");
    }
    reader.marks().await;
    reader.clicks(&navigation(&site.home)).await;
    reader.sees("a full load", |sight| !sight.marked).await;
    stage.is_quiet().await;
}
