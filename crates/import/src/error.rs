//! Why nothing was imported.

use std::fmt;

use award_story_bundle::{Diagnostic, Diagnostics};
use award_story_message::{Message, Part, message};

/// Why nothing was imported. Each is said in one sentence.
#[derive(Debug)]
pub enum ImportError {
    /// The text is none. What is said begins with its place, for the file's name to stand before it.
    Text(Refused),
    /// The bundle whose words the site would speak with has diagnostics.
    Model(Diagnostics),
    /// That bundle has no language of its award page.
    NoLanguage,
    /// What was told beside the text is nothing that can be told.
    Given(&'static str),
    /// A file could not be written as JSON.
    Json(serde_json::Error),
    /// The bundle would not pass its checks.
    Diagnostics(Diagnostics),
}

impl ImportError {
    /// What is said of it.
    pub fn message(&self) -> Message {
        match self {
            Self::Text(refused) => refused.message(),
            Self::Model(diagnostics) => {
                message!("the bundle that lends its words has errors itself:\n{}", lines(diagnostics))
            }
            Self::NoLanguage => message!("the bundle that lends its words has none in the language of its award page"),
            Self::Given(field) => message!("{} is empty or more than one line, expected words on one line", *field),
            Self::Json(error) => message!("a file could not be written as JSON: {}", error.to_string()),
            Self::Diagnostics(diagnostics) => message!("the bundle would have errors:\n{}", lines(diagnostics)),
        }
    }
}

/// One line for each error, as the command line shows it.
fn lines(diagnostics: &Diagnostics) -> Part {
    let line = |diagnostic: &Diagnostic| message!("{}: {}", diagnostic.place(), diagnostic.message.clone());
    Part::list(message!("\n"), diagnostics.errors().into_iter().map(line))
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for ImportError {}

/// Why a text is none. Begins with its place, as if the file's name stood before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A byte that no UTF-8 has there: line and column, counted from 1.
    NotUtf8 {
        /// The line.
        line: usize,
        /// The column, in characters.
        column: usize,
        /// The byte.
        byte: u8,
    },
    /// Where a character was lost before, in a wrong encoding.
    Lost {
        /// The line.
        line: usize,
        /// The column, in characters.
        column: usize,
    },
    /// How many bytes it has, and how many it may have.
    TooLarge(usize, usize),
    /// There is no line in it.
    Empty,
    /// What was told of its language is no language's tag.
    Language(String),
    /// There is no such entry in it.
    Entry {
        /// The entry that was asked for.
        wanted: usize,
        /// How many there are.
        count: usize,
    },
    /// The words to look for could not be read: an error of this program.
    Vocabulary(String),
}

impl Refused {
    /// What is said of it.
    pub fn message(&self) -> Message {
        match self {
            Self::NotUtf8 { line, column, byte } => {
                let byte = format!("{byte:#04X}");
                message!(":{}:{}: has the byte {}, expected text saved as UTF-8", *line, *column, byte)
            }
            Self::Lost { line, column } => message!(
                ":{}:{}: has U+FFFD, which stands for a character lost in a wrong encoding, expected the text as the page has it",
                *line,
                *column
            ),
            Self::TooLarge(bytes, most) => {
                message!(": has {} bytes, expected an award page's text, {} at most", *bytes, *most)
            }
            Self::Empty => message!(": has no text, expected that of an award page"),
            Self::Language(tag) => message!(
                ": ENTRY_LANG is {}, expected a BCP 47 language tag like en, es or zh-Hant",
                format!("{tag:?}")
            ),
            Self::Entry { wanted, count: 1 } => message!(": ENTRY is {}, but the text has one entry", *wanted),
            Self::Entry { wanted, count } => {
                message!(": ENTRY is {}, expected the number of one of its {} entries", *wanted, *count)
            }
            Self::Vocabulary(error) => message!(": the words of award pages could not be read: {}", error),
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for Refused {}
