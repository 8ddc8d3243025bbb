//! The pictures that stand for pages where a link to them is shown: `social/<page>.png` in each language's folder.
//!
//! `make social-images` takes them from the built site. Any may be left out; a page without one, and each person's, shares
//! the overview's.

use std::fmt;

use award_story_pages::routes::Route;

/// The folder of the pictures in a language's folder.
pub const FOLDER: &str = "social";

/// Width and height in pixels: what every service that shows previews takes.
pub const SIZE: (u32, u32) = (1200, 630);

/// The largest file in bytes: above it, messengers leave the picture out.
pub const LARGEST: usize = 300_000;

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The award overview.
    Overview,
    /// The project's page.
    Project,
    /// The list of the stories.
    Stories,
    /// The notes.
    Notes,
}

impl Subject {
    /// Every subject.
    pub const ALL: [Subject; 4] = [Subject::Overview, Subject::Project, Subject::Stories, Subject::Notes];

    /// What has a picture of its own at this address; nobody's page has.
    pub fn of(route: &Route) -> Option<Subject> {
        match route {
            Route::Overview => Some(Subject::Overview),
            Route::Project => Some(Subject::Project),
            Route::Stories | Route::ListPage(_) => Some(Subject::Stories),
            Route::Story(_) => None,
            Route::Notes => Some(Subject::Notes),
        }
    }

    /// Its name, which is its file's.
    pub fn as_str(self) -> &'static str {
        match self {
            Subject::Overview => "overview",
            Subject::Project => "project",
            Subject::Stories => "stories",
            Subject::Notes => "notes",
        }
    }

    /// Its file's name: `overview.png`.
    pub fn file(self) -> String {
        format!("{}.png", self.as_str())
    }
}

/// A picture: a whole PNG of the right size.
#[derive(Clone)]
pub struct Picture {
    /// What it shows.
    pub subject: Subject,
    /// The file.
    pub png: Vec<u8>,
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Picture({}, {} bytes)", self.subject.as_str(), self.png.len())
    }
}
