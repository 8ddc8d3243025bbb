//! Folders of the editor's machine. Some browsers give a handle, with which a folder can be written to; others let its files be read.

use std::collections::VecDeque;

use award_story_desk_protocol::{FileInfo, MOST_FILES};
use js_sys::{Array, Function, IteratorNext, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DragEvent, File, FileList, FileSystemDirectoryEntry, FileSystemDirectoryHandle, FileSystemEntry,
    FileSystemFileEntry, FileSystemFileHandle, FileSystemGetDirectoryOptions, FileSystemGetFileOptions,
    FileSystemHandle, FileSystemHandleKind, FileSystemWritableFileStream, HtmlInputElement,
};

/// In how many folders one in another the desk looks for a bundle: no editor keeps one deeper, and the paths of an endless row of folders
/// would fill the memory.
const DEEPEST: usize = 16;

// What web-sys calls unstable. Where a browser lacks it, calling it is an error.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = showDirectoryPicker)]
    fn show_directory_picker() -> Result<Promise, JsValue>;

    /// A `DataTransferItem`.
    type DroppedItem;

    #[wasm_bindgen(catch, method, js_name = getAsFileSystemHandle)]
    fn get_as_file_system_handle(this: &DroppedItem) -> Result<Promise, JsValue>;

    /// A `FileSystemHandle`.
    type Guarded;

    #[wasm_bindgen(catch, method, js_name = requestPermission)]
    fn request_permission(this: &Guarded, wanted: &JsValue) -> Result<Promise, JsValue>;
}

/// A folder that was chosen or dropped.
#[derive(Clone)]
pub enum Folder {
    /// With its handle, it can be written to.
    Handle(FileSystemDirectoryHandle),
    /// A folder that was dropped on a browser without handles.
    Entry(FileSystemDirectoryEntry),
    /// All files of a folder that was chosen in a browser without handles.
    Files(FileList),
}

/// What was dropped.
pub enum Dropped {
    /// A file.
    File(File),
    /// A folder, and the promise of its handle where the browser gives one.
    Folder(FileSystemDirectoryEntry, Option<Promise>),
}

/// What lies in a folder.
pub struct Found {
    /// Its path there; a folder's ends in a slash.
    pub path: String,
    /// The file; none for a folder.
    pub file: Option<File>,
}

impl Found {
    /// What the worker is told of it.
    pub fn info(&self) -> FileInfo {
        // What is larger than this number can say is as long as it can say, which is too long.
        let length = self.file.as_ref().map_or(0, |file| file.size() as usize);
        FileInfo { path: self.path.clone(), length }
    }
}

/// Whether the browser can let a folder be chosen: with its own picker, or with this field.
pub fn can_be_chosen(field: &HtmlInputElement) -> bool {
    has_picker() || Reflect::has(field, &"webkitdirectory".into()).unwrap_or(false)
}

/// Whether the browser has a picker for folders, which gives handles.
pub fn has_picker() -> bool {
    Reflect::has(&window(), &"showDirectoryPicker".into()).unwrap_or(false)
}

/// Lets the person choose a folder with the browser's picker. None if she chooses none.
pub async fn pick() -> Result<Option<Folder>, JsValue> {
    match JsFuture::from(show_directory_picker()?).await {
        Ok(handle) => Ok(Some(Folder::Handle(handle.unchecked_into()))),
        Err(error) if is_named(&error, "AbortError") => Ok(None),
        Err(error) => Err(error),
    }
}

/// The first file or folder that was dropped. Only while the event is handled does the browser tell.
pub fn dropped(event: &DragEvent) -> Option<Dropped> {
    let data = event.data_transfer()?;
    let items = data.items();
    let mut items = (0..items.length()).filter_map(|index| items.get(index));
    let folder = items.find(|item| item.kind() == "file").and_then(|item| {
        let entry = item.webkit_get_as_entry().ok().flatten().filter(FileSystemEntry::is_directory)?;
        let handle = item.unchecked_ref::<DroppedItem>().get_as_file_system_handle().ok();
        Some(Dropped::Folder(entry.unchecked_into(), handle))
    });
    folder.or_else(|| Some(Dropped::File(data.files()?.get(0)?)))
}

/// A folder that was dropped, with its handle where there is one.
pub async fn opened(entry: FileSystemDirectoryEntry, handle: Option<Promise>) -> Result<Option<Folder>, JsValue> {
    let Some(handle) = handle else { return Ok(Some(Folder::Entry(entry))) };
    Ok(Some(Folder::Handle(JsFuture::from(handle).await?.unchecked_into())))
}

/// All that lies in a folder, without what is hidden or too deep; of too much only so much that it is seen to be too much.
pub async fn all(folder: Folder) -> Result<Vec<Found>, JsValue> {
    let mut all = Vec::new();
    let mut left = VecDeque::from([(String::new(), folder)]);
    while let Some((parent, folder)) = left.pop_front() {
        for (name, item) in folder.items((MOST_FILES + 1).saturating_sub(all.len())).await? {
            match item {
                Item::File(file) => all.push(Found { path: format!("{parent}{name}"), file: Some(file) }),
                Item::Folder(folder) => {
                    let path = format!("{parent}{name}/");
                    all.push(Found { path: path.clone(), file: None });
                    if path.matches('/').count() < DEEPEST {
                        left.push_back((path, folder));
                    }
                }
            }
        }
        if all.len() > MOST_FILES {
            break;
        }
    }
    Ok(all)
}

/// What stands in a folder.
enum Item {
    File(File),
    Folder(Folder),
}

impl Folder {
    /// What is directly in it, by its names there, at most so many; of chosen files all, by their paths.
    async fn items(&self, most: usize) -> Result<Vec<(String, Item)>, JsValue> {
        let mut items = Vec::new();
        match self {
            Self::Handle(folder) => {
                let handles = folder.values();
                while items.len() < most {
                    let next: IteratorNext = JsFuture::from(handles.next()?).await?.unchecked_into();
                    if next.done() {
                        break;
                    }
                    let handle: FileSystemHandle = next.value().unchecked_into();
                    if !is_hidden(&handle.name()) {
                        items.push((handle.name(), of_handle(handle).await?));
                    }
                }
            }
            Self::Entry(folder) => {
                let reader = folder.create_reader();
                while items.len() < most {
                    // A part of the entries at a time, and an empty one at the end.
                    let read = |done: &Function, failed: &Function| {
                        // An error is told to the second callback.
                        let _ = reader.read_entries_with_callback_and_callback(done, failed);
                    };
                    let entries: Array = called_back(read).await?.unchecked_into();
                    if entries.length() == 0 {
                        break;
                    }
                    for entry in entries.iter().map(JsCast::unchecked_into::<FileSystemEntry>) {
                        if !is_hidden(&entry.name()) {
                            items.push((entry.name(), of_entry(entry).await?));
                        }
                    }
                }
            }
            Self::Files(files) => {
                let files = (0..files.length()).filter_map(|index| files.get(index));
                let named = files.filter_map(|file| Some((path_of(&file)?, Item::File(file))));
                items.extend(named.filter(|(path, _)| !path.split('/').any(is_hidden)).take(most));
            }
        }
        Ok(items)
    }
}

fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
}

async fn of_handle(handle: FileSystemHandle) -> Result<Item, JsValue> {
    if handle.kind() == FileSystemHandleKind::Directory {
        return Ok(Item::Folder(Folder::Handle(handle.unchecked_into())));
    }
    Ok(Item::File(file(handle.unchecked_ref()).await?))
}

async fn of_entry(entry: FileSystemEntry) -> Result<Item, JsValue> {
    if entry.is_directory() {
        return Ok(Item::Folder(Folder::Entry(entry.unchecked_into())));
    }
    let entry: FileSystemFileEntry = entry.unchecked_into();
    let file = called_back(|done, failed| entry.file_with_callback_and_callback(done, failed)).await?;
    Ok(Item::File(file.unchecked_into()))
}

/// What an asynchronous function gives that takes callbacks.
async fn called_back(call: impl Fn(&Function, &Function)) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::new(&mut |done, failed| call(&done, &failed))).await
}

async fn file(handle: &FileSystemFileHandle) -> Result<File, JsValue> {
    Ok(JsFuture::from(handle.get_file()).await?.unchecked_into())
}

/// A chosen file's path in the folder that was chosen.
fn path_of(file: &File) -> Option<String> {
    let path = Reflect::get(file, &"webkitRelativePath".into()).ok()?.as_string()?;
    Some(path.split_once('/')?.1.to_owned())
}

/// The folder at a path, which is empty or ends in a slash.
pub async fn below(folder: &FileSystemDirectoryHandle, path: &str) -> Result<FileSystemDirectoryHandle, JsValue> {
    parent(folder, path, false).await
}

/// Asks the person, if she has not been asked, whether the desk may write into a folder. Browsers ask only after a click.
pub async fn may_be_written(folder: &FileSystemDirectoryHandle) -> bool {
    let wanted = Object::new();
    // A property of a new object can always be set.
    let _ = Reflect::set(&wanted, &"mode".into(), &"readwrite".into());
    match folder.unchecked_ref::<Guarded>().request_permission(&wanted) {
        Ok(answer) => JsFuture::from(answer).await.is_ok_and(|answer| answer == "granted"),
        // A browser without this question has no folders that need it.
        Err(_) => true,
    }
}

/// A file's bytes; none where there is no such file.
pub async fn read(folder: &FileSystemDirectoryHandle, path: &str) -> Result<Option<Vec<u8>>, JsValue> {
    let read = async {
        let handle = JsFuture::from(parent(folder, path, false).await?.get_file_handle(name(path))).await?;
        super::browser::bytes(file(handle.unchecked_ref()).await?).await
    };
    match read.await {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if is_named(&error, "NotFoundError") => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes a file, in folders that are made where they are missing. It is there whole or as it was.
pub async fn write(folder: &FileSystemDirectoryHandle, path: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let options = FileSystemGetFileOptions::new();
    options.set_create(true);
    let parent = parent(folder, path, true).await?;
    let handle = JsFuture::from(parent.get_file_handle_with_options(name(path), &options)).await?;
    let stream = JsFuture::from(handle.unchecked_ref::<FileSystemFileHandle>().create_writable()).await?;
    let stream: FileSystemWritableFileStream = stream.unchecked_into();
    JsFuture::from(stream.write_with_buffer_source(&Uint8Array::from(bytes))?).await?;
    JsFuture::from(stream.close()).await?;
    Ok(())
}

/// Removes a file, unless there is none.
pub async fn remove(folder: &FileSystemDirectoryHandle, path: &str) -> Result<(), JsValue> {
    let removed = async { JsFuture::from(parent(folder, path, false).await?.remove_entry(name(path))).await };
    match removed.await {
        Err(error) if !is_named(&error, "NotFoundError") => Err(error),
        _ => Ok(()),
    }
}

/// The folder that a file's path leads to.
async fn parent(
    folder: &FileSystemDirectoryHandle,
    path: &str,
    creates: bool,
) -> Result<FileSystemDirectoryHandle, JsValue> {
    let options = FileSystemGetDirectoryOptions::new();
    options.set_create(creates);
    let mut parent = folder.clone();
    let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders);
    for name in folders.split('/').filter(|name| !name.is_empty()) {
        parent = JsFuture::from(parent.get_directory_handle_with_options(name, &options)).await?.unchecked_into();
    }
    Ok(parent)
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Whether a browser's error has this name.
fn is_named(error: &JsValue, name: &str) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|found| found == name)
}
