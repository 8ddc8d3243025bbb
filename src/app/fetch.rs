//! Fetching data: one page's, or the search index.
//!
//! A host may answer anything with status 200, so status and content type are looked at before anything is read, and a page's
//! data is believed only if it names the address that was asked for.

use gloo_net::http::{Request, Response};
use serde::de::DeserializeOwned;

use super::navigation::Failure;

/// Begins to fetch a file of JSON: its headers are here and say what it is.
pub async fn headers(url: &str) -> Result<Response, Failure> {
    let response = Request::get(url).send().await.map_err(|_| Failure::Unreachable)?;
    let content_type = response.headers().get("content-type").unwrap_or_default();
    let is_json = response.status() == 200 && content_type.starts_with("application/json");
    if is_json { Ok(response) } else { Err(Failure::Unexpected) }
}

/// The value in the body of an answer.
pub async fn body<T: DeserializeOwned>(response: Response) -> Result<T, Failure> {
    let json = response.text().await.map_err(|_| Failure::Unreachable)?;
    serde_json::from_str(&json).map_err(|_| Failure::Unexpected)
}
