//! Fields that a person's file is likeliest to be given and must never have. Publicity can harm people and their
//! families, so the site adds nothing about a person's life to what the award page prints.

use award_story_message::{Message, message};

/// Whether a field's name speaks of a person's life: `age`, `birth_date`, `homeAddress`.
pub fn is_about_a_life(key: &str) -> bool {
    let words = words(key);
    words.iter().any(|word| LIFE.contains(&word.as_str())) || LIFE.contains(&words.concat().as_str())
}

/// What is said about such a field.
pub fn message() -> Message {
    message!(
        "is refused, expected no such field: this site adds nothing about a person's life to what the award page says"
    )
}

const LIFE: [&str; 64] = [
    "address",
    "age",
    "asylum",
    "avatar",
    "bio",
    "biography",
    "birth",
    "birthdate",
    "birthday",
    "birthplace",
    "born",
    "city",
    "coordinates",
    "country",
    "death",
    "dob",
    "email",
    "employer",
    "employment",
    "ethnicity",
    "face",
    "facebook",
    "family",
    "familyname",
    "fullname",
    "gender",
    "geo",
    "geolocation",
    "home",
    "hometown",
    "image",
    "immigration",
    "instagram",
    "job",
    "lastname",
    "lat",
    "latitude",
    "legal",
    "lng",
    "location",
    "lon",
    "long",
    "longitude",
    "marriage",
    "nationality",
    "occupation",
    "partner",
    "passport",
    "phone",
    "photo",
    "picture",
    "portrait",
    "profession",
    "pronouns",
    "religion",
    "residence",
    "social",
    "spouse",
    "status",
    "surname",
    "telephone",
    "twitter",
    "visa",
    "whereabouts",
];

/// The words of a name in any of the usual spellings, in lower case.
fn words(key: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_lower = false;
    for letter in key.chars().take(100) {
        if !letter.is_alphabetic() || (letter.is_uppercase() && was_lower) {
            words.push(String::new());
        }
        was_lower = letter.is_lowercase();
        if let Some(word) = words.last_mut().filter(|_| letter.is_alphabetic()) {
            word.extend(letter.to_lowercase());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_speaks_of_a_life_is_recognised_in_any_spelling() {
        for key in [
            "age",
            "Age",
            "surname",
            "birth_date",
            "birthDate",
            "date-of-birth",
            "portrait",
            "photo2",
            "image",
            "coordinates",
            "latitude",
            "longitude",
            "homeAddress",
            "legal_status",
            "asylum",
            "phone",
            "email",
            "social-media",
            "employer",
            "last_name",
            "LASTNAME",
            "whereabouts",
        ] {
            assert!(is_about_a_life(key), "{key}");
        }
    }

    #[test]
    fn other_names_are_not() {
        for key in ["name", "page", "language", "quote", "colour", "", "_", "stage", "imagine"] {
            assert!(!is_about_a_life(key), "{key}");
        }
    }
}
