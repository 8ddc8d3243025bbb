//! Where the site will stand: what the publisher is told by whoever builds.

use std::fmt;

use award_story_message::{Message, message};

/// Where the site will stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The path under which it stands; begins and ends with a slash.
    pub base: String,
    /// Scheme and host, without a slash at the end, where they are known.
    pub origin: Option<String>,
    /// Whether files that shrink lie there compressed as well, for hosts that send such files.
    pub precompresses: bool,
}

/// What is wrong with a setting.
#[derive(Debug, PartialEq, Eq)]
pub enum SettingsError {
    /// The base path lacks a slash at one end.
    Base(String),
    /// The origin is not `https://host`.
    Origin(String),
}

impl SettingsError {
    /// What is said of it.
    pub fn message(&self) -> Message {
        match self {
            Self::Base(base) => {
                message!("the base path {} must begin and end with a slash, like / or /sub/", format!("{base:?}"))
            }
            Self::Origin(origin) => {
                message!("the origin {} must be https:// and a host, like https://example.org", format!("{origin:?}"))
            }
        }
    }
}

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for SettingsError {}

impl Settings {
    /// Settings from what was given; an empty origin is none.
    pub fn new(base: &str, origin: &str) -> Result<Self, SettingsError> {
        let origin = origin.trim_end_matches('/');
        if !base.starts_with('/') || !base.ends_with('/') || base.contains("//") {
            return Err(SettingsError::Base(base.to_owned()));
        }
        let host = origin.strip_prefix("https://");
        if !origin.is_empty() && host.is_none_or(|host| host.is_empty() || host.contains(['/', ' ', '"', '<'])) {
            return Err(SettingsError::Origin(origin.to_owned()));
        }
        let origin = (!origin.is_empty()).then(|| origin.to_owned());
        Ok(Self { base: base.to_owned(), origin, precompresses: true })
    }

    /// The same, with compressed files or without.
    pub fn with_precompressed(self, precompresses: bool) -> Self {
        Self { precompresses, ..self }
    }

    /// The full address of a path, where the origin is known.
    pub fn absolute(&self, path: &str) -> Option<String> {
        self.origin.as_ref().map(|origin| format!("{origin}{path}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::Memory;

    #[test]
    fn a_base_path_needs_a_slash_at_both_ends() {
        for base in ["", "run/", "/run", "//", "/run//"] {
            assert_eq!(Settings::new(base, ""), Err(SettingsError::Base(base.to_owned())));
        }
    }

    #[test]
    fn an_origin_is_https_and_a_host() {
        for origin in ["http://example.org", "https://", "example.org", "https://example.org/run"] {
            assert_eq!(Settings::new("/", origin), Err(SettingsError::Origin(origin.trim_end_matches('/').to_owned())));
        }
        let settings = Settings::new("/run/", "https://example.org/").unwrap();
        assert_eq!(settings.absolute("/run/").as_deref(), Some("https://example.org/run/"));
        assert_eq!(Settings::new("/", "").unwrap().absolute("/"), None);
    }

    #[test]
    fn whether_files_lie_there_compressed_as_well_is_a_choice() {
        for (precompresses, expected) in [(true, 1), (false, 0)] {
            let site = Memory::from(vec![crate::File::text("a.txt", "a".repeat(200))]);
            let settings = Settings::new("/", "").unwrap().with_precompressed(precompresses);
            crate::finish(&site, &settings, Some(&crate::Published::default()), &()).unwrap();
            let files = site.into_files();
            assert_eq!(files.iter().filter(|file| file.path == "a.txt.br").count(), expected);
            assert_eq!(files.iter().filter(|file| file.path == "_headers").count(), 1);
        }
    }
}
