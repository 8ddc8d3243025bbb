//! What all screens share: the entry's files with all that they were, and how to ask the worker about them.

use std::collections::BTreeMap;
use std::sync::Arc;

use award_story_desk::find;
use award_story_desk::folder::listed;
use award_story_desk::history::History;
use award_story_desk::json::{self, Json, Step};
use award_story_desk::language::SCHEMAS;
use award_story_desk::marks::Marked;
use award_story_desk::messages::{Filled, Messages};
use award_story_desk::parsed::ParsedFiles;
use award_story_desk::verbatim::is_verbatim;
use award_story_desk::words::{InterfaceLanguage, LANGUAGES, field_keys, plain};
use award_story_desk_protocol::{Answer, Download, Look, Paragraph, Refused, Request, packed, unpacked};
use award_story_message::Message;
use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::browser;
use super::client::Client;
use super::folder::{self, Folder, Found};
use super::open_folder::{self, OpenFolder};

/// Files by their paths. States share what did not change between them.
pub type Files = Arc<BTreeMap<String, Arc<Vec<u8>>>>;

/// After so long without a key, the next one begins a change of its own, in milliseconds.
const PAUSE: f64 = 1500.0;

/// Where an editor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// There is no entry yet.
    Begin,
    /// The pasted text, paragraph by paragraph.
    Roles,
    /// The entry.
    Work,
}

impl Screen {
    /// Its name in the style.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Roles => "roles",
            Self::Work => "work",
        }
    }
}

/// Where a site will stand.
pub struct SiteAddress {
    /// The path under which it stands.
    pub base: String,
    /// The host's address; empty where it is not known.
    pub origin: String,
    /// Whether files that shrink lie there compressed as well.
    pub precompresses: bool,
}

impl Default for SiteAddress {
    fn default() -> Self {
        Self { base: "/".to_owned(), origin: String::new(), precompresses: true }
    }
}

/// What went wrong. It holds no words of a language: it is said in the desk's, whichever that is at the time.
#[derive(Clone)]
pub struct Notice {
    /// The name of the desk's sentence for it.
    pub name: &'static str,
    /// The path that fills the sentence's gap `{path}`; empty where it has none.
    pub path: String,
    /// What it is followed by, of whoever found it.
    pub reason: Option<Message>,
}

impl Notice {
    /// A sentence of the desk.
    pub fn of(name: &'static str) -> Self {
        Self { name, path: String::new(), reason: None }
    }

    /// A sentence of the desk about a file.
    pub fn about(name: &'static str, path: &str) -> Self {
        Self { path: path.to_owned(), ..Self::of(name) }
    }
}

/// What the desk says after saving, as long as nothing is changed.
const SAVED: &str = "folder_saved";

/// What all screens share.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The desk's language.
    pub language: RwSignal<InterfaceLanguage>,
    words: RwSignal<Arc<BTreeMap<String, String>>>,
    messages: RwSignal<Arc<Messages>>,
    /// Where the editor is.
    pub screen: RwSignal<Screen>,
    /// What went wrong last, for her.
    pub message: RwSignal<Option<Notice>>,
    /// Whether the worker is there.
    pub is_ready: RwSignal<bool>,
    /// The schemas of all kinds of files.
    pub schemas: RwSignal<Arc<BTreeMap<String, Value>>>,
    /// The paragraphs of the pasted text, and its language.
    pub paragraphs: RwSignal<(Vec<Paragraph>, String)>,
    /// The entry's files.
    pub history: RwSignal<History<Files>>,
    /// Whether anything was changed that was neither downloaded nor saved.
    pub unsaved: RwSignal<bool>,
    /// The file that is edited.
    pub part: RwSignal<String>,
    /// Which of its panes a narrow screen shows: `form`, `page` or `out`.
    pub pane: RwSignal<&'static str>,
    /// What the worker last said of the files.
    pub look: RwSignal<Look>,
    /// The page that is shown.
    pub address: RwSignal<String>,
    /// Whether a draft is kept on this device.
    pub keeps_draft: RwSignal<bool>,
    /// Whether another tab keeps the same draft.
    pub is_draft_shared: RwSignal<bool>,
    /// Whether the award page's own words may be changed.
    pub unlocked: RwSignal<bool>,
    /// How far saving into the folder is: the name of a sentence.
    pub saving: RwSignal<Option<&'static str>>,
    /// The folder that the bundle was opened from, where it can be saved into.
    folder: RwSignal<Option<OpenFolder>, LocalStorage>,
    /// The files as they were when they were opened.
    opened: RwSignal<Files>,
    /// The files as JSON, as they are and as they were opened.
    parsed: StoredValue<[ParsedFiles; 2]>,
    client: StoredValue<Option<Client>, LocalStorage>,
    supplies: StoredValue<Vec<u8>>,
    sent: StoredValue<Files>,
    looking: StoredValue<bool>,
    changed: StoredValue<f64>,
}

impl Desk {
    /// An empty desk, in the reader's language.
    pub fn new() -> Self {
        let language = InterfaceLanguage::of(browser::languages().iter().map(String::as_str));
        Self {
            language: RwSignal::new(language),
            words: RwSignal::new(Arc::new(language.words())),
            messages: RwSignal::new(Arc::new(Messages::of(language))),
            screen: RwSignal::new(Screen::Begin),
            message: RwSignal::default(),
            is_ready: RwSignal::new(false),
            schemas: RwSignal::default(),
            paragraphs: RwSignal::default(),
            history: RwSignal::new(History::new(Files::default())),
            unsaved: RwSignal::new(false),
            part: RwSignal::default(),
            pane: RwSignal::new("form"),
            look: RwSignal::default(),
            address: RwSignal::default(),
            keeps_draft: RwSignal::new(browser::draft().is_some()),
            is_draft_shared: RwSignal::new(false),
            unlocked: RwSignal::new(false),
            saving: RwSignal::new(None),
            folder: RwSignal::new_local(None),
            opened: RwSignal::default(),
            parsed: StoredValue::default(),
            client: StoredValue::new_local(None),
            supplies: StoredValue::default(),
            sent: StoredValue::default(),
            looking: StoredValue::new(false),
            changed: StoredValue::new(0.0),
        }
    }

    /// The desk that the screen belongs to.
    pub fn here() -> Self {
        expect_context()
    }

    /// A word of the desk.
    pub fn say(&self, name: &str) -> String {
        self.words.with(|words| words.get(name).cloned()).unwrap_or_else(|| plain(name))
    }

    /// What the worker says, in the desk's language.
    pub fn fill(&self, message: &Message) -> Filled {
        self.messages.with(|messages| messages.fill(message))
    }

    /// A schema's description, in the desk's language.
    pub fn describe(&self, description: &str) -> Filled {
        self.messages.with(|messages| messages.describe(description))
    }

    /// What a kind of file, a role or a choice is called.
    pub fn name_of(&self, kind: &str, name: &str) -> String {
        self.words.with(|words| words.get(&format!("{kind}.{name}")).cloned()).unwrap_or_else(|| plain(name))
    }

    /// The names of the examples, which are those that have words: they stand on the first screen before the worker is there.
    pub fn examples(&self) -> Vec<String> {
        let names = |words: &Arc<BTreeMap<String, String>>| {
            words.keys().filter_map(|key| Some(key.strip_prefix("example.")?.to_owned())).collect()
        };
        self.words.with_untracked(names)
    }

    /// What a field of a file is called.
    pub fn field_name(&self, file: &str, field: &str) -> String {
        let keys = field_keys(file, field);
        self.words.with(|words| keys.iter().find_map(|key| words.get(key).cloned())).unwrap_or_else(|| plain(field))
    }

    /// Changes the desk's language.
    pub fn speak(&self, tag: &str) {
        if let Some(language) = LANGUAGES.into_iter().find(|language| language.tag == tag) {
            self.words.set(Arc::new(language.words()));
            self.messages.set(Arc::new(Messages::of(language)));
            self.language.set(language);
        }
    }

    /// Fetches all that the desk will need, and closes the line.
    pub fn start(self) {
        spawn_local(async move {
            let started = async {
                let client = Client::start(move || self.supply()).await?;
                let supplies = browser::fetched("supplies.zip").await?;
                Ok::<_, JsValue>((client, supplies))
            };
            match started.await {
                Ok((client, supplies)) => {
                    browser::close_the_line();
                    self.client.set_value(Some(client));
                    self.supplies.set_value(supplies);
                    self.supply();
                }
                Err(_) => self.message.set(Some(Notice::of("cannot_start"))),
            }
        });
    }

    /// Gives the worker all that it must have, whether it is the first one or another.
    fn supply(self) {
        self.sent.set_value(Files::default());
        self.looking.set_value(false);
        let supplies = self.supplies.get_value();
        self.ask(Request::Supplies, supplies, move |answer, _| {
            if let Answer::Ready { schemas } = answer {
                let schemas = schemas.into_iter();
                let schemas = schemas.filter_map(|it| Some((it.kind, serde_json::from_str(&it.json).ok()?)));
                self.schemas.set(Arc::new(schemas.collect()));
                self.is_ready.set(true);
            }
        });
        if self.screen.get_untracked() == Screen::Work {
            self.look();
        }
    }

    /// Asks the worker; a refusal becomes a message.
    pub fn ask(self, request: Request, bytes: Vec<u8>, then: impl FnOnce(Answer, Vec<u8>) + 'static) {
        let Some(client) = self.client.get_value() else { return };
        client.ask(&request, bytes, move |answer, bytes| match answer {
            Answer::Refused(refused) => self.message.set(Some(refusal(refused))),
            answer => then(answer, bytes),
        });
    }

    /// Asks for files, and works with them.
    pub fn open(self, request: Request, bytes: Vec<u8>) {
        self.message.set(None);
        // What was made of a text lies nowhere else.
        let is_made = matches!(request, Request::Make { .. });
        self.ask(request, bytes, move |answer, bytes| {
            let Answer::Files { files } = answer else { return };
            let files = unpacked(&files, &bytes).into_iter().map(|(path, bytes)| (path, Arc::new(bytes)));
            self.begin(files.collect(), None);
            self.unsaved.set(is_made);
        });
    }

    /// Works with these files, which can be saved into this folder.
    fn begin(self, files: BTreeMap<String, Arc<Vec<u8>>>, folder: Option<OpenFolder>) {
        self.folder.set(folder);
        self.saving.set(None);
        let files = Arc::new(files);
        self.opened.set(Arc::clone(&files));
        self.parsed.set_value(Default::default());
        self.unlocked.set(false);
        self.history.set(History::new(files));
        self.unsaved.set(false);
        self.look.set(Look::default());
        self.address.set(String::new());
        self.part.set(self.first_part());
        self.screen.set(Screen::Work);
        self.look();
    }

    /// Opens a bundle that a person has chosen or dropped.
    pub fn open_file(self, file: web_sys::File) {
        spawn_local(async move {
            if let Ok(bytes) = browser::bytes(file).await {
                self.open(Request::Open, bytes);
            }
        });
    }

    /// Opens the bundle in a folder that a person has chosen or dropped, if she has.
    pub fn open_folder(self, chosen: impl Future<Output = Result<Option<Folder>, JsValue>> + 'static) {
        self.message.set(None);
        let unreadable = move |_: JsValue| self.message.set(Some(Notice::of("folder_unreadable")));
        spawn_local(async move {
            let found = async {
                let Some(folder) = chosen.await? else { return Ok(None) };
                Ok(Some((folder.clone(), folder::all(folder).await?)))
            };
            let (folder, all) = match found.await {
                Ok(Some(found)) => found,
                Ok(None) => return,
                Err(error) => return unreadable(error),
            };
            let entries = all.iter().map(Found::info).collect();
            self.ask(Request::Find { entries }, Vec::new(), move |answer, _| {
                let Answer::Found { folder: own, paths } = answer else { return };
                spawn_local(async move {
                    match open_folder::read(folder, &own, paths, all).await {
                        Ok((files, folder)) => self.begin(files, folder),
                        Err(error) => unreadable(error),
                    }
                });
            });
        });
    }

    /// Whether there is a folder to save into.
    pub fn can_save(self) -> bool {
        self.folder.with(Option::is_some)
    }

    /// Saves into the folder what changed, after asking where a file would be deleted or somebody else's changes would be lost.
    pub fn save(self) {
        const SAVING: &str = "folder_saving";
        let Some(folder) = self.folder.get_untracked().filter(|_| self.saving.get_untracked() != Some(SAVING)) else {
            return;
        };
        self.message.set(None);
        self.saving.set(Some(SAVING));
        let now = self.history.with_untracked(|history| history.now().clone());
        spawn_local(async move {
            let saved = folder.save(&now, |question, paths| self.may(question, paths)).await;
            // Meanwhile another entry may have been opened.
            let is_open = self.folder.with_untracked(|open| open.as_ref().is_some_and(|open| open.is(&folder)));
            if !is_open {
                return;
            }
            let is_now = self.history.with_untracked(|history| Arc::ptr_eq(history.now(), &now));
            self.saving.set((saved.is_ok() && is_now).then_some(SAVED));
            match saved {
                Ok(()) if is_now => self.unsaved.set(false),
                Ok(()) => {}
                Err(notice) => self.message.set(Some(notice)),
            }
        });
    }

    /// Asks about files.
    fn may(self, question: &str, paths: &[String]) -> bool {
        let question = untrack(|| self.say(question)).replace("{files}", &listed(paths));
        window().confirm_with_message(&question).unwrap_or(false)
    }

    fn may_lose(self) -> bool {
        window().confirm_with_message(&self.say("leave_unsaved")).unwrap_or(false)
    }

    /// Goes back to the beginning, after asking where something would be lost.
    pub fn leave(self) {
        if self.unsaved.get_untracked() && !self.may_lose() {
            return;
        }
        self.unsaved.set(false);
        self.message.set(None);
        self.screen.set(Screen::Begin);
    }

    /// The files that can be edited.
    pub fn parts(self) -> Vec<String> {
        self.history.with(|history| {
            let is_schema = |path: &&String| path.split_once('/').is_some_and(|(folder, _)| folder == SCHEMAS);
            let files = history.now().keys().filter(|path| path.ends_with(".json"));
            files.filter(|path| !is_schema(path)).cloned().collect()
        })
    }

    /// A file's bytes.
    pub fn file(self, path: &str) -> Arc<Vec<u8>> {
        self.history.with(|history| history.now().get(path).cloned().unwrap_or_default())
    }

    /// A file, if it is JSON.
    pub fn json(self, path: &str) -> Option<Arc<Json>> {
        let bytes = self.history.with(|history| history.now().get(path).cloned())?;
        self.parsed.try_update_value(|[now, _]| now.get(path, &bytes))?
    }

    /// A file as it was opened, if it is JSON.
    fn opened_json(self, path: &str) -> Option<Arc<Json>> {
        let bytes = self.opened.with(|files| files.get(path).cloned())?;
        self.parsed.try_update_value(|[_, opened]| opened.get(path, &bytes))?
    }

    /// Whether a value is the award page's own words, which came with the entry and may not be changed yet.
    pub fn is_locked(self, path: &str, field: &[Step]) -> bool {
        let original = || {
            let manifest = self.json("bundle.json")?;
            Some(manifest.get(&[Step::Key("original".to_owned())])?.as_str()?.to_owned())
        };
        let came = || Some(Marked::read(self.opened_json(path)?.get(field)?)?.text());
        !self.unlocked.get()
            && original().is_some_and(|original| is_verbatim(path, field, &original))
            && came().is_some_and(|words| !words.is_empty())
    }

    /// Leads to the form of a part.
    pub fn edit(self, part: String) {
        self.part.set(part);
        browser::lead_to_soon(EDITOR.to_owned());
    }

    /// Leads to the field that says these pieces of text of the shown page.
    pub fn lead_to_words(self, pieces: &[String]) {
        let folder =
            self.look.with_untracked(|look| look.page.as_ref().map(|page| format!("{}/", page.lang.to_lowercase())));
        let folder = folder.unwrap_or_default();
        let files = self.history.with_untracked(|history| history.now().clone());
        let own = files.keys().filter(|path| path.starts_with(&folder) || path.as_str() == "bundle.json");
        let own = own.filter_map(|path| Some((path.as_str(), untrack(|| self.json(path))?)));
        if let Some((file, field)) = find::field(own, pieces) {
            self.lead_to(file, field);
        }
    }

    /// Leads to a field of a file, or to what is around it where it is not there.
    pub fn lead_to(self, file: &str, mut field: Vec<Step>) {
        self.part.set(file.to_owned());
        self.pane.set("form");
        browser::soon(move || {
            while !field.is_empty() {
                if browser::lead_to(&field_id(&field)) {
                    return;
                }
                field.pop();
            }
            browser::lead_to("file");
        });
    }

    /// Puts a file's new content in place of the old one. `thing` is what was changed.
    pub fn put(self, path: &str, thing: &str, bytes: Vec<u8>) {
        self.change(&format!("{path}: {thing}"), |files| {
            files.insert(path.to_owned(), Arc::new(bytes));
        });
    }

    /// Changes any of the files, in one step of the history.
    pub fn change(self, thing: &str, change: impl FnOnce(&mut BTreeMap<String, Arc<Vec<u8>>>)) {
        let now = browser::now();
        let is_new = now - self.changed.get_value() > PAUSE;
        self.changed.set_value(now);
        self.history.update(|history| {
            if is_new {
                history.close();
            }
            let mut files = BTreeMap::clone(history.now());
            change(&mut files);
            history.change(thing, Arc::new(files));
        });
        self.follow();
    }

    /// Takes back the last change.
    pub fn undo(self) {
        self.history.update(History::undo);
        self.follow();
    }

    /// Makes it again.
    pub fn redo(self) {
        self.history.update(History::redo);
        self.follow();
    }

    /// The part that is edited first.
    fn first_part(self) -> String {
        let award = untrack(|| self.parts()).into_iter().find(|path| path.ends_with("/award.json"));
        award.unwrap_or_else(|| "bundle.json".to_owned())
    }

    /// What follows from any change: a part that is gone is edited no longer, and the rest is looked at.
    fn follow(self) {
        let is_there = |part: &String| self.history.with_untracked(|history| history.now().contains_key(part));
        if !self.part.with_untracked(is_there) {
            self.part.set(self.first_part());
        }
        self.unsaved.set(true);
        if self.saving.get_untracked() == Some(SAVED) {
            self.saving.set(None);
        }
        self.look();
    }

    /// Has the files checked and the page drawn. What changes meanwhile is looked at afterwards.
    pub fn look(self) {
        if self.looking.get_value() {
            return;
        }
        self.looking.set_value(true);
        let now = self.history.with_untracked(|history| history.now().clone());
        let address = self.address.get_untracked();
        self.send(&now);
        self.ask(Request::Look { address: address.clone() }, Vec::new(), move |answer, _| {
            self.looking.set_value(false);
            if let Answer::Look(mut look) = answer {
                if look.page.is_none() {
                    // The page stays as it was when it could last be drawn.
                    self.look.with_untracked(|last| {
                        look.page = last.page.clone();
                        look.pages = last.pages.clone();
                    });
                }
                self.look.set(look);
            }
            let is_old = self.history.with_untracked(|history| !Arc::ptr_eq(history.now(), &now));
            if is_old || self.address.get_untracked() != address {
                self.look();
            }
        });
    }

    /// Gives the worker what it does not have of these files.
    fn send(self, now: &Files) {
        let sent = self.sent.get_value();
        let is_other = |path: &String, bytes: &Arc<Vec<u8>>| sent.get(path).is_none_or(|it| !Arc::ptr_eq(it, bytes));
        let changed: Vec<_> = now.iter().filter(|(path, bytes)| is_other(path, bytes)).collect();
        if sent.is_empty() || changed.len() > 8 {
            let (files, bytes) = packed(now.iter().map(|(path, bytes)| (path, bytes.as_slice())));
            self.ask(Request::Files { files }, bytes, |_, _| {});
        } else {
            for (path, bytes) in changed {
                self.ask(Request::Put { path: path.clone() }, bytes.to_vec(), |_, _| {});
            }
            for path in sent.keys().filter(|path| !now.contains_key(*path)) {
                self.ask(Request::Remove { path: path.clone() }, Vec::new(), |_, _| {});
            }
        }
        self.sent.set_value(now.clone());
    }

    /// Makes a file to take away, of what is there now.
    pub fn make(self, what: Download, place: SiteAddress, then: impl FnOnce(String, Vec<u8>) + 'static) {
        self.message.set(None);
        let now = self.history.with_untracked(|history| history.now().clone());
        self.send(&now);
        let language = self.look.with_untracked(|look| {
            let shown = look.page.as_ref().and_then(|page| look.pages.iter().find(|it| it.address == page.address));
            let mut languages: Vec<&String> = look.pages.iter().map(|page| &page.language).collect();
            languages.dedup();
            languages.iter().position(|language| shown.is_some_and(|page| page.language == **language)).unwrap_or(0)
        });
        let SiteAddress { base, origin, precompresses } = place;
        self.ask(
            Request::Download { what, base, origin, precompresses, language },
            Vec::new(),
            move |answer, bytes| {
                if let Answer::File { name } = answer {
                    then(name, bytes);
                }
            },
        );
    }

    /// Keeps what is there now as the draft.
    pub fn keep_draft(self) {
        self.make(Download::Bundle, SiteAddress::default(), move |_, bytes| {
            if !browser::keep_draft(&bytes) {
                self.keeps_draft.set(false);
                self.message.set(Some(Notice::of("draft_no_room")));
            }
        });
    }
}

/// The id of the heading of the form.
pub const EDITOR: &str = "editor";

fn refusal(refused: Refused) -> Notice {
    match refused {
        Refused::NoZip => Notice::of("refused_no_zip"),
        Refused::Path { path } => Notice::about("refused_path", &path),
        Refused::TooMany => Notice::of("refused_too_many"),
        Refused::TooLarge => Notice::of("refused_too_large"),
        Refused::NoBundle => Notice::of("refused_no_bundle"),
        Refused::Diagnostics => Notice::of("refused_diagnostics"),
        Refused::Other { message } if message.words.is_empty() => Notice::of("started_again"),
        Refused::Other { message } => Notice { reason: Some(message), ..Notice::of("refused_other") },
    }
}

/// The id of the element that edits a field.
pub fn field_id(field: &[Step]) -> String {
    format!("field-{}", json::text(field))
}
