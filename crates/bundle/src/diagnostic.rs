//! What is wrong with a bundle, and where: one line for each diagnostic, as editors and their tools read it.

use std::fmt;

use award_story_message::Message;

/// Whether a bundle can be built all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It must be mended first.
    Error,
    /// It should be looked at.
    Warning,
}

/// One thing that is wrong, with its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The file: its path below the bundle's folder.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The field, `parts[2].value`; `(file)` where the file as a whole is meant.
    pub field: String,
    /// What is wrong, and what is expected.
    pub message: Message,
    /// Whether the bundle can be built all the same.
    pub severity: Severity,
}

impl Diagnostic {
    /// The same, as something that should be looked at.
    pub fn as_warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    /// Where it is: `en/award.json:3:7: parts[2].value`.
    pub fn place(&self) -> String {
        let Diagnostic { file, line, column, field, .. } = self;
        format!("{file}:{line}:{column}: {field}")
    }

    /// Whether it must be mended.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place(), self.message)
    }
}

/// Why a bundle was not read: all its diagnostics, sorted by place. [`fmt::Display`] gives one line for each error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostics {
    /// At least one error, and whatever else was noticed.
    pub diagnostics: Vec<Diagnostic>,
    /// How many files were read.
    pub files: usize,
}

impl Diagnostics {
    /// What must be mended.
    pub fn errors(&self) -> Vec<&Diagnostic> {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).collect()
    }

    /// What should be looked at.
    pub fn warnings(&self) -> Vec<&Diagnostic> {
        self.diagnostics.iter().filter(|diagnostic| !diagnostic.is_error()).collect()
    }
}

/// Whether something must be mended.
pub fn has_error(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(Diagnostic::is_error)
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.errors().into_iter().map(Diagnostic::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for Diagnostics {}

/// A number and what it counts: “1 error”, “2 errors”.
pub fn count(number: usize, thing: &str) -> String {
    match number {
        1 => format!("1 {thing}"),
        _ => format!("{number} {thing}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use award_story_message::message;

    #[test]
    fn a_diagnostic_is_one_line_that_editors_can_follow() {
        let diagnostic = Diagnostic {
            file: "public/content/en/award.json".to_owned(),
            line: 3,
            column: 7,
            field: "parts[2].value".to_owned(),
            message: message!("is {}, expected words", "empty"),
            severity: Severity::Error,
        };
        assert_eq!(
            diagnostic.to_string(),
            "public/content/en/award.json:3:7: parts[2].value: is empty, expected words"
        );
    }
}
