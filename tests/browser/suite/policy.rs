//! What gets into a page in spite of everything does nothing there: the page's own policy refuses it, without a header of
//! its host.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::json;

use crate::server::Server;
use crate::session::Session;

tests![what_is_injected_neither_runs_nor_loads_nor_tells_anybody];

/// Tries one thing after the other, and tells which directive was violated by each, and what ran.
const INJECT: &str = include_str!("policy.js");

/// What came of one attempt.
#[derive(Debug, Deserialize)]
struct Attempt {
    name: String,
    /// The directive that must refuse it.
    expected: String,
    /// The directives that did.
    violated: Vec<String>,
}

/// What came of all.
#[derive(Debug, Deserialize)]
struct Attempts {
    all: Vec<Attempt>,
    ran: Vec<String>,
}

async fn what_is_injected_neither_runs_nor_loads_nor_tells_anybody(session: Session) {
    let Session { reader, server, site, .. } = &session;
    let stranger = Server::start(site.folder.clone(), &site.base, BTreeSet::new()).await;
    // A page that the app takes over, the page for unknown addresses, and the file that is taken away.
    for path in
        [site.home.clone(), format!("{}no/such/page", site.base), format!("{}{}", site.base, site.single_file())]
    {
        reader.loads(&server.url(&path)).await;
        let Attempts { all, ran } = reader.runs_and_waits(INJECT, json!([stranger.url("/")])).await;
        assert!(ran.is_empty(), "{path}: {ran:?} ran");
        // Where a policy does not name a directive, some engines name the one that stands for it.
        let is_refused = |attempt: &&Attempt| {
            let is_expected = |found: &String| found.starts_with(&attempt.expected) || found == "default-src";
            attempt.violated.iter().any(is_expected)
        };
        let others = all.iter().filter(|attempt| !is_refused(attempt));
        let let_in: Vec<_> = others.map(|Attempt { name, violated, .. }| format!("{name}: {violated:?}")).collect();
        assert!(let_in.is_empty(), "{path}: {let_in:?}");
        assert!(all.len() > 15, "{path}: {} attempts", all.len());
    }
    let asked: Vec<_> = stranger.requests().into_iter().map(|request| request.path).collect();
    assert!(asked.is_empty(), "the stranger was asked for {asked:?}");
    let told: Vec<_> =
        server.requests().into_iter().map(|request| request.path).filter(|path| path.contains("harm")).collect();
    assert!(told.is_empty(), "the host was asked for {told:?}");
}
