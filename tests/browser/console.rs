//! What the browser itself has said, where its driver tells: what the recorder in the page cannot hear, such as a
//! file that did not load or a warning of the parser.
//!
//! Chromium's driver hands out its log. Firefox's console is read from the browser's own side, and so is its history.
//! WebKitGTK tells nothing: there the recorder is all there is.

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use hyper::Method;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::engine::Engine;

/// What the browser itself has said since this was asked last, pages of this server only.
pub async fn take(client: &Client, engine: Engine, server: &str) -> Vec<String> {
    match engine {
        Engine::Chromium => chromium(client).await,
        Engine::Firefox => firefox(client, server).await,
        Engine::WebKit => Vec::new(),
    }
}

async fn chromium(client: &Client) -> Vec<String> {
    #[derive(Deserialize)]
    struct Entry {
        level: String,
        message: String,
    }
    let log = Command("se/log", json!({ "type": "browser" }));
    let entries = client.issue_cmd(log).await.expect("Chromium's log");
    let entries: Vec<Entry> = serde_json::from_value(entries).expect("entries of a log");
    entries.into_iter().map(|Entry { level, message }| format!("{level} {message}")).collect()
}

async fn firefox(client: &Client, server: &str) -> Vec<String> {
    // What Firefox does itself, and tells: a drawing that a page uses a part of may be laid out before all of it is there; and a page
    // that makes way may be cut short while the recorder hands over what it heard.
    let read = "
        const early = (message) => /\\.svg$/.test(message.sourceName) && /^Layout was forced/.test(message.errorMessage);
        const late = (message) => /__recorder\\.js$/.test(message.sourceName) && /^Script terminated/.test(message.errorMessage);
        const messages = Services.console.getMessageArray().filter((message) =>
            message instanceof Ci.nsIScriptError && message.sourceName.startsWith(arguments[0]) && !early(message) && !late(message));
        Services.console.reset();
        return messages.map(String);";
    on_firefoxs_own_side(client, read, json!([server])).await
}

/// Whether the browser's history has an address; nothing where the engine does not tell.
pub async fn remembers(client: &Client, engine: Engine, url: &str) -> Option<bool> {
    let look = "
        const { PlacesUtils } = ChromeUtils.importESModule('resource://gre/modules/PlacesUtils.sys.mjs');
        return PlacesUtils.history.hasVisits(arguments[0]);";
    match engine {
        Engine::Firefox => Some(on_firefoxs_own_side(client, look, json!([url])).await),
        Engine::Chromium | Engine::WebKit => None,
    }
}

/// What a script returns that runs in the browser itself and not in the page.
async fn on_firefoxs_own_side<T: DeserializeOwned>(client: &Client, script: &str, arguments: Value) -> T {
    let side = |name: &str| Command("moz/context", json!({ "context": name }));
    let arguments = serde_json::from_value(arguments).expect("arguments are an array");
    let changed = client.issue_cmd(side("chrome")).await;
    changed.expect("the browser's own side");
    let returned = client.execute(script, arguments).await;
    let changed = client.issue_cmd(side("content")).await;
    changed.expect("the page's side");
    serde_json::from_value(returned.expect("what Firefox tells")).expect("what the script returns")
}

/// A command that only one driver knows: where it goes, and what is sent.
#[derive(Debug)]
struct Command(&'static str, Value);

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/{}", self.0))
    }

    fn method_and_body(&self, _: &url::Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.1.to_string()))
    }
}
