//! What somebody may have meant who wrote a name that is none: the known one that differs least.

use award_story_message::{Part, message};

/// A question to be added to what is said of an unknown name; empty where no known one is near. Two slips of the keyboard
/// are near, in a short name one. A name with a letter that nobody sees is not asked for: it is a diagnostic itself.
pub fn question<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Part {
    let slips = if name.chars().count() < 5 { 1 } else { 2 };
    let seen = known.into_iter().filter(|known| known.escape_debug().eq(known.chars()));
    let near = seen.map(|known| (distance(name, known), known)).filter(|(distance, _)| *distance <= slips);
    near.min().map_or_else(|| Part::from(""), |(_, known)| message!(" (did you mean {}?)", known).into())
}

/// How many letters must be changed, put in or left out, capitals counting as small ones. Of endless names only the
/// beginning is compared.
fn distance(one: &str, other: &str) -> usize {
    let letters = |word: &str| word.chars().flat_map(char::to_lowercase).take(50).collect::<String>();
    strsim::levenshtein(&letters(one), &letters(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_asked_for() {
        let known = ["label", "value", "certainty", "text"];
        for (name, meant) in [("labl", "label"), ("Value", "value"), ("certianty", "certainty"), ("txt", "text")] {
            assert_eq!(question(name, known).to_string(), format!(" (did you mean {meant}?)"));
        }
        for name in ["", "colour", "lab", "te", &"value".repeat(1000)] {
            assert_eq!(question(name, known).to_string(), "", "{name}");
        }
        for hidden in ["\0ward", "a\u{200b}ward"] {
            assert_eq!(question("award", [hidden]).to_string(), "", "{hidden:?}");
        }
    }
}
