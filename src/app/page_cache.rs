//! The pages of a visit, in memory: the most recently used ones, and those that are being fetched.
//!
//! Pure. Nothing of it outlives the document: no storage is touched.

use std::sync::Arc;

use crate::page_data::PageData;

/// How many pages are kept: more than a reader goes back through, and less than a megabyte of markup.
const LIMIT: usize = 40;

/// What is known of the data of pages.
#[derive(Default)]
pub struct PageCache {
    /// The least recently used one first.
    pages: Vec<Arc<PageData>>,
    /// The addresses whose data is being fetched.
    fetching: Vec<String>,
}

impl PageCache {
    /// The data of the page at an address, which becomes the most recently used one.
    pub fn get(&mut self, address: &str) -> Option<Arc<PageData>> {
        let index = self.pages.iter().position(|page| page.address == address)?;
        let page = self.pages.remove(index);
        self.pages.push(Arc::clone(&page));
        Some(page)
    }

    /// Whether the data of the page at an address is here.
    pub fn contains(&self, address: &str) -> bool {
        self.pages.iter().any(|page| page.address == address)
    }

    /// Notes that the data of the page at an address is to be fetched. False where it is here, or being fetched already.
    pub fn begin(&mut self, address: &str) -> bool {
        let is_known = self.contains(address) || self.fetching.iter().any(|other| other == address);
        if !is_known {
            self.fetching.push(address.to_owned());
        }
        !is_known
    }

    /// Notes that a fetch has ended, with the page's data if it brought it.
    pub fn end(&mut self, address: &str, page: Option<PageData>) {
        self.fetching.retain(|other| other != address);
        if let Some(page) = page {
            self.pages.retain(|other| other.address != page.address);
            self.pages.push(Arc::new(page));
            if self.pages.len() > LIMIT {
                self.pages.remove(0);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(address: &str) -> PageData {
        PageData { address: address.to_owned(), ..PageData::default() }
    }

    fn fetched(cache: &mut PageCache, address: &str) {
        assert!(cache.begin(address));
        cache.end(address, Some(page(address)));
    }

    #[test]
    fn a_page_is_fetched_once_at_a_time_and_again_after_a_failure() {
        let mut cache = PageCache::default();
        assert!(cache.begin("/a/") && !cache.begin("/a/"));
        cache.end("/a/", None);
        assert!(!cache.contains("/a/") && cache.begin("/a/"));
        cache.end("/a/", Some(page("/a/")));
        assert!(!cache.begin("/a/"));
    }

    #[test]
    fn beyond_the_limit_the_least_recently_used_page_is_let_go() {
        let mut cache = PageCache::default();
        for index in 0..LIMIT {
            fetched(&mut cache, &format!("/{index}/"));
        }
        assert!(cache.get("/0/").is_some());
        fetched(&mut cache, "/more/");
        assert!(cache.contains("/0/") && !cache.contains("/1/") && cache.contains("/more/"));
    }
}
