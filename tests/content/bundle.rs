//! A copy of the valid bundle, to be broken.

use std::fs;
use std::path::{Path, PathBuf};

use award_story::content::{self, Bundle, Fault};
use tempfile::TempDir;

/// What the words of a translation have beside those of the original.
const TRANSLATION: &str = r#"  "translation": {
    "marked": "Our translation.",
    "original": "As printed",
    "title": "(our translation)",
    "line": "The line as printed",
    "corrected": "Our translation:"
  },
  "site": {"#;

/// The bundle without a fault.
pub fn valid() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bundles/valid")
}

/// A copy in a folder of its own, gone when it is dropped.
pub struct Copy(TempDir);

impl Copy {
    pub fn new() -> Copy {
        let dir = TempDir::new().unwrap();
        copy(&valid(), dir.path());
        Copy(dir)
    }

    /// The same bundle in English and, word for word, in Simplified Chinese.
    pub fn in_two_languages() -> Copy {
        let bundle = Copy::new();
        copy(&valid().join("en"), &bundle.path("zh-hans"));
        bundle
            .replace(
                "bundle.json",
                r#""name": "English"}"#,
                r#""name": "English"}, {"tag": "zh-Hans", "name": "简体中文"}"#,
            )
            .replace("zh-hans/interface.json", r#"  "site": {"#, TRANSLATION)
    }

    /// The least that is an entry: who made it, and one thing that the award page says under no heading.
    pub fn bare() -> Copy {
        let manifest = r#"{"languages": [{"tag": "en", "name": "English"}], "original": "en", "revised": "2024-02-29", "contact": null}"#;
        let award = r#"{"outlet": "Lamp", "standfirst": ["Nothing was said."]}"#;
        let bundle = Copy(TempDir::new().unwrap());
        let words = fs::read(valid().join("en/interface.json")).unwrap();
        bundle
            .write("bundle.json", manifest.as_bytes())
            .write("en/award.json", award.as_bytes())
            .write("en/interface.json", &words)
    }

    pub fn path(&self, file: &str) -> PathBuf {
        self.0.path().join(file)
    }

    /// Replaces the first such words in a file.
    pub fn replace(self, file: &str, from: &str, to: &str) -> Copy {
        let text = fs::read_to_string(self.path(file)).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        self.write(file, text.replacen(from, to, 1).as_bytes())
    }

    pub fn write(self, file: &str, bytes: &[u8]) -> Copy {
        fs::create_dir_all(self.path(file).parent().unwrap()).unwrap();
        fs::write(self.path(file), bytes).unwrap();
        self
    }

    pub fn remove(self, file: &str) -> Copy {
        fs::remove_file(self.path(file)).unwrap();
        self
    }

    /// The lines that `check` would print, the bundle's folder left out.
    pub fn faults(&self) -> Vec<String> {
        match content::read(self.0.path()) {
            Ok(_) => Vec::new(),
            Err(faults) => self.lines(&faults.faults),
        }
    }

    pub fn warnings(&self) -> Vec<String> {
        match content::read(self.0.path()) {
            Ok(checked) => self.lines(&checked.warnings),
            Err(faults) => panic!("{faults}"),
        }
    }

    pub fn sound(&self) -> Bundle {
        content::read(self.0.path()).unwrap().bundle
    }

    fn lines(&self, faults: &[Fault]) -> Vec<String> {
        let folder = format!("{}/", self.0.path().display());
        let lines = faults.iter().map(|fault| fault.to_string());
        lines.map(|line| line.replace(&folder, "")).collect()
    }
}

/// As much of a PNG of this size as a bundle's check reads: its beginning and its end.
pub fn picture(width: u32, height: u32) -> Vec<u8> {
    let header = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR";
    let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
    [header, &size[..], b"\x08\x02\0\0\0checksum\0\0\0\0IEND\xaeB`\x82"].concat()
}

/// Breaks one thing and looks for the one line that names it.
#[track_caller]
pub fn assert_fault(file: &str, from: &str, to: &str, line: &str) {
    assert_eq!(Copy::new().replace(file, from, to).faults(), [line]);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, target) = {
            let entry = entry.unwrap();
            (entry.path(), to.join(entry.file_name()))
        };
        match path.is_dir() {
            true => copy(&path, &target),
            false => fs::copy(&path, &target).map(|_| ()).unwrap(),
        }
    }
}
