//! What can be taken away, and where the site will stand.

use award_story_desk_protocol::{Download, Look};
use leptos::prelude::*;

use super::browser;
use super::state::{Desk, Notice, SiteAddress};
use super::status_line::StatusLine;

/// The four files.
#[component]
pub fn Downloads() -> impl IntoView {
    let desk = Desk::here();
    let (address, is_busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let precompresses = RwSignal::new(true);
    let has_errors = move || desk.look.with(Look::has_error);
    let take = move |what: Download| {
        move |_| {
            let Some(place) = place(&address.get_untracked(), precompresses.get_untracked()) else {
                desk.message.set(Some(Notice::of("address_wrong")));
                browser::lead_to("site-address");
                return;
            };
            is_busy.set(true);
            desk.make(what, place, move |name, bytes| {
                is_busy.set(false);
                if browser::save(&name, &bytes).is_err() {
                    desk.message.set(Some(Notice::of("refused_other")));
                } else if what == Download::Bundle {
                    desk.unsaved.set(false);
                }
            });
        }
    };
    // What is refused says so, and waits for nothing.
    Effect::new(move |_| {
        if desk.message.with(Option::is_some) {
            is_busy.set(false);
        }
    });
    let state = move || if has_errors() { Some("refused_diagnostics") } else { is_busy.get().then_some("making") };
    view! {
        <section class="downloads" aria-labelledby="downloads">
            <h2 id="downloads">{move || desk.say("downloads")}</h2>
            <p class="quiet">{move || desk.say("bundle_about")}</p>
            <button type="button" class="main" on:click=take(Download::Bundle)>{move || desk.say("download_bundle")}</button>
            <label for="site-address">{move || desk.say("address")}</label>
            <p class="quiet" id="address-about">{move || desk.say("address_about")}</p>
            <input id="site-address" type="url" aria-describedby="address-about" placeholder="https://" prop:value=move || address.get()
                on:input=move |event| address.set(event_target_value(&event))/>
            <label class="choice"><input type="checkbox" aria-describedby="compressed-about" prop:checked=move || precompresses.get()
                on:change=move |event| precompresses.set(event_target_checked(&event))/>{move || desk.say("compressed")}</label>
            <p class="quiet" id="compressed-about">{move || desk.say("compressed_about")}</p>
            <div class="ways">
                <button type="button" disabled=has_errors on:click=take(Download::Site)>{move || desk.say("download_site")}</button>
                <button type="button" disabled=has_errors on:click=take(Download::OneFile)>{move || desk.say("download_one")}</button>
                <button type="button" disabled=has_errors on:click=take(Download::Epub)>{move || desk.say("download_epub")}</button>
            </div>
            <StatusLine said=state all=["refused_diagnostics", "making"]/>
            <details><summary>{move || desk.say("next")}</summary><p>{move || desk.say("next_about")}</p></details>
            <Keep/>
        </section>
    }
}

/// Whether a draft is kept on this device.
#[component]
fn Keep() -> impl IntoView {
    let desk = Desk::here();
    let changed = move |event| {
        let keeps = event_target_checked(&event);
        desk.keeps_draft.set(keeps);
        if !keeps {
            browser::delete_draft();
        }
    };
    let waits = StoredValue::new(0_u32);
    Effect::new(move |_| {
        // A moment after the last of many changes.
        desk.history.track();
        if desk.keeps_draft.get() {
            waits.update_value(|count| *count += 1);
            let own = waits.get_value();
            set_timeout(
                move || {
                    if waits.try_get_value() == Some(own) && desk.keeps_draft.get_untracked() {
                        desk.keep_draft();
                    }
                },
                std::time::Duration::from_millis(800),
            );
        }
    });
    view! {
        <p class="keep">
            <label><input type="checkbox" prop:checked=move || desk.keeps_draft.get() on:change=changed/>{move || desk.say("draft_keep")}</label>
        </p>
        <p class="quiet">{move || desk.say("draft_where")}</p>
    }
}

/// Where a site with this address stands. Without one, at the root of a host that is not known.
fn place(address: &str, precompresses: bool) -> Option<SiteAddress> {
    let address = address.trim();
    if address.is_empty() {
        return Some(SiteAddress { precompresses, ..SiteAddress::default() });
    }
    let (host, path) = address.strip_prefix("https://").map(|rest| rest.split_once('/').unwrap_or((rest, "")))?;
    let is_plain = |text: &str| text.chars().all(|it| it.is_ascii_alphanumeric() || "-._~/:".contains(it));
    let path = path.trim_matches('/');
    let base = if path.is_empty() { "/".to_owned() } else { format!("/{path}/") };
    (!host.is_empty() && is_plain(host) && is_plain(path) && !path.contains("//")).then(|| SiteAddress {
        base,
        origin: format!("https://{host}"),
        precompresses,
    })
}
