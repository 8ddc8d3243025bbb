//! Fetching one page's data.

use gloo_net::http::{Request, Response};

use crate::page_data::PageData;
use crate::visit::Failure;

/// The data of the page at `address`, from the file at `url`.
///
/// A host may answer anything with status 200, so nothing is believed before status, content type, shape and the
/// address that the data itself names have been looked at.
pub async fn page(url: &str, address: &str) -> Result<PageData, Failure> {
    let response = Request::get(url).send().await.map_err(|_| Failure::Offline)?;
    match response.status() {
        200 if is_json(&response) => {}
        404 | 410 => return Err(Failure::Missing),
        _ => return Err(Failure::Unexpected),
    }
    let body = response.text().await.map_err(|_| Failure::Offline)?;
    let page: PageData = serde_json::from_str(&body).map_err(|_| Failure::Unexpected)?;
    if page.address == address { Ok(page) } else { Err(Failure::Unexpected) }
}

fn is_json(response: &Response) -> bool {
    let content_type = response.headers().get("content-type").unwrap_or_default();
    content_type.starts_with("application/json")
}
