//! One file of a bundle: its bytes made text, its text made a tree, and every place in it made line and column.

use std::cell::OnceCell;

use super::lines::Lines;
use super::path::{self, Step};
use super::tree::{self, Node};
use crate::diagnostic::{Diagnostic, Severity};
use crate::files::Files;
use award_story_message::{Message, message};

/// The largest file that is read, in bytes.
const LARGEST: usize = 1 << 20;

const BYTE_ORDER_MARK: char = '\u{feff}';

/// A file and its tree.
#[derive(Debug)]
pub struct JsonFile {
    /// Its name, as diagnostics show it.
    pub name: String,
    /// Its text; empty where it could not be read.
    pub text: String,
    /// Its tree, if it is JSON.
    pub tree: Option<Node>,
    /// Made with the first diagnostic; the text does not change after that.
    lines: OnceCell<Lines>,
}

/// Where a diagnostic is.
#[derive(Clone, Debug)]
pub struct Position {
    /// A byte of the text.
    pub at: usize,
    /// The field.
    pub field: String,
}

impl JsonFile {
    /// Reads a file; `None` if there is none.
    pub fn read(files: &dyn Files, name: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<JsonFile> {
        Some(match files.read(name, LARGEST + 1)? {
            Ok(bytes) => JsonFile::new(name.to_owned(), bytes, diagnostics),
            Err(error) => {
                let json = JsonFile::missing(name.to_owned());
                let message = message!("cannot be read ({}), expected a file", error);
                diagnostics.push(json.diagnostic(&[], message));
                json
            }
        })
    }

    /// A file that is not there.
    pub fn missing(name: String) -> JsonFile {
        JsonFile { name, text: String::new(), tree: None, lines: OnceCell::new() }
    }

    /// A file with these bytes.
    pub fn new(name: String, bytes: Vec<u8>, diagnostics: &mut Vec<Diagnostic>) -> JsonFile {
        let mut json = JsonFile::missing(name);
        if bytes.len() > LARGEST {
            let message = message!("is larger than {} bytes, expected the words of one page", LARGEST);
            diagnostics.push(json.diagnostic(&[], message));
            return json;
        }
        json.decode(bytes, diagnostics);
        json
    }

    fn decode(&mut self, bytes: Vec<u8>, diagnostics: &mut Vec<Diagnostic>) {
        match String::from_utf8(bytes) {
            Ok(text) => self.text = text,
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let bad = error.as_bytes().get(at).copied().unwrap_or_default();
                self.text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let message = message!("has the byte {}, expected text saved as UTF-8", format!("{bad:#04X}"));
                diagnostics.push(self.diagnostic_at(&self.whole(at), message));
                return;
            }
        }
        if let Some(rest) = self.text.strip_prefix(BYTE_ORDER_MARK) {
            self.text = rest.to_owned();
            let message = message!(
                "begins with a byte order mark (U+FEFF), expected the file saved as UTF-8 and not as “UTF-8 with BOM”"
            );
            diagnostics.push(self.diagnostic(&[], message));
        }
        match tree::parse(&self.text) {
            Ok(tree) => self.tree = Some(tree),
            Err((at, message)) => diagnostics.push(self.diagnostic_at(&self.whole(at), message)),
        }
    }

    /// A byte of the file, no field in particular.
    pub fn whole(&self, at: usize) -> Position {
        Position { at, field: path::field(&[]) }
    }

    /// A diagnostic at the end of a way, or as near to it as one can go.
    pub fn diagnostic(&self, path: &[Step<'_>], message: Message) -> Diagnostic {
        let position = Position { at: self.nearest(path).map_or(0, |node| node.start), field: path::field(path) };
        self.diagnostic_at(&position, message)
    }

    fn nearest(&self, path: &[Step<'_>]) -> Option<&Node> {
        let tree = self.tree.as_ref()?;
        let ways = (0..=path.len()).rev().filter_map(|length| path.get(..length));
        ways.filter_map(|way| tree.find(way)).next()
    }

    /// A diagnostic at a position.
    pub fn diagnostic_at(&self, position: &Position, message: Message) -> Diagnostic {
        let lines = self.lines.get_or_init(|| Lines::of(&self.text));
        let (line, column) = lines.place(&self.text, position.at);
        Diagnostic {
            file: self.name.clone(),
            line,
            column,
            field: position.field.clone(),
            message,
            severity: Severity::Error,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::path::steps;

    fn read(bytes: &[u8]) -> (JsonFile, Vec<String>) {
        let mut diagnostics = Vec::new();
        let json = JsonFile::new("a.json".to_owned(), bytes.to_vec(), &mut diagnostics);
        let lines = diagnostics.iter().map(Diagnostic::to_string).collect();
        (json, lines)
    }

    #[test]
    fn places_are_counted_in_lines_and_characters() {
        let (json, _) = read("{\n \"润\": [1,\n  \"润\", \"x\"]}".as_bytes());
        let diagnostic = json.diagnostic(&steps!["润", 2], message!("is x"));
        assert_eq!((diagnostic.line, diagnostic.column), (3, 8));
        let diagnostic = json.diagnostic(&steps!["润", 7, "a"], message!("is missing"));
        assert_eq!((diagnostic.line, diagnostic.column), (2, 7));
    }

    #[test]
    fn what_is_not_utf_8_is_named_with_its_byte() {
        let (_, diagnostics) = read(b"{\"a\":\n \"\xe6\xb6\xa6\xff\"}");
        assert_eq!(diagnostics, ["a.json:2:4: (file): has the byte 0xFF, expected text saved as UTF-8"]);
        let (_, diagnostics) = read(b"\xff\xfe{\0");
        assert!(diagnostics[0].contains("has the byte 0xFF"), "{diagnostics:?}");
    }

    #[test]
    fn a_byte_order_mark_is_named() {
        let (json, diagnostics) = read("\u{feff}{}".as_bytes());
        assert!(diagnostics[0].starts_with("a.json:1:1: (file): begins with a byte order mark"));
        assert!(json.tree.is_some());
    }

    #[test]
    fn a_huge_file_is_refused() {
        let (_, diagnostics) = read(&vec![b' '; (1 << 20) + 1]);
        assert!(diagnostics[0].contains("is larger than 1048576 bytes"));
    }
}
