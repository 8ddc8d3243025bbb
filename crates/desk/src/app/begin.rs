//! Where an entry comes from: a text, a bundle, an example, a draft.

use award_story_desk_protocol::{Answer, Request};
use leptos::prelude::*;
use web_sys::{DragEvent, HtmlInputElement};

use super::browser;
use super::folder::{self, Dropped, Folder};
use super::state::{Desk, Notice, Screen};
use super::status_line::StatusLine;

/// The first screen.
#[component]
pub fn Begin() -> impl IntoView {
    let desk = Desk::here();
    let pastes = RwSignal::new(false);
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        match folder::dropped(&event) {
            Some(Dropped::File(file)) => desk.open_file(file),
            Some(Dropped::Folder(entry, handle)) => desk.open_folder(folder::opened(entry, handle)),
            None => {}
        }
    };
    let chosen = move |event: web_sys::Event| {
        let input: HtmlInputElement = event_target(&event);
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            desk.open_file(file);
        }
        // The same file can be chosen again.
        input.set_value("");
    };
    let input = NodeRef::<leptos::html::Input>::new();
    let choose = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let folder_input = NodeRef::<leptos::html::Input>::new();
    let can_choose_folder = move || folder_input.get().is_none_or(|input| folder::can_be_chosen(&input));
    let choose_folder = move |_| match folder_input.get_untracked() {
        _ if folder::has_picker() => desk.open_folder(folder::pick()),
        Some(input) => input.click(),
        None => {}
    };
    let folder_chosen = move |event: web_sys::Event| {
        let input: HtmlInputElement = event_target(&event);
        if let Some(files) = input.files().filter(|files| files.length() > 0) {
            desk.open_folder(async { Ok(Some(Folder::Files(files))) });
        }
    };
    let ready = move || desk.is_ready.get();
    view! {
        <div class="start" on:dragover=|event: DragEvent| event.prevent_default() on:drop=dropped>
            <h1>{move || desk.say("title")}</h1>
            <p class="lead">{move || desk.say("lead")}</p>
            <StatusLine said=move || Some(if ready() { "ready" } else { "coming" }) all=["ready", "coming"]/>
            <div class="ways">
                <button type="button" class="main" aria-expanded=move || pastes.get().to_string() on:click=move |_| pastes.update(|it| *it = !*it)>
                    {move || desk.say("paste")}
                </button>
                <button type="button" disabled=move || !ready() on:click=choose>{move || desk.say("open")}</button>
                <input node_ref=input type="file" accept=".zip,application/zip" hidden on:change=chosen/>
                <button type="button" hidden=move || !can_choose_folder() disabled=move || !ready() on:click=choose_folder>
                    {move || desk.say("open_folder")}
                </button>
                <input node_ref=folder_input type="file" prop:webkitdirectory=true hidden on:change=folder_chosen/>
            </div>
            <p class="quiet">{move || desk.say("drop")}</p>
            <Show when=move || pastes.get()><Paste/></Show>
            <Draft/>
            <section aria-labelledby="examples">
                <h2 id="examples">{move || desk.say("examples")}</h2>
                <p>{move || desk.say("examples_about")}</p>
                <ul class="ways">
                    {desk.examples().into_iter().map(|name| {
                        let words = name.clone();
                        let open = move |_| desk.open(Request::Example { name: name.clone() }, Vec::new());
                        view! { <li><button type="button" disabled=move || !ready() on:click=open>{move || desk.name_of("example", &words)}</button></li> }
                    }).collect_view()}
                </ul>
            </section>
        </div>
    }
}

/// The field for an award page's text.
#[component]
fn Paste() -> impl IntoView {
    let desk = Desk::here();
    let text = NodeRef::<leptos::html::Textarea>::new();
    Effect::new(move |_| {
        if let Some(text) = text.get() {
            let _ = text.focus();
        }
    });
    let make = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let text = text.get_untracked().map(|text| text.value()).unwrap_or_default();
        if text.trim().is_empty() {
            desk.message.set(Some(Notice::of("paste_empty")));
            browser::lead_to("award-page-text");
            return;
        }
        desk.message.set(None);
        desk.ask(Request::Read { text }, Vec::new(), move |answer, _| {
            if let Answer::Paragraphs { paragraphs, language } = answer {
                desk.paragraphs.set((paragraphs, language));
                desk.unsaved.set(true);
                desk.screen.set(Screen::Roles);
            }
        });
    };
    view! {
        <form class="paste" on:submit=make>
            <label for="award-page-text">{move || desk.say("text")}</label>
            <p id="text-about" class="quiet">{move || desk.say("text_about")}</p>
            <textarea node_ref=text id="award-page-text" aria-describedby="text-about" rows="12"></textarea>
            <button type="submit" class="main" disabled=move || !desk.is_ready.get()>{move || desk.say("make")}</button>
        </form>
    }
}

/// The draft that lies on this device, if there is one.
#[component]
fn Draft() -> impl IntoView {
    let desk = Desk::here();
    let is_there = RwSignal::new(browser::draft().is_some());
    let open = move |_| {
        if let Some(bytes) = browser::draft() {
            desk.open(Request::Open, bytes);
        }
    };
    let delete = move |_| {
        browser::delete_draft();
        desk.keeps_draft.set(false);
        is_there.set(false);
    };
    view! {
        <Show when=move || is_there.get()>
            <section aria-labelledby="draft">
                <h2 id="draft">{move || desk.say("draft")}</h2>
                <p>{move || desk.say("draft_where")}</p>
                <div class="ways">
                    <button type="button" disabled=move || !desk.is_ready.get() on:click=open>{move || desk.say("draft_open")}</button>
                    <button type="button" on:click=delete>{move || desk.say("draft_delete")}</button>
                </div>
            </section>
        </Show>
    }
}
