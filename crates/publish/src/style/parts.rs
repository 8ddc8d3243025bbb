//! The parts of a style sheet, as the build script has written them down.

use super::names::Names;

/// A part of a style sheet.
pub enum Part {
    /// A rule: its selectors, each as text and with what a document must have for it, and its declarations.
    Rule(&'static [(&'static str, Need)], &'static str),
    /// Another rule, which every document has.
    Other(&'static str),
    /// How a block begins, and what it holds: `@media print`.
    Block(&'static str, &'static [Part]),
}

/// What a document must have for a rule to mean anything there.
pub enum Need {
    /// An element that is called this.
    Name(&'static str),
    /// All of it.
    All(&'static [Need]),
    /// One of it.
    Any(&'static [Need]),
}

impl Need {
    fn is_met(&self, names: &Names) -> bool {
        match self {
            Self::Name(name) => names.have(name),
            Self::All(needs) => needs.iter().all(|need| need.is_met(names)),
            Self::Any(needs) => needs.iter().any(|need| need.is_met(names)),
        }
    }
}

impl Part {
    /// What is needed of it where these names are.
    pub fn needed(&self, names: &Names) -> String {
        match self {
            Self::Rule(selectors, declarations) => {
                let needed = selectors.iter().filter(|(_, need)| need.is_met(names));
                let needed: Vec<&str> = needed.map(|(selector, _)| *selector).collect();
                if needed.is_empty() { String::new() } else { needed.join(",") + declarations }
            }
            Self::Other(text) => (*text).to_owned(),
            Self::Block(open, parts) => {
                let inner: String = parts.iter().map(|part| part.needed(names)).collect();
                if inner.is_empty() { inner } else { format!("{open}{{{inner}}}") }
            }
        }
    }
}
