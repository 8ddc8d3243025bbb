//! Bundles of another kind than the project's own: one that means harm, and one that offers no way to leave at once.

use std::path::Path;
use std::sync::Arc;

use fantoccini::key::Key;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::navigation;
use super::trace::STRANGERS;
use crate::everything::everything;
use crate::files::Files;
use crate::harm::{folder, woven};
use crate::payloads::WOVEN;
use crate::published::Published;
use crate::stage::Stage;
use crate::with_app;

tests![words_that_mean_harm_do_none, without_a_way_out_the_shift_key_means_nothing];

/// The same reader before a site of this bundle, in its first language. The folder holds the site as long as it is looked
/// at.
async fn before(stage: &Stage, files: &Files) -> (Stage, TempDir) {
    let build: &Path = &stage.site.folder;
    let site = TempDir::new().expect("a folder");
    with_app::publish(build, folder(files).path(), site.path(), "").expect("its pages");
    let published = Published::read(site.path()).remove(0);
    (stage.before(Arc::new(published)).await, site)
}

async fn words_that_mean_harm_do_none(stage: Stage) {
    let (stage, _folder) = before(&stage, &woven(&everything(), &WOVEN[..2].concat()).0).await;
    let Stage { reader, server, site, .. } = &stage;
    for page in &site.pages {
        stage.opens(page).await;
        stage.shows(page).await;
        does_no_harm(&stage).await;
    }
    stage.opens(site.overview()).await;
    for link in site.navigation.iter().skip(1) {
        reader.clicks(&navigation(&link.href)).await;
        stage.arrives(site.page(&link.href)).await;
    }
    reader.presses(Key::Shift).await;
    let said = "return document.querySelector('.exit [role=status]').textContent === arguments[0]";
    reader.waits("the harmful words, as words", said, json!([site.exit().once])).await;
    does_no_harm(&stage).await;
    reader.loads(&server.url(&format!("{}no/such/page", site.base))).await;
    does_no_harm(&stage).await;
    let asked = server.requests().into_iter().map(|request| request.path);
    let harmful: Vec<_> = asked.filter(|path| path.contains("harm")).collect();
    assert!(harmful.is_empty(), "{harmful:?}");
    // That a page did not come is reported by the browser itself.
    stage.is_quiet_but(&["404", "no/such"]).await;
}

/// Nothing ran, and no other host was asked.
async fn does_no_harm(stage: &Stage) {
    let harm: Value = stage.reader.runs("return window.__harm ?? null", json!([])).await;
    assert_eq!(harm, Value::Null, "a word ran");
    let strangers: Vec<String> = stage.reader.runs(STRANGERS, json!([])).await;
    assert!(strangers.is_empty(), "{strangers:?}");
}

async fn without_a_way_out_the_shift_key_means_nothing(stage: Stage) {
    let mut files = everything();
    for interface in ["en/interface.json", "zh-hans/interface.json"] {
        files
            .get_mut(interface)
            .and_then(Value::as_object_mut)
            .and_then(|words| words.remove("exit"))
            .expect("a way out");
    }
    let (stage, _folder) = before(&stage, &files).await;
    let Stage { reader, site, .. } = &stage;
    let page = site.last_in_navigation();
    stage.opens(page).await;
    for _ in 0..3 {
        reader.presses(Key::Shift).await;
    }
    let sight = stage.shows(page).await;
    assert!(sight.marked, "the page was left");
    let offered: i64 = reader.runs("return document.querySelectorAll('.exit, .leave').length", json!([])).await;
    assert_eq!(offered, 0);
    reader.clicks(&navigation(&site.home)).await;
    stage.arrives(site.overview()).await;
    stage.is_quiet().await;
}
