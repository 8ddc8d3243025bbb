//! The screens, and what they share.

mod begin;
mod browser;
mod client;
mod downloads;
mod field;
mod folder;
mod marks;
mod open_folder;
mod overlay;
mod page;
mod roles;
mod state;
mod status_line;
mod tabs;
mod work;

use leptos::prelude::*;

use begin::Begin;
use roles::Roles;
use state::{Desk, Notice, Screen};
use work::Work;

/// The desk.
#[component]
pub fn App() -> impl IntoView {
    let desk = Desk::new();
    provide_context(desk);
    desk.start();
    tabs::watch(desk);
    browser::ask_before_leaving(move || desk.unsaved.get_untracked());
    // A screen begins at its top, for eyes and for screen readers; the first one is where it is.
    Effect::new(move |before: Option<Screen>| {
        let screen = desk.screen.get();
        if before.is_some_and(|before| before != screen) {
            browser::lead_to_soon("main".to_owned());
        }
        screen
    });
    Effect::new(move |_| browser::set_language(desk.language.get().tag, &desk.say("name")));
    view! {
        <Masthead/>
        <Message/>
        <main id="main" tabindex="-1" class=move || desk.screen.with(Screen::name)>
            {move || match desk.screen.get() {
                Screen::Begin => view! { <Begin/> }.into_any(),
                Screen::Roles => view! { <Roles/> }.into_any(),
                Screen::Work => view! { <Work/> }.into_any(),
            }}
        </main>
    }
}

/// What stands above every screen: the desk's name, and its language.
#[component]
fn Masthead() -> impl IntoView {
    let desk = Desk::here();
    let choose = move |event| {
        let tag = event_target_value(&event);
        desk.speak(&tag);
    };
    view! {
        <header class="masthead">
            <p class="name">{move || desk.say("name")}</p>
            <Show when=move || desk.screen.get() != Screen::Begin>
                <button type="button" on:click=move |_| desk.leave()>{move || desk.say("begin_again")}</button>
            </Show>
            <label>
                {move || desk.say("language")}
                <select on:change=choose prop:value=move || desk.language.get().tag>
                    {award_story_desk::words::LANGUAGES
                        .map(|language| view! { <option value=language.tag lang=language.tag>{language.name}</option> })
                        .collect_view()}
                </select>
            </label>
        </header>
    }
}

/// What went wrong last. It lies over the page, which so stays where it is.
#[component]
fn Message() -> impl IntoView {
    let desk = Desk::here();
    let content = move || {
        let close = move |_| desk.message.set(None);
        desk.message.get().map(|Notice { name, path, reason }| {
            let words = desk.say(name).replace("{path}", &path);
            // Full-width punctuation has its space within.
            let space = if words.ends_with(|letter: char| letter.is_ascii()) { " " } else { "" };
            let reason = reason.map(|reason| {
                let reason = desk.fill(&reason);
                view! { {space}<span lang=reason.lang>{reason.words}</span> }
            });
            view! {
                <p>{words}{reason}</p>
                <button type="button" class="small" on:click=close>{move || desk.say("close")}</button>
            }
        })
    };
    view! { <div class="message" role="alert">{content}</div> }
}
