//! The small values of a bundle: ids, slugs, addresses, language tags, dates. Each says in its schema what it takes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::locale::{Locale, PluralCategory};

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
    NonEmptyText, r"^\S(.*\S)?$"
);
value!(
    /// A piece of a citation. It may hold one of `{page}`, `{site}`, `{title}`, `{outlet}`, `{award}`, `{modified}`, and
    /// `{address}`; if the entry has no such thing, the whole piece is left out.
    CitationPart, r"^[^{}]*(\{(page|site|title|outlet|award|modified|address)\}[^{}]*)?$"
);
value!(
    /// Words on one line, with `{count}` where a number goes.
    PluralTemplate, r"^(\S.*)?\{count\}(.*\S)?$"
);
value!(
    /// Words on one line, with `{number}` where the number goes and `{count}` where the total goes.
    NumberTemplate, r"^(\S.*)?(\{number\}.*\{count\}|\{count\}.*\{number\})(.*\S)?$"
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

impl NonEmptyText {
    /// A line's words, without the space at its ends; `None` where it has none, or where it is more than one line.
    pub fn new(line: &str) -> Option<NonEmptyText> {
        let words = line.trim();
        (!words.is_empty() && !words.contains('\n')).then(|| NonEmptyText(words.to_owned()))
    }
}

/// Words with a number in them: one line for every number, or one for each plural form of the language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Plural {
    /// The same words for every number.
    Every(PluralTemplate),
    /// Words for each plural form, by the names that the Unicode CLDR gives the forms.
    Forms(PluralForms),
}

/// Words for each plural form that the language has; `other` serves for those that are left out. `{count}` may be left out
/// where a form stands for one number alone: “the only story”.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PluralForms {
    /// For zero, where the language has a form for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zero: Option<NonEmptyText>,
    /// For one, and in some languages for 21, 31 and so on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub one: Option<NonEmptyText>,
    /// For two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub two: Option<NonEmptyText>,
    /// For few, as the language counts them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub few: Option<NonEmptyText>,
    /// For many, as the language counts them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub many: Option<NonEmptyText>,
    /// For all other numbers.
    pub other: PluralTemplate,
}

/// The place of a number in words.
const COUNT: &str = "{count}";

impl PluralTemplate {
    /// The words, with `{count}` where the number stands.
    pub fn template(&self) -> &str {
        &self.0
    }
}

impl Plural {
    /// The words with this number.
    pub fn with(&self, count: usize, locale: &Locale) -> String {
        let words = match self {
            Self::Every(words) => words.as_str(),
            Self::Forms(forms) => forms.of(locale.plural(count)),
        };
        words.replace(COUNT, &locale.number(u64::try_from(count).unwrap_or(u64::MAX)))
    }
}

impl PluralForms {
    /// The words for a form.
    pub fn of(&self, form: PluralCategory) -> &str {
        let words = self.all().into_iter().find(|(other, _)| *other == form).and_then(|(_, words)| words);
        words.map_or(self.other.as_str(), NonEmptyText::as_str)
    }

    /// The words for each form but `other`, where there are any.
    pub fn all(&self) -> [(PluralCategory, Option<&NonEmptyText>); 5] {
        [
            (PluralCategory::Zero, self.zero.as_ref()),
            (PluralCategory::One, self.one.as_ref()),
            (PluralCategory::Two, self.two.as_ref()),
            (PluralCategory::Few, self.few.as_ref()),
            (PluralCategory::Many, self.many.as_ref()),
        ]
    }
}

impl NumberTemplate {
    /// The words with this number of so many.
    pub fn with(&self, number: usize, count: usize, locale: &Locale) -> String {
        self.0.replace("{number}", &locale.numeral(number)).replace(COUNT, &locale.numeral(count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(json: &str, tag: &str, counts: &[usize]) -> Vec<String> {
        let words: Plural = serde_json::from_str(json).unwrap();
        let locale = Locale::of(tag);
        counts.iter().map(|count| words.with(*count, &locale)).collect()
    }

    #[test]
    fn one_line_serves_every_number_and_a_form_its_own() {
        assert_eq!(written(r#""All {count} stories""#, "en", &[1, 1200]), ["All 1 stories", "All 1,200 stories"]);
        let english = r#"{"one": "The only story", "other": "All {count} stories"}"#;
        assert_eq!(written(english, "en", &[1, 1200]), ["The only story", "All 1,200 stories"]);
        let russian = r#"{"one": "{count} история", "few": "{count} истории", "other": "{count} историй"}"#;
        assert_eq!(written(russian, "ru", &[21, 3, 5]), ["21 история", "3 истории", "5 историй"]);
        let arabic = r#"{"one": "قصة واحدة", "two": "قصتان", "few": "{count} قصص", "other": "{count} قصة"}"#;
        assert_eq!(written(arabic, "ar", &[1, 2, 3, 11]), ["قصة واحدة", "قصتان", "3 قصص", "11 قصة"]);
    }

    #[test]
    fn a_page_s_number_is_written_in_the_language_s_digits() {
        let words: NumberTemplate = serde_json::from_str(r#""{number} / {count}""#).unwrap();
        let written = |tag| words.with(2, 41, &Locale::of(tag));
        assert_eq!([written("en"), written("fa")], ["2 / 41", "۲ / ۴۱"]);
    }
}
