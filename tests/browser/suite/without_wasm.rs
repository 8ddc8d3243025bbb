//! With script, but without WebAssembly: as without script.

use super::navigation;
use crate::server::{Fault, On};
use crate::session::Session;

tests![every_page_reads_and_links_lead_on, a_browser_without_webassembly_reports_no_error in one_language];

async fn every_page_reads_and_links_lead_on(session: Session) {
    let Session { reader, server, site, .. } = &session;
    server.fail(On::Wasm, Fault::Status(404));
    for page in &site.pages {
        reader.loads(&server.url(&page.address)).await;
        let snapshot = session.shows(page).await;
        assert!(!snapshot.interactive, "the app came up without WebAssembly");
        let differences = reader.differences(true).await;
        assert!(differences.is_empty(), "{}", differences.join("\n"));
    }
    for link in &site.navigation {
        reader.marks().await;
        reader.clicks(&navigation(&link.href)).await;
        reader.sees("a full load", |snapshot| !snapshot.marked).await;
        session.shows(site.page(&link.href)).await;
    }
    // The browser, and the glue that asked for it, say that the module did not come.
    session.is_quiet_but(&[".wasm", "WebAssembly", "wasm-bindgen"]).await;
}

async fn a_browser_without_webassembly_reports_no_error(session: Session) {
    let Session { reader, server, site, .. } = &session;
    server.behave(|conduct| conduct.without_wasm = true);
    for link in &site.navigation {
        reader.loads(&server.url(&link.href)).await;
        reader.rests().await;
        let snapshot = session.shows(site.page(&link.href)).await;
        assert!(!snapshot.interactive, "the app runs without WebAssembly");
    }
    reader.marks().await;
    reader.clicks(&navigation(&site.home)).await;
    reader.sees("a full load", |snapshot| !snapshot.marked).await;
    session.is_quiet().await;
}
