//! Which words are the award page's own, and stand on the site word for word.

use super::json::Step;
use super::words::kind;

/// The fields that quote the award page, by the kind of their file.
const QUOTED: [(&str, &[&str]); 3] = [
    ("award", &["award_line", "parts", "title_label", "title", "standfirst", "judges"]),
    ("project", &["about"]),
    ("person", &["quote"]),
];

/// Whether a value is the award page's own words: in the files of its language, whose tag is given.
pub fn is_verbatim(file: &str, path: &[Step], original: &str) -> bool {
    let folder = file.split('/').next().unwrap_or_default();
    let Some(Step::Key(field)) = path.first() else { return false };
    let fields = QUOTED.iter().filter(|(name, _)| *name == kind(file)).flat_map(|(_, fields)| *fields);
    folder == original.to_lowercase() && fields.into_iter().any(|name| name == field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::path;
    use serde_json::Value;
    use std::fs;

    #[test]
    fn only_what_the_award_page_says_in_its_own_language_is_verbatim() {
        let quoted = |file, field: &str| is_verbatim(file, &path(field), "zh-Hant");
        assert!(quoted("zh-hant/award.json", "judges.paragraphs[0]"));
        assert!(quoted("zh-hant/people/a.json", "quote"));
        assert!(!quoted("en/award.json", "judges.paragraphs[0]"));
        assert!(!quoted("zh-hant/award.json", "about[0].text"));
        assert!(!quoted("zh-hant/glossary.json", "terms[0].word"));
        assert!(!quoted("bundle.json", "title"));
    }

    #[test]
    fn every_quoted_field_is_a_field_of_the_format() {
        for (kind, fields) in QUOTED {
            let path = format!("{}/../../public/content/schema/{kind}.json", env!("CARGO_MANIFEST_DIR"));
            let schema: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
            for field in fields {
                assert!(schema["properties"].get(field).is_some(), "{kind}.{field}");
            }
        }
    }
}
