//! What an editor should know of an import.

use std::fmt;

/// Something that was noticed in the text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Remark {
    /// The line, counted from 1.
    pub line: usize,
    /// What was made of it.
    pub message: String,
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.message)
    }
}

/// Something that the text does not tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The file in the bundle's folder.
    pub file: String,
    /// The field.
    pub field: String,
    /// What it is.
    pub what: String,
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.file, self.field, self.what)
    }
}
