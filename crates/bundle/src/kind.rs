//! The kinds of files that a bundle has. A kind's name is the name of its file and of its schema.

use schemars::{Schema, schema_for};
use serde::de::DeserializeOwned;

use super::award::Award;
use super::bundle::Manifest;
use super::corrections::Corrections;
use super::figures::Figures;
use super::glossary::Glossary;
use super::interface::Interface;
use super::overrides::{self, Overrides};
use super::person::Person;
use super::project::Project;
use super::sources::Sources;
use super::timeline::Timeline;
use super::unknowns::Unknowns;

/// What kind of file a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// `bundle.json`
    Bundle,
    /// `award.json`
    Award,
    /// `project.json`
    Project,
    /// `people/<slug>.json`
    Person,
    /// `glossary.json`
    Glossary,
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
    /// `overrides.json`
    Overrides,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [FileKind; 12] = [
        FileKind::Bundle,
        FileKind::Award,
        FileKind::Project,
        FileKind::Person,
        FileKind::Glossary,
        FileKind::Timeline,
        FileKind::Figures,
        FileKind::Sources,
        FileKind::Corrections,
        FileKind::Unknowns,
        FileKind::Interface,
        FileKind::Overrides,
    ];

    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            FileKind::Bundle => "bundle",
            FileKind::Award => "award",
            FileKind::Project => "project",
            FileKind::Person => "person",
            FileKind::Glossary => "glossary",
            FileKind::Timeline => "timeline",
            FileKind::Figures => "figures",
            FileKind::Sources => "sources",
            FileKind::Corrections => "corrections",
            FileKind::Unknowns => "unknowns",
            FileKind::Interface => "interface",
            FileKind::Overrides => "overrides",
        }
    }

    /// The name of its file, where it has one of its own: `award.json`.
    pub fn file(self) -> String {
        format!("{}.json", self.as_str())
    }

    /// Whether it is a file of its own in each language's folder.
    pub fn is_in_folder(self) -> bool {
        !matches!(self, FileKind::Bundle | FileKind::Person)
    }

    /// Its JSON Schema, derived from its Rust type.
    pub fn schema(self) -> Schema {
        match self {
            FileKind::Bundle => schema_for!(Manifest),
            FileKind::Award => schema_for!(Award),
            FileKind::Project => schema_for!(Project),
            FileKind::Person => schema_for!(Person),
            FileKind::Glossary => schema_for!(Glossary),
            FileKind::Timeline => schema_for!(Timeline),
            FileKind::Figures => schema_for!(Figures),
            FileKind::Sources => schema_for!(Sources),
            FileKind::Corrections => schema_for!(Corrections),
            FileKind::Unknowns => schema_for!(Unknowns),
            FileKind::Interface => schema_for!(Interface),
            FileKind::Overrides => overrides::schema(),
        }
    }
}

/// A type that is a file of the bundle.
pub trait Content: DeserializeOwned {
    /// Which one.
    const KIND: FileKind;

    /// What stands for the file where it is left out; `None` if it must be there.
    fn left_out() -> Option<Self> {
        None
    }
}

macro_rules! content {
    ($($name:ident: $kind:ident),*; may be left out: $($list:ident),*) => {
        $(impl Content for $name { const KIND: FileKind = FileKind::$kind; })*
        $(impl Content for $list {
            const KIND: FileKind = FileKind::$list;
            fn left_out() -> Option<Self> {
                Some(Self::default())
            }
        })*
    };
}

content!(
    Manifest: Bundle, Award: Award, Project: Project, Person: Person, Interface: Interface;
    may be left out: Sources, Glossary, Timeline, Figures, Corrections, Unknowns, Overrides
);
