//! What the desk's page and its worker say to each other: plain data with named fields.
//!
//! A message is a line of JSON and, beside it, bytes: the content of files, one after the other. It knows neither browser nor
//! bundle.

use award_story_message::Message;
use serde::{Deserialize, Serialize};

/// How many files and folders a bundle may come with: 10,000 people in ten languages have 100,000 files, and nobody opens those in a
/// browser.
pub const MOST_FILES: usize = 20_000;

/// What the page asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Request {
    /// Take these supplies: a ZIP file with the built app and the examples, one of which has the words that new entries get.
    Supplies,
    /// Part a text into paragraphs.
    Read {
        /// The text, as it was pasted.
        text: String,
    },
    /// Make an entry of paragraphs.
    Make {
        /// The paragraphs.
        paragraphs: Vec<Paragraph>,
        /// The language's tag.
        language: String,
        /// The day, as `2026-11-29`.
        day: String,
    },
    /// Open a bundle: the bytes are a ZIP file.
    Open,
    /// Find the bundle in a folder, whose files are not read yet.
    Find {
        /// All that lies in it, at any depth; a folder's path ends in a slash.
        entries: Vec<FileInfo>,
    },
    /// Open an example.
    Example {
        /// Its name.
        name: String,
    },
    /// Give the site's own words in a language, if there are any.
    Words {
        /// The language's tag.
        tag: String,
    },
    /// Work with these files from now on.
    Files {
        /// What they are called and how long they are.
        files: Vec<FileInfo>,
    },
    /// Change one of the files; the bytes are its content.
    Put {
        /// Its path.
        path: String,
    },
    /// Remove a file.
    Remove {
        /// Its path.
        path: String,
    },
    /// Check the files and draw a page.
    Look {
        /// The page's address; empty for the first one.
        address: String,
    },
    /// Make a file to take away.
    Download {
        /// Which.
        what: Download,
        /// The path under which the site will stand.
        base: String,
        /// The host's address; empty where it is not known.
        origin: String,
        /// Whether files that shrink lie in the site compressed as well.
        precompresses: bool,
        /// Which language's, counted from 0.
        language: usize,
    },
}

/// What can be taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Download {
    /// The files that are worked on.
    Bundle,
    /// The site, ready for a host.
    Site,
    /// All pages of a language as one file.
    OneFile,
    /// All pages of a language as a book.
    Epub,
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    /// The supplies were taken.
    Ready {
        /// The schemas of all kinds of files, by the kind's name.
        schemas: Vec<Schema>,
    },
    /// The paragraphs of a text.
    Paragraphs {
        /// The paragraphs.
        paragraphs: Vec<Paragraph>,
        /// The language's tag.
        language: String,
    },
    /// The files of an entry; the bytes are their content.
    Files {
        /// What they are called and how long they are.
        files: Vec<FileInfo>,
    },
    /// The bundle that was found in a folder.
    Found {
        /// Where in it the bundle's own folder is: empty, or a path that ends in a slash.
        folder: String,
        /// The bundle's files, by their paths in its folder.
        paths: Vec<String>,
    },
    /// What the files say.
    Look(Look),
    /// A file to take away; the bytes are its content.
    File {
        /// What it is called.
        name: String,
    },
    /// What was asked for was done, and there is nothing to say.
    Done,
    /// What was asked for cannot be done.
    Refused(Refused),
}

/// What the files say: what is wrong with them, and the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// All diagnostics.
    pub problems: Vec<Problem>,
    /// The page; none where the files cannot be read as an entry.
    pub page: Option<Page>,
    /// All pages, in reading order, by language.
    pub pages: Vec<Link>,
}

impl Look {
    /// Whether something keeps the site from being published.
    pub fn has_error(&self) -> bool {
        self.problems.iter().any(|problem| problem.is_error)
    }
}

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Its address.
    pub address: String,
    /// What it is called.
    pub name: String,
    /// The name of its language.
    pub language: String,
}

/// A page as it would be published, without its scripts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Its address.
    pub address: String,
    /// Its language's tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub direction: String,
    /// Its title.
    pub title: String,
    /// Its style.
    pub style: String,
    /// What its body holds.
    pub body: String,
}

/// Something that is wrong with the files, or should be looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The field: `parts[2].value`.
    pub field: String,
    /// What is wrong.
    pub message: Message,
    /// Whether it keeps the site from being published.
    pub is_error: bool,
}

/// A paragraph of an award page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// The name of its role.
    pub role: String,
    /// Its words.
    pub text: String,
    /// The label that it begins with, if it is the title: “Title:”, which is no part of it. Empty where there is none.
    pub title_label: String,
}

/// A file: what it is called and how many bytes it has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileInfo {
    /// Its path.
    pub path: String,
    /// Its length in bytes.
    pub length: usize,
}

/// The schema of a kind of files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schema {
    /// The kind's name: `award`.
    pub kind: String,
    /// The schema's JSON.
    pub json: String,
}

/// Why something cannot be done. The page has words for each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "because", rename_all = "snake_case")]
pub enum Refused {
    /// The file is no ZIP file that can be read.
    NoZip,
    /// There is a path in it that leads out of its folder, or a link.
    Path {
        /// The path.
        path: String,
    },
    /// There are more than [`MOST_FILES`] files and folders in it.
    TooMany,
    /// Its files are too large, unpacked.
    TooLarge,
    /// There is no `bundle.json` in it.
    NoBundle,
    /// There are diagnostics, which come first.
    Diagnostics,
    /// Another reason, in the words of whoever found it.
    Other {
        /// The words; none where the worker fell and was started again.
        message: Message,
    },
}

/// Files one after the other, and what they are called.
pub fn packed<'a>(files: impl IntoIterator<Item = (&'a String, &'a [u8])>) -> (Vec<FileInfo>, Vec<u8>) {
    let mut all = Vec::new();
    let files = files.into_iter().map(|(path, bytes)| {
        all.extend_from_slice(bytes);
        FileInfo { path: path.clone(), length: bytes.len() }
    });
    (files.collect(), all)
}

/// The files again; what the bytes do not have is empty.
pub fn unpacked(files: &[FileInfo], mut bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let file = |FileInfo { path, length }: &FileInfo| {
        let (own, rest) = bytes.split_at_checked(*length).unwrap_or_default();
        bytes = rest;
        (path.clone(), own.to_vec())
    };
    files.iter().map(file).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use award_story_message::Part;

    #[test]
    fn files_come_out_as_they_went_in() {
        let files = [("a".to_owned(), b"1".to_vec()), ("b/c".to_owned(), Vec::new()), ("d".to_owned(), b"23".to_vec())];
        let (infos, bytes) = packed(files.iter().map(|(path, bytes)| (path, bytes.as_slice())));
        assert_eq!(unpacked(&infos, &bytes), files);
        assert_eq!(unpacked(&infos, b"1").last(), Some(&("d".to_owned(), Vec::new())));
    }

    #[test]
    fn a_message_comes_out_as_it_went_in() {
        let separator = Message::from(", ".to_owned());
        let list = Part::List { separator: separator.clone(), items: vec![Part::Plain("a".to_owned())] };
        let values = vec![Part::Quoted(Box::new(list)), Part::Message(separator)];
        let answer = Answer::Refused(Refused::Other { message: Message { words: "{}{}".into(), values } });
        let text = serde_json::to_string(&answer).unwrap();
        assert_eq!(serde_json::from_str::<Answer>(&text).unwrap(), answer);
    }

    #[test]
    fn a_request_is_json_with_named_fields() {
        let request = Request::Look { address: "/".to_owned() };
        assert_eq!(serde_json::to_string(&request).unwrap(), r#"{"ask":"look","address":"/"}"#);
    }
}
