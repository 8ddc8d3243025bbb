//! Whether words are given for plural forms that the language has, and name the number wherever a form has several.

use super::path::{Step, steps};
use super::{JsonFile, LanguageFiles};
use crate::diagnostic::Diagnostic;
use crate::locale::{Locale, PluralCategory};
use crate::values::{Plural, PluralForms};
use award_story_message::{Part, message, quoted};

/// How far is counted to see for which numbers a form stands.
const COUNTED: usize = 200;

/// Notes every form that the language has not, and every one that hides which number it stands for.
pub fn check(language: &LanguageFiles, diagnostics: &mut Vec<Diagnostic>) {
    let locale = Locale::of(&language.folder);
    let field = steps!["stories", "all"];
    if let Some(Plural::Forms(forms)) = language.interface.value.as_ref().map(|words| &words.stories.all) {
        forms_of(&language.interface.json, &field, forms, &locale, diagnostics);
    }
    let over = language.entry.value.as_ref().and_then(|entry| entry.says("stories", "all"));
    if let Some(Ok(Plural::Forms(forms))) = over.map(|words| serde_json::from_value(words.clone())) {
        forms_of(&language.entry.json, &field, &forms, &locale, diagnostics);
    }
}

fn forms_of(
    json: &JsonFile,
    field: &[Step<'_>],
    forms: &PluralForms,
    locale: &Locale,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let known = locale.plurals();
    for (form, words) in forms.all() {
        let Some(words) = words else { continue };
        let numbers = || (0..=COUNTED).filter(|number| locale.plural(*number) == form);
        let message = if !known.contains(&form) {
            let known = known.iter().map(|form| name(*form));
            message!("is no plural form of this language, expected only {}", Part::commas(known))
        } else if !words.as_str().contains("{count}") && numbers().nth(1).is_some() {
            message!(
                "is {}, but stands for {} and more, expected {count} in it",
                quoted(words.as_str()),
                Part::commas(numbers().take(3))
            )
        } else {
            continue;
        };
        diagnostics.push(json.diagnostic(&[field, &steps![name(form)]].concat(), message));
    }
}

/// What the field of a form is called.
fn name(form: PluralCategory) -> &'static str {
    match form {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
