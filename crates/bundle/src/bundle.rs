//! `bundle.json`: the languages, the words in addresses, the contact. The only file outside the languages' folders.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::values::{Day, Https, LanguageTag, NonEmptyText, Slug};

/// `bundle.json`
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The path of this file's schema, for text editors that complete and check while you type.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The languages; the first one is at the root of the site. Each has a folder named after its tag, in lower case.
    #[schemars(length(min = 1))]
    pub languages: Vec<Language>,
    /// The tag of the award page's language. This language's files quote the page as printed; the others hold this site's
    /// translation.
    pub original: LanguageTag,
    /// The page that everything quoted is from. Without it, quotations do not link to their source, and `check` warns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub award_page: Option<Https>,
    /// The project's word in addresses: `documentary` gives `/documentary/`.
    /// Without it, the entry has no `project.json`. A project with nothing to show has no page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_slug: Option<Slug>,
    /// The people, in the award page's order: their files' names in `people/`, without `.json`.
    #[serde(default)]
    pub people: Vec<Slug>,
    /// The journeys on a map of the world. Leave it out to have no map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub map: Option<WorldMap>,
    /// The contact for corrections and removals. `null` while there is none, and `check` warns.
    pub contact: Option<Contact>,
    /// The day on which the words last changed. Citations and downloaded copies show it.
    pub modified: Day,
}

/// Places on the map of the world, in whole degrees. A degree is about 100 km: precise enough to put a city's or a
/// country's name on the map, too coarse to find anybody.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorldMap {
    /// Where every journey starts. Its name is each person's `from`.
    pub origin: Coordinates,
    /// Who went where. People who are not listed here have no line on the map.
    #[schemars(length(min = 1))]
    pub journeys: Vec<Journey>,
}

/// Where a place's name is put on the map: no more precise than the name itself.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Coordinates {
    /// Whole degrees east of Greenwich; west is negative.
    #[schemars(range(min = -180, max = 180))]
    pub longitude: i16,
    /// Whole degrees north of the equator; south is negative. The map shows 12° S to 72° N.
    #[schemars(range(min = -12, max = 72))]
    pub latitude: i16,
}

/// A person's journey.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Journey {
    /// Whose journey it is: one of the bundle's people.
    pub person: Slug,
    /// Where it ends. Its name is the person's `to`.
    pub place: Coordinates,
}

/// A language of the site.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: LanguageTag,
    /// Its name, in the language itself.
    pub name: NonEmptyText,
    /// The direction in which it is written.
    #[serde(default)]
    pub direction: Direction,
}

/// The direction of a script.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The value of the `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// The contact.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// An e-mail address.
    // Without what a mail program would take for more than that.
    #[schemars(regex(pattern = r#"^[^\s@<>()\[\]\\,;:"?#%]+@[^\s@<>()\[\]\\,;:"?#%]+\.[^\s@<>()\[\]\\,;:"?#%]+$"#))]
    pub email: String,
}
