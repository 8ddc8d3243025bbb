//! The kinds of files that a bundle has. A kind's name is the name of its file and of its schema.

use schemars::{Schema, schema_for};
use serde::de::DeserializeOwned;

use super::award::Award;
use super::bundle::Manifest;
use super::corrections::Corrections;
use super::entry::{self, Entry};
use super::figures::Figures;
use super::interface::Interface;
use super::person::Person;
use super::project::Project;
use super::sources::Sources;
use super::terms::Terms;
use super::timeline::Timeline;
use super::unknowns::Unknowns;

/// What kind of file a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `bundle.json`
    Bundle,
    /// `award.json`
    Award,
    /// `project.json`
    Project,
    /// `people/<slug>.json`
    Person,
    /// `terms.json`
    Terms,
    /// `timeline.json`
    Timeline,
    /// `figures.json`
    Figures,
    /// `sources.json`
    Sources,
    /// `corrections.json`
    Corrections,
    /// `unknowns.json`
    Unknowns,
    /// `interface.json`
    Interface,
    /// `entry.json`
    Entry,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 12] = [
        Kind::Bundle,
        Kind::Award,
        Kind::Project,
        Kind::Person,
        Kind::Terms,
        Kind::Timeline,
        Kind::Figures,
        Kind::Sources,
        Kind::Corrections,
        Kind::Unknowns,
        Kind::Interface,
        Kind::Entry,
    ];

    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Bundle => "bundle",
            Kind::Award => "award",
            Kind::Project => "project",
            Kind::Person => "person",
            Kind::Terms => "terms",
            Kind::Timeline => "timeline",
            Kind::Figures => "figures",
            Kind::Sources => "sources",
            Kind::Corrections => "corrections",
            Kind::Unknowns => "unknowns",
            Kind::Interface => "interface",
            Kind::Entry => "entry",
        }
    }

    /// The name of its file, where it has one of its own: `award.json`.
    pub fn file(self) -> String {
        format!("{}.json", self.as_str())
    }

    /// Whether it is a file of its own in each language's folder.
    pub fn is_in_folder(self) -> bool {
        !matches!(self, Kind::Bundle | Kind::Person)
    }

    /// Its JSON Schema, derived from its Rust type.
    pub fn schema(self) -> Schema {
        match self {
            Kind::Bundle => schema_for!(Manifest),
            Kind::Award => schema_for!(Award),
            Kind::Project => schema_for!(Project),
            Kind::Person => schema_for!(Person),
            Kind::Terms => schema_for!(Terms),
            Kind::Timeline => schema_for!(Timeline),
            Kind::Figures => schema_for!(Figures),
            Kind::Sources => schema_for!(Sources),
            Kind::Corrections => schema_for!(Corrections),
            Kind::Unknowns => schema_for!(Unknowns),
            Kind::Interface => schema_for!(Interface),
            Kind::Entry => entry::schema(),
        }
    }
}

/// A type that is a file of the bundle.
pub trait Content: DeserializeOwned {
    /// Which one.
    const KIND: Kind;

    /// What stands for the file where it is left out; `None` if it must be there.
    fn left_out() -> Option<Self> {
        None
    }
}

macro_rules! content {
    ($($name:ident: $kind:ident),*; may be left out: $($list:ident),*) => {
        $(impl Content for $name { const KIND: Kind = Kind::$kind; })*
        $(impl Content for $list {
            const KIND: Kind = Kind::$list;
            fn left_out() -> Option<Self> {
                Some(Self::default())
            }
        })*
    };
}

content!(
    Manifest: Bundle, Award: Award, Project: Project, Person: Person, Interface: Interface;
    may be left out: Sources, Terms, Timeline, Figures, Corrections, Unknowns, Entry
);
