//! Search among the people of all pages of the list.
//!
//! The index is fetched once, when the field first has the focus. Case, accents and the widths of letters do not count: the
//! browser's own Unicode tables normalize the index and the query alike, so none are sent. The results stand in the search
//! itself; the page's list below it is hidden by the style while there is a query.

use std::any::Any;

use js_sys::{JsString, RegExp};
use leptos::ev::KeyboardEvent;
use leptos::html::Input;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, InputEvent};

use super::{dom, fetch};
use crate::page_data::{SearchEntry, SearchIndex, SearchLabels};

/// What every search of a document shares: its words, and the index once it is here.
#[derive(Clone, Copy)]
pub struct SearchContext {
    labels: StoredValue<SearchLabels>,
    index: RwSignal<IndexState>,
}

/// What is known of the index.
#[derive(Clone, Default)]
enum IndexState {
    /// Nobody has asked for it.
    #[default]
    Absent,
    Loading,
    Failed,
    Loaded(StoredValue<Vec<Person>>),
}

/// A person of the index.
struct Person {
    /// The words to search, normalized.
    normalized: String,
    /// The person's item in a list: finished markup.
    item: String,
}

impl SearchContext {
    /// A search with these words, and without an index.
    pub fn new(labels: SearchLabels) -> Self {
        Self { labels: StoredValue::new(labels), index: RwSignal::default() }
    }

    fn label(self, label: impl Fn(&SearchLabels) -> &String) -> String {
        self.labels.with_value(|labels| label(labels).clone())
    }

    /// Fetches the index, unless it is here or being fetched.
    fn fetch(self) {
        if self.index.with_untracked(|index| matches!(index, IndexState::Loading | IndexState::Loaded(_))) {
            return;
        }
        self.index.set(IndexState::Loading);
        let url = self.label(|labels| &labels.index);
        spawn_local(async move {
            let fetched = match fetch::headers(&url).await {
                Ok(response) => fetch::body::<SearchIndex>(response).await,
                Err(failure) => Err(failure),
            };
            self.index.set(match fetched {
                Ok(index) => IndexState::Loaded(StoredValue::new(index.people.into_iter().map(person).collect())),
                Err(_) => IndexState::Failed,
            });
        });
    }
}

fn person(SearchEntry { text, item }: SearchEntry) -> Person {
    Person { normalized: normalized(&text), item }
}

/// Words without what does not count.
fn normalized(words: &str) -> String {
    let marks = RegExp::new("\\p{M}", "gu");
    let words = JsString::from(words).normalize("NFKD").replace_by_pattern(&marks, "").to_lower_case();
    words.into()
}

/// Mounts the search into a place; it goes when what is returned is dropped.
pub fn mount(place: HtmlElement, context: SearchContext) -> Box<dyn Any> {
    let list = place.clone();
    Box::new(mount_to(place, move || view! { <Search context place=list/> }))
}

/// What came of a search.
#[derive(Clone, Default, PartialEq)]
enum Outcome {
    /// Nothing is searched.
    #[default]
    None,
    Loading,
    Failed,
    /// The items of the people found.
    Found(Vec<String>),
}

impl Outcome {
    /// What is said of it.
    fn words(&self, context: SearchContext) -> String {
        match self {
            Self::None => String::new(),
            Self::Loading => context.label(|labels| &labels.loading),
            Self::Failed => context.label(|labels| &labels.failed),
            Self::Found(items) if items.is_empty() => context.label(|labels| &labels.none),
            Self::Found(items) => context.label(|labels| &labels.found).replace("{count}", &items.len().to_string()),
        }
    }

    fn items(&self) -> String {
        if let Self::Found(items) = self { items.concat() } else { String::new() }
    }
}

/// Searches for a query: every word of it must stand in a person's words. An empty field reports no failure.
fn search(context: SearchContext, query: &str) -> Outcome {
    let query = normalized(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    match context.index.get() {
        _ if words.is_empty() => Outcome::None,
        IndexState::Absent | IndexState::Loading => Outcome::Loading,
        IndexState::Failed => Outcome::Failed,
        IndexState::Loaded(people) => people.with_value(|people| {
            let is_found = |person: &&Person| words.iter().all(|word| person.normalized.contains(word));
            Outcome::Found(people.iter().filter(is_found).map(|person| person.item.clone()).collect())
        }),
    }
}

/// A field, what came of the search, and the people found.
#[component]
fn Search(context: SearchContext, place: HtmlElement) -> impl IntoView {
    let query = RwSignal::new(String::new());
    let field = NodeRef::<Input>::new();
    let outcome = Memo::new(move |_| query.with(|query| search(context, query)));
    // The page's own list gives way to what was found, and stands again when the field is empty.
    let place = SendWrapper::new(place);
    Effect::new(move |_| {
        let has_results = outcome.with(|outcome| matches!(outcome, Outcome::Found(_)));
        dom::set_attribute(&place, "data-has-results", has_results.then_some(""));
    });
    let with_field = move |change: fn(&HtmlInputElement)| {
        if let Some(field) = field.get_untracked() {
            change(&field);
        }
    };
    let read = move || {
        if let Some(field) = field.get_untracked() {
            query.set(field.value());
        }
    };
    // A word that an input method is still composing is none yet.
    let on_input = move |event: leptos::ev::Event| {
        if !event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing) {
            read();
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            with_field(|field| field.set_value(""));
            read();
        }
    };
    let on_retry = move |_| {
        // The button goes, and must not take the focus with it.
        with_field(|field| dom::focus(field));
        context.fetch();
    };
    let is_failed = move || outcome.with(|outcome| matches!(outcome, Outcome::Failed));
    view! {
        <label>
            <span prop:textContent=context.label(|labels| &labels.label)></span>
            <input node_ref=field type="search" autocomplete="off" spellcheck="false"
                on:focus=move |_| context.fetch() on:input=on_input on:compositionend=move |_| read() on:keydown=on_key/>
        </label>
        <p role="status" prop:textContent=move || outcome.with(|outcome| outcome.words(context))></p>
        <button type="button" hidden=move || !is_failed() on:click=on_retry
            prop:textContent=context.label(|labels| &labels.retry)></button>
        <div class="people"><ul role="list" prop:innerHTML=move || outcome.with(Outcome::items)></ul></div>
    }
}
