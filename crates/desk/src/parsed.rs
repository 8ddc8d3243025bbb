//! Files as JSON, each parsed once in each of its versions: after every key, every field of a form asks for its file.

use std::collections::HashMap;
use std::sync::Arc;

use super::json::Json;

/// The version of each file that was asked for last, as JSON.
#[derive(Debug, Default)]
pub struct ParsedFiles(HashMap<String, Parsed>);

/// A version of a file, and what it is as JSON.
#[derive(Debug)]
struct Parsed {
    bytes: Arc<Vec<u8>>,
    json: Option<Arc<Json>>,
}

impl ParsedFiles {
    /// A file, if it is JSON. Its bytes are the same version only if they are the same allocation: that is known at once.
    pub fn get(&mut self, path: &str, bytes: &Arc<Vec<u8>>) -> Option<Arc<Json>> {
        if let Some(known) = self.0.get(path).filter(|known| Arc::ptr_eq(&known.bytes, bytes)) {
            return known.json.clone();
        }
        let json = Json::read(bytes).ok().map(Arc::new);
        self.0.insert(path.to_owned(), Parsed { bytes: Arc::clone(bytes), json: json.clone() });
        json
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> Arc<Vec<u8>> {
        Arc::new(text.as_bytes().to_vec())
    }

    #[test]
    fn a_version_of_a_file_is_parsed_once() {
        let mut parsed = ParsedFiles::default();
        let (one, other) = (file("1"), file("1"));
        let first = parsed.get("a", &one).unwrap();
        assert!(Arc::ptr_eq(&first, &parsed.get("a", &one).unwrap()));
        assert!(Arc::ptr_eq(&first, &parsed.get("a", &Arc::clone(&one)).unwrap()));
        assert!(!Arc::ptr_eq(&first, &parsed.get("a", &other).unwrap()));
    }

    #[test]
    fn every_file_is_given_as_it_is_now() {
        let mut parsed = ParsedFiles::default();
        let number = |json: Option<Arc<Json>>| json.map(|json| String::from_utf8(json.write()).unwrap());
        let versions = ["1", "2", "{", "1", ""].map(file);
        // Forth and back again, as changes are undone.
        for bytes in versions.iter().chain(versions.iter().rev()) {
            let expected = Json::read(bytes).ok().map(Arc::new);
            assert_eq!(parsed.get("a", bytes), expected);
            assert_eq!(number(parsed.get("b", &versions[1])).as_deref(), Some("2\n"));
        }
    }
}
