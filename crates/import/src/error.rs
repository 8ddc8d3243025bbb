//! Why nothing was imported.

use std::fmt;

use award_story_bundle::Diagnostics;

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

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(refused) => write!(f, "{refused}"),
            Self::Model(diagnostics) => write!(f, "the bundle that lends its words has errors itself:\n{diagnostics}"),
            Self::NoLanguage => {
                f.write_str("the bundle that lends its words has none in the language of its award page")
            }
            Self::Given(field) => write!(f, "{field} is empty or more than one line, expected words on one line"),
            Self::Json(error) => write!(f, "a file could not be written as JSON: {error}"),
            Self::Diagnostics(diagnostics) => write!(f, "the bundle would have errors:\n{diagnostics}"),
        }
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

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUtf8 { line, column, byte } => {
                write!(f, ":{line}:{column}: has the byte {byte:#04X}, expected text saved as UTF-8")
            }
            Self::Lost { line, column } => {
                write!(
                    f,
                    ":{line}:{column}: has U+FFFD, which stands for a character lost in a wrong encoding, expected \
                    the text as the page has it"
                )
            }
            Self::TooLarge(bytes, most) => {
                write!(f, ": has {bytes} bytes, expected an award page's text, {most} at most")
            }
            Self::Empty => f.write_str(": has no text, expected that of an award page"),
            Self::Language(tag) => {
                write!(f, ": ENTRY_LANG is {tag:?}, expected a BCP 47 language tag like en, es or zh-Hant")
            }
            Self::Entry { wanted, count: 1 } => write!(f, ": ENTRY is {wanted}, but the text has one entry"),
            Self::Entry { wanted, count } => {
                write!(f, ": ENTRY is {wanted}, expected the number of one of its {count} entries")
            }
            Self::Vocabulary(error) => write!(f, ": the words of award pages could not be read: {error}"),
        }
    }
}

impl std::error::Error for Refused {}
