//! Bundles of another kind than the project's own: one that means harm, and one that offers no way to leave at once.

use std::path::Path;
use std::sync::Arc;

use fantoccini::key::Key;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::navigation;
use super::trace::THIRD_PARTIES;
use crate::everything::everything;
use crate::files::Files;
use crate::harm::{folder, woven};
use crate::payloads::WOVEN;
use crate::published::Published;
use crate::session::Session;
use crate::with_app;

tests![words_that_mean_harm_do_none, without_a_way_out_the_shift_key_means_nothing];

/// The same reader before a site of this bundle, in its first language. The folder holds the site as long as it is looked
/// at.
async fn before(session: &Session, files: &Files) -> (Session, TempDir) {
    let build: &Path = &session.site.folder;
    let site = TempDir::new().expect("a folder");
    with_app::publish(build, folder(files).path(), site.path(), "").expect("its pages");
    let published = Published::read(site.path()).remove(0);
    (session.before(Arc::new(published)).await, site)
}

async fn words_that_mean_harm_do_none(session: Session) {
    let (session, _folder) = before(&session, &woven(&everything(), &WOVEN[..2].concat()).0).await;
    let Session { reader, server, site, .. } = &session;
    for page in &site.pages {
        session.opens(page).await;
        session.shows(page).await;
        does_no_harm(&session).await;
    }
    session.opens(site.overview()).await;
    for link in site.navigation.iter().skip(1) {
        reader.clicks(&navigation(&link.href)).await;
        session.arrives(site.page(&link.href)).await;
    }
    reader.presses(Key::Shift).await;
    let said = "return document.querySelector('.exit [role=status]').textContent === arguments[0]";
    reader.waits("the harmful words, as words", said, json!([site.exit().once])).await;
    does_no_harm(&session).await;
    reader.loads(&server.url(&format!("{}no/such/page", site.base))).await;
    does_no_harm(&session).await;
    let asked = server.requests().into_iter().map(|request| request.path);
    let harmful: Vec<_> = asked.filter(|path| path.contains("harm")).collect();
    assert!(harmful.is_empty(), "{harmful:?}");
    // That a page did not come is reported by the browser itself.
    session.is_quiet_but(&["404", "no/such"]).await;
}

/// Nothing ran, and no other host was asked.
async fn does_no_harm(session: &Session) {
    let harm: Value = session.reader.runs("return window.__harm ?? null", json!([])).await;
    assert_eq!(harm, Value::Null, "a word ran");
    let third_parties: Vec<String> = session.reader.runs(THIRD_PARTIES, json!([])).await;
    assert!(third_parties.is_empty(), "{third_parties:?}");
}

async fn without_a_way_out_the_shift_key_means_nothing(session: Session) {
    let mut files = everything();
    for interface in ["en/interface.json", "zh-hans/interface.json"] {
        files
            .get_mut(interface)
            .and_then(Value::as_object_mut)
            .and_then(|words| words.remove("exit"))
            .expect("a way out");
    }
    let (session, _folder) = before(&session, &files).await;
    let Session { reader, site, .. } = &session;
    let page = site.last_in_navigation();
    session.opens(page).await;
    for _ in 0..3 {
        reader.presses(Key::Shift).await;
    }
    let snapshot = session.shows(page).await;
    assert!(snapshot.marked, "the page was left");
    let offered: i64 = reader.runs("return document.querySelectorAll('.exit, .exit-link').length", json!([])).await;
    assert_eq!(offered, 0);
    reader.clicks(&navigation(&site.home)).await;
    session.arrives(site.overview()).await;
    session.is_quiet().await;
}
