//! The marks of a text: words are selected in its field and marked; each mark says what it is of, and can be taken away.

use award_story_desk::history::History;
use award_story_desk::json::{Json, path};
use award_story_desk::marks::{KINDS, Mark, Marked};
use leptos::html::Textarea;
use leptos::prelude::*;

use super::browser;
use super::field::{FieldPath, set};
use super::state::Desk;

/// How a text is written in its file.
pub type Write = fn(&Marked) -> Json;

/// The marks of the text at a place, which is edited in `area` and written as `write` says.
pub fn marks(desk: Desk, place: &FieldPath, area: NodeRef<Textarea>, write: Write) -> impl IntoView + use<> {
    let text = {
        let place = place.clone();
        Memo::new(move |_| place.text(desk))
    };
    // The list is drawn anew when marks come or go, and not when their words change.
    let kinds = Memo::new(move |_| text.with(|text| text.marks().iter().map(Mark::kind).collect::<Vec<_>>()));
    let refusal = RwSignal::new("");
    let buttons = KINDS.map(|kind| {
        let place = place.clone();
        let mark = move |_| {
            let Some(area) = area.get_untracked() else { return };
            let (text, selected) = (text.get_untracked(), browser::selection(&area));
            let choices = untrack(|| choices(desk, &place.file, kind));
            let value = match kind {
                "lang" => Some(untrack(|| other_language(desk, &place.file))),
                _ => choices.into_iter().next().map(|(id, _)| id),
            };
            let Some(value) = value else {
                refusal.set(if kind == "term" { "mark_no_terms" } else { "mark_no_notes" });
                return;
            };
            let Some(next) = text.with_mark(selected, kind, &value) else {
                refusal.set("mark_nothing");
                return;
            };
            refusal.set("");
            let is_new = |(index, mark): &(usize, &Mark)| text.marks().get(*index) != Some(*mark);
            let index = next.marks().iter().enumerate().find(is_new).map_or(0, |(index, _)| index);
            change(desk, &place, write(&next));
            browser::lead_to_soon(id(&place, index));
        };
        view! { <button type="button" class="small" on:click=mark>{move || desk.name_of("mark", kind)}</button> }
    });
    let rows = {
        let place = place.clone();
        move || {
            let kinds = kinds.get().into_iter().enumerate();
            let rows = kinds.map(|(index, kind)| row(desk, &place, text, index, kind, write)).collect::<Vec<_>>();
            (!rows.is_empty()).then(|| view! { <ul>{rows}</ul> })
        }
    };
    view! {
        <details class="marks">
            <summary>{move || desk.say("marks")} " " <span class="number">{move || kinds.with(Vec::len)}</span></summary>
            <div class="ways">{buttons}</div>
            <p class="wrong" role="alert">{move || match refusal.get() { "" => String::new(), word => desk.say(word) }}</p>
            {rows}
        </details>
    }
}

/// Changes a text by a change of its own: no words that are typed before or after are undone with it.
fn change(desk: Desk, place: &FieldPath, text: Json) {
    desk.history.update(History::close);
    set(desk, place, text);
    desk.history.update(History::close);
}

/// The id of what says what a mark is of.
fn id(place: &FieldPath, index: usize) -> String {
    format!("{}-mark-{index}", place.id())
}

/// A mark: its words, what it is of, and the button that takes it away.
fn row(
    desk: Desk,
    place: &FieldPath,
    text: Memo<Marked>,
    index: usize,
    kind: &'static str,
    write: Write,
) -> impl IntoView + use<> {
    let words = Memo::new(move |_| {
        text.with(|text| text.marks().get(index).map(|mark| text.words(mark.at.clone())).unwrap_or_default())
    });
    let value = Memo::new(move |_| {
        text.with(|text| text.marks().get(index).and_then(|mark| mark.get(kind)).unwrap_or_default().to_owned())
    });
    let (own, removed) = (place.clone(), place.clone());
    let changed = move |event| {
        let next = text.with_untracked(|text| text.with_field(index, kind, &event_target_value(&event)));
        change(desk, &own, write(&next));
    };
    let remove = move |_| {
        change(desk, &removed, write(&text.with_untracked(|text| text.without_mark(index))));
        browser::focus_soon(removed.id());
    };
    let id = id(place, index);
    let control = if kind == "lang" {
        // Not while it is typed: a tag that is half there is a problem.
        view! { <input id=id.clone() type="text" prop:value=move || value.get() on:change=changed/> }.into_any()
    } else {
        let file = place.file.clone();
        let options = move || {
            let mut choices = choices(desk, &file, kind);
            let chosen = value.get();
            if choices.iter().all(|(id, _)| *id != chosen) {
                choices.push((chosen.clone(), chosen.clone()));
            }
            let option = |(id, name): (String, String)| {
                let is_chosen = id == chosen;
                view! { <option value=id selected=is_chosen>{name}</option> }
            };
            choices.into_iter().map(option).collect_view()
        };
        view! { <select id=id.clone() on:change=changed prop:value=move || value.get()>{options}</select> }.into_any()
    };
    view! {
        <li>
            <label for=id>{move || desk.name_of("field", kind)} " " <q>{move || words.get()}</q></label>
            <div class="bar">
                {control}
                <button type="button" class="small" on:click=remove>{move || desk.say("unmark")}</button>
            </div>
        </li>
    }
}

/// What a mark in a file can be of: the terms, or the corrections and notes, of its language, by their ids.
fn choices(desk: Desk, file: &str, kind: &str) -> Vec<(String, String)> {
    let (name, list, words) = match kind {
        "term" => ("glossary", "terms", "word"),
        "note" => ("corrections", "corrections", "original"),
        _ => return Vec::new(),
    };
    let folder = file.split('/').next().unwrap_or_default();
    let Some(json) = desk.json(&format!("{folder}/{name}.json")) else { return Vec::new() };
    let named = json.items(&path(list)).iter().filter_map(|item| {
        let id = item.get(&path("id"))?.as_str()?.to_owned();
        let words =
            item.get(&path(words)).and_then(Marked::read).map(|words| words.text()).filter(|words| !words.is_empty());
        Some((id.clone(), words.unwrap_or(id)))
    });
    named.collect()
}

/// The tag of the entry's first language that is not that of a file; empty where there is none.
fn other_language(desk: Desk, file: &str) -> String {
    let folder = file.split('/').next().unwrap_or_default();
    let json = desk.json("bundle.json");
    let Some(Json::Array(languages)) = json.as_ref().and_then(|json| json.get(&path("languages"))) else {
        return String::new();
    };
    let mut tags = languages.iter().filter_map(|language| language.get(&path("tag"))?.as_str());
    tags.find(|tag| tag.to_lowercase() != folder).unwrap_or_default().to_owned()
}
