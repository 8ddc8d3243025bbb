//! From words on a page to the field that they come from.

use std::borrow::Borrow;

use super::json::{Json, Step};
use super::marks::Marked;

/// The field of a file that says these pieces of text, which stand together on a page: the one that says most of them and least
/// else. Nothing where none says the longest piece.
pub fn field<'a, J: Borrow<Json>>(
    files: impl IntoIterator<Item = (&'a str, J)>,
    pieces: &[String],
) -> Option<(&'a str, Vec<Step>)> {
    let longest = pieces.iter().max_by_key(|piece| piece.chars().count()).filter(|piece| !piece.is_empty())?;
    let mut best: Option<((usize, usize), &str, Vec<Step>)> = None;
    for (file, json) in files {
        for (path, text) in texts(json.borrow()) {
            if !text.contains(longest.as_str()) {
                continue;
            }
            let said: usize = pieces.iter().filter(|piece| text.contains(piece.as_str())).map(String::len).sum();
            let rank = (said, usize::MAX - text.len());
            if best.as_ref().is_none_or(|(highest, ..)| rank > *highest) {
                best = Some((rank, file, path));
            }
        }
    }
    best.map(|(_, file, path)| (file, path))
}

/// All texts of a file, with or without marks.
fn texts(json: &Json) -> Vec<(Vec<Step>, String)> {
    let mut found = Vec::new();
    collect(json, &mut Vec::new(), &mut found);
    found
}

fn collect(json: &Json, path: &mut Vec<Step>, found: &mut Vec<(Vec<Step>, String)>) {
    let marked = Marked::read(json).filter(|text| matches!(json, Json::String(_)) || !text.marks().is_empty());
    if let Some(text) = marked {
        found.push((path.clone(), text.text()));
        return;
    }
    let mut inside = |step, value| {
        path.push(step);
        collect(value, path, found);
        path.pop();
    };
    match json {
        Json::Array(items) => items.iter().enumerate().for_each(|(index, item)| inside(Step::Index(index), item)),
        Json::Object(fields) => fields.iter().for_each(|(name, value)| inside(Step::Key(name.clone()), value)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::text;

    const AWARD: &str = r#"{"title": "Run", "judges": {"paragraphs": ["They run far.", ["To ", {"text": "润", "lang": "zh"}, " is to run", {"note": "n"}, " away."]]}}"#;
    const OTHER: &str = r#"{"unknowns": ["Whether they run far. Or not."]}"#;

    fn found(pieces: &[&str]) -> Option<String> {
        let files = [("a", AWARD), ("b", OTHER)].map(|(file, json)| (file, Json::read(json.as_bytes()).unwrap()));
        let pieces: Vec<String> = pieces.iter().map(|&piece| piece.to_owned()).collect();
        field(files, &pieces).map(|(file, path)| format!("{file}: {}", text(&path)))
    }

    #[test]
    fn words_lead_to_the_field_that_says_them_and_least_else() {
        assert_eq!(found(&["They run far."]).as_deref(), Some("a: judges.paragraphs[0]"));
        assert_eq!(found(&["Run"]).as_deref(), Some("a: title"));
        assert_eq!(found(&["run far."]).as_deref(), Some("a: judges.paragraphs[0]"));
        assert_eq!(found(&["Or not."]).as_deref(), Some("b: unknowns[0]"));
    }

    #[test]
    fn what_a_page_has_between_the_words_does_not_matter() {
        assert_eq!(found(&["To", "润", "is to run", "1", "away."]).as_deref(), Some("a: judges.paragraphs[1]"));
        assert_eq!(found(&["no such words", "Run"]), None);
        assert_eq!(found(&[""]), None);
        assert_eq!(found(&[]), None);
    }
}
