//! Tells an editor that another tab keeps the same draft. Tabs tell each other within the browser; no request is made.

use award_story_desk::tabs::{Message, Tabs};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, Event, MessageEvent};

use super::state::{Desk, Screen};

/// What the tabs of this host share.
const CHANNEL: &str = "award-story-draft";

/// Notes, as long as the desk is there, whether another tab keeps the draft that this one keeps.
pub fn watch(desk: Desk) {
    // Without a channel, no tab knows of another one.
    let Ok(channel) = BroadcastChannel::new(CHANNEL) else { return };
    let channel = StoredValue::new_local(channel);
    let tabs = StoredValue::new(Tabs::new(js_sys::Math::random().to_string()));
    // Changes what this tab knows, and tells the others what follows from that.
    let note = move |change: &dyn Fn(&mut Tabs) -> Option<Message>| {
        let told = tabs.try_update_value(|tabs| change(tabs)).flatten();
        if let Some(text) = told.and_then(|message| serde_json::to_string(&message).ok()) {
            channel.with_value(|channel| {
                // A channel that is open takes every text.
                let _ = channel.post_message(&text.into());
            });
        }
        desk.is_draft_shared.set(tabs.with_value(Tabs::is_shared));
    };
    let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        // Another page of the host may say anything here.
        let message = event.data().as_string().and_then(|text| serde_json::from_str::<Message>(&text).ok());
        note(&|tabs| tabs.hear(message.clone()?));
    });
    channel.with_value(|channel| channel.set_onmessage(Some(heard.as_ref().unchecked_ref())));
    heard.forget();
    let keeps = Memo::new(move |_| desk.screen.get() == Screen::Work && desk.keeps_draft.get());
    Effect::new(move |_| {
        let keeps = keeps.get();
        note(&|tabs| tabs.keep(keeps));
    });
    // A tab that is closed keeps nothing. One that comes back from the browser's memory of pages does.
    let comes_or_goes = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let keeps = event.type_() == "pageshow" && keeps.get_untracked();
        note(&|tabs| tabs.keep(keeps));
    });
    for name in ["pagehide", "pageshow"] {
        let _ = window().add_event_listener_with_callback(name, comes_or_goes.as_ref().unchecked_ref());
    }
    comes_or_goes.forget();
}
