//! The bundle whose words the site speaks with.

use award_story_bundle::kind::FileKind;
use award_story_bundle::{self as content, Files};
use serde_json::Value;

use super::detection::PageLanguage;
use super::error::ImportError;

/// The interface's words, in each language that the bundle has.
#[derive(Clone, Debug)]
pub struct Model {
    languages: Vec<Words>,
    original: usize,
}

/// The interface's words in one language.
#[derive(Clone, Debug)]
pub struct Words {
    /// The language's BCP 47 tag.
    pub tag: String,
    /// `interface.json` as it stands there.
    pub file: Vec<u8>,
    /// The same, read.
    pub interface: Value,
}

impl Model {
    /// Reads the words of a bundle.
    ///
    /// # Errors
    /// If it has diagnostics itself.
    pub fn read(files: &dyn Files) -> Result<Self, ImportError> {
        let manifest = content::read(files).map_err(ImportError::Model)?.bundle.manifest;
        let original = manifest.languages.iter().position(|language| language.tag == manifest.original);
        let words = |tag: &str| {
            let path = format!("{}/{}", tag.to_lowercase(), FileKind::Interface.file());
            let file = files.read(&path, usize::MAX).and_then(Result::ok).ok_or(ImportError::NoLanguage)?;
            let interface = serde_json::from_slice(&file).map_err(ImportError::Json)?;
            Ok(Words { tag: tag.to_owned(), file, interface })
        };
        let languages = manifest.languages.iter().map(|language| words(language.tag.as_str()));
        Ok(Self { languages: languages.collect::<Result<_, _>>()?, original: original.ok_or(ImportError::NoLanguage)? })
    }

    /// The words in a language, and whether they are in that language; otherwise they are in that of the award page.
    pub fn words(&self, language: &PageLanguage) -> Option<(&Words, bool)> {
        let own = self.languages.iter().find(|words| language.is(&words.tag));
        own.map(|words| (words, true)).or_else(|| Some((self.languages.get(self.original)?, false)))
    }
}
