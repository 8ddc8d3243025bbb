//! What is said of a bundle, as a sentence with gaps and what fills them: whoever speaks another language translates the sentence
//! and fills it with the same values. In English, a message reads as [`fmt::Display`] writes it.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

/// A sentence in English, with a gap `{}` for each value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The sentence, which is the key of its translations.
    pub words: Cow<'static, str>,
    /// What fills its gaps, in order.
    pub values: Vec<Part>,
}

/// What fills a gap.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// What is the same in every language: quoted words, names, numbers.
    Plain(String),
    /// A sentence, or a part of one.
    Message(Message),
    /// Several values.
    List {
        /// What stands between two of them.
        separator: Message,
        /// The values.
        items: Vec<Part>,
    },
    /// A value in quotation marks, as [`quoted`] shows it.
    Quoted(Box<Part>),
}

/// Makes a message of a sentence in English and the values of its gaps: `message!("is {}, expected {}", found, expected)`.
/// A sentence with more or fewer gaps than values doesn't compile.
#[macro_export]
macro_rules! message {
    ($words:literal $(, $value:expr)* $(,)?) => {{
        const { assert!($crate::gaps($words) == <[&str]>::len(&[$(stringify!($value)),*])) };
        $crate::Message {
            words: ::std::borrow::Cow::Borrowed($words),
            values: ::std::vec![$($crate::Part::from($value)),*],
        }
    }};
}

/// How many gaps a sentence has.
pub const fn gaps(words: &str) -> usize {
    let (mut rest, mut count) = (words.as_bytes(), 0);
    loop {
        rest = match rest {
            [b'{', b'}', rest @ ..] => {
                count += 1;
                rest
            }
            [_, rest @ ..] => rest,
            [] => return count,
        };
    }
}

impl Part {
    /// Several values, with these words between two of them.
    pub fn list<T: Into<Part>>(separator: Message, items: impl IntoIterator<Item = T>) -> Self {
        Self::List { separator, items: items.into_iter().map(Into::into).collect() }
    }

    /// Several values, with commas between them.
    pub fn commas<T: Into<Part>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::list(message!(", "), items)
    }

    /// A value in quotation marks.
    pub fn quoted(value: impl Into<Part>) -> Self {
        Self::Quoted(Box::new(value.into()))
    }
}

/// Words without gaps. They may be no key: then they are shown in English in every language.
impl From<String> for Message {
    fn from(words: String) -> Self {
        Self { words: Cow::Owned(words), values: Vec::new() }
    }
}

impl From<Message> for Part {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

macro_rules! plain {
    ($($plain:ty),*) => {
        $(impl From<$plain> for Part {
            fn from(value: $plain) -> Self {
                Self::Plain(value.to_string())
            }
        })*
    };
}

plain!(String, &String, &str, usize, u32, i64);

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest: &str = &self.words;
        for value in &self.values {
            let (before, after) = rest.split_once("{}").unwrap_or((rest, ""));
            write!(f, "{before}{value}")?;
            rest = after;
        }
        f.write_str(rest)
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plain(words) => f.write_str(words),
            Self::Message(message) => message.fmt(f),
            Self::List { separator, items } => {
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        separator.fmt(f)?;
                    }
                    item.fmt(f)?;
                }
                Ok(())
            }
            Self::Quoted(value) => f.write_str(&quoted(&value.to_string())),
        }
    }
}

/// By the words that are shown: messages of one place are listed in the order of the alphabet.
impl Ord for Message {
    fn cmp(&self, other: &Self) -> Ordering {
        let shown = self.to_string().cmp(&other.to_string());
        shown.then_with(|| (&self.words, &self.values).cmp(&(&other.words, &other.values)))
    }
}

impl PartialOrd for Message {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A bundle's words as a message may repeat them: in quotation marks, shortened, nothing invisible in them.
pub fn quoted(words: &str) -> String {
    const LONGEST: usize = 60;
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{:?}…", words.get(..end).unwrap_or(words)),
        None => format!("{words:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_in_order_and_other_braces_stay() {
        let found = message!("is {}", Part::quoted("a"));
        let message = message!("{}, expected {count} in {}{}", found, Part::commas(["b", "c"]), "");
        assert_eq!(message.to_string(), r#"is "a", expected {count} in b, c"#);
        assert_eq!(message!("{} and {}", "{}", 2_usize).to_string(), "{} and 2");
        assert_eq!(Message::from("{}".to_owned()).to_string(), "{}");
        assert_eq!(["", "{", "{}", "{a}{}", "}{}{}"].map(gaps), [0, 0, 1, 1, 2]);
    }

    #[test]
    fn messages_are_sorted_as_they_are_shown() {
        assert!(message!("is {}, b", "a") < message!("is a, c"));
        assert_ne!(message!("is {}", "a"), message!("is a"));
    }

    #[test]
    fn repeated_words_are_short_and_hide_nothing() {
        assert_eq!(quoted("润 it’s"), "\"润 it’s\"");
        assert_eq!(quoted("a\u{202e}b\n"), r#""a\u{202e}b\n""#);
        assert_eq!(quoted(&"润".repeat(61)).chars().count(), 63);
    }
}
