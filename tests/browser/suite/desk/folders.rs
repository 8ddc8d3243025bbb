//! Folders: opened with a handle and saved into, or opened file by file. What the browser's picker gives is the origin's private file
//! system here, for no driver chooses a folder.

use std::collections::{BTreeMap, BTreeSet};

use award_story_bundle as content;
use award_story_fixtures::{folder, project};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{is_quiet, opens, presses};
use crate::engine::Engine;
use crate::session::Session;

tests![
    a_folder_is_saved_into_file_by_file,
    a_folder_that_is_chosen_without_a_handle_is_opened,
    a_folder_that_is_dropped_is_opened,
    a_hostile_folder_is_refused_with_words,
];

/// What lies beside a bundle and is none of its files.
const BESIDE: [(&str, &str); 4] = [
    ("README.md", "# Ours"),
    ("en/notes.txt", "Call Wren"),
    ("drafts/2025/award.json", "{"),
    (".git/config", "[core]"),
];

/// The example with one person in it, below a folder of this name, and what lies beside a bundle.
fn entry(parent: &str) -> BTreeMap<String, String> {
    let bundle = folder::read(&project().join("examples/audio"));
    let texts = bundle.into_iter().map(|(path, bytes)| (path, String::from_utf8(bytes).expect("text")));
    let beside = BESIDE.map(|(path, text)| (path.to_owned(), text.to_owned()));
    texts.chain(beside).map(|(path, text)| (format!("{parent}{path}"), text)).collect()
}

/// Puts files into a folder of the private file system, which the picker then gives. Notes every question, and answers it with
/// `window.answer`. False where the engine has no such folder to write to.
const PREPARES: &str = "
    const [files, done] = arguments;
    const prepare = async () => {
        if (!navigator.storage?.getDirectory || !window.FileSystemFileHandle?.prototype.createWritable) return false;
        const root = await navigator.storage.getDirectory();
        for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
        const entry = await root.getDirectoryHandle('entry', { create: true });
        window.write = async (path, text) => {
            const names = path.split('/');
            const name = names.pop();
            let folder = entry;
            for (const name of names) folder = await folder.getDirectoryHandle(name, { create: true });
            const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
            await stream.write(text);
            await stream.close();
        };
        const list = async (folder, before, all) => {
            for await (const handle of folder.values()) {
                const path = before + handle.name;
                if (handle.kind === 'directory') await list(handle, `${path}/`, all);
                else {
                    const file = await handle.getFile();
                    all[path] = { text: await file.text(), modified: file.lastModified };
                }
            }
            return all;
        };
        window.list = () => list(entry, '', {});
        window.showDirectoryPicker = async () => entry;
        window.questions = [];
        window.answer = true;
        window.confirm = (words) => { window.questions.push(words); return window.answer; };
        for (const [path, text] of Object.entries(files)) await window.write(path, text);
        return true;
    };
    prepare().then(done, (error) => done(String(error)));";

/// A file as it lies in the folder.
#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Lying {
    text: String,
    modified: f64,
}

async fn lists(session: &Session) -> BTreeMap<String, Lying> {
    session.reader.runs_and_waits("window.list().then(arguments[0])", json!([])).await
}

async fn writes(session: &Session, path: &str, text: &str) {
    let script = "const [path, text, done] = arguments; window.write(path, text).then(() => done(true))";
    session.reader.runs_and_waits::<bool>(script, json!([path, text])).await;
}

async fn asked(session: &Session) -> Vec<String> {
    session.reader.runs("return window.questions.splice(0)", json!([])).await
}

/// Waits for the page of the opened entry.
async fn sees_the_entry(session: &Session) {
    session.reader.waits("the entry's page", "return frameText().includes('Nine Herons')", json!([])).await;
}

/// Whether saving is offered.
async fn can_save(session: &Session) -> bool {
    session.reader.runs("return !!button('Save into the folder')", json!([])).await
}

const IS_SAVED: &str = "return document.querySelector('.tools .steady [role=status]').textContent === 'Saved.'";

/// Gives the person another address, which writes a file, deletes one, and changes the manifest.
async fn renames(session: &Session) {
    let reader = &session.reader;
    presses(session, "Wren").await;
    let types = "
        const field = document.getElementById('person-address');
        if (field?.value !== 'wren') return false;
        field.value = 'jenny-wren';
        return true";
    reader.waits("the person's address", types, json!([])).await;
    presses(session, "Change the address").await;
    let is_there =
        "return [...document.querySelectorAll('.preview option')].some((it) => it.value.endsWith('/jenny-wren/'))";
    reader.waits("the page at its new address", is_there, json!([])).await;
}

/// The paths of files that are there once and not the other time, or not the same.
fn differing(one: &BTreeMap<String, Lying>, other: &BTreeMap<String, Lying>) -> Vec<String> {
    let paths: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    paths.into_iter().filter(|path| one.get(*path) != other.get(*path)).cloned().collect()
}

async fn a_folder_is_saved_into_file_by_file(session: Session) {
    let desk = opens(&session).await;
    let reader = &session.reader;
    let prepared: Value = reader.runs_and_waits(PREPARES, json!([entry("work/")])).await;
    if prepared != json!(true) {
        // WebKitGTK may be built without such folders.
        assert_eq!((session.engine, prepared), (Engine::WebKit, json!(false)));
        return is_quiet(&session, &desk).await;
    }
    let first = lists(&session).await;
    presses(&session, "Open a folder").await;
    sees_the_entry(&session).await;
    let parts: String = reader.runs("return document.querySelector('.parts > ul').textContent", json!([])).await;
    assert!(!parts.contains("2025") && !parts.contains("drafts"), "{parts}");
    // Nothing was changed.
    presses(&session, "Save into the folder").await;
    reader.waits("that all is saved", IS_SAVED, json!([])).await;
    assert_eq!(differing(&first, &lists(&session).await), Vec::<String>::new());

    renames(&session).await;
    assert!(!reader.runs::<bool>(IS_SAVED, json!([])).await, "a change is said to be saved");
    presses(&session, "Save into the folder").await;
    reader.waits("the change to be saved", IS_SAVED, json!([])).await;
    let [question] = <[String; 1]>::try_from(asked(&session).await).expect("one question");
    assert!(question.contains("deletes") && question.contains("\nen/people/wren.json\n"), "{question}");
    let second = lists(&session).await;
    let changed = ["work/bundle.json", "work/en/people/jenny-wren.json", "work/en/people/wren.json"];
    assert_eq!(differing(&first, &second), changed);
    assert!(!second.contains_key(changed[2]), "the file of the old address is still there");
    let files = second.iter().filter_map(|(path, file)| Some((path.strip_prefix("work/")?, &file.text)));
    let files = files.filter(|(path, _)| content::files::is_part(path));
    let files: BTreeMap<String, Vec<u8>> =
        files.map(|(path, text)| (path.to_owned(), text.clone().into_bytes())).collect();
    content::read(&files).unwrap_or_else(|found| panic!("{found}"));

    is_asked_before_it_discards_changes(&session, &first, &second).await;
    // What is saved is not lost.
    presses(&session, "Back to the beginning").await;
    reader.waits("the beginning", "return !!button('Paste text')", json!([])).await;
    assert_eq!(asked(&session).await, Vec::<String>::new());
    is_quiet(&session, &desk).await;
}

/// Somebody else changes a file that the next saving would write, and one that it would not.
async fn is_asked_before_it_discards_changes(
    session: &Session,
    first: &BTreeMap<String, Lying>,
    second: &BTreeMap<String, Lying>,
) {
    let reader = &session.reader;
    let others = format!("{}\n", second["work/bundle.json"].text);
    writes(session, "work/bundle.json", &others).await;
    writes(session, "work/en/award.json", "theirs").await;
    presses(session, "Undo").await;
    reader.runs::<bool>("window.answer = false; return true", json!([])).await;
    presses(session, "Save into the folder").await;
    let says = "return document.querySelector('[role=alert]').textContent.includes('Nothing was saved.')";
    reader.waits("that nothing was saved", says, json!([])).await;
    let [question] = <[String; 1]>::try_from(asked(session).await).expect("one question");
    assert!(question.contains("changed") && question.contains("\nbundle.json\n"), "{question}");
    assert!(!question.contains("award.json"), "{question}");
    assert_eq!(lists(session).await["work/bundle.json"].text, others);

    reader.runs::<bool>("window.answer = true; return true", json!([])).await;
    presses(session, "Save into the folder").await;
    reader.waits("the entry to be saved", IS_SAVED, json!([])).await;
    assert_eq!(asked(session).await.len(), 2, "the changes of somebody else, and what is deleted");
    let text = |file: (&String, &Lying)| (file.0.clone(), file.1.text.clone());
    let mut expected: BTreeMap<String, String> = first.iter().map(text).collect();
    expected.insert("work/en/award.json".to_owned(), "theirs".to_owned());
    assert_eq!(lists(session).await.iter().map(text).collect::<BTreeMap<_, _>>(), expected);
}

/// Chooses a folder as browsers without handles do. Their files' paths begin with the folder's name.
const CHOOSES: &str = "
    delete window.showDirectoryPicker;
    const data = new DataTransfer();
    const input = document.querySelectorAll('input[type=file]')[1];
    const files = Object.entries(arguments[0]).map(([path, text]) => {
        const file = new File([text], path.split('/').pop());
        Object.defineProperty(file, 'webkitRelativePath', { value: `chosen/${path}` });
        return file;
    });
    Object.defineProperty(input, 'files', { value: { length: files.length, item: (index) => files[index], ...files }, configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return input.webkitdirectory";

async fn a_folder_that_is_chosen_without_a_handle_is_opened(session: Session) {
    let desk = opens(&session).await;
    assert!(session.reader.runs::<bool>(CHOOSES, json!([entry("")])).await, "the field does not choose folders");
    sees_the_entry(&session).await;
    assert!(!can_save(&session).await, "saving is offered without a handle");
    is_quiet(&session, &desk).await;
}

/// Drops a folder as browsers do. None of them lets a script make a folder to drop, so it is made of what the desk asks it.
const DROPS: &str = "
    const entry = (name, content) => typeof content === 'string'
        ? { name, isFile: true, isDirectory: false, file: (done) => setTimeout(done, 0, new File([content], name)) }
        : { name, isFile: false, isDirectory: true, createReader: () => {
            // A part at a time.
            const left = Object.entries(content).map((item) => entry(...item));
            return { readEntries: (done) => setTimeout(done, 0, left.splice(0, 2)) };
        } };
    const tree = {};
    for (const [path, text] of Object.entries(arguments[0])) {
        const names = path.split('/');
        const name = names.pop();
        names.reduce((folder, name) => folder[name] ??= {}, tree)[name] = text;
    }
    const folder = entry('dropped', tree);
    const event = new Event('drop', { bubbles: true, cancelable: true });
    const items = [{ kind: 'file', webkitGetAsEntry: () => folder }];
    Object.defineProperty(event, 'dataTransfer', { value: { items, files: [] } });
    document.querySelector('.start').dispatchEvent(event);
    return event.defaultPrevented";

async fn a_folder_that_is_dropped_is_opened(session: Session) {
    let desk = opens(&session).await;
    assert!(
        session.reader.runs::<bool>(DROPS, json!([entry("work/")])).await,
        "the browser would open what is dropped"
    );
    sees_the_entry(&session).await;
    assert!(!can_save(&session).await, "saving is offered without a handle");
    is_quiet(&session, &desk).await;
}

/// A folder without an end: each folder in it has so many others.
const ENDLESS: &str = "
    const [width] = arguments;
    const folder = () => ({ kind: 'directory', name: 'more', values: () => {
        let count = 0;
        return { next: async () => count++ < width ? { done: false, value: folder() } : { done: true } };
    } });
    window.showDirectoryPicker = async () => folder();
    return true";

async fn a_hostile_folder_is_refused_with_words(session: Session) {
    let desk = opens(&session).await;
    let reader = &session.reader;
    let says = "return document.querySelector('[role=alert]').textContent.includes(arguments[0])";
    reader.runs::<bool>(CHOOSES, json!([{ "bundle.json": "{}", "en/a:b.json": "{}", "c:d.txt": "" }])).await;
    reader.waits("the refusal of a name", says, json!(["“en/a:b.json” leads out"])).await;
    reader.runs::<bool>(CHOOSES, json!([{ "en/award.json": "{}", "README.md": "" }])).await;
    let has_none = "There is no bundle here";
    reader.waits("the refusal of a folder without a bundle", says, json!([has_none])).await;
    for (width, refusal) in [(30_000, "more than 20,000 files and folders"), (1, has_none)] {
        reader.runs::<bool>(ENDLESS, json!([width])).await;
        presses(&session, "Open a folder").await;
        reader.waits("the refusal of an endless folder", says, json!([refusal])).await;
    }
    is_quiet(&session, &desk).await;
}
