//! Running text with marks: terms, words of another language, notes.
//!
//! An editor sees plain words. Marks lie beside them, and follow their words through every change.

use std::ops::Range;

use super::json::Json;

/// The field of a mark that has its words.
const TEXT: &str = "text";

/// What a mark says of its words, by the field that says it.
pub const KINDS: [&str; 3] = ["term", "lang", "note"];

/// A mark: where it is, in characters, and its fields as the file has them.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where its words are. A note has none: it stands between two characters.
    pub at: Range<usize>,
    /// Its fields. The words are not kept here, only the place of their field among the others.
    fields: Vec<(String, Json)>,
}

impl Mark {
    /// What it says of its words: one of [`KINDS`].
    pub fn kind(&self) -> &'static str {
        KINDS.into_iter().find(|kind| self.fields.iter().any(|(name, _)| name == kind)).unwrap_or_default()
    }

    /// What a field of it says.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(field, _)| field == name)?.1.as_str()
    }

    fn is_note(&self) -> bool {
        self.at.is_empty()
    }

    fn read(at: Range<usize>, fields: &[(String, Json)]) -> Option<Self> {
        let fields = fields.iter().map(|(name, value)| match value {
            _ if name == TEXT => Some((name.clone(), Json::Null)),
            Json::String(_) => Some((name.clone(), value.clone())),
            _ => None,
        });
        let mark = Self { at, fields: fields.collect::<Option<_>>()? };
        (!mark.kind().is_empty()).then_some(mark)
    }

    fn write(&self, words: &str) -> Json {
        let field = |(name, value): &(String, Json)| match name.as_str() {
            TEXT => (name.clone(), Json::String(words.to_owned())),
            _ => (name.clone(), value.clone()),
        };
        Json::Object(self.fields.iter().map(field).collect())
    }

    /// Where it is after a part of the text was replaced by so many characters; nothing if its words are gone.
    fn after(&self, replaced: &Range<usize>, length: usize) -> Option<Range<usize>> {
        let Range { start, end } = self.at;
        let moved = |at: usize| at + length - replaced.len();
        let next = if end <= replaced.start {
            start..end
        } else if start >= replaced.end {
            moved(start)..moved(end)
        } else if self.is_note() {
            let behind = replaced.start + length;
            behind..behind
        } else if start <= replaced.start && end >= replaced.end {
            start..moved(end)
        } else if start < replaced.start {
            start..replaced.start
        } else if end > replaced.end {
            replaced.start + length..moved(end)
        } else {
            return None;
        };
        (self.is_note() || !next.is_empty()).then_some(next)
    }
}

/// A text and its marks, in their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marked {
    text: Vec<char>,
    marks: Vec<Mark>,
}

impl Marked {
    /// Reads a text; nothing where the value is none, and so is edited as what it is.
    pub fn read(json: &Json) -> Option<Self> {
        let runs = match json {
            Json::String(text) => return Some(Self { text: text.chars().collect(), marks: Vec::new() }),
            Json::Array(runs) => runs,
            _ => return None,
        };
        let mut marked = Self::default();
        for run in runs {
            let start = marked.text.len();
            match run {
                Json::String(text) => marked.text.extend(text.chars()),
                Json::Object(fields) => {
                    let words = fields.iter().find(|(name, _)| name == TEXT).map(|(_, words)| words.as_str());
                    if let Some(words) = words {
                        marked.text.extend(words.filter(|words| !words.is_empty())?.chars());
                    }
                    let mark = Mark::read(start..marked.text.len(), fields)?;
                    // Only a note has no words.
                    if mark.is_note() != (mark.kind() == "note") {
                        return None;
                    }
                    marked.marks.push(mark);
                }
                _ => return None,
            }
        }
        Some(marked)
    }

    /// Writes it, without marks as plain words.
    pub fn write(&self) -> Json {
        if self.marks.is_empty() { Json::String(self.text()) } else { self.runs() }
    }

    /// Writes it as a list of runs, for a field that has nothing else.
    pub fn runs(&self) -> Json {
        let (mut runs, mut done) = (Vec::new(), 0);
        let plain = |runs: &mut Vec<Json>, part: Range<usize>| {
            if !part.is_empty() {
                runs.push(Json::String(self.words(part)));
            }
        };
        for mark in &self.marks {
            plain(&mut runs, done..mark.at.start);
            runs.push(mark.write(&self.words(mark.at.clone())));
            done = mark.at.end;
        }
        plain(&mut runs, done..self.text.len());
        Json::Array(runs)
    }

    /// The words without their marks.
    pub fn text(&self) -> String {
        self.text.iter().collect()
    }

    /// The words of a part.
    pub fn words(&self, part: Range<usize>) -> String {
        self.text.get(part).unwrap_or_default().iter().collect()
    }

    /// The marks, in the order of their words.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The same with other words, as a person has changed them in one place. Where that place ends, the cursor says, counted in
    /// UTF-16: letters that are equal on both sides of it do not tell.
    pub fn with_text(&self, text: &str, cursor: usize) -> Self {
        let next: Vec<char> = text.chars().collect();
        let equal = |(one, other): &(&char, &char)| one == other;
        let least = self.text.len().min(next.len());
        let most = least.min(next.len() - characters(&next, cursor));
        let behind = self.text.iter().rev().zip(next.iter().rev()).take(most).take_while(equal).count();
        let before = self.text.iter().zip(&next).take(least - behind).take_while(equal).count();
        let replaced = before..self.text.len() - behind;
        let length = next.len() - behind - before;
        let marks = self.marks.iter().filter_map(|mark| {
            let at = mark.after(&replaced, length)?;
            Some(Mark { at, fields: mark.fields.clone() })
        });
        Self { marks: marks.collect(), text: next }
    }

    /// The same with one more mark, whose kind has this value; nothing where there are no words to mark, or some of them are
    /// marked. A note comes behind the words. The part is counted as browsers count, in UTF-16.
    pub fn with_mark(&self, selected: Range<usize>, kind: &str, value: &str) -> Option<Self> {
        let mut at = characters(&self.text, selected.start)..characters(&self.text, selected.end);
        let is_space = |at: usize| self.text.get(at).is_some_and(|letter| letter.is_whitespace());
        while at.start < at.end && is_space(at.start) {
            at.start += 1;
        }
        while at.start < at.end && is_space(at.end - 1) {
            at.end -= 1;
        }
        let mut fields = vec![(kind.to_owned(), Json::String(value.to_owned()))];
        if kind == "note" {
            // Not inside of marked words, and behind the marks that end there.
            let around = self.marks.iter().find(|mark| mark.at.start < at.end && at.end < mark.at.end);
            let end = around.map_or(at.end, |mark| mark.at.end);
            at = end..end;
        } else {
            let overlaps = |mark: &Mark| mark.at.start < at.end && at.start < mark.at.end;
            if at.is_empty() || self.marks.iter().any(overlaps) {
                return None;
            }
            fields.insert(0, (TEXT.to_owned(), Json::Null));
        }
        let mut next = self.clone();
        let place = self
            .marks
            .iter()
            .position(|mark| mark.at.start >= at.end && !(mark.is_note() && mark.at.end == at.end && at.is_empty()));
        next.marks.insert(place.unwrap_or(self.marks.len()), Mark { at, fields });
        Some(next)
    }

    /// The same, a mark's field saying something else.
    pub fn with_field(&self, index: usize, name: &str, value: &str) -> Self {
        let mut next = self.clone();
        let fields = next.marks.get_mut(index).map(|mark| mark.fields.as_mut_slice()).unwrap_or_default();
        if let Some((_, field)) = fields.iter_mut().find(|(field, _)| field == name) {
            *field = Json::String(value.to_owned());
        }
        next
    }

    /// The same without a mark; its words stay.
    pub fn without_mark(&self, index: usize) -> Self {
        let mut next = self.clone();
        if index < next.marks.len() {
            next.marks.remove(index);
        }
        next
    }
}

/// How many characters are before a place that is counted in UTF-16.
fn characters(text: &[char], place: usize) -> usize {
    let ends = text.iter().scan(0, |end, letter| {
        *end += letter.len_utf16();
        Some(*end)
    });
    ends.take_while(|end| *end <= place).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marked(text: &str) -> Marked {
        Marked::read(&Json::read(text.as_bytes()).unwrap()).unwrap()
    }

    fn written(marked: &Marked) -> String {
        serde_json::to_string(&marked.write()).unwrap()
    }

    const TEXT: &str = r#"["They call it ",{"text":"润","lang":"zh-Hans","reading":"rùn"}," or ",{"term":"run","text":"run"},{"note":"n"},"."]"#;

    #[test]
    fn a_text_is_written_as_it_was_read() {
        for text in [TEXT, r#""plain""#, r#""""#, r#"[{"text":"a","term":"b"}]"#] {
            assert_eq!(written(&marked(text)), text);
        }
        assert_eq!(marked(TEXT).text(), "They call it 润 or run.");
        for text in [
            "1",
            r#"[1]"#,
            r#"[{"text":"a"}]"#,
            r#"[{"text":"","term":"a"}]"#,
            r#"[{"term":"a"}]"#,
            r#"[{"term":"a","text":["b"]}]"#,
        ] {
            assert_eq!(Marked::read(&Json::read(text.as_bytes()).unwrap()), None, "{text}");
        }
    }

    #[test]
    fn marks_follow_their_words() {
        let at = |text: &str, next: &str, cursor| written(&marked(text).with_text(next, cursor));
        let text = r#"["a ",{"text":"run","term":"t"}," b"]"#;
        assert_eq!(at(text, "xa run b", 1), r#"["xa ",{"text":"run","term":"t"}," b"]"#);
        assert_eq!(at(text, "a ruin b", 4), r#"["a ",{"text":"ruin","term":"t"}," b"]"#);
        assert_eq!(at(text, "a flee b", 6), r#"["a ",{"text":"flee","term":"t"}," b"]"#);
        assert_eq!(at(text, "a  b", 2), r#""a  b""#);
        assert_eq!(at(text, "a r", 3), r#"["a ",{"text":"r","term":"t"}]"#);
        assert_eq!(at(text, "n b", 0), r#"[{"text":"n","term":"t"}," b"]"#);
        assert_eq!(at(text, "quite another", 13), r#""quite another""#);
        let note = r#"["one",{"note":"n"}," two"]"#;
        assert_eq!(at(note, "one and two", 7), r#"["one",{"note":"n"}," and two"]"#);
        assert_eq!(at(note, "on two", 2), r#"["on",{"note":"n"}," two"]"#);
    }

    #[test]
    fn words_are_marked_and_marks_are_changed_and_taken_away() {
        // The first letter is two units of UTF-16.
        let text = marked(r#""𠮷 run away""#);
        let term = text.with_mark(2..7, "term", "run").unwrap();
        assert_eq!(written(&term), r#"["𠮷 ",{"text":"run","term":"run"}," away"]"#);
        assert_eq!(term.with_mark(5..9, "lang", "zh"), None);
        assert_eq!(text.with_mark(2..3, "term", "run"), None);
        let both = term.with_mark(4..5, "note", "n").unwrap().with_mark(6..6, "note", "m").unwrap();
        assert_eq!(written(&both), r#"["𠮷 ",{"text":"run","term":"run"},{"note":"n"},{"note":"m"}," away"]"#);
        let first = both.with_mark(0..2, "lang", "zh").unwrap();
        assert_eq!(first.marks().iter().map(Mark::kind).collect::<Vec<_>>(), ["lang", "term", "note", "note"]);
        assert_eq!(both.with_field(0, "term", "other").marks()[0].get("term"), Some("other"));
        assert_eq!(written(&both.without_mark(1).without_mark(1)), written(&term));
        assert_eq!(written(&term.without_mark(0)), r#""𠮷 run away""#);
    }

    proptest! {
        #[test]
        fn after_any_changes_marks_are_in_order_and_what_is_untouched_keeps_its_marks(
            changes in prop::collection::vec((0_usize..40, 0_usize..6, "[ar润]{0,4}", 0_u8..4), 0..30),
        ) {
            let mut now = marked(TEXT);
            for (at, length, words, what) in changes {
                if let Some(kind) = KINDS.get(usize::from(what)) {
                    now = now.with_mark(at..at + length, kind, "x").unwrap_or(now);
                }
                let text: Vec<char> = now.text().chars().collect();
                let (start, end) = (at.min(text.len()), (at + length).min(text.len()));
                let next: String = text[..start].iter().copied().chain(words.chars()).chain(text[end..].iter().copied()).collect();
                let cursor = next.chars().take(start + words.chars().count()).map(char::len_utf16).sum();
                let then = now.with_text(&next, cursor);
                prop_assert_eq!(then.text(), next);
                for mark in now.marks().iter().filter(|mark| mark.at.end < start) {
                    prop_assert!(then.marks().contains(mark), "{:?}", mark);
                }
                let behind = now.marks().iter().filter(|mark| mark.at.start > end).map(|mark| (text.len() - mark.at.end, now.words(mark.at.clone())));
                let still: Vec<_> = then.marks().iter().map(|mark| (then.text.len() - mark.at.end, then.words(mark.at.clone()))).collect();
                for mark in behind {
                    prop_assert!(still.contains(&mark), "{:?}", mark);
                }
                let mut done = 0;
                for mark in then.marks() {
                    prop_assert!(mark.at.start >= done && mark.at.end <= then.text.len(), "{:?}", then);
                    prop_assert_eq!(mark.at.is_empty(), mark.kind() == "note");
                    done = mark.at.end;
                }
                prop_assert_eq!(Marked::read(&then.write()), Some(then.clone()));
                now = then;
            }
        }
    }
}
