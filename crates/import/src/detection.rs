//! The language of an award page: told, or recognized by its headings, its script and its words.

use icu_locale::{Locale, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander};
use oxilangtag::LanguageTag as Bcp47;
use whatlang::{Detector, Info, Lang, Script};

use super::award_line;
use super::heading;
use super::label;
use super::lines::Line;
use super::vocabulary::{Lexicon, Vocabulary};
use award_story_bundle::bundle::Direction;

/// The language whose words are also looked for on pages in any other.
const ENGLISH: &str = "en";

/// How many headings and labels show a page's language where its text is in another.
const SIGNS_ENOUGH: usize = 2;

/// How sure the detector must be of one of the languages that we have words for, where it is not sure among all.
const SURE_ENOUGH: f64 = 0.3;

/// A language, as a bundle names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageLanguage {
    /// Its BCP 47 tag.
    pub tag: String,
    /// Its name in itself; its tag where no list has a name.
    pub name: String,
    /// Which way it is written.
    pub direction: Direction,
    /// How it was found.
    pub found: Found,
}

/// How a page's language was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It was told.
    Told,
    /// By the text's words and headings.
    Recognized,
    /// By the headings, while the text is in this language.
    ByHeadings(String),
    /// Not at all: the text is too short.
    Assumed,
}

impl PageLanguage {
    /// The language that was told by its tag; `None` if that is no tag.
    pub fn told(tag: &str, languages: &'static [Vocabulary]) -> Option<Self> {
        let locale: Locale = Bcp47::parse(tag).ok().and_then(|_| tag.parse().ok())?;
        let known = languages.iter().find(|language| is_same(&language.tag, &locale));
        let detected = || Lang::all().iter().find(|lang| is_same(&bcp_47(**lang), &locale));
        let name =
            known.map(|language| language.name.clone()).or_else(|| detected().map(|lang| lang.name().to_owned()));
        Some(Self {
            tag: locale.to_string(),
            name: name.unwrap_or_else(|| locale.to_string()),
            direction: known.map_or_else(|| direction(&locale), |language| language.direction),
            found: Found::Told,
        })
    }

    /// The language of a page's lines. A page's headings are in its own language, even where an entry's words are in
    /// another.
    pub fn of(lines: &[Line], languages: &'static [Vocabulary]) -> Self {
        let text = lines.iter().map(|line| line.words.as_str()).collect::<Vec<_>>().join("\n");
        let signs = |language: &&'static Vocabulary| {
            let lexicon = Lexicon::new(vec![*language]);
            lines.iter().filter(|line| is_sign(&line.words, &lexicon)).count()
        };
        let signs: Vec<(&Vocabulary, usize)> = languages.iter().map(|language| (language, signs(&language))).collect();
        let most = signs.iter().rev().max_by_key(|(_, signs)| *signs);
        let headed = |least: usize| most.filter(|(_, signs)| *signs >= least).map(|(language, _)| *language);
        let is_headed = |tag: &str| signs.iter().any(|(language, signs)| language.tag == tag && *signs > 0);
        match Guess::of(&text, languages) {
            Guess::Known(language, _) if is_headed(&language.tag) => Self::known(language, Found::Recognized),
            Guess::Known(language, true) => match headed(SIGNS_ENOUGH) {
                Some(headed) => Self::known(headed, Found::ByHeadings(language.name.clone())),
                None => Self::known(language, Found::Recognized),
            },
            Guess::Other(lang) => match headed(SIGNS_ENOUGH) {
                Some(headed) => Self::known(headed, Found::ByHeadings(lang.name().to_owned())),
                None => Self::detected(lang),
            },
            Guess::Known(language, false) => Self::known(headed(1).unwrap_or(language), Found::Recognized),
            Guess::None => match headed(1) {
                Some(headed) => Self::known(headed, Found::Recognized),
                None => Self { found: Found::Assumed, ..Self::detected(Lang::Eng) },
            },
        }
    }

    fn known(language: &Vocabulary, found: Found) -> Self {
        Self { tag: language.tag.clone(), name: language.name.clone(), direction: language.direction, found }
    }

    fn detected(lang: Lang) -> Self {
        let tag = bcp_47(lang);
        let direction = tag.parse().map_or(Direction::Ltr, |locale| self::direction(&locale));
        Self { tag, name: lang.name().to_owned(), direction, found: Found::Recognized }
    }

    /// The words to look for on a page in this language: its own, and after them the English ones, which many pages use.
    pub fn lexicon(&self, languages: &'static [Vocabulary]) -> Lexicon {
        let own = self.tag.parse().ok().and_then(|locale| languages.iter().find(|it| is_same(&it.tag, &locale)));
        let english = languages.iter().find(|language| language.tag == ENGLISH);
        let english = english.filter(|english| own.is_none_or(|own| own.tag != english.tag));
        Lexicon::new(own.into_iter().chain(english).collect())
    }

    /// Whether this is the language with a tag, wherever it is spoken: `es-MX` is `es`, `zh-TW` is `zh-Hant`.
    pub fn is(&self, tag: &str) -> bool {
        self.tag.parse().is_ok_and(|locale| is_same(tag, &locale))
    }
}

/// What a text's script and words say of its language.
enum Guess {
    /// A language that we have words for; and whether that is sure.
    Known(&'static Vocabulary, bool),
    /// Another language.
    Other(Lang),
    /// None that is likely enough.
    None,
}

impl Guess {
    fn of(text: &str, languages: &'static [Vocabulary]) -> Self {
        let Some(info) = whatlang::detect(text) else { return Self::None };
        let is_sure = info.is_reliable() || info.script() != Script::Latin;
        let info = if is_sure { Some(info) } else { among(text, languages) };
        let Some(info) = info else { return Self::None };
        let known: Vec<_> = languages.iter().filter(|language| language.code == info.lang().code()).collect();
        let count = |language: &&&Vocabulary| text.chars().filter(|it| language.characters.contains(*it)).count();
        match known.iter().rev().max_by_key(count) {
            Some(language) => Self::Known(language, is_sure),
            None => Self::Other(info.lang()),
        }
    }
}

/// The likeliest of the languages that we have words for.
fn among(text: &str, languages: &[Vocabulary]) -> Option<Info> {
    let codes = languages.iter().filter_map(|language| Lang::from_code(&language.code));
    let info = Detector::with_allowlist(codes.collect()).detect(text)?;
    (info.confidence() >= SURE_ENOUGH).then_some(info)
}

/// Whether a line is a sign that the page is in a language: a heading, a label, an award line.
fn is_sign(line: &str, lexicon: &Lexicon) -> bool {
    let names = || lexicon.phrases(|it| &it.labels.title).chain(lexicon.phrases(|it| &it.labels.credits));
    heading::split(line, lexicon).is_some()
        || label::split(line, names()).is_some_and(|labelled| labelled.is_marked)
        || award_line::whole(line, lexicon).is_some()
        || award_line::piece(line, lexicon)
            .is_some_and(|parts| !parts.is_empty() && line.chars().any(char::is_alphabetic))
}

/// Whether a tag and a locale name one language in one script.
fn is_same(tag: &str, other: &Locale) -> bool {
    let expander = LocaleExpander::new_common();
    let likely = |mut locale: Locale| {
        expander.maximize(&mut locale.id);
        (locale.id.language, locale.id.script)
    };
    tag.parse().is_ok_and(|locale: Locale| likely(locale) == likely(other.clone()))
}

fn direction(locale: &Locale) -> Direction {
    let is_rtl = LocaleDirectionality::new_common().is_right_to_left(&locale.id);
    if is_rtl { Direction::Rtl } else { Direction::Ltr }
}

/// The tag of a language, which the detector knows by its ISO 639-3 code.
fn bcp_47(lang: Lang) -> String {
    let code = if lang == Lang::Cmn { "zh" } else { lang.code() };
    code.parse().map_or_else(
        |_| code.to_owned(),
        |mut locale: Locale| {
            LocaleCanonicalizer::new_common().canonicalize(&mut locale);
            locale.to_string()
        },
    )
}
