//! Finding somebody in the list of everybody, which is fetched once, when the field first has the focus.
//!
//! Capitals, accents and the widths of letters do not count: the browser's own Unicode tables fold the list and what was
//! typed alike, so none are sent. Nothing of it outlives the document, or the page that the reader leaves.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use js_sys::{Array, JsString, Reflect, RegExp};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, EventTarget};

use super::{document, fetch};
use crate::visit::Visit;

/// Begins to answer to the field, on this page and on every page that is shown after it.
pub fn begin(visit: Visit) {
    let finder = Rc::new(Finder { visit, list: OnceCell::new(), is_underway: Cell::new(false) });
    let (focused, typed, clicked) = (finder.clone(), finder.clone(), finder.clone());
    let _forever = window_event_listener(ev::focusin, move |event| focused.answer(event.target()));
    let _forever = window_event_listener(ev::input, move |event| typed.answer(event.target()));
    let _forever = window_event_listener(ev::click, move |event| clicked.answer(event.target()));
    let _forever = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && is_in_field(event.target()) {
            empty();
            finder.look();
        }
    });
    if let Some(find) = document::first(".find") {
        let _ = find.remove_attribute("hidden");
    }
}

/// Nobody is looked for any more: the reader moves on.
pub fn end(visit: &Visit) {
    visit.found.set(None);
    empty();
}

const FIELD: &str = ".find input";
const STATUS: &str = ".find [role=status]";

struct Finder {
    visit: Visit,
    list: OnceCell<List>,
    is_underway: Cell<bool>,
}

/// The list of everybody, and each person's words without what does not count. It stays in the browser's own strings, for
/// it is the browser that looks in them.
struct List {
    everybody: Array,
    words: Array,
}

impl Finder {
    /// Answers to what was done in the field, and to nothing else.
    fn answer(self: &Rc<Self>, target: Option<EventTarget>) {
        if is_in_field(target) {
            self.look();
        }
    }

    /// Looks for what stands in the field, and fetches the list where it is not here yet.
    fn look(self: &Rc<Self>) {
        let wanted = typed();
        let found = match self.list.get() {
            _ if wanted.length() == 0 => {
                say("", false);
                None
            }
            Some(list) => Some(list.people(&wanted)),
            None => {
                say(&told("data-loading"), false);
                None
            }
        };
        self.visit.found.set(found);
        if self.list.get().is_none() && !self.is_underway.replace(true) {
            spawn_local(self.clone().fetch());
        }
    }

    /// Fetches the list. Of a failure nobody is told who has typed nothing.
    async fn fetch(self: Rc<Self>) {
        let fetched = fetch::everybody(&told("data-list")).await;
        self.is_underway.set(false);
        match fetched {
            Ok(everybody) => {
                let words = folded(&everybody.get(2)).split("\n");
                let _ = self.list.set(List { everybody, words });
                self.look();
            }
            Err(_) if typed().length() > 0 => say(&told("data-failed"), true),
            Err(_) => {}
        }
    }
}

impl List {
    /// Those in whose words every word stands that is wanted: what `main` then holds.
    fn people(&self, wanted: &JsString) -> String {
        let wanted = wanted.split_by_pattern(&RegExp::new("\\s+", ""));
        let part = |index| text(&self.everybody.get(index));
        let (mut content, mut count) = (part(0), 0);
        for person in 0..self.words.length() {
            let words: JsString = self.words.get(person).unchecked_into();
            if (0..wanted.length()).all(|word| words.includes(&text(&wanted.get(word)), 0)) {
                content += &part(3 + person);
                count += 1;
            }
        }
        let said = match count {
            0 => told("data-none"),
            _ => told("data-before") + &count.to_string() + &told("data-behind"),
        };
        say(&said, false);
        content + &part(1)
    }
}

fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}

/// The property of the field that holds what was typed.
const VALUE: &str = "value";

/// What was typed, without what does not count.
fn typed() -> JsString {
    let typed = document::first(FIELD).and_then(|field| Reflect::get(&field, &VALUE.into()).ok());
    folded(&typed.unwrap_or_default()).trim()
}

/// Empties the field.
fn empty() {
    if let Some(field) = document::first(FIELD) {
        let _ = Reflect::set(&field, &VALUE.into(), &"".into());
    }
    say("", false);
}

/// Whether something was done in the field, or to try again.
fn is_in_field(target: Option<EventTarget>) -> bool {
    let target = target.as_ref().and_then(|target| target.dyn_ref::<Element>());
    target.is_some_and(|target| target.closest(".find").is_ok_and(|find| find.is_some()))
}

/// Says what came of looking, and offers another try.
fn say(words: &str, has_failed: bool) {
    if let Some(status) = document::first(STATUS) {
        status.set_text_content(Some(words));
    }
    if let Some(again) = document::first(".find button") {
        let _ = again.toggle_attribute_with_force("hidden", !has_failed);
    }
}

/// What the field has been told to say.
fn told(name: &str) -> String {
    document::first(STATUS).and_then(|status| status.get_attribute(name)).unwrap_or_default()
}

/// Words without what does not count.
fn folded(words: &JsValue) -> JsString {
    let marks = RegExp::new("\\p{M}", "gu");
    JsString::from(text(words)).normalize("NFKD").replace_by_pattern(&marks, "").to_lower_case()
}
