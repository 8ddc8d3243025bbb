//! One request's answer.

use std::io;
use std::time::Duration;

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION};
use hyper::{Response, StatusCode};
use serde_json::json;

use super::conduct::{Fault, Host};
use super::files::{File, Found, HTML, JSON};
use super::{Conduct, Request, State, locked};

/// Where pages find the recorder.
const RECORDER: &str = "/__recorder.js";

/// Where a page that the browser leaves sends what the recorder heard.
const RECORDED: &str = "/__recorded";

/// The page that stands for all other sites.
pub const ELSEWHERE: &str = "/__elsewhere";

type Answer = Result<Response<Full<Bytes>>, io::Error>;

/// Answers a request as the conduct of the moment wants it.
pub async fn answer(request: hyper::Request<Incoming>, state: &State) -> Answer {
    let path = request.uri().path().to_owned();
    match path.as_str() {
        RECORDER => return recorder(&conduct(state)),
        RECORDED => return recorded(request, state).await,
        ELSEWHERE => {
            locked(&state.requests_elsewhere).push(remembered(&request));
            return elsewhere();
        }
        _ => {}
    }
    locked(&state.requests).push(remembered(&request));
    let is_data = state.site.is_data(&path);
    match conduct(state).fault(&path, is_data) {
        None => found(state, &path).await,
        Some(Fault::Late(delay)) => {
            tokio::time::sleep(delay).await;
            found(state, &path).await
        }
        Some(Fault::Hanging) => {
            while conduct(state).fault(&path, is_data) == Some(Fault::Hanging) {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            found(state, &path).await
        }
        Some(fault) => faulty(state, fault).await,
    }
}

async fn found(state: &State, path: &str) -> Answer {
    let host = conduct(state).host;
    match (state.site.find(path).await, host) {
        (Found::File(_), Host::Slashless) if path.ends_with('/') && !state.site.is_root(path) => {
            redirect(path.trim_end_matches('/'))
        }
        (Found::File(file), _) => send(state, StatusCode::OK, file),
        (Found::Folder, Host::Static) => redirect(&format!("{path}/")),
        (Found::Folder, Host::Slashless) => page(state, StatusCode::OK, &state.site.index_below(path)).await,
        (Found::Folder | Found::Nothing, _) => nothing(state).await,
    }
}

fn redirect(to: &str) -> Answer {
    Response::builder()
        .status(StatusCode::MOVED_PERMANENTLY)
        .header(LOCATION, to)
        .header(CACHE_CONTROL, "no-cache")
        .body(Full::default())
        .map_err(io::Error::other)
}

async fn faulty(state: &State, fault: Fault) -> Answer {
    let data = |text: &str| {
        let bytes = text.as_bytes().to_vec();
        send(state, StatusCode::OK, File { kind: JSON, bytes })
    };
    match fault {
        Fault::Status(status) => Response::builder().status(status).body(Full::default()).map_err(io::Error::other),
        Fault::Html => page(state, StatusCode::OK, "index.html").await,
        Fault::BrokenJson => data(r#"{"address":"/","title":"#),
        Fault::WrongShape => data(r#"{"address":1,"title":["no page"]}"#),
        Fault::AnotherPage => page(state, StatusCode::OK, "data/index.json").await,
        Fault::Gone => nothing(state).await,
        Fault::Dropped | Fault::Late(_) | Fault::Hanging => Err(io::Error::other("no answer")),
    }
}

/// What the host says where it has nothing.
async fn nothing(state: &State) -> Answer {
    match conduct(state).host {
        Host::Static | Host::Slashless => page(state, StatusCode::NOT_FOUND, "404.html").await,
        Host::SinglePageApp => page(state, StatusCode::OK, "index.html").await,
    }
}

async fn page(state: &State, status: StatusCode, name: &str) -> Answer {
    let Some(file) = state.site.read(name).await else {
        return Err(io::Error::other(format!("the site has no {name}")));
    };
    send(state, status, file)
}

/// A file, never from a cache: a later test may want another answer.
fn send(state: &State, status: StatusCode, file: File) -> Answer {
    let cache = if conduct(state).keeps_nothing { "no-store" } else { "no-cache" };
    let mut response = Response::builder().status(status).header(CONTENT_TYPE, file.kind).header(CACHE_CONTROL, cache);
    let mut bytes = file.bytes;
    if file.kind == HTML {
        bytes = with_recorder(&with_targets_here(state, bytes));
        if conduct(state).without_script {
            response = response.header(CONTENT_SECURITY_POLICY, "script-src 'none'");
        }
    }
    response.body(Full::from(bytes)).map_err(io::Error::other)
}

/// The recorder stands in the head only, before all else.
fn with_recorder(html: &str) -> Vec<u8> {
    html.replacen("<head>", &format!("<head><script src=\"{RECORDER}\"></script>"), 1).into_bytes()
}

/// The ways out lead to this host, in the page's HTML and in its data.
fn with_targets_here(state: &State, page: Vec<u8>) -> String {
    let html = String::from_utf8(page).expect("pages are UTF-8");
    let here =
        |html: String, target: &String| html.replace(&format!("\"{target}\""), &format!("\"{}\"", state.elsewhere));
    state.targets.iter().fold(html, here)
}

fn elsewhere() -> Answer {
    Response::builder()
        .header(CONTENT_TYPE, HTML)
        .body(Full::from("<!DOCTYPE html><title>Elsewhere</title><h1>Elsewhere</h1>"))
        .map_err(io::Error::other)
}

fn recorder(conduct: &Conduct) -> Answer {
    let wanted = json!({
        "savesData": conduct.saves_data,
        "withoutWasm": conduct.without_wasm,
        "vandal": conduct.vandal,
        "holdsIdle": conduct.holds_idle,
        "shareSheet": conduct.share_sheet,
    });
    let script =
        include_str!("../recorder.js").replacen("WANTED", &wanted.to_string(), 1) + include_str!("../vandal.js");
    Response::builder()
        .header(CONTENT_TYPE, "text/javascript; charset=utf-8")
        .header(CACHE_CONTROL, "no-store")
        .body(Full::from(script))
        .map_err(io::Error::other)
}

async fn recorded(request: hyper::Request<Incoming>, state: &State) -> Answer {
    let body = request.into_body().collect().await;
    let bytes = body.map_err(io::Error::other)?.to_bytes();
    let messages: Vec<_> = serde_json::from_slice(&bytes).map_err(io::Error::other)?;
    locked(&state.messages).extend(messages);
    Ok(Response::new(Full::default()))
}

fn conduct(state: &State) -> Conduct {
    locked(&state.conduct).clone()
}

fn remembered(request: &hyper::Request<Incoming>) -> Request {
    let headers = request.headers().iter();
    Request {
        method: request.method().to_string(),
        path: request.uri().path().to_owned(),
        headers: headers
            .map(|(name, value)| {
                let value = String::from_utf8_lossy(value.as_bytes());
                (name.to_string(), value.into_owned())
            })
            .collect(),
    }
}
