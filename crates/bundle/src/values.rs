//! The small values of a bundle: ids, slugs, addresses, language tags, dates. Each says in its schema what it takes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Defines a string that stands in the bundle as itself and whose schema names the pattern it must match.
macro_rules! value {
    ($(#[$doc:meta])* $name:ident, $pattern:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(#[schemars(regex(pattern = $pattern))] String);

        impl $name {
            /// The value as it stands in the bundle.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

value!(
    /// An id by which one part of a bundle refers to another: a source, a term, a correction.
    /// Lower-case Latin letters, digits, and single hyphens.
    Id, r"^[a-z0-9]+(-[a-z0-9]+)*$"
);
value!(
    /// One word of an address: lower-case Latin letters, digits, and single hyphens. `check` refuses the words that the
    /// site's own addresses use.
    Slug, r"^[a-z0-9]+(-[a-z0-9]+)*$"
);
value!(
    /// A web address that begins with `https://`.
    Https, r#"^https://[^\s"<>\\^`{|}]+$"#
);
value!(
    /// A BCP 47 language tag: `en`, `zh-Hans`.
    LanguageTag, r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"
);
value!(
    /// Words on one line: not empty, without a space at either end.
    Words, r"^\S(.*\S)?$"
);
value!(
    /// A piece of a citation. It may hold one of `{page}`, `{site}`, `{title}`, `{outlet}`, `{award}`, `{revised}`, and
    /// `{address}`; if the entry has no such thing, the whole piece is left out.
    CitationPart, r"^[^{}]*(\{(page|site|title|outlet|award|revised|address)\}[^{}]*)?$"
);
value!(
    /// Words on one line, with `{count}` where a number goes.
    Counted, r"^(\S.*)?\{count\}(.*\S)?$"
);
value!(
    /// Words on one line, with `{number}` where the number goes and `{count}` where the total goes.
    Numbered, r"^(\S.*)?(\{number\}.*\{count\}|\{count\}.*\{number\})(.*\S)?$"
);
value!(
    /// A day, a month, or a year: `2022-11-24`, `2022-11`, `2022`.
    Date, r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
);
value!(
    /// A day: `2022-11-24`.
    Day, r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
);

impl CitationPart {
    /// What stands before the place that it holds, the name of that place, and what stands after it.
    pub fn place(&self) -> Option<(&str, &str, &str)> {
        let (before, rest) = self.0.split_once('{')?;
        let (name, after) = rest.split_once('}')?;
        Some((before, name, after))
    }
}

impl Words {
    /// A line's words, without the space at its ends; `None` where it has none, or where it is more than one line.
    pub fn new(line: &str) -> Option<Words> {
        let words = line.trim();
        (!words.is_empty() && !words.contains('\n')).then(|| Words(words.to_owned()))
    }
}

impl Counted {
    /// The words, with `{count}` where the number stands.
    pub fn template(&self) -> &str {
        &self.0
    }

    /// The words with this number.
    pub fn with(&self, count: usize) -> String {
        self.0.replacen("{count}", &count.to_string(), 1)
    }
}

impl Numbered {
    /// The words with this number of so many.
    pub fn with(&self, number: usize, count: usize) -> String {
        self.0.replace("{number}", &number.to_string()).replace("{count}", &count.to_string())
    }
}
