//! A form, value by value, as the file's schema has them.

use award_story_desk::form::{Schema, Widget};
use award_story_desk::json::{self, Json, Step};
use award_story_desk::marks::Marked;
use award_story_message::Message;
use leptos::html::Textarea;
use leptos::prelude::*;
use serde_json::Value;
use web_sys::HtmlTextAreaElement;

use super::browser;
use super::marks;
use super::state::{Desk, EDITOR, field_id};

/// Which value of which file.
#[derive(Clone)]
pub struct FieldPath {
    /// The file.
    pub file: String,
    path: Vec<Step>,
}

impl FieldPath {
    /// The id of the element that edits it.
    pub fn id(&self) -> String {
        field_id(&self.path)
    }

    /// What it is called, from the file down, so that no two values of a file have the same name: `Map · Journeys 2 · Place`.
    fn name(&self, desk: Desk) -> String {
        let mut names: Vec<String> = Vec::new();
        for step in &self.path {
            match (step, names.last_mut()) {
                (Step::Key(key), _) => names.push(desk.field_name(&self.file, key)),
                (Step::Index(index), Some(list)) => list.push_str(&format!(" {}", index + 1)),
                (Step::Index(index), None) => names.push((index + 1).to_string()),
            }
        }
        names.join(" · ")
    }

    fn below(&self, step: Step) -> Self {
        let path = self.path.iter().cloned().chain([step]).collect();
        Self { file: self.file.clone(), path }
    }

    /// The id of what it stands in: another value, or the whole form.
    fn outer_id(&self) -> String {
        match self.path.split_last() {
            Some((_, outer)) if !outer.is_empty() => field_id(outer),
            _ => EDITOR.to_owned(),
        }
    }

    /// Changes the file that the value is in.
    fn change(&self, desk: Desk, change: impl FnOnce(&mut Json, &[Step])) {
        if let Some(json) = untrack(|| desk.json(&self.file)) {
            let mut json = Json::clone(&json);
            change(&mut json, &self.path);
            desk.put(&self.file, &json::text(&self.path), json.write());
        }
    }

    /// Its words, if it is a text.
    pub fn text(&self, desk: Desk) -> Marked {
        let json = desk.json(&self.file);
        json.as_ref().and_then(|json| Marked::read(json.get(&self.path)?)).unwrap_or_default()
    }

    fn words(&self, desk: Desk) -> String {
        match desk.json(&self.file).as_ref().and_then(|json| json.get(&self.path)) {
            Some(Json::String(words)) => words.clone(),
            Some(Json::Number(number)) => number.to_string(),
            _ => String::new(),
        }
    }

    fn problems(&self, desk: Desk) -> Vec<Message> {
        let field = json::text(&self.path);
        desk.look.with(|look| {
            let own = look.problems.iter().filter(|it| it.file == self.file && it.field == field);
            own.map(|it| it.message.clone()).collect()
        })
    }
}

/// The form of a file. It is drawn anew when a value comes or goes, and not when words change.
pub fn form(desk: Desk, file: String, schema: Value) -> impl IntoView {
    let shape = {
        let file = file.clone();
        Memo::new(move |_| desk.json(&file).map(|json| json.shape()))
    };
    move || {
        shape.get()?;
        let json = untrack(|| desk.json(&file))?;
        let place = FieldPath { file: file.clone(), path: Vec::new() };
        Some(value(desk, &place, Schema::of(&schema), Some(json.as_ref()), ""))
    }
}

fn value(desk: Desk, place: &FieldPath, schema: Schema, json: Option<&Json>, label: &str) -> AnyView {
    match schema.widget(json) {
        Widget::Fields(fields) => {
            let (there, missing): (Vec<_>, Vec<_>) = fields.into_iter().partition(|(name, ..)| {
                json.and_then(|json| json.get(&[Step::Key((*name).to_owned())])).is_some_and(|it| *it != Json::Null)
            });
            let there = there.into_iter().map(|(name, schema, is_required)| {
                let inner = place.below(Step::Key(name.to_owned()));
                let own = json.and_then(|json| json.get(&[Step::Key(name.to_owned())]));
                field(desk, &inner, schema, own, name, is_required)
            });
            let there = there.collect_view();
            view! { {there} {more(desk, place, missing)} }.into_any()
        }
        Widget::List(item) => list(desk, place, item, json, label),
        Widget::Choice(choices) => {
            let own = place.clone();
            let changed = move |event| set(desk, &own, Json::String(event_target_value(&event)));
            let chosen = json.and_then(Json::as_str).unwrap_or_default().to_owned();
            let shown = place.clone();
            view! {
                <select id=place.id() on:change=changed prop:value=move || shown.words(desk)>
                    {choices.into_iter().map(|choice| {
                        let (value, is_chosen) = (choice.clone(), choice == chosen);
                        view! { <option value=value selected=is_chosen>{move || desk.name_of("choice", &choice)}</option> }
                    }).collect_view()}
                </select>
            }
            .into_any()
        }
        Widget::Number => {
            let (own, shown) = (place.clone(), place.clone());
            let changed = move |event| {
                if let Ok(number) = event_target_value(&event).parse::<i64>() {
                    set(desk, &own, Json::Number(number.into()));
                }
            };
            view! { <input id=place.id() type="number" prop:value=move || shown.words(desk) on:input=changed/> }
                .into_any()
        }
        Widget::Day => {
            let (own, shown) = (place.clone(), place.clone());
            let changed = move |event| set(desk, &own, Json::String(event_target_value(&event)));
            view! { <input id=place.id() type="date" prop:value=move || shown.words(desk) on:input=changed/> }
                .into_any()
        }
        Widget::Words => words(desk, place, json, None),
        Widget::Text(is_runs) => words(desk, place, json, Some(is_runs)),
    }
}

/// Words, over as many lines as they need. Where some may be marked, `runs` says whether they are runs even where none is.
fn words(desk: Desk, place: &FieldPath, json: Option<&Json>, runs: Option<bool>) -> AnyView {
    let (own, shown, marked, lock) = (place.clone(), place.clone(), place.clone(), place.clone());
    let write: marks::Write = if runs == Some(true) { Marked::runs } else { Marked::write };
    let changed = move |event| {
        let area: HtmlTextAreaElement = event_target(&event);
        let text = untrack(|| own.text(desk)).with_text(&area.value(), browser::selection(&area).end);
        set(desk, &own, write(&text));
    };
    let is_wrong = move || (!marked.problems(desk).is_empty()).then_some("true");
    let is_locked = Memo::new(move |_| desk.is_locked(&lock.file, &lock.path));
    let is_asked = RwSignal::new(false);
    let length = json.and_then(Marked::read).map_or(0, |text| text.text().chars().count());
    let rows = (length / 44 + 1).min(12).to_string();
    let about = format!("{}-about", place.id());
    let area = NodeRef::<Textarea>::new();
    let change = move |_| {
        desk.unlocked.set(true);
        if let Some(area) = area.get_untracked() {
            // A field that is not there any more needs no focus.
            let _ = area.focus();
        }
    };
    view! {
        <textarea node_ref=area id=place.id() rows=rows dir="auto" aria-describedby=about aria-invalid=is_wrong
            readonly=move || is_locked.get() prop:value=move || shown.text(desk).text()
            on:input=changed on:focus=move |_| is_asked.set(true)></textarea>
        <div class="verbatim" role="status">
            <Show when=move || is_asked.get() && is_locked.get()>
                <p class="quiet">{move || desk.say("verbatim")}</p>
                <button type="button" class="small" on:click=change>{move || desk.say("verbatim_change")}</button>
            </Show>
        </div>
        {runs.map(|_| marks::marks(desk, place, area, write))}
    }
    .into_any()
}

/// Puts a value in place of the one that is there.
pub fn set(desk: Desk, place: &FieldPath, value: Json) {
    place.change(desk, |json, path| json.set(path, value));
}

/// A named value: its label, what it means, what is wrong with it, and what it is edited with.
fn field(desk: Desk, place: &FieldPath, schema: Schema, json: Option<&Json>, name: &str, is_required: bool) -> AnyView {
    let name = name.to_owned();
    let label = {
        let (file, name) = (place.file.clone(), name.clone());
        move || desk.field_name(&file, &name)
    };
    let description = schema.description().to_owned();
    let about = Memo::new(move |_| desk.describe(&description));
    let about_id = format!("{}-about", place.id());
    let (about_lang, about) = (move || about.get().lang, move || about.get().words);
    let problems = problems(desk, place);
    let remove = (!is_required).then(|| {
        let (own, named) = (place.clone(), place.clone());
        let label = move || format!("{}: {}", desk.say("remove"), named.name(desk));
        let click = move |_| {
            own.change(desk, |json, path| json.remove(path));
            browser::focus_soon(own.outer_id());
        };
        view! { <button type="button" class="small" title=label.clone() aria-label=label on:click=click>"×"</button> }
    });
    let is_group = matches!(schema.widget(json), Widget::Fields(_) | Widget::List(_));
    let content = value(desk, place, schema, json, &name);
    if is_group {
        let named = place.clone();
        view! {
            <fieldset id=place.id() tabindex="-1" aria-label=move || named.name(desk)>
                <legend>{label}{remove}</legend>
                <p class="quiet" id=about_id lang=about_lang>{about}</p>
                {problems}
                {content}
            </fieldset>
        }
        .into_any()
    } else {
        view! {
            <div class="field">
                <div class="label"><label for=place.id()>{label}</label>{remove}</div>
                {content}
                <div id=about_id><p class="quiet" lang=about_lang>{about}</p>{problems}</div>
            </div>
        }
        .into_any()
    }
}

/// What is wrong with a value.
fn problems(desk: Desk, place: &FieldPath) -> impl Fn() -> AnyView + Clone + Send + use<> {
    let place = place.clone();
    move || {
        let problems = place.problems(desk).into_iter().map(|message| desk.fill(&message));
        problems.map(|it| view! { <p class="wrong" lang=it.lang>{it.words}</p> }).collect_view().into_any()
    }
}

/// The values of an object that are not there, and can be.
fn more(desk: Desk, place: &FieldPath, missing: Vec<(&str, Schema, bool)>) -> Option<AnyView> {
    if missing.is_empty() {
        return None;
    }
    let buttons = missing.into_iter().map(|(name, schema, _)| {
        let (own, empty, name) = (place.below(Step::Key(name.to_owned())), schema.empty(), name.to_owned());
        let file = place.file.clone();
        let about = schema.description().to_owned();
        let add = move |_| {
            set(desk, &own, empty.clone());
            browser::lead_to_soon(own.id());
        };
        view! { <li><button type="button" class="small" title=move || desk.describe(&about).words on:click=add>"+ " {move || desk.field_name(&file, &name)}</button></li> }
    });
    let buttons = buttons.collect_view();
    Some(view! { <details class="more"><summary>{move || desk.say("more")}</summary><ul class="ways">{buttons}</ul></details> }.into_any())
}

/// The items of a list: each can be removed and moved, and one can be added.
fn list(desk: Desk, place: &FieldPath, item: Schema, json: Option<&Json>, name: &str) -> AnyView {
    let items = json.map_or(&[] as &[Json], |json| json.items(&[]));
    let count = items.len();
    let rows = items.iter().enumerate().map(|(index, json)| {
        let inner = place.below(Step::Index(index));
        let (raised, removed) = (inner.clone(), inner.clone());
        // The button that is pressed is drawn anew: the focus stays with the item, or goes to the one that takes its place.
        let (before, next) = (place.below(Step::Index(index.saturating_sub(1))).id(), next_id(place, index, count));
        let raise = move |_| {
            raised.change(desk, |json, path| json.raise(path));
            browser::focus_soon(before.clone());
        };
        let remove = move |_| {
            removed.change(desk, |json, path| json.remove(path));
            browser::focus_soon(next.clone());
        };
        let to = |word: &'static str| {
            let named = inner.clone();
            move || format!("{}: {}", desk.say(word), named.name(desk))
        };
        let is_group = matches!(item.widget(Some(json)), Widget::Fields(_) | Widget::List(_));
        let (number, name_id) = (index + 1, format!("{}-name", inner.id()));
        let about = format!("{}-about", inner.id());
        let problems = problems(desk, &inner);
        let content = value(desk, &inner, item, Some(json), "");
        // Together they are the item's name. Whoever sees the list needs only its number.
        let list = place.clone();
        let label = view! { <span class="hidden">{move || list.name(desk)} " "</span>{number} };
        let (label, content) = if is_group {
            let group = view! { <div role="group" id=inner.id() tabindex="-1" aria-labelledby=name_id.clone()>{content}</div> };
            (view! { <span class="number" id=name_id>{label}</span> }.into_any(), group.into_any())
        } else {
            (view! { <label class="number" for=inner.id()>{label}</label> }.into_any(), content)
        };
        view! {
            <li>
                <div class="item">
                    {label}
                    <button type="button" class="small" disabled={index == 0} title=to("up") aria-label=to("up") on:click=raise>"↑"</button>
                    <button type="button" class="small" title=to("remove") aria-label=to("remove") on:click=remove>"×"</button>
                </div>
                <div>{content}<div id=about>{problems}</div></div>
            </li>
        }
    });
    let rows = rows.collect_view();
    let (own, empty, name, file) = (place.clone(), item.empty(), name.to_owned(), place.file.clone());
    let add = move |_| {
        let last = own.below(Step::Index(count));
        set(desk, &last, empty.clone());
        browser::lead_to_soon(last.id());
    };
    view! {
        {(count > 0).then(|| view! { <ol class="items">{rows}</ol> })}
        <button type="button" class="small" on:click=add>{move || desk.say("add")} ": " {move || desk.field_name(&file, &name)}</button>
    }
    .into_any()
}

/// The id of what stands where an item of a list with so many was, once that is removed: another item, or the list.
fn next_id(list: &FieldPath, index: usize, count: usize) -> String {
    match count.checked_sub(2) {
        Some(last) => list.below(Step::Index(index.min(last))).id(),
        None => list.id(),
    }
}
