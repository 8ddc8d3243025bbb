//! The published files, as a host finds them.

use std::path::PathBuf;

/// A published site's folder, and the path under which it stands.
pub struct Site {
    folder: PathBuf,
    base: String,
}

/// What stands at an address.
pub enum Found {
    /// A file.
    File(File),
    /// A folder whose address lacks its last slash.
    Folder,
    /// Nothing.
    Nothing,
}

/// A file's bytes and type.
pub struct File {
    /// The `content-type`.
    pub kind: &'static str,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl Site {
    /// The folder of a site that was published for this base path.
    pub fn new(folder: PathBuf, base: &str) -> Self {
        Self { folder, base: base.to_owned() }
    }

    /// Whether the path is that of a page's data.
    pub fn is_data(&self, path: &str) -> bool {
        self.below_base(path).is_some_and(|below| below.starts_with("data/") && below.ends_with(".json"))
    }

    /// What stands at a path.
    pub async fn find(&self, path: &str) -> Found {
        let Some(below) = self.below_base(path) else {
            let is_base = self.base == format!("{path}/");
            return if is_base { Found::Folder } else { Found::Nothing };
        };
        if below.split('/').any(|word| word == "..") {
            return Found::Nothing;
        }
        let name = match below {
            "" => "index.html".to_owned(),
            folder if folder.ends_with('/') => format!("{folder}index.html"),
            file => file.to_owned(),
        };
        if self.folder.join(&name).is_dir() {
            return Found::Folder;
        }
        self.read(&name).await.map_or(Found::Nothing, Found::File)
    }

    /// Whether a path is the base path itself.
    pub fn is_root(&self, path: &str) -> bool {
        path == self.base
    }

    /// The name of the page's file in the folder at a path without its last slash.
    pub fn index_below(&self, path: &str) -> String {
        self.below_base(path).map_or_else(|| "index.html".to_owned(), |below| format!("{below}/index.html"))
    }

    /// A file by its name below the site's folder.
    pub async fn read(&self, name: &str) -> Option<File> {
        let bytes = tokio::fs::read(self.folder.join(name)).await.ok()?;
        let kind = kind(name);
        Some(File { kind, bytes })
    }

    fn below_base<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.base.as_str())
    }
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => HTML,
        "js" => "text/javascript; charset=utf-8",
        "json" => JSON,
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The type of a page.
pub const HTML: &str = "text/html; charset=utf-8";

/// The type of data.
pub const JSON: &str = "application/json";
