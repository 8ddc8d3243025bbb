//! A visit leaves no trace on the reader's machine, and asks nobody but the host.

use serde_json::{Value, json};

use super::navigation;
use crate::server::Request;
use crate::stage::Stage;

tests![a_visit_leaves_no_trace_and_meets_no_stranger];

/// Everything that a page can leave behind, by name; empty where it left nothing.
const TRACES: &str = "
    const [done] = arguments;
    const traces = async () => [
        ...document.cookie.split(';').filter(Boolean).map((cookie) => `cookie ${cookie}`),
        ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
        ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
        ...((await indexedDB.databases?.()) ?? []).map(({ name }) => `database ${name}`),
        ...((await self.caches?.keys()) ?? []).map((name) => `cache ${name}`),
        ...((await navigator.serviceWorker?.getRegistrations()) ?? []).map(({ scope }) => `service worker ${scope}`),
    ];
    traces().then(done, (error) => done([String(error)]));";

/// Every file that the page asked another host for.
const STRANGERS: &str = "
    const names = performance.getEntriesByType('resource').map(({ name }) => name);
    return names.filter((name) => new URL(name).origin !== location.origin && !name.startsWith('data:'));";

async fn a_visit_leaves_no_trace_and_meets_no_stranger(stage: Stage) {
    let Stage { reader, server, site, .. } = &stage;
    stage.opens(site.overview()).await;
    for link in site.navigation.iter().skip(1) {
        reader.clicks(&navigation(&link.href)).await;
        stage.arrives(site.page(&link.href)).await;
    }
    reader.rests().await;
    let strangers: Vec<String> = reader.runs(STRANGERS, json!([])).await;
    assert!(strangers.is_empty(), "{strangers:?}");
    let traces: Value = reader.runs_and_waits(TRACES, json!([])).await;
    assert_eq!(traces, json!([]));
    for Request { method, path, headers } in server.requests() {
        assert!(path.starts_with(&site.base), "{path} was asked for, outside of {}", site.base);
        assert_eq!(method, "GET", "{path}");
        assert!(headers.iter().all(|(name, _)| name != "cookie"), "a cookie was sent to {path}");
    }
    stage.is_quiet().await;
}
