//! `bundle.json`: which languages there are, how addresses are called, whom to write to. The only file that stands
//! outside the languages' folders.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::values::{Day, Https, LanguageTag, Slug, Words};

/// `bundle.json`
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Where the schema of this file is, for the editor's editor.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The languages, the one at the root of the site first. Each has a folder that bears its tag in lower case.
    #[schemars(length(min = 1))]
    pub languages: Vec<Language>,
    /// The tag of the language in which the award page is written: what this language's files quote stands there as
    /// printed, what the others' files have in its place is this site's translation.
    pub original: LanguageTag,
    /// The page that everything quoted is from. As long as none is named, quotations do not say where they are from:
    /// `check` warns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub award_page: Option<Https>,
    /// The word that stands for the project in addresses: `documentary` gives `/documentary/`.
    /// An entry without this word has no `project.json`. A project of which there is nothing to show has no page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_slug: Option<Slug>,
    /// The people, in the award page's order: the names of their files in `people/`.
    #[serde(default)]
    pub people: Vec<Slug>,
    /// Where the journeys lead on a map of the world, where a map says something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub map: Option<WorldMap>,
    /// Whom to write to about mistakes and removal. `null` as long as nobody is named: `check` warns.
    pub contact: Option<Contact>,
    /// The day of the last change to the words: what is taken away from the site bears it.
    pub revised: Day,
}

/// Places on the map of the world. A degree is some 100 km: enough to set a city's or a country's name on such a map,
/// and too coarse to find anybody. That is why coordinates are whole numbers here and nowhere else in a bundle.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorldMap {
    /// Where every journey begins; its name is each person's `from`.
    pub origin: Place,
    /// Who went where. A person who is not named here has no line on the map.
    #[schemars(length(min = 1))]
    pub journeys: Vec<Journey>,
}

/// Where a place's name stands on the map: no finer place than the name says.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
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
    /// Whose: one of the bundle's people.
    pub person: Slug,
    /// Where it leads; its name is the person's `to`.
    pub place: Place,
}

/// A language of the site.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: LanguageTag,
    /// Its name in itself.
    pub name: Words,
    /// Which way it is written.
    #[serde(default)]
    pub direction: Direction,
}

/// Which way a script is written.
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

/// Whom to write to.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// An e-mail address.
    // Without what a mail program would take for more than that.
    #[schemars(regex(pattern = r#"^[^\s@<>()\[\]\\,;:"?#%]+@[^\s@<>()\[\]\\,;:"?#%]+\.[^\s@<>()\[\]\\,;:"?#%]+$"#))]
    pub email: String,
}
