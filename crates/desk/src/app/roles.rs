//! The pasted text, paragraph by paragraph: what is what.

use award_story_desk::overview::overview;
use award_story_desk_protocol::Request;
use leptos::prelude::*;

use super::browser;
use super::state::Desk;

/// All roles, by the names that the worker knows them by.
const ROLES: [&str; 9] =
    ["award_line", "title", "outlet", "introduction", "heading", "description", "judges", "credits", "left_out"];

/// The screen between a text and an entry.
#[component]
pub fn Roles() -> impl IntoView {
    let desk = Desk::here();
    let count = desk.paragraphs.with_untracked(|(paragraphs, _)| paragraphs.len());
    let make = move |_| {
        let (paragraphs, language) = desk.paragraphs.get_untracked();
        desk.open(Request::Make { paragraphs, language, day: browser::day() }, Vec::new());
    };
    view! {
        <div class="text">
            <h1>{move || desk.say("roles")}</h1>
            <p>{move || desk.say("roles_about")}</p>
            <ol class="paragraphs">{(0..count).map(|index| view! { <Item index/> }).collect_view()}</ol>
            <button type="button" class="main" on:click=make>{move || desk.say("roles_done")}</button>
        </div>
        <Overview/>
    }
}

/// A paragraph and its role.
#[component]
fn Item(index: usize) -> impl IntoView {
    let desk = Desk::here();
    let (role, text) = desk
        .paragraphs
        .with_untracked(|(all, _)| all.get(index).map(|it| (it.role.clone(), it.text.clone())))
        .unwrap_or_default();
    let id = format!("paragraph-{index}");
    let changed = move |event| {
        let role = event_target_value(&event);
        desk.paragraphs.update(|(all, _)| {
            if let Some(paragraph) = all.get_mut(index) {
                paragraph.role = role;
            }
        });
    };
    let class = move || desk.paragraphs.with(|(all, _)| all.get(index).map(|it| it.role.clone()).unwrap_or_default());
    view! {
        <li class=class>
            <select aria-label=move || desk.say("role") aria-describedby=id.clone() on:change=changed>
                {ROLES.map(|name| view! {
                    <option value=name selected={name == role}>{move || desk.name_of("role", name)}</option>
                }).collect_view()}
            </select>
            <p id=id dir="auto">{text}</p>
        </li>
    }
}

/// What the overview will say.
#[component]
fn Overview() -> impl IntoView {
    let desk = Desk::here();
    let pieces = move || desk.paragraphs.with(|(all, _)| overview(all));
    let shown = move || {
        let pieces = pieces().into_iter();
        pieces.map(|(place, text)| view! { <p class=place.name()>{text}</p> }).collect_view()
    };
    let lang = desk.paragraphs.with_untracked(|(_, language)| language.clone());
    view! {
        <section class="overview" aria-labelledby="overview">
            <h2 id="overview">{move || desk.say("overview")}</h2>
            <div class="paper" lang=lang dir="auto">{shown}</div>
        </section>
    }
}
