//! The way from a file's root to one of its values.

use std::fmt::Write;

use award_story_message::quoted;

/// One step on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step<'a> {
    /// Into an object's field.
    Key(&'a str),
    /// Into a list's entry, counted from 0.
    Index(usize),
}

impl<'a> From<&'a str> for Step<'a> {
    fn from(key: &'a str) -> Self {
        Step::Key(key)
    }
}

impl From<usize> for Step<'_> {
    fn from(index: usize) -> Self {
        Step::Index(index)
    }
}

/// Writes a way as steps: `steps!["parts", 2, "value"]`.
macro_rules! steps {
    ($($step:expr),* $(,)?) => { [$($crate::check::path::Step::from($step)),*] };
}
pub(crate) use steps;

/// The way as messages show it: `parts[2].value`; `(file)` for the root.
pub fn field(path: &[Step<'_>]) -> String {
    let mut field = String::new();
    for step in path {
        // Writing to a String does not fail.
        let _ = match step {
            Step::Index(index) => write!(field, "[{index}]"),
            Step::Key(key) if !is_plain(key) => write!(field, "[{}]", quoted(key)),
            Step::Key(key) if field.is_empty() => write!(field, "{key}"),
            Step::Key(key) => write!(field, ".{key}"),
        };
    }
    match field.as_str() {
        "" => "(file)".to_owned(),
        _ => field,
    }
}

fn is_plain(key: &str) -> bool {
    !key.is_empty() && key.len() <= 60 && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-$".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_reads_as_one_writes_it_in_code() {
        assert_eq!(field(&steps!["parts", 2, "value"]), "parts[2].value");
        assert_eq!(field(&steps!["a b", "\u{202e}"]), r#"["a b"]["\u{202e}"]"#);
        assert_eq!(field(&[]), "(file)");
    }
}
