//! Fetching data: one page's, or the list of everybody.

use gloo_net::http::{Request, Response};
use js_sys::{Array, JSON};
use wasm_bindgen::JsCast;

use crate::page_data::PageData;
use crate::visit::Failure;

/// The data of the page at `address`, from the file at `url`: believed only if it names that address itself.
pub async fn page(url: &str, address: &str) -> Result<PageData, Failure> {
    let page: PageData = serde_json::from_str(&json(url).await?).map_err(|_| Failure::Unexpected)?;
    if page.address == address { Ok(page) } else { Err(Failure::Unexpected) }
}

/// The list of everybody, from the file at `url`: its first three parts at least, in the browser's own strings.
pub async fn everybody(url: &str) -> Result<Array, Failure> {
    let list = JSON::parse(&json(url).await?).ok().and_then(|list| list.dyn_into::<Array>().ok());
    list.filter(|list| list.get(2).is_string()).ok_or(Failure::Unexpected)
}

/// A file of JSON. A host may answer anything with status 200, so nothing is read before status and content type have been
/// looked at.
async fn json(url: &str) -> Result<String, Failure> {
    let response = Request::get(url).send().await.map_err(|_| Failure::Offline)?;
    match response.status() {
        200 if is_json(&response) => {}
        404 | 410 => return Err(Failure::Missing),
        _ => return Err(Failure::Unexpected),
    }
    response.text().await.map_err(|_| Failure::Offline)
}

fn is_json(response: &Response) -> bool {
    let content_type = response.headers().get("content-type").unwrap_or_default();
    content_type.starts_with("application/json")
}
