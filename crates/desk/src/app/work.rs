//! The entry: its parts, a form, the page, what is wrong, what can be taken away.

use std::collections::BTreeMap;
use std::sync::Arc;

use award_story_desk::json;
use award_story_desk::words::kind;
use award_story_desk::{language, parts};
use award_story_desk_protocol::{Answer, Request, unpacked};
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::browser;
use super::downloads::Downloads;
use super::field::form;
use super::page::Preview;
use super::state::{Desk, EDITOR};
use super::status_line::StatusLine;

/// The screen for working on an entry.
#[component]
pub fn Work() -> impl IntoView {
    let desk = Desk::here();
    let can_undo = move || desk.history.with(|history| history.can_undo());
    let can_redo = move || desk.history.with(|history| history.can_redo());
    // A button that can do no more takes no key: the way back from it gets the focus.
    let undo = move |_| {
        desk.undo();
        if !untrack(can_undo) {
            browser::focus_soon("redo".to_owned());
        }
    };
    let redo = move |_| {
        desk.redo();
        if !untrack(can_redo) {
            browser::focus_soon("undo".to_owned());
        }
    };
    let pressed = move |event: KeyboardEvent| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        match (event.key().to_lowercase().as_str(), event.shift_key()) {
            ("z", false) => desk.undo(),
            ("z", true) | ("y", false) => desk.redo(),
            _ => return,
        }
        event.prevent_default();
    };
    // Where each pane was left. They share the window's scroll on a narrow screen.
    let left = StoredValue::new(BTreeMap::<&str, f64>::new());
    let show = move |name: &'static str| {
        left.update_value(|left| {
            left.insert(desk.pane.get_untracked(), window().scroll_y().unwrap_or_default());
        });
        desk.pane.set(name);
        let at = left.with_value(|left| left.get(name).copied().unwrap_or_default());
        request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, at));
    };
    let to = move |name: &'static str| {
        let is_on = move || (desk.pane.get() == name).to_string();
        let word = move || match name {
            "form" => desk.say("edit"),
            "page" => desk.say("preview"),
            _ => desk.say("downloads_short"),
        };
        view! { <button type="button" aria-pressed=is_on on:click=move |_| show(name)>{word}</button> }
    };
    view! {
        <div class="desk" data-tab=move || desk.pane.get() on:keydown=pressed>
            <h1 class="hidden">{move || desk.say("work")}</h1>
            <div class="tools" role="group" aria-label=move || desk.say("work")>
                <button type="button" id="undo" disabled=move || !can_undo() on:click=undo>{move || desk.say("undo")}</button>
                <button type="button" id="redo" disabled=move || !can_redo() on:click=redo>{move || desk.say("redo")}</button>
                <Show when=move || desk.can_save()>
                    <button type="button" disabled=move || desk.saving.get() == Some("folder_saving") on:click=move |_| desk.save()>
                        {move || desk.say("folder_save")}
                    </button>
                    <StatusLine said=move || desk.saving.get() all=["folder_saving", "folder_saved"]/>
                </Show>
                <span class="tabs">{["form", "page", "out"].map(to).collect_view()}</span>
                <p class="other-tab" role="status">{move || desk.is_draft_shared.get().then(|| desk.say("draft_shared"))}</p>
            </div>
            <div class="left"><Parts/><Problems/></div>
            <Editor/>
            <Preview/>
            <Downloads/>
        </div>
    }
}

/// A language in the list of parts; one that the entry can do without can be removed.
fn group(desk: Desk, folder: String) -> impl IntoView {
    let without = {
        let folder = folder.clone();
        move || desk.history.with_untracked(|history| language::remove(history.now(), &folder))
    };
    let can_go = without().is_some();
    let gone = folder.clone();
    let name = move || language_name(desk, &folder);
    let take = move |_| {
        if let Some(next) = without() {
            desk.change(&format!("without {gone}"), |files| *files = next);
            browser::focus_soon(EDITOR.to_owned());
        }
    };
    let named = name.clone();
    let label = move || format!("{} {}", desk.say("remove_language"), named());
    let remove = can_go.then(|| {
        view! { <button type="button" class="small" aria-label=label on:click=take>{move || desk.say("remove")}</button> }
    });
    view! { <p class="group">{name} " " {remove}</p> }
}

/// What the language of a folder is called.
fn language_name(desk: Desk, folder: &str) -> String {
    match desk.json(language::MANIFEST) {
        Some(manifest) => language::name(&manifest, folder).to_owned(),
        None => folder.to_owned(),
    }
}

/// What a part is called.
fn called(desk: Desk, path: &str) -> String {
    match kind(path) {
        "person" => desk
            .json(path)
            .and_then(|it| Some(it.get(&json::path("name"))?.as_str()?.to_owned()))
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| desk.name_of("part", "person")),
        kind => desk.name_of("part", kind),
    }
}

/// The entry's parts, by language.
#[component]
fn Parts() -> impl IntoView {
    let desk = Desk::here();
    let parts = Memo::new(move |_| desk.parts());
    let item = move |path: String| {
        let (own, mark, name, wrong) = (path.clone(), path.clone(), path.clone(), path.clone());
        let count =
            move || desk.look.with(|look| look.problems.iter().filter(|it| it.file == wrong && it.is_error).count());
        view! {
            <li><button type="button" aria-current=move || (desk.part.get() == mark).then_some("true") on:click=move |_| desk.edit(own.clone())>
                {move || called(desk, &name)}
                {move || { let count = count(); (count > 0).then(|| view! { " " <span class="count">{count}</span> }) }}
            </button></li>
        }
    };
    let groups = move || {
        let mut groups: Vec<(String, Vec<String>)> = Vec::new();
        for path in parts.get() {
            let folder = path.split_once('/').map_or("", |(folder, _)| folder).to_owned();
            match groups.last_mut() {
                Some((last, paths)) if *last == folder => paths.push(path),
                _ => groups.push((folder, vec![path])),
            }
        }
        groups.sort_by_key(|(folder, _)| !folder.is_empty());
        groups.into_iter().map(|(folder, paths)| view! {
            <li>{(!folder.is_empty()).then(|| group(desk, folder))}<ul>{paths.into_iter().map(item).collect_view()}</ul></li>
        }).collect_view()
    };
    view! {
        <nav class="parts" aria-labelledby="parts">
            <h2 id="parts">{move || desk.say("parts")}</h2>
            <ul>{groups}</ul>
            <button type="button" class="small" on:click=move |_| add_person(desk)>{move || desk.say("add_person")}</button>
            <AddPart/>
            <AddLanguage/>
        </nav>
    }
}

/// The parts that the entry could have too.
#[component]
fn AddPart() -> impl IntoView {
    let desk = Desk::here();
    let missing = Memo::new(move |_| desk.history.with(|history| parts::missing(history.now())));
    let button = move |name: &'static str| {
        let add = move |_| {
            let next = desk.history.with_untracked(|history| parts::add(history.now(), name));
            let first = language::folders(&next).into_iter().next().unwrap_or_default();
            let part = format!("{first}/{name}.json");
            // Nothing is added to a manifest that cannot be read.
            if next.contains_key(&part) {
                desk.change(&format!("part {name}"), |files| *files = next);
                desk.edit(part);
            }
        };
        view! { <li><button type="button" class="small" on:click=add>{move || desk.name_of("part", name)}</button></li> }
    };
    view! {
        <Show when=move || missing.with(|missing| !missing.is_empty())>
            <details class="add-part">
                <summary>{move || desk.say("add_part")}</summary>
                <ul>{move || missing.get().into_iter().map(button).collect_view()}</ul>
            </details>
        </Show>
    }
}

/// The form for a language more.
#[component]
fn AddLanguage() -> impl IntoView {
    let desk = Desk::here();
    let (tag, name, refusal) = (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(""));
    let add = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let (new, called) = (tag.get_untracked().trim().to_owned(), name.get_untracked().trim().to_owned());
        if !language::is_tag(&new) || called.is_empty() {
            refusal.set("language_wrong");
            return;
        }
        desk.ask(Request::Words { tag: new.clone() }, Vec::new(), move |answer, bytes| {
            let Answer::Files { files } = answer else { return };
            let given = unpacked(&files, &bytes).into_iter().map(|(path, bytes)| (path, Arc::new(bytes))).collect();
            let now = desk.history.with_untracked(|history| history.now().clone());
            let Some(next) = language::add(&now, &new, &called, &given) else {
                refusal.set("language_there");
                return;
            };
            desk.change(&format!("language {new}"), |files| *files = next);
            [tag, name].iter().for_each(|field| field.set(String::new()));
            refusal.set("");
            desk.edit(format!("{}/award.json", new.to_lowercase()));
        });
    };
    view! {
        <details class="add-language">
            <summary>{move || desk.say("add_language")}</summary>
            <form on:submit=add>
                <p class="quiet">{move || desk.say("add_language_about")}</p>
                <label for="new-tag">{move || desk.field_name("bundle.json", "tag")}</label>
                <input id="new-tag" type="text" placeholder="fr" prop:value=move || tag.get() on:input=move |event| tag.set(event_target_value(&event))/>
                <label for="new-language">{move || desk.field_name("bundle.json", "name")}</label>
                <input id="new-language" type="text" placeholder="Français" prop:value=move || name.get()
                    on:input=move |event| name.set(event_target_value(&event))/>
                <p class="wrong" role="alert">{move || match refusal.get() { "" => String::new(), word => desk.say(word) }}</p>
                <button type="submit" class="small">{move || desk.say("add_this_language")}</button>
            </form>
        </details>
    }
}

/// Adds a person, and leads to her name.
fn add_person(desk: Desk) {
    let now = desk.history.with_untracked(|history| history.now().clone());
    let words = ["new_name", "new_description"].map(|name| untrack(|| desk.say(name)));
    let Some((next, slug)) = parts::add_person(&now, &words) else { return };
    let first = language::folders(&next).into_iter().next().unwrap_or_default();
    desk.change(&format!("person {slug}"), |files| *files = next);
    desk.part.set(format!("{first}/people/{slug}.json"));
    browser::lead_to_soon("field-name".to_owned());
}

/// The part that is edited: as a form, or as the file itself.
#[component]
fn Editor() -> impl IntoView {
    let desk = Desk::here();
    let as_text = RwSignal::new(false);
    let is_broken = Memo::new(move |_| desk.json(&desk.part.get()).is_none());
    let content = move || {
        let path = desk.part.get();
        let schema = desk.schemas.with(|schemas| schemas.get(kind(&path)).cloned());
        match schema {
            Some(schema) if !as_text.get() && !is_broken.get() => form(desk, path, schema).into_any(),
            _ => text(desk, path).into_any(),
        }
    };
    let remove = move |_| {
        let part = desk.part.get_untracked();
        let next = desk.history.with_untracked(|history| parts::remove(history.now(), &part));
        desk.change(&format!("without {part}"), |files| *files = next);
        browser::focus_soon(EDITOR.to_owned());
    };
    view! {
        <section class="editor" aria-labelledby=EDITOR>
            <div class="bar">
                <h2 id=EDITOR tabindex="-1">{move || called(desk, &desk.part.get())}</h2>
                <label><input type="checkbox" prop:checked=move || as_text.get() on:change=move |_| as_text.update(|it| *it = !*it)/>
                    {move || desk.say("as_text")}</label>
                <Show when=move || parts::can_be_removed(&desk.part.get())>
                    <button type="button" class="small" on:click=remove>{move || desk.say("remove_part")}</button>
                </Show>
            </div>
            <PersonAddress/>
            {content}
        </section>
    }
}

/// The form for another address of the edited person's page.
#[component]
fn PersonAddress() -> impl IntoView {
    let desk = Desk::here();
    let slug = Memo::new(move |_| desk.part.with(|part| parts::slug(part).map(str::to_owned)));
    let input = NodeRef::<leptos::html::Input>::new();
    // A refusal is about one person.
    let refused = RwSignal::new(None);
    let is_refused = Memo::new(move |_| refused.get().is_some_and(|person| slug.get() == Some(person)));
    let rename = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let (Some(old), Some(input)) = (slug.get_untracked(), input.get_untracked()) else { return };
        let new = input.value().trim().to_owned();
        refused.set(None);
        if new == old {
            return;
        }
        let Some(next) = desk.history.with_untracked(|history| parts::rename_person(history.now(), &old, &new)) else {
            refused.set(Some(old));
            return;
        };
        let part = desk.part.with_untracked(|part| part.replace(&format!("/{old}.json"), &format!("/{new}.json")));
        // The page that is shown stays the same one.
        desk.address.update(|address| *address = address.replace(&format!("/{old}/"), &format!("/{new}/")));
        desk.change(&format!("address {old}"), |files| *files = next);
        desk.part.set(part);
    };
    view! {
        <Show when=move || slug.with(Option::is_some)>
            <details class="person-address">
                <summary id="person-address-name">{move || desk.say("person_address")}</summary>
                <form on:submit=rename>
                    <p class="quiet" id="person-address-about">{move || desk.say("person_address_about")}</p>
                    <input node_ref=input id="person-address" type="text" autocapitalize="none" autocomplete="off" spellcheck="false"
                        aria-labelledby="person-address-name" aria-describedby="person-address-about person-address-wrong"
                        aria-invalid=move || is_refused.get().then_some("true") prop:value=move || slug.get().unwrap_or_default()/>
                    <p class="wrong" id="person-address-wrong" role="alert">{move || is_refused.get().then(|| desk.say("person_address_wrong"))}</p>
                    <button type="submit" class="small">{move || desk.say("person_address_change")}</button>
                </form>
            </details>
        </Show>
    }
}

/// The file itself.
fn text(desk: Desk, path: String) -> impl IntoView {
    let shown = path.clone();
    let label = path.clone();
    let content = move || String::from_utf8_lossy(&desk.file(&shown)).into_owned();
    let changed = move |event| desk.put(&path, "", event_target_value(&event).into_bytes());
    view! {
        <label for="file">{label}</label>
        <textarea id="file" class="code" rows="30" spellcheck="false" dir="ltr" prop:value=content on:input=changed></textarea>
    }
}

/// All that is wrong, or should be looked at.
#[component]
fn Problems() -> impl IntoView {
    let desk = Desk::here();
    let problems = Memo::new(move |_| desk.look.with(|look| look.problems.clone()));
    let count = move || problems.with(Vec::len);
    let entries = move || {
        problems
            .get()
            .into_iter()
            .map(|problem| {
                let (file, path) = (problem.file.clone(), problem.file.clone());
                let name = move || match path.split_once('/') {
                    Some((folder, _)) => format!("{} · {}", called(desk, &path), language_name(desk, folder)),
                    None => called(desk, &path),
                };
                let field = problem.field.clone();
                let last = json::path(&field).into_iter().rev().find_map(|step| match step {
                    json::Step::Key(key) => Some(key),
                    json::Step::Index(_) => None,
                });
                let holder = problem.file.clone();
                let named = move || last.clone().map(|key| format!(" · {}", desk.field_name(&holder, &key)));
                let lead = move |_| desk.lead_to(&file, json::path(&field));
                let message = problem.message;
                let message = Memo::new(move |_| desk.fill(&message));
                let class = if problem.is_error { "error" } else { "warning" };
                view! {
                    <li class=class><button type="button" on:click=lead><span class="place">{name}{named}</span>" "
                        <span lang=move || message.get().lang>{move || message.get().words}</span></button></li>
                }
            })
            .collect_view()
    };
    view! {
        <section class="problems" aria-labelledby="problems">
            <h2 id="problems">{move || desk.say("problems")} " " <span class="count" class:none=move || count() == 0>{count}</span></h2>
            <Show when=move || count() == 0><p class="quiet">{move || desk.say("no_problems")}</p></Show>
            <Show when=move || count() != 0><ul>{entries}</ul></Show>
        </section>
    }
}
