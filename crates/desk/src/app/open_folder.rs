//! The folder that the bundle was opened from: what the desk knows of it, and saving into it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use award_story_desk::folder::Changes;
use award_story_desk::language::Files;
use wasm_bindgen::prelude::JsValue;
use web_sys::{File, FileSystemDirectoryHandle};

use super::browser;
use super::folder::{self, Folder, Found};
use super::state::Notice;

/// A folder that can be saved into.
#[derive(Clone)]
pub struct OpenFolder {
    handle: FileSystemDirectoryHandle,
    /// The files that were read there, and written since, as they were then.
    known: Rc<RefCell<Files>>,
}

impl OpenFolder {
    /// Whether both are the same, opened once.
    pub fn is(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.known, &other.known)
    }

    /// Writes and removes what makes of the bundle's files there those that are now. `may` asks the person about files, by the name of
    /// the question. Each file is saved whole or not at all; what was saved before a failure stays saved.
    pub async fn save(&self, now: &Files, may: impl Fn(&str, &[String]) -> bool) -> Result<(), Notice> {
        let Self { handle, known } = self;
        // First of all: browsers ask only soon after a click.
        if !folder::may_be_written(handle).await {
            return Err(Notice::of("folder_denied"));
        }
        let failed = |path: &String| Notice::about("folder_failed", path);
        let changes = Changes::between(&known.borrow(), now);
        let mut there = BTreeMap::new();
        for path in changes.paths() {
            let bytes = folder::read(handle, path).await.map_err(|_| failed(path))?;
            there.extend(bytes.map(|bytes| (path.clone(), bytes)));
        }
        let conflicts = changes.conflicts(&known.borrow(), &there);
        let questions = [("folder_changed", &conflicts), ("folder_deletes", &changes.removed)];
        if questions.into_iter().any(|(question, paths)| !paths.is_empty() && !may(question, paths)) {
            return Err(Notice::of("folder_not_saved"));
        }
        for (path, bytes) in &changes.written {
            folder::write(handle, path, bytes).await.map_err(|_| failed(path))?;
            known.borrow_mut().insert(path.clone(), Arc::clone(bytes));
        }
        for path in &changes.removed {
            folder::remove(handle, path).await.map_err(|_| failed(path))?;
            known.borrow_mut().remove(path);
        }
        Ok(())
    }
}

/// Reads the bundle whose own folder is at the path `own` of a folder, and whose files have these paths there, of all that was found.
/// Gives the folder to save into too, where the browser can.
pub async fn read(
    folder: Folder,
    own: &str,
    paths: Vec<String>,
    all: Vec<Found>,
) -> Result<(Files, Option<OpenFolder>), JsValue> {
    let mut found: BTreeMap<String, File> =
        all.into_iter().filter_map(|found| Some((found.path, found.file?))).collect();
    let mut files = Files::new();
    for path in paths {
        if let Some(file) = found.remove(&format!("{own}{path}")) {
            files.insert(path, Arc::new(browser::bytes(file).await?));
        }
    }
    let folder = match folder {
        Folder::Handle(handle) => {
            let known = Rc::new(RefCell::new(files.clone()));
            Some(OpenFolder { handle: folder::below(&handle, own).await?, known })
        }
        Folder::Entry(_) | Folder::Files(_) => None,
    };
    Ok((files, folder))
}
